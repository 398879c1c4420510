// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablesdesk.h"

namespace kith {

using namespace tables;

TablesDesk::TablesDesk(Store &store, QObject *parent) : QObject(parent), m_store(store), m_searching(new Searching(this))
{
    connect(m_searching, &Searching::better, this, [this](const TablesFound &found) {
        m_found = found;
        Q_EMIT changed();
    });
    connect(m_searching, &Searching::ended, this, &TablesDesk::save);
}

void TablesDesk::setGathering(GatheringId id)
{
    if (id == m_wanted)
        return;
    m_wanted = id;
    // What was asked for here is written first.
    whenFree([this, id] { open(id); });
}

void TablesDesk::open(GatheringId id)
{
    m_gathering = id;
    m_known.reset();
    m_found.reset();
    m_shown = {};
    m_state = State::Kept;
    const auto ask = [id](Reader &reader) { return knownOf(reader, id); };
    if (m_query)
        m_query->setAsk(ask);
    else
        m_query = new LiveQuery<TablesKnown>(m_store, sheetTables(), ask, [this](const TablesKnown &known) { take(known); }, this);
}

void TablesDesk::setPaused(bool paused)
{
    if (m_query)
        m_query->setPaused(paused);
    if (paused)
        m_searching->stop();
}

void TablesDesk::take(const TablesKnown &known)
{
    m_known = known;
    if (m_isKept)
        m_found.reset();
    m_isKept = false;
    if (!sheet().plan(m_shown) && !m_searching->isRunning())
        m_shown = sheet().chosen() ? sheet().chosen()->plan.id : TablePlanId{};
    // Somebody else has changed what is being worked on; at a busy door that is every few seconds.
    if (m_searching->isRunning() && m_asked.sheet.gathering.id == m_gathering && !(known.sheet == m_asked.sheet)) {
        if (m_found && m_found->problem.isEmpty())
            m_wish.from = m_found->open();
        begin();
    }
    Q_EMIT changed();
}

const PlanLook *TablesDesk::kept() const
{
    if (!m_known)
        return nullptr;
    for (const PlanLook &look : m_known->looks) {
        if (look.plan.plan.id == m_shown)
            return &look;
    }
    return nullptr;
}

const PlanLook *TablesDesk::look() const
{
    return m_found && m_found->problem.isEmpty() ? &m_found->look : kept();
}

void TablesDesk::show(TablePlanId plan)
{
    whenFree([this, plan] {
        m_shown = plan;
        m_found.reset();
        m_state = State::Kept;
        Q_EMIT changed();
    });
}

TablePlan TablesDesk::usualPlan() const
{
    TablePlan plan;
    plan.gatheringId = m_gathering;
    if (!m_known)
        return plan;
    const bool hasBegun = m_store.clock().now() >= sheet().gathering.startsAt;
    plan.among = hasBegun && sheet().among(Among::Here).size() > 1 ? Among::Here : Among::Coming;
    return plan;
}

void TablesDesk::whenFree(std::function<void()> next)
{
    m_next.append(std::move(next));
    m_searching->stop();
    goOn();
}

void TablesDesk::goOn()
{
    while (!m_next.isEmpty() && !isBusy())
        m_next.takeFirst()();
}

void TablesDesk::wish(const TablesWish &wish)
{
    Q_EMIT begun();
    whenFree([this, wish] {
        m_wish = wish;
        begin();
    });
}

void TablesDesk::begin()
{
    // Read anew, so that it holds every change asked for before.
    m_isReading = true;
    whenDone(this, m_store.read([id = m_gathering](Reader &reader) { return sheetOf(reader, id); }), [this, id = m_gathering](const Result<Sheet> &sheet) {
        m_isReading = false;
        if (!sheet.ok())
            Q_EMIT refused(sheet.error().text);
        else if (id == m_gathering)
            look(*sheet);
        goOn();
    });
}

void TablesDesk::look(const Sheet &sheet)
{
    const SheetPlan *known = sheet.plan(m_shown);
    SheetPlan wanted = known ? *known : SheetPlan{usualPlan(), {}, {}};
    if (m_wish.adjust)
        m_wish.adjust(wanted);
    const int rounds = m_wish.rounds > 0 ? m_wish.rounds : known ? int(known->rounds.size()) : usualRounds;
    m_asked = {sheet, wanted, std::max(rounds, wanted.held()), m_wish.change, m_wish.from};
    m_state = State::Looking;
    m_isKept = false;
    m_searching->begin(m_asked);
    // Somebody waits for the first that is found.
    if (!m_next.isEmpty())
        m_searching->stop();
    Q_EMIT changed();
}

void TablesDesk::save(const TablesFound &found, Searching::End end)
{
    m_state = found.look.isBest ? State::Best : end == Searching::End::Stopped ? State::Kept : State::Quiet;
    if (!found.problem.isEmpty()) {
        m_found.reset();
        m_state = State::Kept;
        Q_EMIT refused(found.problem);
        Q_EMIT changed();
        return goOn();
    }
    // It may have been found after another gathering was chosen; it is kept all the same.
    const GatheringId id = m_asked.sheet.gathering.id;
    if (id == m_gathering)
        m_found = found;
    TablePlan wanted = m_asked.plan.plan;
    wanted.epochs = found.epochs;
    const auto write = [wanted, first = m_wish.first, open = found.open()](Tx &tx) mutable {
        if (first)
            first(tx, wanted);
        return make(tx, wanted, open);
    };
    ++m_writing;
    whenDone(this, m_store.perform(m_wish.verb, write), [this, id](const Result<TablePlan> &made) {
        --m_writing;
        if (id == m_gathering) {
            m_isKept = made.ok();
            if (made.ok())
                m_shown = made->id;
            else
                m_found.reset();
        }
        if (!made.ok())
            Q_EMIT refused(made.error().text);
        Q_EMIT changed();
        goOn();
    });
    Q_EMIT changed();
}

void TablesDesk::shuffle()
{
    TablesWish again;
    again.adjust = [](SheetPlan &plan) { plan.plan.seed += plan.plan.id ? 1 : 0; };
    wish(again);
}

void TablesDesk::makeAnother()
{
    TablesWish other;
    other.verb = Another;
    other.adjust = [](SheetPlan &plan) { ++plan.plan.seed; };
    other.first = [](Tx &tx, TablePlan &wanted) {
        const TablePlan copy = another(tx, wanted.id);
        wanted.id = copy.id;
        wanted.name = copy.name;
        wanted.chosen = copy.chosen;
    };
    wish(other);
}

void TablesDesk::act(const Verb &verb, const Deed &deed)
{
    Q_EMIT begun();
    whenFree([this, verb, deed] {
        ++m_writing;
        m_state = State::Kept;
        whenDone(this, m_store.perform(verb, [deed, id = m_shown](Tx &tx) { deed(tx, tx.get<TablePlan>(id)); }), [this](const Result<Done> &result) {
            --m_writing;
            if (!result.ok())
                Q_EMIT refused(result.error().text);
            goOn();
        });
    });
}

} // namespace kith
