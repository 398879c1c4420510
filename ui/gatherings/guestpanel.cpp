// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/guestpanel.h"

#include "app/gatherings/waitinglist.h"
#include "ui/gatherings/guestlist.h"
#include "ui/gatherings/words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/seats.h"
#include "ui/kit/text.h"

#include <QHBoxLayout>
#include <QMap>
#include <QPainter>
#include <QSpinBox>

namespace kith {

using gatherings::Guest;

namespace {

constexpr int mostSeats = 100000;
constexpr int mostNeeds = 8;
constexpr int mostCandidates = 5;

Label *paragraph(Type type = Type::Small)
{
    auto *label = new Label(QString(), type, Colour::Text2);
    label->setWordWrap(true);
    return label;
}

} // namespace

NeedRow::NeedRow(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Show who needs this"));
}

void NeedRow::setNeed(const Tag &need, int count)
{
    m_need = need;
    m_count = count;
    setAccessibleName(QStringLiteral("%1, %2").arg(need.text).arg(count));
    update();
}

QSize NeedRow::sizeHint() const
{
    return {Theme::px(120), Theme::line(Type::Small) + Theme::px(8)};
}

void NeedRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF whole = rect();
    painter.setPen(hasFocus() ? QPen(theme(Colour::Link), 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? QBrush(theme(Colour::Hover)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 6, 6);
    const auto placed = [&](qreal from, qreal wide) { return fromLeading(&painter, whole, from, wide); };
    const int side = Theme::px(IconButton), gap = Theme::px(10);
    paintIcon(&painter, placed(4, side), m_need.problem ? QStringLiteral("alert") : m_need.icon, theme(m_need.problem ? Colour::Problem : Colour::Text2), side);
    const double right = whole.width() - 4 - side, count = textWidth(QString::number(m_count), Type::Small);
    paintText(&painter, placed(4 + side + gap, right - count - 2 * gap - side), m_need.text, {.type = Type::Small, .hits = {}}, theme);
    paintText(&painter, placed(right - count - 4, count + 2), QString::number(m_count), {.type = Type::Small, .hits = {}}, theme);
    paintIcon(&painter, placed(right, side), QStringLiteral("right"), theme(Colour::Text3), Theme::px(IconPill));
}

GuestPanel::GuestPanel(QWidget *parent)
    : SidePanel(tr("Seats and needs"), parent), m_capacity(new QSpinBox), m_seats(new Seats), m_sentence(paragraph()), m_rule(paragraph(Type::Caption)),
      m_noNeeds(paragraph()), m_changeRule(new Button(QString(), Button::Kind::Link)), m_inviteAll(new Button(QString(), Button::Kind::Link))
{
    setFixedWidth(Theme::px(288));
    addSeats();
    addNeeds();
    addCandidates();
    finish();
    m_capacityTimer.setSingleShot(true);
    m_capacityTimer.setInterval(600);
    connect(&m_capacityTimer, &QTimer::timeout, this, &GuestPanel::tellSeats);
}

void GuestPanel::addSeats()
{
    m_capacity->setObjectName(QStringLiteral("seats"));
    m_capacity->setRange(0, mostSeats);
    m_capacity->setSpecialValueText(tr("no limit"));
    m_capacity->setAccessibleName(tr("Seats"));
    m_capacity->setKeyboardTracking(false);
    m_capacity->setMinimumWidth(Theme::px(96));
    SectionHeading *heading = section(tr("Seats"));
    heading->addTrailing(new Label(tr("of"), Type::Small, Colour::Text2));
    heading->addTrailing(m_capacity);
    add(m_seats);
    add(m_sentence);
    add(m_rule);
    m_changeRule->setObjectName(QStringLiteral("changeRule"));
    add(m_changeRule);
    connect(m_capacity, &QSpinBox::valueChanged, this, [this] { m_capacityTimer.start(); });
    connect(m_capacity, &QSpinBox::editingFinished, this, &GuestPanel::tellSeats);
    connect(m_changeRule, &QPushButton::clicked, this, [this] {
        const bool strict = m_listed.gathering.waitingRule == WaitingRule::StrictOrder;
        Q_EMIT ruleChosen(strict ? WaitingRule::NextThatFits : WaitingRule::StrictOrder);
    });
}

void GuestPanel::addNeeds()
{
    m_needsHeading = section(tr("Needs of those coming"));
    m_noNeeds->setText(tr("None that anybody told."));
    add(m_noNeeds);
    for (int i = 0; i < mostNeeds; ++i) {
        auto *need = new NeedRow;
        add(need);
        m_needs.append(need);
        connect(need, &QAbstractButton::clicked, this, [this, need] { Q_EMIT needChosen(need->need()); });
    }
}

void GuestPanel::addCandidates()
{
    m_inviteHeading = section(tr("Not invited yet"));
    m_inviteHeading->addTrailing(m_inviteAll);
    m_inviteAll->setObjectName(QStringLiteral("inviteAll"));
    for (int i = 0; i < mostCandidates; ++i) {
        Candidate candidate{new QWidget, new Avatar(28), new Label(QString(), Type::Row), new Label(QString(), Type::Small, Colour::Text2), {}};
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        for (Label *label : {candidate.name, candidate.note}) {
            label->setElided();
            lines->addWidget(label);
        }
        auto *invite = new Button(tr("Invite"), Button::Kind::Normal);
        auto *row = new QHBoxLayout(candidate.row);
        row->setContentsMargins(0, 2, 0, 2);
        row->setSpacing(10);
        row->addWidget(candidate.avatar);
        row->addLayout(lines, 1);
        row->addWidget(invite);
        add(candidate.row);
        m_candidates.append(candidate);
        connect(invite, &QPushButton::clicked, this, [this, i] { Q_EMIT inviteChosen({m_candidates[i].person}); });
    }
    connect(m_inviteAll, &QPushButton::clicked, this, [this] { Q_EMIT inviteChosen(m_notInvited); });
}

void GuestPanel::setGuests(const gatherings::Listed &listed, const QList<Guest> &everybody)
{
    m_listed = listed;
    showSeats(everybody);
    showNeeds(everybody);
    showCandidates(everybody);
}

void GuestPanel::tellSeats()
{
    m_capacityTimer.stop();
    if (m_capacity->value() != m_listed.gathering.capacity)
        Q_EMIT seatsChosen(m_capacity->value());
}

void GuestPanel::showSeats(const QList<Guest> &everybody)
{
    const Gathering &gathering = m_listed.gathering;
    if (!m_capacityTimer.isActive()) {
        const QSignalBlocker quiet(m_capacity);
        m_capacity->setValue(gathering.capacity);
    }
    int here = 0, coming = 0;
    for (const Guest &guest : everybody) {
        here += guest.isHere() ? 1 : 0;
        coming += guest.hasPlace() && !guest.isHere() ? guest.partySize : 0;
    }
    m_seats->setCount({here, coming, 0, gathering.capacity});
    m_seats->setVisible(here + coming + gathering.capacity > 0);
    m_sentence->setText(seatsSentence(everybody));
    const bool limited = gathering.capacity > 0;
    m_rule->setVisible(limited);
    m_changeRule->setVisible(limited);
    m_rule->setText(words::rule(gathering.waitingRule) + QStringLiteral(": ") + words::ruleMeaning(gathering.waitingRule));
    m_changeRule->setText(gathering.waitingRule == WaitingRule::StrictOrder ? tr("Offer it to the next that fits instead") : tr("Keep strict order instead"));
}

QString GuestPanel::seatsSentence(const QList<Guest> &everybody) const
{
    const int capacity = m_listed.gathering.capacity, taken = m_listed.counts.coming;
    if (capacity == 0)
        return tr("As many as come: %n so far.", nullptr, taken);
    if (taken < capacity)
        return tr("%n seat(s) free.", nullptr, capacity - taken);
    const QString full = taken > capacity ? tr("%1 coming for %2 seats.").arg(taken).arg(capacity) : tr("Full.");
    QList<Waiting> queue;
    for (const Guest &guest : everybody) {
        if (guest.waitingSince)
            queue.append({guest.person, guest.called, guest.partySize, guest.waitingSince});
    }
    if (queue.isEmpty())
        return full + u' ' + tr("Whoever says yes now joins the waiting list.");
    const Offers offers = offerPlaces(capacity, capacity - 1, queue, m_listed.gathering.waitingRule);
    if (offers.offered.isEmpty())
        return full + u' ' + tr("Nobody who waits fits into a single free seat.");
    for (const Waiting &waiting : queue) {
        if (waiting.person == offers.offered.first().person)
            return full + u' ' + tr("If someone can’t come, %1 is offered the seat.").arg(isolated(waiting.name));
    }
    return full;
}

void GuestPanel::showNeeds(const QList<Guest> &everybody)
{
    QMap<QString, int> counts;
    QMap<QString, Tag> needs;
    for (const Guest &guest : everybody) {
        if (guest.hasPlace() || guest.isHere()) {
            for (const Tag &need : needsOf(guest)) {
                ++counts[need.text];
                needs.insert(need.text, need);
            }
        }
    }
    m_needsHeading->setCount(needs.isEmpty() ? QString() : QString::number(needs.size()));
    m_noNeeds->setVisible(needs.isEmpty());
    auto need = needs.cbegin();
    for (NeedRow *row : std::as_const(m_needs)) {
        row->setVisible(need != needs.cend());
        if (need != needs.cend()) {
            row->setNeed(*need, counts.value(need.key()));
            ++need;
        }
    }
}

void GuestPanel::showCandidates(const QList<Guest> &everybody)
{
    QList<const Guest *> open;
    for (const Guest &guest : everybody) {
        if (!guest.invited && !guest.isHere())
            open.append(&guest);
    }
    std::stable_sort(open.begin(), open.end(), [](const Guest *a, const Guest *b) { return a->timesBefore > b->timesBefore; });
    m_notInvited.clear();
    for (const Guest *guest : open)
        m_notInvited.append(guest->person);
    m_inviteHeading->setCount(open.isEmpty() ? tr("nobody") : QString::number(open.size()));
    m_inviteAll->setText(tr("Invite all"));
    m_inviteAll->setVisible(open.size() > 1);
    for (int i = 0; i < m_candidates.size(); ++i) {
        Candidate &candidate = m_candidates[i];
        candidate.row->setVisible(i < open.size());
        if (i >= open.size())
            continue;
        candidate.person = open[i]->person;
        candidate.avatar->setFace({open[i]->person.toText(), open[i]->name, open[i]->callName});
        candidate.name->setText(open[i]->name);
        candidate.note->setText(open[i]->timesBefore > 0 ? tr("Was here %n time(s)", nullptr, open[i]->timesBefore) : tr("Not been here yet"));
    }
}

} // namespace kith
