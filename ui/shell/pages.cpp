// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages, in the order of the sidebar.
#include "ui/shell/pages.h"

#include "ui/followups/followupspage.h"
#include "ui/gatherings/gatheringspage.h"
#include "ui/help/helppage.h"
#include "ui/history/historypage.h"
#include "ui/people/peoplepage.h"
#include "ui/tables/tablestab.h"
#include "ui/today/todaypage.h"

namespace kith {

template<class P>
static PageMaker maker()
{
    return {P::pageInfo(), [](Community &community, QWidget *parent) -> Page * { return new P(community, parent); }};
}

static PageMaker withTables()
{
    const auto tables = [](Community &community) -> PageTab * { return new TablesTab(community); };
    return {GatheringsPage::pageInfo(), [tables](Community &community, QWidget *parent) -> Page * { return new GatheringsPage(community, parent, tables); }};
}

QList<PageMaker> pageMakers()
{
    return {
        maker<TodayPage>(),
        withTables(),
        maker<PeoplePage>(),
        maker<HelpPage>(),
        maker<FollowUpsPage>(),
        maker<HistoryPage>(),
    };
}

} // namespace kith
