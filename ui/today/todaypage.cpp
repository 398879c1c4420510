// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "app/core/isolated.h"
#include "app/session/community.h"
#include "app/session/greeting.h"
#include "app/session/settings.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/readonly.h"
#include "ui/kit/saydate.h"
#include "ui/today/nextcard.h"
#include "ui/today/sections.h"
#include "ui/today/todayheader.h"
#include "ui/today/todaysection.h"
#include "ui/today/todaysheet.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kith {

using gatherings::Outlook;
using gatherings::UnrecordedCount;

static constexpr int minuteMs = 60000;

PageInfo TodayPage::pageInfo()
{
    return {QStringLiteral("today"), tr("Today"), QStringLiteral("today")};
}

TodayPage::TodayPage(Community &community, QWidget *parent)
    : Page(pageInfo(), parent), m_community(community),
      m_query(new LiveQuery<Outlook>(community.store(), {"community", "person", "gathering", "invitation", "attendance"}, &gatherings::outlook,
                                     [this](const Outlook &outlook) { take(outlook); }, this)),
      m_sections(makeSections(community)),
      m_unrecordedQuery(new LiveQuery<UnrecordedCount>(community.store(), {"gathering"}, &gatherings::countUnrecorded,
                                                       [this](const UnrecordedCount &count) {
                                                           m_unrecorded = count;
                                                           tellWaiting();
                                                       },
                                                       this)),
      m_stack(new QStackedWidget), m_sheet(new TodaySheet(m_sections)), m_minute(new QTimer(this))
{
    // Until the next gathering is known, an empty page.
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectSheet();
    addCommands();
    connect(&community.settings(), &Settings::changed, this, &TodayPage::greet);
    connect(&community.settings(), &Settings::changed, this, &TodayPage::choose);
    connect(&community.settings(), &Settings::changed, this, &TodayPage::tellWaiting);
    connect(m_minute, &QTimer::timeout, this, &TodayPage::turn);
    m_minute->setObjectName(QStringLiteral("minute"));
    m_minute->start(minuteMs);
}

QWidget *TodayPage::empty()
{
    if (!m_empty)
        makeEmpty();
    return m_empty;
}

