// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/nextcard.h"

#include "app/core/isolated.h"
#include "ui/kit/button.h"
#include "ui/kit/dateblock.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"
#include "ui/kit/pill.h"
#include "ui/kit/saydate.h"
#include "ui/kit/seats.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <tuple>

namespace kith {

NextCard::NextCard(QWidget *parent)
    : Ground(Colour::Alt, Line::Around, parent), m_planned(new QWidget), m_none(new QWidget), m_leaf(new DateLeaf), m_title(new Label(QString(), Type::Heading)),
      m_hours(new Label(QString(), Type::Small, Colour::Text2)), m_venue(new Label(QString(), Type::Small, Colour::Text2)),
      m_after(new Label(QString(), Type::Small, Colour::Text3)), m_pin(new IconLabel(QStringLiteral("pin"), tr("Place"))), m_seats(new Seats),
      m_taken(new Label(QString(), Type::Small, Colour::Text2)), m_pills(new QWidget), m_door(new Button(tr("Open the door"), QStringLiteral("door"))),
      m_open(new Button(tr("Open"))), m_plan(new Button(tr("Plan one"), QStringLiteral("plus")))
{
    setObjectName(QStringLiteral("nextGathering"));
    setAccessibleName(tr("The next gathering"));
    // As high as its pills need in the width there is.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    build();
    connect(m_open, &QPushButton::clicked, this, &NextCard::openRequested);
    connect(m_door, &QPushButton::clicked, this, &NextCard::doorRequested);
    connect(m_plan, &QPushButton::clicked, this, &NextCard::planRequested);
}

void NextCard::build()
{
    m_door->setObjectName(QStringLiteral("todayDoor"));
    m_open->setObjectName(QStringLiteral("todayOpen"));
    m_plan->setObjectName(QStringLiteral("todayPlan"));
    for (Label *label : {m_title, m_venue, m_after})
        label->setElided();
    m_seats->setLongLines();
    m_taken->setTextFormat(Qt::RichText);
    new FlowLayout(m_pills, 6, 6);

    auto *room = new QHBoxLayout;
    room->setSpacing(16);
    room->addWidget(m_seats, 1);
    room->addWidget(m_taken, 0, Qt::AlignVCenter);
    auto *head = new QWidget;
    buildHead(head);
    auto *planned = new QVBoxLayout(m_planned);
    planned->setContentsMargins(0, 0, 0, 0);
    planned->setSpacing(16);
    planned->addWidget(head);
    planned->addLayout(room);
    planned->addWidget(m_pills);

    auto *none = new QHBoxLayout(m_none);
    none->setContentsMargins(0, 0, 0, 0);
    none->setSpacing(16);
    auto *nothing = new Label(tr("Nothing is planned. Same place, same time is the easiest to come to."), Type::Body, Colour::Text2);
    nothing->setWordWrap(true);
    none->addWidget(nothing, 1);
    none->addWidget(m_plan);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(0);
    column->addWidget(m_planned);
    column->addWidget(m_none);
}

void NextCard::buildHead(QWidget *head)
{
    auto *whenAndWhere = new QHBoxLayout;
    whenAndWhere->setSpacing(6);
    whenAndWhere->addWidget(new IconLabel(QStringLiteral("clock"), tr("Time")));
    whenAndWhere->addWidget(m_hours);
    whenAndWhere->addSpacing(8);
    whenAndWhere->addWidget(m_pin);
    whenAndWhere->addWidget(m_venue, 1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addWidget(m_title);
    lines->addLayout(whenAndWhere);
    lines->addWidget(m_after);
    lines->addStretch(1);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_leaf, 0, Qt::AlignTop);
    row->addSpacing(6);
    row->addLayout(lines, 1);
    row->addWidget(m_door, 0, Qt::AlignTop);
    row->addWidget(m_open, 0, Qt::AlignTop);
}

void NextCard::setOutlook(const gatherings::Outlook &outlook)
{
    const Gathering &next = outlook.next;
    m_planned->setVisible(bool(next.id));
    m_none->setVisible(!next.id);
    if (!next.id)
        return;
    const QDate day = next.startTime().date(), today = outlook.today();
    m_leaf->setDay(day, today);
    m_title->setText(next.title);
    m_hours->setText(next.allDay ? tr("All day") : sayTimes(next.startTime().time(), next.endTime().time()));
    m_venue->setText(next.venue);
    m_pin->setVisible(!next.venue.isEmpty());
    m_after->setText(outlook.after.isValid() ? tr("%1 · the one after it is on %2").arg(isolated(sayWeekday(day, today)), isolated(sayDay(outlook.after, today))) : sayWeekday(day, today));
    m_open->setAccessibleName(tr("Open %1").arg(next.title));
    m_door->setVisible(outlook.isToday());
    showSeats(outlook);
    showPills(outlook);
}

void NextCard::showSeats(const gatherings::Outlook &outlook)
{
    const int here = outlook.counts.here, taken = here + outlook.toCome, seats = outlook.next.capacity;
    m_seats->setCount({here, outlook.toCome, 0, seats});
    m_seats->setVisible(seats > 0 || taken > 0);
    m_taken->setText(tr("<b>%1</b> of %n seats", nullptr, seats).arg(taken));
    m_taken->setVisible(seats > 0);
}

void NextCard::showPills(const gatherings::Outlook &outlook)
{
    const gatherings::Counts &counts = outlook.counts;
    const std::tuple<int, QString, PillKind> pills[] = {
        {counts.here, tr("%n here", nullptr, counts.here), PillKind::Solid},
        {outlook.toCome, tr("%n coming", nullptr, outlook.toCome), PillKind::Positive},
        {counts.waiting, tr("%n waiting", nullptr, counts.waiting), PillKind::Waiting},
        {counts.maybe, tr("%n maybe", nullptr, counts.maybe), PillKind::Maybe},
        {counts.noAnswer, tr("%n no answer", nullptr, counts.noAnswer), PillKind::Outline},
        {counts.declined, tr("%n can’t come", nullptr, counts.declined), PillKind::Neutral},
        {outlook.notInvited, tr("%n not invited", nullptr, outlook.notInvited), PillKind::Dashed},
    };
    qDeleteAll(m_pills->findChildren<PillLabel *>(Qt::FindDirectChildrenOnly));
    for (const auto &[count, text, kind] : pills) {
        if (count > 0)
            m_pills->layout()->addWidget(new PillLabel({text, kind}));
    }
    m_pills->setVisible(!m_pills->findChildren<PillLabel *>().isEmpty());
}

QList<QWidget *> NextCard::stops() const
{
    return {m_door, m_open, m_plan};
}

} // namespace kith
