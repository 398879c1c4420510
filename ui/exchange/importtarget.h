// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the answers and arrivals of a file go: to its own gathering, to one that is here, or nowhere.
#pragma once

#include "ui/exchange/importwork.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QListView;
class QStringListModel;

namespace kith {

class Label;

class ImportTarget : public QWidget {
    Q_OBJECT
public:
    explicit ImportTarget(ImportWork &work, QWidget *parent = nullptr);
    /// Shows itself when the file has answers or arrivals, or was meant for a gathering.
    void showFile();
    void showView();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void choose();

    ImportWork &m_work;
    QComboBox *m_where;
    QWidget *m_fresh;
    QLineEdit *m_title;
    QDateTimeEdit *m_starts;
    Label *m_meaning;
    QStringListModel *m_lines;
    QListView *m_all; ///< of a calendar, or a list of several: every gathering that is made or found
};

} // namespace kith
