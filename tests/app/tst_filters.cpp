// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters of the people list under names: saved, saved again, and renamed.
#include "tests/support/testcommunity.h"

#include "app/people/filters.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestFilters : public QObject
{
    Q_OBJECT

    static SavedFilter keep(TestCommunity &community, const QString &name, const QString &search, PeopleGroup among = PeopleGroup::Everyone)
    {
        return community.change([=](Tx &tx) { return filters::keep(tx, {{}, name, search, among, {}}); });
    }
    static QList<SavedFilter> all(TestCommunity &community)
    {
        return community.ask([](Reader &reader) { return filters::all(reader); });
    }
    template<class F>
    static QString refusal(TestCommunity &community, F f)
    {
        const auto result = wait(community.store().perform(Verb{"test", "Test"}, [=](Tx &tx) { f(tx); }));
        return result.ok() ? QString() : result.error().text;
    }

private Q_SLOTS:
    void filtersStandByTheirNames_data() { TestCommunity::databases(); }
    void filtersStandByTheirNames()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const SavedFilter drivers = keep(community, u" Drivers "_s, u"  drives  "_s, PeopleGroup::NotSeen), cooks = keep(community, u"cooks"_s, u"cooks"_s);
        QCOMPARE(drivers.name, u"Drivers"_s);
        QCOMPARE(drivers.search, u"drives"_s);
        QCOMPARE(drivers.savedBy, u"Mirela"_s);
        QCOMPARE(all(community), QList<SavedFilter>({cooks, drivers}));
    }

    void savingUnderAKnownNameTakesItsPlace()
    {
        TestCommunity community;
        const SavedFilter first = keep(community, u"Cooks"_s, u"cooks"_s);
        keep(community, u"cooks"_s, u"kitchen"_s);
        QCOMPARE(all(community).size(), 1);
        QCOMPARE(all(community).first().id, first.id);
        QCOMPARE(all(community).first().search, u"kitchen"_s);
    }

    void aNameIsNeededAndBelongsToOne()
    {
        TestCommunity community;
        const SavedFilter cooks = keep(community, u"Cooks"_s, u"cooks"_s);
        keep(community, u"Drivers"_s, u"drives"_s);
        QVERIFY(refusal(community, [](Tx &tx) { filters::keep(tx, {}); }).contains(u"needs a name"));
        QVERIFY(refusal(community, [=](Tx &tx) { filters::rename(tx, cooks.id, u"drivers"_s); }).contains(u"already"));
        community.change([=](Tx &tx) { filters::rename(tx, cooks.id, u"COOKS"_s); });
        QCOMPARE(all(community).first().name, u"COOKS"_s);
    }
};

QTEST_GUILESS_MAIN(TestFilters)
#include "tst_filters.moc"
