// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/leading.h"

#include <QHBoxLayout>
#include <QWidget>

namespace kith {

QHBoxLayout *leading(QWidget *content, int widest)
{
    content->setMaximumWidth(widest);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(content, 1);
    row->addStretch(0);
    return row;
}

} // namespace kith
