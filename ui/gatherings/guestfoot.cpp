// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/guestfoot.h"

#include "ui/kit/keyhints.h"
#include "ui/kit/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kith {

GuestFoot::GuestFoot(QWidget *parent) : QWidget(parent), m_keys(new KeyHints), m_selected(new Label(QString(), Type::Small, Colour::Text2))
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    row->addWidget(m_keys, 1);
    row->addWidget(m_selected);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(divider());
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    showKeys(false);
}

void GuestFoot::showKeys(bool ofList)
{
    // Letters answer in the list alone; in the field they are a name.
    if (ofList)
        m_keys->setHints({{tr("C"), tr("coming")}, {tr("M"), tr("maybe")}, {tr("X"), tr("can’t come")}, {tr("W"), tr("waiting list")},
                          {tr("Enter"), tr("open person")}});
    else
        m_keys->setHints({{tr("Enter"), tr("invite or open")}, {QStringLiteral("↓"), tr("to the list")}, {tr("C M X W"), tr("answer there")}});
}

void GuestFoot::setSelected(int selected, int shown)
{
    m_selected->setText(selected > 0 ? tr("%1 of %n selected", nullptr, shown).arg(selected) : QString());
}

} // namespace kith
