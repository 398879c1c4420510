// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages, in the order of the sidebar.
#include "ui/shell/pages.h"

#include "ui/gatherings/gatheringspage.h"
#include "ui/history/historypage.h"
#include "ui/people/peoplepage.h"

namespace kith {

QList<Page *> makePages(Community &community, QWidget *parent)
{
    return {
        new GatheringsPage(community, parent),
        new PeoplePage(community, parent),
        new HistoryPage(community, parent),
    };
}

} // namespace kith
