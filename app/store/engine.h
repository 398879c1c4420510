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
    explicit Engine(Store &store) : m_store(store) { }
    ~Engine() override;

    Result<Done> open(bool create, const QString &name, const QString &zone);
    Result<Done> write(const Verb &verb, const std::function<void(Tx &)> &body);
    Result<Done> read(const std::function<void(Reader &)> &body);
    Result<Backup> backUp(const QString &target);
    Result<Done> fill(const std::function<void(TableFill &)> &body);
    bool isReadOnly() const { return m_connection->isReadOnly(); }

private:
    void startTimers();
    void poll();
    void announce(const Journal &journal);
    void announceOthers();
    void copyIfDue();
    bool copyIsDue();
    bool isThere(OpId op);
    static Error halfSure(const Error &error);
    bool fileWasReplaced() const;
    void refuseReplaced() const;
    Result<Done> writable() const;
    QString zone();

    Store &m_store;
    std::unique_ptr<StoreLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    IdMaker m_ids;
    qint64 m_lastChange = 0; ///< the newest change announced
    qint64 m_fileId = 0;
    bool m_copyConsidered = false;
    QElapsedTimer m_sinceWrite;
};

} // namespace kith
