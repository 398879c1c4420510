// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/gatheringsummary.h"

#include "ui/gatherings/words.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace kith {

GatheringSummary::GatheringSummary(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_title(new Label(QString(), Type::Section)), m_line(new Label(QString(), Type::Small, Colour::Text2)),
      m_story(new Label(QString(), Type::Small, Colour::Text2)), m_open(new Button(tr("Open"), Button::Kind::Normal)),
      m_door(new Button(tr("Open the door"), QStringLiteral("door"), Button::Kind::Normal))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_door);
    head->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(2);
    column->addLayout(head);
    column->addSpacing(2);
    column->addWidget(m_line);
    column->addWidget(m_story);
    for (Label *label : {m_title, m_line, m_story})
        label->setElided();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_open, &QPushButton::clicked, this, &GatheringSummary::openRequested);
    connect(m_door, &QPushButton::clicked, this, &GatheringSummary::doorRequested);
    hide();
}

void GatheringSummary::setGathering(const gatherings::Listed *listed)
{
    setVisible(listed);
    if (!listed)
        return;
    m_title->setText(listed->gathering.title);
    m_line->setText(words::dateLine(listed->gathering, m_clock.today(listed->gathering.zone)));
    m_story->setText(story(*listed));
    m_door->setVisible(words::isAhead(listed->gathering, m_clock.now()) && listed->gathering.state == GatheringState::Planned);
}

QString GatheringSummary::story(const gatherings::Listed &listed) const
{
    const gatherings::Counts &counts = listed.counts;
    if (listed.gathering.state == GatheringState::Cancelled)
        return tr("Cancelled. Nothing counts it.");
    if (!words::isAhead(listed.gathering, m_clock.now())) {
        const words::Standing standing = words::standing(listed, m_clock.now());
        return standing.second.isEmpty() ? standing.first : standing.first + QStringLiteral(", ") + standing.second;
    }
    if (counts.invited == 0)
        return tr("Nobody is invited yet.");
    QStringList parts{listed.gathering.capacity > 0 ? tr("%1 of %2 seats taken").arg(counts.coming).arg(listed.gathering.capacity)
                                                    : tr("%n coming", nullptr, counts.coming)};
    if (counts.waiting > 0)
        parts.append(tr("%n waiting", nullptr, counts.waiting));
    if (counts.maybe > 0)
        parts.append(tr("%n maybe", nullptr, counts.maybe));
    if (counts.noAnswer > 0)
        parts.append(tr("%n not answered yet", nullptr, counts.noAnswer));
    return parts.join(QStringLiteral(", "));
}

void GatheringSummary::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.setPen(theme(Colour::Line));
    painter.setBrush(theme(Colour::Alt));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace kith
