// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is suggested for an ask, and why: text tables in and out.
#include "app/help/matching.h"

#include <QTest>

using namespace kith;
using namespace kith::helps;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);
const QList<WordGroup> groups{{{}, u"lift"_s, {u"drive"_s, u"car"_s, u"ride"_s, u"pick up"_s}}, {{}, u"papers"_s, {u"contract"_s, u"tenancy"_s, u"lease"_s}}};

/// "Ana", "Kwame drives", "Grace drives, cooks; gave 6", "Mirela drives; organizer", "Tom drives; away", "Ivo drives; quiet".
Helper helperOf(const QString &text, qint64 id)
{
    Helper helper;
    helper.person = {id};
    helper.name = helper.called = text.section(u' ', 0, 0).remove(u';');
    const QString tags = text.section(u';', 0, 0).section(u' ', 1);
    helper.tags = tags.split(u", "_s, Qt::SkipEmptyParts);
    const QString more = text.section(u';', 1);
    helper.organizer = more.contains(u"organizer");
    helper.mayBeContacted = !more.contains(u"quiet");
    if (more.contains(u"away"))
        helper.awayUntil = today.addDays(9);
    if (more.contains(u"gave"))
        helper.load.gave = more.section(u"gave "_s, 1).toInt();
    if (more.contains(u"asked")) {
        helper.load.asked = more.section(u"asked "_s, 1).toInt();
        helper.load.lastAsked = today.addDays(-10);
    }
    return helper;
}

/// People, one a line; deeds "Henrik > Rosa: looked over a contract", offers "Zoë: lifts on Fridays".
Matcher matcherOf(const QString &people, const QString &deeds)
{
    std::vector<Helper> helpers;
    QHash<QString, PersonId> known;
    for (const QString &line : people.split(u'\n', Qt::SkipEmptyParts)) {
        helpers.push_back(helperOf(line.trimmed(), qint64(helpers.size()) + 1));
        known.insert(helpers.back().called, helpers.back().person);
    }
    std::vector<Deed> done;
    for (const QString &line : deeds.split(u'\n', Qt::SkipEmptyParts)) {
        const QString who = line.section(u": "_s, 0, 0);
        done.push_back({known.value(who.section(u" > "_s, 0, 0)), line.section(u": "_s, 1), {}, known.value(who.section(u" > "_s, 1))});
    }
    return Matcher(Words(u"english"_s, groups), helpers, done, today);
}

/// "Kwame (drives), Grace (drives · carrying a lot)".
QString said(const QList<Suggestion> &suggestions)
{
    QStringList parts;
    for (const Suggestion &suggestion : suggestions)
        parts << u"%1 (%2)"_s.arg(suggestion.called, (QStringList(suggestion.why) + suggestion.but).join(u" · "_s));
    return parts.join(u", "_s);
}

Ask askFor(const QString &what, PersonId asker = {})
{
    Ask ask;
    ask.what = what;
    ask.personId = asker;
    return ask;
}

} // namespace

