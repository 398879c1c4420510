// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// F1: every key that does something on the page in sight and everywhere, read from the actions themselves.
#pragma once

#include <QDialog>

#include "ui/kit/rowmodel.h"

namespace kith {

class ListView;
class MainWindow;
class SearchField;

struct KeyRow {
    int id = 0;
    QString group;
    QString does;
    QString keys;   // as FindRow reads them
    bool operator==(const KeyRow &) const = default;
};

QList<KeyRow> keysOf(const MainWindow &window);

class ShortcutsSheet : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsSheet(MainWindow &window);
    void open() override;
    RowModel<KeyRow> &model() const { return *m_model; }

private:
    MainWindow &m_window;
    RowModel<KeyRow> *m_model;
    SearchField *m_search;
    ListView *m_list;
};

} // namespace kith
