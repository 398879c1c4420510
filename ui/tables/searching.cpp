// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/searching.h"

#include "app/tables/solver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace kith {

using namespace tables;
using Stop = std::shared_ptr<std::atomic<bool>>;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

/// Nobody sees more than this, and working out what to show takes time from looking.
constexpr int betweenLooks = 60;

/// The sheet as it will be when what is asked for was written.
Sheet wished(TablesAsked asked)
{
    const auto same = [&](const SheetPlan &plan) { return plan.plan.id == asked.plan.plan.id; };
    const auto known = std::find_if(asked.sheet.plans.begin(), asked.sheet.plans.end(), same);
    if (known == asked.sheet.plans.end())
        asked.sheet.plans.append(asked.plan);
    else
        *known = asked.plan;
    return asked.sheet;
}

/// What runs on the other thread. It knows nothing but what it was given.
class Run
{
public:
    Run(TablesAsked asked, Stop stop, std::shared_ptr<QPromise<TablesFound>> promise)
        : m_sheet(wished(asked)), m_plan(std::move(asked.plan)), m_stop(std::move(stop)), m_promise(std::move(promise)),
          m_question(goingOn(questionOf(m_sheet, m_plan, asked.rounds, asked.change), asked.from))
    {
    }
    void work()
    {
        if (const std::string defect = defectOf(m_question.problem); !defect.empty() || m_question.people.size() < 2 || m_question.problem.rounds() == 0) {
            TablesFound none;
            none.problem = Tr::tr("There is nobody to seat for these rounds.");
            m_promise->addResult(none);
            return;
        }
        Watch watch;
        watch.stop = [this] { return m_stop->load(std::memory_order_relaxed); };
        watch.better = [this](const Found &found) {
            if (!m_shown.isValid() || m_shown.elapsed() >= betweenLooks)
                tell(found);
        };
        Effort effort;
        effort.seed = quint64(m_plan.plan.seed);
        tell(solve(m_question.problem, effort, watch));
    }

private:
    void tell(const Found &found)
    {
        TablesFound told;
        told.look = lookAt(m_sheet, m_plan, m_question, seatingOf(m_question, found.plan));
        told.look.isBest |= found.proved;
        told.held = m_question.held;
        told.epochs = found.epochs;
        m_promise->addResult(told);
        m_shown.start();
    }

    Sheet m_sheet;
    SheetPlan m_plan;
    Stop m_stop;
    std::shared_ptr<QPromise<TablesFound>> m_promise;
    Question m_question;
    QElapsedTimer m_shown;
};

} // namespace

Searching::Searching(QObject *parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    // The best may be newer than the last that was told; it comes at the end.
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_how = End::Quiet;
        m_stop->store(true);
    });
}

Searching::~Searching()
{
    drop();
}

void Searching::begin(const TablesAsked &asked)
{
    drop();
    m_found = {};
    m_hasFound = m_isStopping = false;
    m_how = End::Best;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto promise = std::make_shared<QPromise<TablesFound>>();
    promise->start();
    m_watcher = new QFutureWatcher<TablesFound>(this);
    connect(m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &Searching::take);
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this] { end(m_how); });
    m_watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([asked, stop = m_stop, promise] {
        Run(asked, stop, promise).work();
        promise->finish();
    });
}

void Searching::take(int first, int last)
{
    Q_UNUSED(first)
    m_found = m_watcher->resultAt(last - 1);
    m_hasFound = true;
    if (m_isStopping)
        return end(End::Stopped);
    // A rule that is not kept is worth waiting for.
    m_quiet.start(m_found.look.broken.isEmpty() ? m_patience : 5 * m_patience);
    Q_EMIT better(m_found);
}

void Searching::stop()
{
    if (!m_watcher)
        return;
    m_isStopping = true;
    m_stop->store(true);
    if (m_hasFound)
        end(End::Stopped);
}

void Searching::drop()
{
    m_quiet.stop();
    if (!m_watcher)
        return;
    m_stop->store(true);
    m_watcher->disconnect(this);
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

void Searching::end(End how)
{
    const TablesFound found = m_found;
    const bool any = m_hasFound;
    drop();
    if (any)
        Q_EMIT ended(found, how);
}

} // namespace kith
