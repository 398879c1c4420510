// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can still be read of a damaged file is saved, and the new file is sound.
#include "app/cli/demo.h"
#include "app/store/check.h"
#include "app/store/history.h"
#include "app/store/salvage.h"
#include "app/store/sqliteconnection.h"
#include "tests/support/testcommunity.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Page {
    qint64 number;
    QByteArray of; ///< the table or index
    bool isLeaf;
    qint64 rows;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

/// A store in a folder of its own, and the harm that is done to it.
class Patient
{
public:
    explicit Patient(const QString &file = community())
    {
        QFile::copy(file, path());
        look();
    }

    QString path() const { return m_folder.filePath(u"Tuesday.kith"_s); }
    QString saved() const { return m_folder.filePath(u"Saved.kith"_s); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    const QList<Page> &pages() const { return m_pages; }

    /// Zeros or noise, by the seed.
    void damage(const QList<Page> &hit, quint32 seed = 1)
    {
        QRandomGenerator random(seed);
        QFile file(path());
        if (!file.open(QIODevice::ReadWrite))
            qFatal("cannot open the store");
        for (const Page &page : hit) {
            QByteArray bytes(m_pageSize, '\0');
            if (random.bounded(2)) {
                for (char &byte : bytes)
                    byte = char(random.bounded(256));
            }
            file.seek((page.number - 1) * m_pageSize);
            file.write(bytes);
        }
    }
    QList<Page> pagesOf(const QList<QByteArray> &names) const
    {
        QList<Page> found;
        std::copy_if(m_pages.begin(), m_pages.end(), std::back_inserter(found), [&](const Page &page) { return names.contains(page.of) && page.number > 1; });
        return found;
    }

    Result<SalvageReport> salvage() const
    {
        Progress progress;
        return salvageStore(path(), saved(), m_clock, u"Mirela"_s, progress);
    }
    std::unique_ptr<Store> open(const QString &file) const
    {
        StoreOptions options;
        options.copies = StoreOptions::Copies::None;
        auto opened = Store::open(Location::parse(file), m_clock, options);
        if (!opened.ok())
            qFatal("%s (%s)", qPrintable(opened.error().text), qPrintable(opened.error().detail));
        return std::move(*opened);
    }
    QStringList problemsOfSaved() const
    {
        return must(open(saved())->read([](Reader &reader) {
            Progress progress;
            return checkStore(reader, progress).problems;
        }));
    }
    template<Row R>
    QList<R> all(const QString &file) const
    {
        return must(open(file)->read([](Reader &reader) { return reader.select<R>(); }));
    }

private:
    /// A made-up community, made once.
    static QString community()
    {
        static const QTemporaryDir folder;
        const QString file = folder.filePath(u"Community.kith"_s);
        if (!QFile::exists(file)) {
            const auto made = cli::makeDemo(Location::parse(file), {60, 12}, FixedClock(Instant::fromIso(u"2026-11-23T08:00:00Z"_s)), {});
            if (!made.ok())
                qFatal("%s", qPrintable(made.error().text));
        }
        return file;
    }
    void look()
    {
        SqliteConnection connection(path(), SqliteConnection::Mode::ReadOnly);
        Statement &size = connection.statement("PRAGMA page_size");
        size.step();
        m_pageSize = size.integer(0);
        size.reset();
        const QList<QByteArray> tables = connection.tables();
        Statement &all = connection.statement("SELECT pageno, name, pagetype, ncell FROM dbstat");
        while (all.step()) {
            const QByteArray of = all.bytes(1).toByteArray();
            m_pages.append({all.integer(0), of, all.bytes(2) == "leaf", tables.contains(of) ? all.integer(3) : 0});
        }
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{Instant::fromIso(u"2026-11-23T08:00:00Z"_s)};
    QList<Page> m_pages;
    qint64 m_pageSize = 0;
};

SalvagedTable tableOf(const SalvageReport &report, const QString &name)
{
    const auto its = std::find_if(report.tables.begin(), report.tables.end(), [&](const SalvagedTable &one) { return one.name == name; });
    return its == report.tables.end() ? SalvagedTable{} : *its;
}

} // namespace

class TestSalvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowsOfUntouchedPagesAreSaved_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theRowsOfUntouchedPagesAreSaved()
    {
        QFETCH(quint32, seed);
        Patient patient;
        QRandomGenerator random(seed);
        QList<Page> hit;
        qint64 untouched = 0;
        for (const Page &page : patient.pages()) {
            if (page.isLeaf && page.of != "sqlite_schema" && random.bounded(100) < 5)
                hit.append(page);
            else if (page.isLeaf && page.of != "meta")
                untouched += page.rows;
        }
        QVERIFY(hit.size() > 3);
        patient.damage(hit, seed);
        const QByteArray damaged = bytesOf(patient.path());

