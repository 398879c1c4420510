// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a filter.
#include "ui/people/filterdialog.h"

#include <QLineEdit>

#include "app/store/store.h"
#include "ui/kit/field.h"

namespace kith {

using namespace Qt::StringLiterals;

FilterDialog::FilterDialog(Store &store, const SavedFilter &filter, QWidget *parent)
    : EntryDialog(u"filterDialog"_s, filter.id ? tr("Rename the filter") : tr("Save this filter"), parent), m_store(store), m_filter(filter),
      m_name(new QLineEdit(filter.id ? filter.name : filter.search)), m_field(new Field(tr("Name"), m_name))
{
    m_name->setObjectName(u"filterName"_s);
    m_name->selectAll();
    m_field->setHint(tr("Whoever shares this community finds it under this name"));
    addRow(m_field);
    setPrimary(filter.id ? tr("Rename") : tr("Save"), u"filterSave"_s);
}

void FilterDialog::enter()
{
    SavedFilter named = m_filter;
    named.name = m_name->text();
    if (m_filter.id)
        write(m_store.perform(filters::Rename, [named](Tx &tx) { filters::rename(tx, named.id, named.name); }));
    else
        write(m_store.perform(filters::Keep, [named](Tx &tx) { filters::keep(tx, named); }));
}

void FilterDialog::refuse(const QString &why)
{
    m_field->setError(why);
}

} // namespace kith