class TestMatching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thoseWhoMightHelpAreNamedWithTheReason_data()
    {
        QTest::addColumn<QString>("people");
        QTest::addColumn<QString>("deeds");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("suggested");
        const auto row = [](const char *name, const QString &people, const QString &deeds, const QString &what, const QString &suggested) {
            QTest::newRow(name) << people << deeds << what << suggested;
        };
        row("nobody fits", u"Ana bakes\nBen"_s, {}, u"A second-hand desk"_s, {});
        row("a tag by another word", u"Ana bakes\nKwame drives"_s, {}, u"A lift to the hospital on 3 June, 08:15"_s, u"Kwame (drives)"_s);
        row("did it before", u"Henrik\nRosa"_s, u"Henrik > Rosa: Looked over her tenancy contract"_s, u"Someone to look over a rental contract"_s,
            u"Henrik (did it for Rosa)"_s);
        row("an offer comes first", u"Kwame drives\nZoë"_s, u"Zoë: lifts on Fridays"_s, u"Needs a ride home"_s, u"Zoë (offers it), Kwame (drives)"_s);
        row("doing comes before a tag", u"Kwame drives\nZoë\nFatou"_s, u"Zoë > Fatou: Drove her to the clinic"_s, u"A lift to the clinic"_s,
            u"Zoë (did it for Fatou), Kwame (drives)"_s);
        row("organizers come last", u"Mirela drives; organizer\nKwame drives"_s, u"Mirela: lifts"_s, u"A lift home"_s, u"Kwame (drives), Mirela (offers it · organizer)"_s);
        row("who carries a lot comes after", u"Grace drives; gave 6\nKwame drives"_s, u"Grace > Kwame: A lift home"_s, u"A lift home"_s,
            u"Kwame (drives), Grace (did it for Kwame · carrying a lot)"_s);
        row("who is away comes after", u"Ana drives; away\nKwame drives"_s, {}, u"A lift home"_s, u"Kwame (drives), Ana (drives · away)"_s);
        row("asked least lately", u"Ana drives; asked 3\nBen drives; asked 1\nCleo drives"_s, {}, u"A lift"_s, u"Cleo (drives), Ben (drives), Ana (drives)"_s);
        row("who wants peace has it", u"Ivo drives; quiet"_s, u"Ivo: lifts"_s, u"A lift"_s, {});
        row("common words match nothing", u"Ana\nBen"_s, u"Ben > Ana: Helped her find someone to look after it"_s, u"Someone who can help look at something"_s, {});
        row("two words of one entry", u"Ana\nBen"_s, u"Ben > Ana: To pick Ana up"_s, u"A drive"_s, u"Ben (did it for Ana)"_s);
        row("plurals and endings", u"Ana\nBen"_s, u"Ben > Ana: Translating letters"_s, u"Translated letter"_s, u"Ben (did it for Ana)"_s);
    }
    void thoseWhoMightHelpAreNamedWithTheReason()
    {
        QFETCH(QString, people);
        QFETCH(QString, deeds);
        QFETCH(QString, what);
        QTEST(said(matcherOf(people, deeds).suggest(askFor(what))), "suggested");
    }

    void whoeverAsksIsNotSuggested()
    {
        const Matcher matcher = matcherOf(u"Ana drives\nBen drives"_s, {});
        QCOMPARE(said(matcher.suggest(askFor(u"A lift"_s, {1}))), u"Ben (drives)"_s);
    }

    void aKindThatWasSaidFindsHelpOfThatKind()
    {
        const Deed deed{{2}, u"An hour at the piano"_s, u"music"_s, {1}};
        const Matcher matcher(Words(u"english"_s, groups), {helperOf(u"Ana"_s, 1), helperOf(u"Ben"_s, 2)}, {deed}, today);
        Ask ask = askFor(u"Second voice"_s);
        ask.kind = u"Music"_s;
        QCOMPARE(said(matcher.suggest(ask)), u"Ben (did it for Ana)"_s);
    }

    void theSentenceSaysHowOftenTheyWereAsked()
    {
        const Matcher matcher = matcherOf(u"Ana drives\nBen drives; asked 2"_s, {});
        const auto suggestions = matcher.suggest(askFor(u"A lift"_s));
        QCOMPARE(suggestions.first().sentence(), u"drives · never asked so far"_s);
        QVERIFY(suggestions.last().sentence().startsWith(u"drives · asked "));
    }

    void theLanguageIsTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("nothing") << QString() << u"english"_s;
        QTest::newRow("English") << u"A lift to the hospital for my mother"_s << u"english"_s;
        QTest::newRow("German") << u"Eine Fahrt zum Krankenhaus für meine Mutter, und jemand der nicht nur fährt"_s << u"german"_s;
        QTest::newRow("French") << u"Quelqu'un pour garder les enfants le mardi, chez nous ou chez vous"_s << u"french"_s;
        QTest::newRow("Spanish") << u"Alguien que pueda cuidar a los niños y hacer la compra"_s << u"spanish"_s;
    }
    void theLanguageIsTold()
    {
        QFETCH(QString, text);
        QTEST(languageOf({text}), "language");
    }

    void germanWordsHaveGermanStems()
    {
        const Words words(u"german"_s, {});
        QCOMPARE(words.keys(u"die Kisten"_s), words.keys(u"eine Kiste"_s));
    }

    void wordsWithoutSpacesMatchInPairs()
    {
        const Words words(u"english"_s, {});
        QVERIFY(words.keys(u"書道の先生"_s).intersects(words.keys(u"書道"_s)));
        QVERIFY(!words.keys(u"書道"_s).intersects(words.keys(u"自転車"_s)));
    }
};

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