        const SalvageReport report = must(patient.salvage());
        qint64 read = report.saved();
        for (const SalvagedTable &table : report.tables)
            read -= table.fromJournal;
        QVERIFY2(read >= untouched * 95 / 100, qPrintable(u"%1 of %2"_s.arg(read).arg(untouched)));
        QCOMPARE(patient.problemsOfSaved(), QStringList());
        QCOMPARE(bytesOf(patient.path()), damaged);
        QCOMPARE(patient.files(), (QStringList{u"Saved.kith"_s, u"Tuesday.kith"_s}));
    }

    void whatCannotBeReadComesFromTheJournal()
    {
        Patient patient;
        const QList<Person> people = patient.all<Person>(patient.path());
        const QList<Attendance> attendances = patient.all<Attendance>(patient.path());
        patient.damage(patient.pagesOf({"person", "attendance"}));
        const SalvageReport report = must(patient.salvage());
        QCOMPARE(report.lost(), 0);
        QCOMPARE(patient.all<Person>(patient.saved()), people);
        QCOMPARE(patient.all<Attendance>(patient.saved()), attendances);
        QCOMPARE(patient.problemsOfSaved(), QStringList());
    }

    void withoutItsJournalEveryRowIsSavedAndTheJournalBegunAnew()
    {
        Patient patient;
        const QList<Person> people = patient.all<Person>(patient.path());
        patient.damage(patient.pagesOf({"op", "change"}));
        must(patient.salvage());
        QCOMPARE(patient.all<Person>(patient.saved()), people);
        QCOMPARE(patient.problemsOfSaved(), QStringList());
        const auto undone = wait(patient.open(patient.saved())->undoLast());
        QCOMPARE(undone.error().kind, Error::Kind::NotFound);
    }

