// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages: a new page is one line in pages.cpp, and is in the sidebar, the palette and the tour.
#pragma once

#include <QList>

#include <functional>

#include "ui/kit/page.h"

namespace kith {

class Community;

// What the window knows of a page before there is one.
struct PageMaker {
    PageInfo info;
    std::function<Page *(Community &, QWidget *)> make;
};

QList<PageMaker> pageMakers();

} // namespace kith
