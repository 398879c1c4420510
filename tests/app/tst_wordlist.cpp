// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The community's own list of words: begun from that of the program, changed group by group, and given up again.
#include "app/help/wordlist.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

QList<WordGroup> groupsOf(TestCommunity &community)
{
    return community.ask([](Reader &reader) { return helps::wordGroups(reader); });
}

WordGroup groupOf(TestCommunity &community, const QString &kind)
{
    const QList<WordGroup> groups = groupsOf(community);
    for (const WordGroup &group : groups) {
        if (group.kind == kind)
            return group;
    }
    return {};
}

} // namespace

class TestWordList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstWordsAddedKeepThoseOfTheProgram()
    {
        TestCommunity community;
        const qsizetype before = groupsOf(community).size();
        QVERIFY(before > 0);
        community.change([](Tx &tx) { helps::addWords(tx, {{}, u"choir"_s, {u"sings"_s}}); });
        QCOMPARE(groupsOf(community).size(), before + 1);
        QVERIFY(community.ask([](Reader &reader) { return helps::hasOwnWords(reader); }));
        QCOMPARE(groupOf(community, u"lift"_s).words.contains(u"car"_s), true);
    }

    void aChangedGroupFindsWhatItDidNot()
    {
        TestCommunity community;
        const WordGroup lift = groupOf(community, u"lift"_s);
        const auto kindOf = [&](const QString &text) { return community.ask([=](Reader &reader) { return helps::wordsOf(reader).kindOf(text); }); };
        QCOMPARE(kindOf(u"has a tandem"_s), QString());
        WordGroup more = lift;
        more.words << u"tandem"_s;
        community.change([&](Tx &tx) { helps::changeWords(tx, lift, more); });
        QCOMPARE(kindOf(u"has a tandem"_s), u"lift"_s);
    }

    void whatSomebodyElseHasChangedIsNotOverwritten()
    {
        TestCommunity community;
        community.change([](Tx &tx) { helps::addWords(tx, {{}, u"choir"_s, {u"sings"_s}}); });
        const WordGroup seen = groupOf(community, u"choir"_s);
        WordGroup theirs = seen, mine = seen;
        theirs.words << u"hums"_s;
        mine.words << u"whistles"_s;
        community.change([&](Tx &tx) { helps::changeWords(tx, seen, theirs); });
        const auto refused = wait(community.store().perform(helps::SaveWords, [=](Tx &tx) { helps::changeWords(tx, seen, mine); }));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(groupOf(community, u"choir"_s).words, theirs.words);
    }

    void aGroupIsRemovedAndTheOthersStay()
    {
        TestCommunity community;
        const qsizetype before = groupsOf(community).size();
        community.change([&](Tx &tx) { helps::removeWords(tx, helps::wordGroups(tx).first()); });
        QCOMPARE(groupsOf(community).size(), before - 1);
    }

    void givenUpTheListIsThatOfTheProgram()
    {
        TestCommunity community;
        const QList<WordGroup> before = groupsOf(community);
        community.change([](Tx &tx) { helps::addWords(tx, {{}, u"choir"_s, {u"sings"_s}}); });
        community.change([](Tx &tx) { helps::saveWords(tx, {}); });
        QCOMPARE(groupsOf(community), before);
    }

    void wordsAreTakenAsTheyAreTyped()
    {
        QCOMPARE(helps::wordsFrom(u" drives, pick  up,, Drives\nvan "_s), QStringList({u"drives"_s, u"pick up"_s, u"van"_s}));
    }
};

QTEST_GUILESS_MAIN(TestWordList)
#include "tst_wordlist.moc"