    void whatLiesBetweenTwoLostPagesIsFound_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char *table : {"op", "change", "person"})
            QTest::newRow(table) << QByteArray(table);
    }
    void whatLiesBetweenTwoLostPagesIsFound()
    {
        QFETCH(QByteArray, table);
        TestCommunity community;
        for (int i = 0; i < 250; ++i)
            community.person(u"Person %1"_s.arg(i));
        Patient patient(community.location().path);
        QList<Page> leaves = patient.pagesOf({table});
        leaves.removeIf([](const Page &page) { return !page.isLeaf; });
        std::sort(leaves.begin(), leaves.end(), [](const Page &a, const Page &b) { return a.number < b.number; });
        QVERIFY(leaves.size() >= 3);
        patient.damage({leaves.first(), leaves.last()});
        const SalvageReport report = must(patient.salvage());
        const SalvagedTable its = tableOf(report, QString::fromLatin1(table));
        QCOMPARE(its.saved - its.fromJournal, 250 - leaves.first().rows - leaves.last().rows);
        QCOMPARE(patient.all<Person>(patient.saved()).size(), 250);
        QCOMPARE(patient.problemsOfSaved(), QStringList());
    }

    void whatIsSavedCanBeWorkedWith()
    {
        Patient patient;
        patient.damage(patient.pagesOf({"op", "person"}));
        must(patient.salvage());
        const auto store = patient.open(patient.saved());
        must(store->perform(people::Add, [](Tx &tx) { return people::addNamed(tx, u"Suharto"_s); }));
        must(store->undoLast());
        QVERIFY(wait(store->undoLast()).error().kind == Error::Kind::NotFound);
        must(store->redoLast());
    }

    void aChangeThatHasLostAPartIsNotTakenBack()
    {
        TestCommunity community;
        community.change([](Tx &tx) {
            for (int i = 0; i < 300; ++i)
                people::addNamed(tx, u"Person %1"_s.arg(i));
        });
        const Person ana = community.person(u"Ana"_s);
        Patient patient(community.location().path);
        QList<Page> leaves = patient.pagesOf({"change"});
        leaves.removeIf([](const Page &page) { return !page.isLeaf; });
        patient.damage({leaves[leaves.size() / 2]});
        must(patient.salvage());

        const auto store = patient.open(patient.saved());
        const OpId torn = must(store->read([](Reader &reader) { return history(reader).last().op; }));
        QVERIFY(wait(store->undo(torn)).error().text.contains(u"A part of this change was lost"_s));
        QCOMPARE(must(store->undoLast()).subject, u"Ana"_s);
        QCOMPARE(wait(store->undoLast()).error().kind, Error::Kind::NotFound);
        QCOMPARE(must(store->read([](Reader &reader) { return reader.count<Person>(); })), 300);
    }

    void rowsThatReferToALostOneAreLeftOutAndNamed()
    {
        Patient patient;
        patient.damage(patient.pagesOf({"person", "op", "change", "person_introduced_by"}));
        const SalvageReport report = must(patient.salvage());
        QCOMPARE(tableOf(report, u"person"_s).saved, 0);
        QCOMPARE(tableOf(report, u"attendance"_s).saved, 0);
        QVERIFY(tableOf(report, u"gathering"_s).saved > 0);
        QVERIFY(!report.leftOut.filter(u"attendance "_s).filter(u"was left out: the person it refers to is lost."_s).isEmpty());
        QCOMPARE(patient.problemsOfSaved(), QStringList());
    }

    void theNameOfTheCommunityMayBeLostToo()
    {
        Patient patient;
        patient.damage(patient.pagesOf({"community", "meta"}));
        QVERIFY(must(patient.salvage()).isRenamed);
        QCOMPARE(patient.problemsOfSaved(), QStringList());
    }

    void withoutTheNamesOfItsTablesAFileIsRefused()
    {
        Patient patient;
        QVERIFY(!patient.pagesOf({"sqlite_schema"}).isEmpty());
        patient.damage(patient.pagesOf({"sqlite_schema"}));
        const auto refused = patient.salvage();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u"no row of it can be found"_s), qPrintable(refused.error().text));
        QCOMPARE(patient.files(), QStringList{u"Tuesday.kith"_s});
    }

    void nothingIsWrittenOver()
    {
        Patient patient;
        must(patient.salvage());
        const QByteArray saved = bytesOf(patient.saved());
        QVERIFY(patient.salvage().error().text.contains(u"is there already"_s));
        QCOMPARE(bytesOf(patient.saved()), saved);
    }

    void aSoundFileIsSavedWhole()
    {
        Patient patient;
        const SalvageReport report = must(patient.salvage());
        QCOMPARE(report.lost(), 0);
        QCOMPARE(report.leftOut, QStringList());
        QCOMPARE(patient.all<Person>(patient.saved()), patient.all<Person>(patient.path()));
        must(patient.open(patient.saved())->undoLast());
    }

    void whatAKilledWriterLeftHalfDoneIsRolledBackInACopy()
    {
        TestCommunity community;
        for (int i = 0; i < 200; ++i)
            community.person(u"Person %1"_s.arg(i));
        const Location killed = killedWhileWriting(community);
        const QByteArray file = bytesOf(killed.path), journal = bytesOf(killed.path + u"-journal"_s);
        const QString saved = community.folder() + u"/Saved.kith"_s;
        Progress progress;
        const auto report = salvageStore(killed.path, saved, community.clock(), {}, progress);
        QCOMPARE(must(report).lost(), 0);
        QCOMPARE(bytesOf(killed.path), file);
        QCOMPARE(bytesOf(killed.path + u"-journal"_s), journal);
        auto store = Store::open(Location::parse(saved), community.clock(), {});
        QCOMPARE(must((*store)->read([](Reader &reader) { return reader.select<Person>(); })),
                 community.ask([](Reader &reader) { return reader.select<Person>(); }));
    }

    void whoeverOpensADamagedFileIsToldOfIt()
    {
        Patient patient;
        patient.damage(patient.pagesOf({"meta"}));
        const auto refused = Store::open(Location::parse(patient.path()), FixedClock(Instant{}), {});
        const QString text = refused.ok() ? QString() : refused.error().text;
        QVERIFY2(text.contains(u"backups folder"_s) && text.contains(u"kith check Tuesday.kith --salvage NEW.kith"_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
