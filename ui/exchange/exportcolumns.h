// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns are written and in which order, and what never is.
#pragma once

#include "app/exchange/exportpreview.h"
#include "ui/exchange/exportcolumnsmodel.h"

#include <QWidget>

class QCheckBox;
class QListView;

namespace kith {

class Label;

class ExportColumns : public QWidget {
    Q_OBJECT
public:
    explicit ExportColumns(QWidget *parent = nullptr);
    ExportColumnsModel &model() const { return *m_model; }
    /// Another format: its columns stand as the preview has them.
    void fill(const exchange::ExportPreview &preview);
    void showFilled(const exchange::ExportPreview &preview);
    /// What can be chosen at all in this format.
    void showFormat(exchange::ExportFormat format);
    /// Whether there is something to choose, and none of it is.
    bool isNothingChosen() const;
    /// Whether phone and e-mail of those who did not agree are wanted too.
    bool isOfAll() const;

Q_SIGNALS:
    void columnsChosen();
    void contactsChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeNote();
    void move(int by);

    ExportColumnsModel *m_model;
    QListView *m_list;
    QWidget *m_hint;
    Label *m_note;
    QCheckBox *m_ofAll;
};

} // namespace kith
