// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorside.h"

#include "ui/gatherings/words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/labels.h"
#include "ui/kit/saynames.h"
#include "ui/kit/seats.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace kith {

namespace {

constexpr int mostArrivals = 6, betweenButtons = 8;
constexpr double cardCorner = 12;

/// A card on the window colour.
class Card : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        painter.setPen(theme(Colour::Line));
        painter.setBrush(theme(Colour::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardCorner, cardCorner);
    }
};

} // namespace

HeadCount::HeadCount(QWidget *parent) : QWidget(parent)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0, {});
}

void HeadCount::setCount(int count, const QString &rest)
{
    m_count = count;
    setAccessibleName(tr("%n here", nullptr, count));
    setAccessibleDescription(rest);
    updateGeometry();
    update();
}

QFont HeadCount::numberFont() const
{
    QFont font = Theme::font(Type::Display);
    font.setPointSizeF(font.pointSizeF() * 72 / 32);
    return font;
}

QSize HeadCount::sizeHint() const
{
    return {Theme::px(200), int(Theme::line(Type::Display) * 2.05)};
}

void HeadCount::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QFont large = numberFont();
    const QString number = QString::number(m_count);
    const double wide = QFontMetricsF(large).horizontalAdvance(number), gap = Theme::px(16);
    const double below = (height() + QFontMetricsF(large).capHeight()) / 2; // both words stand on one line
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QFont small = Theme::font(Type::Door);
    const QString word = tr("here");
    painter.setPen(theme(Colour::SelectionText));
    painter.setFont(large);
    painter.drawText(QPointF(mirrored ? width() - wide : 0, below), number);
    painter.setPen(theme(Colour::Text2));
    painter.setFont(small);
    painter.drawText(QPointF(mirrored ? width() - wide - gap - QFontMetricsF(small).horizontalAdvance(word) : wide + gap, below), word);
}

DoorSide::DoorSide(QWidget *parent)
    : QWidget(parent), m_here(new HeadCount), m_expected(new Label(QString(), Type::Body, Colour::Text2)),
      m_decision(new Label(QString(), Type::Small, Colour::Clay)), m_seats(new Seats), m_arrivedTitle(new Label(tr("Just arrived"), Type::Section)),
      m_help(new Button(tr("Log help"), QStringLiteral("help"))), m_followUp(new Button(tr("Follow up"), QStringLiteral("follow-up"))),
      m_undo(new Button(QString(), QStringLiteral("undo")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_card = makeCard();
    column->addWidget(m_card);
    column->addSpacing(16);
    column->addWidget(m_arrivedTitle);
    column->addSpacing(6);
    addArrivals(column);
    column->addStretch(1);
    dress(m_undo, QStringLiteral("doorUndo"), tr("Ctrl Z"));
    for (Button *button : {m_help, m_followUp}) {
        button->hide();
        column->addWidget(button);
        column->addSpacing(betweenButtons);
    }
    column->addWidget(m_undo);
    m_here->setObjectName(QStringLiteral("headcount"));
    connect(m_undo, &QPushButton::clicked, this, &DoorSide::undoChosen);
    connect(m_help, &QPushButton::clicked, this, &DoorSide::helpChosen);
    connect(m_followUp, &QPushButton::clicked, this, &DoorSide::followUpChosen);
    setUndo({});
}

/// As wide as there is room, with its key at the end; the window answers the key.
void DoorSide::dress(Button *button, const QString &name, const QString &key)
{
    button->setLarge(true);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *inside = new QHBoxLayout(button);
    inside->setContentsMargins(Theme::px(16), 0, Theme::px(16), 0);
    inside->addStretch(1);
    auto *hint = new KeyHint(key);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    inside->addWidget(hint);
}

void DoorSide::offerWriting(const QKeySequence &help, const QKeySequence &followUp)
{
    dress(m_help, QStringLiteral("doorHelp"), sayKeys(help));
    dress(m_followUp, QStringLiteral("doorFollowUp"), sayKeys(followUp));
    m_help->show();
    m_followUp->show();
    fitArrivals();
}

QWidget *DoorSide::makeCard()
{
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(24, 16, 24, 16);
    inside->setSpacing(8);
    m_expected->setWordWrap(true);
    m_decision->setWordWrap(true);
    m_decision->hide();
    inside->addWidget(m_here);
    inside->addWidget(m_expected);
    inside->addWidget(m_seats);
    inside->addWidget(m_decision);
    return card;
}

void DoorSide::addArrivals(QVBoxLayout *column)
{
    for (int i = 0; i < mostArrivals; ++i) {
        Arrival arrival{new QWidget, new Avatar(36), new Label(QString(), Type::Row), new Label(QString(), Type::Small, Colour::Text2),
                        new Label(QString(), Type::Small)};
        arrival.name->setElided();
        auto *lines = new QVBoxLayout(arrival.row);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(divider());
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 7, 0, 7);
        row->setSpacing(12);
        row->addWidget(arrival.avatar);
        row->addWidget(arrival.name, 1);
        row->addWidget(arrival.how);
        row->addWidget(arrival.time);
        lines->addLayout(row);
        column->addWidget(arrival.row);
        m_arrivals.append(arrival);
    }
}

