// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each column of a file means: its heading, an example, and the field it goes into.
#pragma once

#include "app/exchange/importfile.h"

#include <QWidget>

class QComboBox;
class QStandardItemModel;
class QVBoxLayout;

namespace kith {

class Label;
class MeaningRow;

class ImportColumns : public QWidget {
    Q_OBJECT
public:
    explicit ImportColumns(QWidget *parent = nullptr);
    void showFile(const exchange::ImportFile &file);
    /// Below the columns: where answers and arrivals go.
    void addBelow(QWidget *widget);
    QComboBox *combo(const QString &header) const;

Q_SIGNALS:
    void meaningChosen(const QString &header, kith::exchange::Field field);

private:
    void rebuild(const exchange::ImportFile &file);
    void showNotes(const exchange::ImportFile &file);

    QStandardItemModel *m_fields; ///< shared by all the lists: a file may have hundreds of columns
    QWidget *m_heads;
    QVBoxLayout *m_list;
    QVBoxLayout *m_below;
    Label *m_cards;
    Label *m_notes;
    QWidget *m_remembered;
    QList<MeaningRow *> m_rows;
};

} // namespace kith
