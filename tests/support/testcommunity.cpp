// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcommunity.h"

#include "app/followups/followup.h"
#include "app/help/words.h"
#include "app/people/contactlog.h"
#include "app/people/filters.h"
#include "app/people/notekey.h"
#include "app/people/notes.h"
#include "app/people/notsame.h"
#include "app/people/relations.h"
#include "app/store/community.h"
#include "app/store/sqliteconnection.h"
#include "app/tables/seat.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace kith::test {

static StoreOptions options()
{
    StoreOptions options;
    options.actor = QStringLiteral("Mirela");
    options.copies = StoreOptions::Copies::None;
    options.pollMs = 50;
    return options;
}

TestCommunity::TestCommunity(Database database, const QString &migrations)
{
    if (database == Database::Postgres) {
        const QString server = qEnvironmentVariable("KITH_TEST_POSTGRES");
        const QString schema = QStringLiteral("t") + QUuid::createUuid().toString(QUuid::Id128);
        m_location = Location::parse(server + (server.contains(u'?') ? u'&' : u'?') + QStringLiteral("schema=") + schema);
    } else {
        m_location = Location::parse(m_folder.filePath(QStringLiteral("Tuesday.kith")));
    }
    StoreOptions its = options();
    if (!migrations.isEmpty())
        its.migrations = migrations;
    auto made = Store::create(m_location, QStringLiteral("The Tuesday Table"), QStringLiteral("Europe/London"), m_clock, its);
    if (!made.ok())
        qFatal("%s (%s)", qPrintable(made.error().text), qPrintable(made.error().detail));
    m_store = std::move(*made);
}

TestCommunity::~TestCommunity() = default;

void TestCommunity::databases()
{
    QTest::addColumn<Database>("database");
    QTest::newRow("sqlite") << Database::Sqlite;
    if (qEnvironmentVariableIsSet("KITH_TEST_POSTGRES"))
        QTest::newRow("postgres") << Database::Postgres;
    else if (qEnvironmentVariableIsSet("KITH_REQUIRE_POSTGRES"))
        qFatal("KITH_TEST_POSTGRES names no server");
}

std::unique_ptr<Store> TestCommunity::another()
{
    auto opened = Store::open(m_location, m_clock, options());
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.error().text));
    return std::move(*opened);
}

void TestCommunity::reopen()
{
    m_store.reset();
    m_store = another();
}

Person TestCommunity::person(const QString &name)
{
    return change([=](Tx &tx) { return people::addNamed(tx, name); });
}

Gathering TestCommunity::gathering(const QString &title, const QString &starts, int capacity)
{
    Gathering gathering;
    gathering.title = title;
    gathering.starts = starts;
    gathering.capacity = capacity;
    return change([=](Tx &tx) { return gatherings::plan(tx, gathering); });
}

template<Row R>
static void write(Reader &reader, QByteArray &out)
{
    out += R::table;
    out += '\n';
    reader.each<R>([&](const R &row) { out += imageOf(shapeOf<R>(), cellsOf(row)) + '\n'; });
}

QByteArray TestCommunity::contents()
{
    return ask([](Reader &reader) {
        QByteArray out;
        write<CommunityRow>(reader, out);
        write<Person>(reader, out);
        write<Gathering>(reader, out);
        write<Invitation>(reader, out);
        write<Attendance>(reader, out);
        write<Ask>(reader, out);
        write<Offer>(reader, out);
        write<Help>(reader, out);
        write<WordGroup>(reader, out);
        write<FollowUp>(reader, out);
        write<Rhythm>(reader, out);
        write<Note>(reader, out);
        write<NoteKey>(reader, out);
        write<Relation>(reader, out);
        write<ContactMade>(reader, out);
        write<NotSame>(reader, out);
        write<SavedFilter>(reader, out);
        write<TablePlan>(reader, out);
        write<TableRound>(reader, out);
        write<Seat>(reader, out);
        write<TableRule>(reader, out);
        return out;
    });
}

Location killedWhileWriting(TestCommunity &community)
{
    const QString from = community.location().path;
    const Location killed = Location::parse(community.folder() + QStringLiteral("/Killed.kith"));
    SqliteConnection writer(from, SqliteConnection::Mode::ReadWrite);
    writer.run("PRAGMA cache_size = 1");
    writer.beginWrite();
    writer.run("UPDATE person SET name = 'half written ' || id");
    const bool isCopied = QFile::copy(from, killed.path) && QFile::copy(from + QStringLiteral("-journal"), killed.path + QStringLiteral("-journal"));
    writer.rollback();
    if (!isCopied || QFileInfo(killed.path + QStringLiteral("-journal")).size() < 4096)
        qFatal("nothing was half written");
    return killed;
}

} // namespace kith::test
