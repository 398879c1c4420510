// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for better and better tables on another thread, and tells of each.
#pragma once

#include "ui/tables/planlook.h"

#include <QFutureWatcher>
#include <QTimer>

#include <atomic>
#include <memory>

namespace kith {

/// What is to be made: the plan with its settings and rules as they are wished for, kept or not.
struct TablesAsked {
    tables::Sheet sheet;
    tables::SheetPlan plan;
    int rounds = 1; ///< closed ones included
    tables::Change change = tables::Change::Anything;
    tables::Seating from = {}; ///< open rounds to begin with, found a moment ago for nearly the same people
};

struct TablesFound {
    PlanLook look;
    int held = 0; ///< closed rounds, which no search changes
    int epochs = 0; ///< with the plan's seed they make these tables again
    QString problem; ///< why there can be no tables at all
    tables::Seating open() const { return look.seating.sliced(held); }
};

/// Nothing is written here: what was found last is shown while it looks, and whoever began it keeps that, once, when it has ended.
/// So a search is one step of undo however often it found something better. It ends when nothing better exists, when nothing better
/// was found for a while, or when it is stopped; the thread goes on for the few thousand proposals until it notices, and nobody waits.
class Searching : public QObject
{
    Q_OBJECT
public:
    enum class End { Best, Quiet, Stopped };

    explicit Searching(QObject *parent = nullptr);
    ~Searching() override;
    /// Stops the one before without a word of it.
    void begin(const TablesAsked &asked);
    /// Ends it with what was found until now; without anything found, when the first tables are there.
    void stop();
    /// Ends it without a word.
    void drop();
    bool isRunning() const { return m_watcher != nullptr; }
    void setPatience(int ms) { m_patience = ms; }

    static constexpr int patience = 2000;

Q_SIGNALS:
    void better(const kith::TablesFound &found);
    void ended(const kith::TablesFound &found, kith::Searching::End end);

private:
    void take(int first, int last);
    void end(End end);

    QFutureWatcher<TablesFound> *m_watcher = nullptr;
    std::shared_ptr<std::atomic<bool>> m_stop;
    TablesFound m_found;
    bool m_hasFound = false, m_isStopping = false;
    End m_how = End::Best;
    int m_patience = patience;
    QTimer m_quiet;
};

} // namespace kith
