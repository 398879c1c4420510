// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayheader.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kith {

TodayHeader::TodayHeader(QWidget *parent)
    : QWidget(parent), m_day(new Label(QString(), Type::Title)), m_sentence(new Label(QString(), Type::Small, Colour::Text2)),
      m_new(new Button(tr("New gathering"), QStringLiteral("plus"), Button::Kind::Primary))
{
    m_day->setElided();
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("todaySentence"));
    m_new->setObjectName(QStringLiteral("todayNewGathering"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_day);
    words->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_new);
}

void TodayHeader::set(const QString &day, const QString &sentence)
{
    m_day->setText(day);
    m_sentence->setText(sentence);
}

} // namespace kith
