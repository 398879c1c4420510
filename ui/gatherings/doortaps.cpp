// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doortaps.h"

#include "app/gatherings/gatherings.h"
#include "app/gatherings/roster.h"
#include "app/store/history.h"
#include "app/store/store.h"
#include "ui/kit/whendone.h"

namespace kith {

static constexpr qint64 recallMs = 12 * 3600 * 1000LL; ///< after a restart, taps of this evening can still be taken back
static constexpr QLatin1String helpVerbs("help."), promiseVerbs("followups.");

DoorTaps::DoorTaps(Store &store, QObject *parent) : QObject(parent), m_store(store) { }

void DoorTaps::setGathering(GatheringId id)
{
    m_gathering = id;
    m_taps.clear();
    recall();
}

void DoorTaps::recall()
{
    const Instant since{m_store.clock().now().ms - recallMs};
    const auto ask = [id = m_gathering, actor = m_store.actor(), since](Reader &reader) {
        QList<Tap> mine;
        for (const gatherings::Tap &tap : gatherings::taps(reader, id)) {
            const bool ours = tap.actor == actor && !tap.undone && tap.verb.startsWith(QLatin1String("gatherings."));
            // Who decided about several people at once is one step.
            const bool isNew = mine.isEmpty() || mine.first().op != tap.op;
            if (ours && isNew && tap.at >= since)
                mine.prepend({tap.op, tap.person, tap.subject});
        }
        return mine;
    };
    whenDone(this, m_store.read(ask), [this, id = m_gathering](const Result<QList<Tap>> &mine) {
        if (mine.ok() && id == m_gathering) {
            m_taps = *mine + m_taps;
            Q_EMIT changed();
        }
    });
}

void DoorTaps::note(const QString &name, const Tapped &tapped)
{
    if (tapped.op)
        m_taps.append({tapped.op, tapped.person, name});
    Q_EMIT noted(name, tapped);
    Q_EMIT changed();
}

template<class T, class F>
void DoorTaps::awaitAnswer(const QFuture<Result<T>> &future, F take)
{
    ++m_pending;
    Q_EMIT savedChanged();
    whenDone(this, future, [this, take = std::move(take)](const Result<T> &result) {
        --m_pending;
        m_wasRefused = !result.ok();
        take(result);
        Q_EMIT savedChanged();
    });
}

template<class F>
void DoorTaps::tap(const Verb &verb, const QString &name, F f)
{
    Q_EMIT begun(name);
    awaitAnswer(m_store.perform(verb, std::move(f)), [this, name](const Result<Tapped> &result) {
        if (result.ok())
            note(name, *result);
        else
            Q_EMIT refused(name, result.error());
    });
}

void DoorTaps::checkIn(PersonId person, const QString &name)
{
    tap(gatherings::CheckIn, name, [=, id = m_gathering, now = m_store.clock().now()](Tx &tx) {
        const gatherings::CheckedIn done = gatherings::checkIn(tx, id, person, now);
        return Tapped{tx.op(), person, done.already, done.overCapacity, done.attendance.overCapacityBy};
    });
}

void DoorTaps::walkIn(const QString &name, bool evenIfKnown)
{
    tap(gatherings::WalkIn, name, [=, id = m_gathering, now = m_store.clock().now()](Tx &tx) {
        const gatherings::CheckedIn done = gatherings::walkIn(tx, id, name, now, How::Door, evenIfKnown);
        return Tapped{tx.op(), done.attendance.personId, false, done.overCapacity, done.attendance.overCapacityBy};
    });
}

void DoorTaps::checkOut(PersonId person, const QString &name)
{
    tap(gatherings::CheckOut, name, [=, id = m_gathering, now = m_store.clock().now()](Tx &tx) {
        gatherings::checkOut(tx, id, person, now);
        return Tapped{tx.op(), person, false, false, {}};
    });
}

void DoorTaps::notHere(PersonId person, const QString &name)
{
    tap(gatherings::NotHere, name, [=, id = m_gathering](Tx &tx) {
        gatherings::notHere(tx, id, person);
        return Tapped{tx.op(), person, false, false, {}};
    });
}

void DoorTaps::letIn(const QList<PersonId> &people, const QString &by)
{
    const auto decide = [=, id = m_gathering](Tx &tx) {
        gatherings::letIn(tx, id, people, by);
        return Tapped{tx.op(), people.first(), false, false, {}};
    };
    awaitAnswer(m_store.perform(gatherings::LetIn, decide), [this, by](const Result<Tapped> &result) {
        if (result.ok())
            note(tr("%1’s decision").arg(by), *result);
        else
            Q_EMIT failed(result.error().text);
    });
}

void DoorTaps::noteWritten()
{
    const auto ask = [session = m_store.session()](Reader &reader) -> std::optional<HistoryEntry> {
        constexpr int atMost = 20;
        for (const HistoryEntry &entry : history(reader, {{}, atMost, {}})) {
            const bool isWritten = entry.verb.startsWith(helpVerbs) || entry.verb.startsWith(promiseVerbs);
            if (entry.session == session && isWritten && !entry.undone)
                return entry;
        }
        return {};
    };
    whenDone(this, m_store.read(ask), [this](const Result<std::optional<HistoryEntry>> &newest) {
        if (!newest.ok() || !*newest)
            return;
        const HistoryEntry &entry = **newest;
        if (std::any_of(m_taps.begin(), m_taps.end(), [&](const Tap &tap) { return tap.op == entry.op; }))
            return;
        m_taps.append({entry.op, {}, entry.verb.startsWith(helpVerbs) ? tr("the help") : tr("the promise")});
        Q_EMIT changed();
    });
}

void DoorTaps::undoLast()
{
    if (m_taps.isEmpty())
        return;
    const Tap last = m_taps.takeLast();
    awaitAnswer(m_store.undo(last.op), [this, last, place = m_taps.size(), id = m_gathering](const Result<UndoReport> &result) {
        if (result.ok()) {
            Q_EMIT takenBack(last.name);
        } else {
            // What the store could not write now it may a moment later; what has changed since stays as it is.
            if (result.error().kind == Error::Kind::Storage && id == m_gathering)
                m_taps.insert(std::min(place, m_taps.size()), last);
            Q_EMIT failed(result.error().text);
        }
        Q_EMIT changed();
    });
}

bool DoorTaps::isMine(PersonId person) const
{
    return std::any_of(m_taps.begin(), m_taps.end(), [person](const Tap &tap) { return tap.person == person; });
}

} // namespace kith
