// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages: a new page is one line here, and is in the sidebar, the palette and the tour.
#pragma once

#include <QList>

class QWidget;

namespace kith {

class Community;
class Page;

QList<Page *> makePages(Community &community, QWidget *parent);

} // namespace kith