void DoorSide::setState(const DoorState &state, const DoorCounts &counts)
{
    const int capacity = state.gathering.capacity;
    QStringList parts{tr("%n expected", nullptr, counts.expected)};
    if (counts.stillExpected > 0 && counts.here > 0)
        parts.append(tr("%n still to come", nullptr, counts.stillExpected));
    if (counts.walkedIn > 0)
        parts.append(tr("%n walked in", nullptr, counts.walkedIn));
    if (capacity > 0)
        parts.append(tr("%n seat(s)", nullptr, capacity));
    m_expected->setText(parts.join(QStringLiteral(", ")));
    m_here->setCount(counts.here, m_expected->text());
    m_seats->setCount({counts.here, 0, counts.stillExpected, capacity});
    m_seats->setVisible(counts.here + counts.stillExpected + capacity > 0);
    m_decision->setText(decisionText(state, counts));
    m_decision->setVisible(!m_decision->text().isEmpty());
    showArrivals(state);
}

QString DoorSide::decisionText(const DoorState &state, const DoorCounts &counts) const
{
    const int capacity = state.gathering.capacity;
    if (capacity == 0 || counts.here + counts.stillExpected < capacity)
        return {};
    const QString full = words::allTaken(capacity) + u' ';
    if (state.deciders.isEmpty())
        return full + tr("Whoever else is let in is noted, with who did it.");
    return full + tr("%1 may decide who else is let in, and it is noted.").arg(sayNames(state.decidersCalled()));
}

void DoorSide::showArrivals(const DoorState &state)
{
    QList<const DoorRow *> arrived;
    for (const DoorRow &row : state.rows) {
        if (row.isHere())
            arrived.append(&row);
    }
    const qsizetype shown = std::min<qsizetype>(arrived.size(), mostArrivals);
    std::partial_sort(arrived.begin(), arrived.begin() + shown, arrived.end(), [](const DoorRow *a, const DoorRow *b) {
        return std::pair(a->arrivedAt, a->person) > std::pair(b->arrivedAt, b->person);
    });
    m_arrived = int(shown);
    for (int i = 0; i < m_arrived; ++i) {
        const Arrival &arrival = m_arrivals[i];
        const DoorRow &row = *arrived[i];
        arrival.avatar->setFace({row.person.toText(), row.name, row.callName});
        arrival.name->setText(row.called);
        arrival.name->setToolTip(row.name);
        arrival.how->setText(words::how(row.how, row.walkIn));
        arrival.time->setText(words::clockTime(row.arrivedAt, state.gathering.zone));
    }
    fitArrivals();
}

int DoorSide::footHeight() const
{
    int height = 2 * betweenButtons;
    for (const Button *button : {m_help, m_followUp, m_undo})
        height += button->isHidden() ? 0 : button->sizeHint().height();
    return height;
}

void DoorSide::fitArrivals()
{
    const int each = m_arrivals.first().row->sizeHint().height();
    const int taken = m_card->heightForWidth(width()) + 16 + m_arrivedTitle->sizeHint().height() + 6 + 16 + footHeight();
    const int fit = std::clamp((height() - taken) / std::max(1, each), 0, m_arrived);
    m_arrivedTitle->setVisible(fit > 0);
    for (int i = 0; i < m_arrivals.size(); ++i)
        m_arrivals[i].row->setVisible(i < fit);
}

QSize DoorSide::minimumSizeHint() const
{
    return {Theme::px(200), Theme::px(200)};
}

void DoorSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitArrivals();
}

void DoorSide::setUndo(const QString &name)
{
    const QString shown = elided(name, Theme::font(Type::DoorSecond), Theme::px(120));
    m_undo->setText(name.isEmpty() ? tr("Undo") : tr("Undo %1").arg(isolated(shown)));
    m_undo->setUnavailable(name.isEmpty() ? tr("Nothing was done at this door yet") : QString());
}

} // namespace kith
