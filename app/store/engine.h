// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What runs on the store's own thread and alone owns the connection.
#pragma once

#include "app/core/id.h"
#include "app/store/store.h"
#include "app/store/storelock.h"

#include <QElapsedTimer>
#include <QTimer>

namespace kith {

class Journal;

class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(Store &store, QString actor, CopyPlan copies) : m_store(store), m_actor(std::move(actor)), m_copies(std::move(copies)) { }
    ~Engine() override;

    Result<Done> open(bool create, const QString &name, const QString &zone);
    Result<Done> write(const Verb &verb, const std::function<void(Tx &)> &body);
    Result<Done> read(const std::function<void(Reader &)> &body);
    Result<Backup> backUp(const QString &target);
    Result<Done> fill(const std::function<void(TableFill &)> &body);
    bool isReadOnly() const { return m_connection->isReadOnly(); }
    void setActor(const QString &actor) { m_actor = actor; }
    void setCopies(const CopyPlan &copies) { m_copies = copies; }

private:
    void bringUpToDate(bool create, const QString &name, const QString &zone);
    Error refused(const Error &why);
    void startTimers();
    void poll();
    void announce(const Journal &journal);
    void announceOurs();
    void announceOthers();
    void copyIfDue();
    void compactIfDue();
    bool copyIsDue();
    Result<Done> afterFault(OpId op, const Error &error, bool isCut);
    bool isThere(OpId op);
    static Error unsure(const Error &error);
    static Error halfSure(const Error &error);
    bool fileWasReplaced() const;
    void refuseReplaced() const;
    Result<Done> writable() const;
    QString zone();
    QString copyFolder() const;

    Store &m_store;
    QString m_actor;
    CopyPlan m_copies;
    std::unique_ptr<StoreLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    Error m_refusal; ///< why there is no connection
    IdMaker m_ids;
    qint64 m_lastChange = 0; ///< the newest change announced
    qint64 m_fileId = 0;
    bool m_copyConsidered = false;
    bool m_compactionDue = false; ///< words were erased, and the pages they were on are not written over yet
    QElapsedTimer m_sinceWrite;
};

} // namespace kith
