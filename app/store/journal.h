// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of one transaction: one op, and a change for every write.
#pragma once

#include "app/store/changeset.h"
#include "app/store/connection.h"
#include "app/store/verb.h"

namespace kith {

/// Collects changes and writes them in blocks before the commit.
class Journal
{
public:
    Journal(Connection &connection, Counters counters, const Verb &verb, Instant at, QString actor, QString session);

    /// An absent row is a null image.
    void note(const QByteArray &table, qint64 rowId, const QByteArray &before, const QByteArray &after);
    void about(const QString &subject) { m_subject = subject; }
    /// Makes this op an undo or redo of another.
    void setRoot(OpId root) { m_root = root; }
    /// Words were taken out of what was journaled before: the pages they were on are to be written over.
    void setErased() { m_isErased = true; }
    bool isErased() const { return m_isErased; }
    OpId op() const { return m_noted ? m_op : OpId{}; }
    bool isEmpty() const { return m_noted == 0; }
    qint64 lastChange() const { return m_firstChange + m_noted - 1; }
    qint64 firstChange() const { return m_firstChange; }
    /// Writes what has been collected until now.
    void flush();
    /// How far it is, once everything is flushed; going back there forgets what was noted since, for changes that are taken back.
    struct Mark {
        qint64 noted;
        QHash<QByteArray, QList<qint64>> rows;
    };
    Mark mark();
    void rewind(const Mark &mark);
    /// Writes what is left and the op itself, if there is anything to tell, and commits.
    void commit();
    ChangeSet changeSet() const;

private:
    struct Noted {
        QByteArray table;
        qint64 rowId;
        QByteArray before;
        QByteArray after;
    };

    Connection &m_connection;
    Verb m_verb;
    Instant m_at;
    QString m_actor;
    QString m_session;
    QString m_subject;
    OpId m_op;
    OpId m_root;
    qint64 m_firstChange;
    qint64 m_noted = 0;
    qint64 m_flushed = 0;
    bool m_isErased = false;
    std::vector<Noted> m_pending;
    QHash<QByteArray, QList<qint64>> m_rows;
};

/// The newest image of each row of a table, in the order of their numbers: the number, and the image or NULL.
Statement &newestImages(Connection &connection, const QByteArray &table);

} // namespace kith
