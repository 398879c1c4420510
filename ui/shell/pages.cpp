// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages, in the order of the sidebar.
#include "ui/shell/pages.h"

#include "ui/kit/page.h"

namespace kith {

QList<Page *> makePages(Community &, QWidget *)
{
    return {};
}

} // namespace kith
