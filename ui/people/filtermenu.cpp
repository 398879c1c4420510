// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that were saved.
#include "ui/people/filtermenu.h"

#include <QMenu>

#include <algorithm>

#include "app/session/community.h"
#include "ui/kit/button.h"
#include "ui/kit/changing.h"
#include "ui/kit/popup.h"
#include "ui/kit/text.h"
#include "ui/people/filterdialog.h"
#include "ui/people/peoplelist.h"

namespace kith {

using namespace Qt::StringLiterals;

FilterMenu::FilterMenu(Community &community, PeopleList *list)
    : QObject(list), m_community(community), m_list(list), m_button(Button::iconOnly(u"filter"_s, tr("Saved filters")))
{
    m_button->setObjectName(u"savedFilters"_s);
    list->addBesideSearch(m_button);
    connect(m_button, &QPushButton::clicked, this, &FilterMenu::open);
    new LiveQuery<QList<SavedFilter>>(community.store(), {"saved_filter"}, &filters::all, [this](const QList<SavedFilter> &all) { m_filters = all; }, this);
}

const SavedFilter *FilterMenu::shown() const
{
    const SavedFilter now = m_list->filter();
    const auto found = std::find_if(m_filters.begin(), m_filters.end(), [&](const SavedFilter &filter) { return filter.search == now.search && filter.among == now.among; });
    return found == m_filters.end() ? nullptr : &*found;
}

void FilterMenu::open()
{
    auto *menu = new QMenu(m_list);
    menu->setObjectName(u"savedFiltersMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    openMenu(menu, m_button->mapToGlobal(QPoint(0, m_button->height())));
}

void FilterMenu::fill(QMenu *menu)
{
    const SavedFilter *current = shown();
    for (const SavedFilter &filter : std::as_const(m_filters)) {
        QAction *one = menu->addAction(QString(filter.name).replace(u'&', u"&&"_s));
        one->setCheckable(true);
        one->setChecked(current == &filter);
        connect(one, &QAction::triggered, m_list, [this, filter] { m_list->apply(filter); });
    }
    if (m_filters.isEmpty())
        menu->addAction(tr("No filter has been saved yet"))->setEnabled(false);
    if (m_community.store().isReadOnly())
        return;
    menu->addSeparator();
    QAction *save = menu->addAction(tr("Save this filter…"));
    save->setEnabled(!current && m_list->isNarrowed());
    connect(save, &QAction::triggered, this, &FilterMenu::saveShown);
    if (current)
        addCare(menu, *current);
}

void FilterMenu::addCare(QMenu *menu, const SavedFilter &filter)
{
    connect(menu->addAction(tr("Rename %1…").arg(isolated(filter.name))), &QAction::triggered, this,
            [this, filter] { (new FilterDialog(m_community.store(), filter, m_list))->open(); });
    connect(menu->addAction(tr("Remove %1").arg(isolated(filter.name))), &QAction::triggered, this,
            [this, id = filter.id] { changeOrTell(*this, m_community.store(), filters::Remove, [id](Tx &tx) { filters::remove(tx, id); }); });
}

void FilterMenu::saveShown()
{
    if (m_community.store().isReadOnly())
        return;
    if (!m_list->isNarrowed())
        return Q_EMIT told(tr("Everybody is shown. Search for something or choose a group first."));
    (new FilterDialog(m_community.store(), m_list->filter(), m_list))->open();
}

} // namespace kith
