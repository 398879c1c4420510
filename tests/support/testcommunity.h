// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary store with a stopped clock, on either database, and one-line builders.
#pragma once

#include "app/gatherings/gatherings.h"
#include "app/people/people.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

namespace kith::test {

/// What a future holds once it is there; what was announced until then has arrived.
template<class T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    QCoreApplication::processEvents();
    return future.result();
}

/// The value, or a failed test that says why.
template<class T>
T must(const Result<T> &result)
{
    if (!result.ok())
        qFatal("%s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
    return *result;
}

template<class T>
T must(QFuture<Result<T>> future)
{
    return must(wait(future));
}

class TestCommunity
{
public:
    enum class Database { Sqlite, Postgres };

    /// For Postgres the server named by KITH_TEST_POSTGRES is used, in a schema of its own.
    /// `migrations` is the folder of those an older program had.
    explicit TestCommunity(Database database = Database::Sqlite, const QString &migrations = {});
    ~TestCommunity();

    /// Adds the rows "sqlite" and "postgres" (column `database`) to a data table; without a server only the first,
    /// unless KITH_REQUIRE_POSTGRES is set, which makes its absence a failure.
    static void databases();

    Store &store() { return *m_store; }
    FixedClock &clock() { return m_clock; }
    const Location &location() const { return m_location; }
    QString folder() const { return m_folder.path(); }
    /// Another program on the same store.
    std::unique_ptr<Store> another();
    void close() { m_store.reset(); }
    /// Closes and opens it again.
    void reopen();

    Person person(const QString &name);
    /// On the evening of 24 November 2026 in London unless told otherwise.
    Gathering gathering(const QString &title, const QString &starts = QStringLiteral("2026-11-24T19:00"), int capacity = 0);
    /// Every row of the nouns' tables as text, the journal left out: equal texts are equal stores.
    QByteArray contents();
    template<class F>
    auto change(F f) { return must(store().perform(Verb{"test", "Test %1"}, f)); }
    template<class F>
    auto ask(F f) { return must(store().read(f)); }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Instant::fromIso(QStringLiteral("2026-11-23T08:00:00Z"))};
    Location m_location;
    std::unique_ptr<Store> m_store;
};

/// A copy of the files as they stand while a big change is half written: what a killed process leaves.
Location killedWhileWriting(TestCommunity &community);

} // namespace kith::test

Q_DECLARE_METATYPE(kith::test::TestCommunity::Database)
