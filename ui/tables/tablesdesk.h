// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab Tables knows and does: one gathering's plans, the search for better tables, and every change.
#pragma once

#include "ui/tables/searching.h"

#include "app/store/store.h"
#include "ui/kit/livequery.h"

#include <optional>

namespace kith {

/// Tables wished for. They are looked for in memory; then everything is written as one step.
struct TablesWish {
    Verb verb = tables::Make;
    int rounds = 0; ///< 0: as many as there are
    tables::Change change = tables::Change::Anything;
    std::function<void(tables::SheetPlan &)> adjust = {}; ///< what is to be different, before it looks
    std::function<void(Tx &, TablePlan &)> first = {}; ///< written before the tables themselves
    tables::Seating from = {}; ///< what was found for the same wish before somebody came or went: where it goes on
};

class TablesDesk : public QObject
{
    Q_OBJECT
public:
    enum class State { Kept, Looking, Best, Quiet };
    using Deed = std::function<void(Tx &, const TablePlan &)>;

    explicit TablesDesk(Store &store, QObject *parent = nullptr);
    /// Once everything asked for at the one before is written.
    void setGathering(GatheringId id);
    GatheringId gathering() const { return m_gathering; }
    /// While nobody looks it neither asks nor searches.
    void setPaused(bool paused);

    bool hasAnswered() const { return m_known.has_value(); }
    const tables::Sheet &sheet() const { return m_known->sheet; }
    /// The plan that is shown, with what a search has found for it until now; none: there is none yet.
    const PlanLook *look() const;
    /// The same as it is kept.
    const PlanLook *kept() const;
    const QList<PlanLook> &looks() const { return m_known->looks; }
    State state() const { return m_state; }
    /// Which plan is shown; none while there is none, or while the first is not written yet.
    TablePlanId shown() const { return m_shown; }
    void show(TablePlanId plan);

    void wish(const TablesWish &wish);
    /// Another seed, the same rules and locks; the first time everything is made anew.
    void shuffle();
    /// Leaves these tables as they are and looks for others beside them.
    void makeAnother();
    /// One step of undo, after what a search has found until now was kept.
    void act(const Verb &verb, const Deed &deed);
    /// Once everything asked for before is written; a search under way ends with what it has.
    void whenFree(std::function<void()> next);
    void setPatience(int ms) { m_searching->setPatience(ms); }
    /// How tables are made while nobody has said how.
    TablePlan usualPlan() const;
    static constexpr int usualRounds = 3;

Q_SIGNALS:
    void changed();
    void begun(); ///< somebody wishes for something: what was told of the last wish is over
    void refused(const QString &why);

private:
    void open(GatheringId id);
    void take(const TablesKnown &known);
    void begin();
    void look(const tables::Sheet &sheet);
    void save(const TablesFound &found, Searching::End end);
    void goOn();
    bool isBusy() const { return m_searching->isRunning() || m_isReading || m_writing > 0; }

    Store &m_store;
    GatheringId m_wanted, m_gathering; ///< the one to be shown, and the one that is
    LiveQuery<TablesKnown> *m_query = nullptr;
    std::optional<TablesKnown> m_known;
    TablePlanId m_shown;
    Searching *m_searching;
    TablesWish m_wish;
    TablesAsked m_asked; ///< of the search under way
    std::optional<TablesFound> m_found; ///< shown until the store tells the same
    bool m_isKept = false; ///< m_found has been written
    bool m_isReading = false;
    int m_writing = 0;
    State m_state = State::Kept;
    QList<std::function<void()>> m_next;
};

} // namespace kith
