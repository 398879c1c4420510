// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a filter its name, or another one.
#pragma once

#include "app/people/filters.h"
#include "ui/kit/entrydialog.h"

class QLineEdit;

namespace kith {

class Field;
class Store;

class FilterDialog : public EntryDialog {
    Q_OBJECT
public:
    // One without an id is saved; another is renamed.
    FilterDialog(Store &store, const SavedFilter &filter, QWidget *parent);

protected:
    void enter() override;
    void refuse(const QString &why) override;

private:
    Store &m_store;
    SavedFilter m_filter;
    QLineEdit *m_name;
    Field *m_field;
};

} // namespace kith
