// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/guesttop.h"

#include "ui/gatherings/guestlist.h"
#include "ui/kit/chips.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>

namespace kith {

GuestTop::GuestTop(GuestList &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_search(new SearchField(tr("Add or find a guest…"))), m_chips(new FilterChips(tr("Which guests")))
{
    m_search->setObjectName(QStringLiteral("guestSearch"));
    m_search->setMaximumWidth(Theme::px(260));
    m_chips->add(tr("All"));
    m_chips->add(tr("No answer"));
    m_chips->add(tr("Has needs"));
    m_chips->setCurrent(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_search, 1, Qt::AlignTop);
    row->addWidget(m_chips);
    row->addStretch(1);
    m_chips->standBeside(m_search);
    connect(m_chips, &FilterChips::chosen, this, [this](int index) { m_model.setShow(GuestList::Show(index)); });
    connect(m_search, &QLineEdit::textChanged, this, &GuestTop::onTyped);
}

void GuestTop::onTyped(const QString &text)
{
    const bool typed = !text.trimmed().isEmpty();
    if (typed && m_chips->current() != 0) {
        m_chips->setCurrent(0);
        m_model.setShow(GuestList::Show::Everybody);
    }
    m_model.setSearching(typed);
}

int GuestTop::showCounts()
{
    int guests = 0, unanswered = 0, needs = 0;
    for (const gatherings::Guest &guest : m_model.rows()) {
        const bool counted = guest.invited || guest.isHere();
        guests += counted ? 1 : 0;
        unanswered += guest.invited && guest.answer == Answer::NeedsAction && !guest.waitingSince ? 1 : 0;
        needs += counted && !needsOf(guest).isEmpty() ? 1 : 0;
    }
    m_chips->setCount(0, guests);
    m_chips->setCount(1, unanswered);
    m_chips->setCount(2, needs);
    return guests;
}

} // namespace kith
