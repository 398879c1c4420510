// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/pagetab.h"

#include "ui/kit/spoken.h"

namespace kith {

PageTab::PageTab(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
    speakAs(this, QAccessible::Pane);
}

} // namespace kith