void TodayPage::makeEmpty()
{
    m_emptyHeader = new TodayHeader;
    auto *empty = new EmptyState(tr("Begin with your people"),
                                 tr("Here each day begins: what is next, who is coming, and who waits for a word from you. It needs a few names first."));
    Button *bring = empty->addPrimary(tr("Bring your people"), QStringLiteral("import"));
    Button *plan = empty->addNormal(tr("Plan the first gathering"), QStringLiteral("plus"));
    bring->setObjectName(QStringLiteral("bringPeople"));
    plan->setObjectName(QStringLiteral("planFirstToday"));
    empty->addHint(tr("Bring a list"), tr("A spreadsheet, contact cards, or the export of the service you used."));
    empty->addHint(tr("Or begin with a date"), tr("Names can be written down at the door, one by one."));
    empty->addHint(tr("It stays with you"), tr("One file on this computer; no account, no network."));
    connect(bring, &QPushButton::clicked, this, [this] { Q_EMIT importRequested({}); });
    connect(plan, &QPushButton::clicked, this, &TodayPage::planNew);
    m_emptyHeader->newGathering()->hide();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(TodaySheet::margin, TodaySheet::above, TodaySheet::margin, TodaySheet::margin);
    column->addWidget(m_emptyHeader);
    column->addWidget(empty, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(scroll);
    m_empty = scroll;
    greet();
}

void TodayPage::connectSheet()
{
    connect(m_sheet->card(), &NextCard::openRequested, this, [this] { openNext({}); });
    connect(m_sheet->card(), &NextCard::doorRequested, this, [this] { openNext(QStringLiteral("door")); });
    connect(m_sheet->card(), &NextCard::planRequested, this, &TodayPage::planNew);
    connect(m_sheet->header()->newGathering(), &QPushButton::clicked, this, &TodayPage::planNew);
    for (TodaySection *section : std::as_const(m_sections)) {
        section->addCommands(*this);
        connect(section, &TodaySection::openRequested, this, &Page::openRequested);
        connect(section, &TodaySection::told, this, &Page::told);
        connect(section, &TodaySection::answered, this, &TodayPage::choose);
    }
}

void TodayPage::addCommands()
{
    Button *fresh = m_sheet->header()->newGathering();
    addCommand(fresh, QStringLiteral("plus"), QKeySequence(QKeySequence::New));
    addCommand(tr("Open the next gathering"), QStringLiteral("calendar"), {}, [this] { openNext({}); });
    addCommand(tr("Open the door of the next gathering"), QStringLiteral("door"), {}, [this] { openNext(QStringLiteral("door")); });
    if (m_community.store().isReadOnly())
        fresh->setUnavailable(whyReadOnly(m_community.store()));
}

void TodayPage::take(const Outlook &outlook)
{
    m_outlook = outlook;
    m_sheet->card()->setOutlook(outlook);
    const Gathering &next = outlook.next;
    m_sheet->setQuietText(next.id ? tr("The next date is %1: %2.").arg(isolated(sayWeekday(next.startTime().date(), outlook.today())), isolated(next.title))
                                  : tr("There is no next date yet."));
    greet();
    choose();
}

void TodayPage::greet()
{
    if (!m_outlook.now)
        return;
    const QString hello = greeting(WallTime::at(m_outlook.now, m_outlook.zone).time(), m_community.settings().name());
    const QString day = sayWeekday(m_outlook.today(), m_outlook.today());
    m_sheet->header()->set(day, hello + u' ' + gatherings::sentence(m_outlook));
    if (m_emptyHeader)
        m_emptyHeader->set(day, hello);
}

/// What is next at once; which sections are seen, once each has been answered.
void TodayPage::choose()
{
    if (!m_outlook.now)
        return;
    m_stack->setCurrentWidget(m_outlook.anybody || m_outlook.anyGathering ? static_cast<QWidget *>(m_sheet) : empty());
    if (!std::all_of(m_sections.begin(), m_sections.end(), [](TodaySection *section) { return section->hasAnswered(); }))
        return;
    const QStringList hidden = m_community.settings().hiddenOnToday();
    QList<TodaySection *> seen;
    for (TodaySection *section : std::as_const(m_sections)) {
        if (section->count() == 0 || hidden.contains(section->id()))
            continue;
        seen.append(section);
    }
    m_sheet->setSeen(seen);
}

void TodayPage::tellWaiting()
{
    Q_EMIT waitingChanged(m_community.settings().hiddenOnToday().contains(QStringLiteral("put-right")) ? 0 : m_unrecorded.count);
}

/// Asks again when it is another hour, or when a gathering has begun or is over since it was asked.
void TodayPage::turn()
{
    if (!m_outlook.now)
        return;
    const Instant now = m_community.clock().now();
    const auto hour = [this](Instant at) { return WallTime::at(at, m_outlook.zone).toText().left(13); };
    const auto isOld = [&](Instant asked, std::initializer_list<Instant> turns) {
        return hour(now) != hour(asked) || std::any_of(turns.begin(), turns.end(), [&](Instant at) { return at && at > asked && at <= now; });
    };
    if (isOld(m_unrecorded.asOf, {m_unrecorded.nextEnd}))
        m_unrecordedQuery->askAgain();
    if (!isOld(m_outlook.now, {m_outlook.next.startsAt, m_outlook.next.endsAt}))
        return;
    m_query->askAgain();
    for (TodaySection *section : std::as_const(m_sections))
        section->askAgain();
}

void TodayPage::setPaused(bool paused)
{
    m_query->setPaused(paused);
    for (TodaySection *section : std::as_const(m_sections))
        section->setPaused(paused);
}

void TodayPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    setPaused(false);
    turn();
    if (!focusWidget())
        setFocus(Qt::OtherFocusReason);
}

void TodayPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    setPaused(true);
}

void TodayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        m_sheet->enter();
    else
        Page::keyPressEvent(event);
}

void TodayPage::planNew()
{
    Q_EMIT openRequested(QStringLiteral("gatherings"), 0, QStringLiteral("new"));
}

void TodayPage::openNext(const QString &part)
{
    if (m_outlook.next.id)
        Q_EMIT openRequested(QStringLiteral("gatherings"), m_outlook.next.id.value, part);
}

QList<TourStop> TodayPage::tourStops()
{
    return {{info().id, {}},
            {QStringLiteral("today-quiet"), {[this] { m_sheet->setSeen({}); }}},
            {QStringLiteral("today-empty"), {[this] { m_stack->setCurrentWidget(empty()); }}},
            {QString(), {[this] { choose(); }}}};
}

} // namespace kith
