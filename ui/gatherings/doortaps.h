// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What this laptop does at one door: every tap a change of its own, of which the last can be taken back, also after a restart.
#pragma once

#include "app/core/result.h"
#include "app/gatherings/attendance.h"
#include "app/store/changeset.h"

#include <QFuture>
#include <QObject>

namespace kith {

class Store;
struct Verb;

class DoorTaps : public QObject
{
    Q_OBJECT
public:
    struct Tapped {
        OpId op;
        PersonId person;
        bool already = false, overCapacity = false;
        QString decidedBy;
    };
    DoorTaps(Store &store, QObject *parent);
    /// Recalls what this laptop did there this evening.
    void setGathering(GatheringId id);

    // The name is what the tap is told by.
    void checkIn(PersonId person, const QString &name);
    void walkIn(const QString &name, bool evenIfKnown);
    void checkOut(PersonId person, const QString &name);
    void notHere(PersonId person, const QString &name);
    /// Who decided about people that came when every seat was taken.
    void letIn(const QList<PersonId> &people, const QString &by);
    /// A help or a promise was written down here: the next to be taken back.
    void noteWritten();
    void undoLast();

    bool isEmpty() const { return m_taps.isEmpty(); }
    /// Whose tap would be taken back; empty when there is none.
    QString last() const { return m_taps.isEmpty() ? QString() : m_taps.last().name; }
    bool isMine(PersonId person) const;
    /// Whether the store holds all that was tapped; false while it has not answered, and after it has refused.
    bool isSaved() const { return m_pending == 0 && !m_wasRefused; }

Q_SIGNALS:
    void begun(const QString &name);
    void noted(const QString &name, const kith::DoorTaps::Tapped &tapped);
    void takenBack(const QString &name);
    /// Nothing was changed by a tap.
    void refused(const QString &name, const kith::Error &error);
    /// Nothing was changed by a decision, or by taking back.
    void failed(const QString &why);
    /// What would be taken back is another now.
    void changed();
    void savedChanged();

private:
    struct Tap {
        OpId op;
        PersonId person;
        QString name;
    };
    template<class F>
    void tap(const Verb &verb, const QString &name, F f);
    template<class T, class F>
    void awaitAnswer(const QFuture<Result<T>> &future, F take);
    void note(const QString &name, const Tapped &tapped);
    void recall();

    Store &m_store;
    GatheringId m_gathering;
    QList<Tap> m_taps; ///< the newest last
    int m_pending = 0;
    bool m_wasRefused = false;
};

} // namespace kith
