// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the people page tells of one person's helps, asks, offers and promises, and where that leads.
#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/people/relations.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/tables/seating.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/sidepanel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/timelinemodel.h"

#include <QAction>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown {
    Shown()
    {
        grace = community.person(u"Grace Okafor"_s).id;
        olive = community.person(u"Olive Martin"_s).id;
        kwame = community.person(u"Kwame Mensah"_s).id;
    }
    QList<Help> help(PersonId helper, const QList<PersonId> &helped, const QString &what, Help with = {})
    {
        with.helperId = helper;
        with.what = what;
        return community.change([=](Tx &tx) { return helps::log(tx, with, helped); });
    }
    FollowUp promise(const QString &what, QDate due)
    {
        FollowUp made;
        made.what = what;
        made.dueOn = due;
        made.aboutId = grace;
        made.ownerId = kwame;
        return community.change([=](Tx &tx) { return followups::promise(tx, made); });
    }
    void open()
    {
        page = std::make_unique<PeoplePage>(session);
        page->resize(1300, 900);
        page->show();
        waitFor([this] { return find<ListView>("peopleList")->model()->rowCount() >= 3; });
        page->showItem(grace.value);
        waitFor([this] { return label(u"Grace Okafor"_s); });
    }
    template<class W>
    W *find(const char *name) const { return page->findChild<W *>(QLatin1StringView(name)); }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    bool label(const QString &text) const
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *one) { return one->text() == text && one->isVisible(); });
    }
    QAbstractItemModel *timeline() const { return find<ListView>("timeline")->model(); }
    /// "Helped Olive | A lift · thanked"; sections as "# Coming up".
    QStringList told() const
    {
        QStringList lines;
        for (int row = 0; row < timeline()->rowCount(); ++row) {
            const QModelIndex index = timeline()->index(row, 0);
            const QString line1 = index.data().toString(), line2 = index.data(roles::Line2).toString();
            lines << (index.data(roles::IsSection).toBool() ? u"# "_s + line1 : line2.isEmpty() ? line1 : line1 + u" | "_s + line2);
        }
        return lines;
    }
    void showOnly(TimelineModel::Filter filter) { find<FilterChips>("timelineChips")->setCurrent(filter); }

    TestCommunity community;
    Settings settings{community.folder() + u"/settings.json"_s};
    Community session{community.store(), community.clock(), settings};
    PersonId grace, olive, kwame;
    std::unique_ptr<PeoplePage> page;
};

} // namespace

class TestPersonTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoSatAtTheSameTableIsNamedBesideTheGathering()
    {
        Shown s;
        const GatheringId supper = s.community.gathering(u"Supper"_s, u"2026-11-17T19:00"_s).id;
        s.community.change([&](Tx &tx) {
            for (PersonId person : {s.grace, s.olive, s.kwame})
                gatherings::checkIn(tx, supper, person, Instant::fromIso(u"2026-11-17T19:05:00Z"_s));
        });
        s.community.change([&](Tx &tx) { tables::enter(tx, supper, {{{s.grace, s.olive}, {s.kwame}}, {{s.grace, s.kwame}, {s.olive}}}); });
        s.open();
        Shown::waitFor([&] { return !s.told().filter(u"Supper"_s).isEmpty(); });
        QVERIFY2(s.told().filter(u"Supper"_s).first().contains(u"sat with"_s), qPrintable(s.told().join(u'\n')));
        QVERIFY(s.told().filter(u"Supper"_s).first().contains(u"Olive"_s));
        QVERIFY(s.told().filter(u"Supper"_s).first().contains(u"Kwame"_s));
    }

    void helpIsToldBothWays()
    {
        Shown s;
        Help lift;
        lift.happenedOn = QDate(2026, 11, 5);
        lift.state = HelpState::Thanked;
        lift.viaId = s.kwame;
        s.help(s.grace, {s.olive}, u"Lift to the eye clinic"_s, lift);
        Help soup;
        soup.happenedOn = QDate(2026, 11, 12);
        s.help(s.kwame, {s.grace}, u"Soup during the flu"_s, soup);
        s.open();
        const QStringList expected{u"# November"_s, u"Helped by Kwame | Soup during the flu · thanks not said yet"_s,
                                   u"Helped Olive | Lift to the eye clinic · through Kwame · thanked"_s};
        QTRY_COMPARE(s.told(), expected);
    }

    void thoseHelpedAtOneTimeStandInOneRow()
    {
        Shown s;
        s.help(s.grace, {s.olive, s.kwame}, u"Carried the tables"_s);
        s.open();
        QTRY_COMPARE(s.told(), QStringList({u"# November"_s, u"Helped Olive and Kwame | Carried the tables · thanks not said yet"_s}));
    }

    void whoOnlyBroughtTwoTogetherIsToldSo()
    {
        Shown s;
        Help via;
        via.viaId = s.grace;
        s.help(s.kwame, {s.olive}, u"A wardrobe"_s, via);
        s.open();
        QTRY_COMPARE(s.told(), QStringList({u"# November"_s, u"Brought Kwame and Olive together | A wardrobe · thanks not said yet"_s}));
    }

    void whatIsAgreedComesUpAndWhatCameToNothingSaysWhy()
    {
        Shown s;
        Help agreed;
        agreed.state = HelpState::Agreed;
        agreed.happenedOn = QDate(2026, 11, 28);
        s.help(s.grace, {s.olive}, u"The move"_s, agreed);
        const Help failed = s.help(s.kwame, {s.grace}, u"A shelf"_s).first();
        s.community.change([&](Tx &tx) { helps::move(tx, {failed.id}, HelpState::DidNotWorkOut, {}, u"the wall was too soft"_s); });
        s.open();
        const QStringList expected{u"# Coming up"_s, u"Will help Olive | The move · agreed"_s, u"# November"_s,
                                   u"Kwame was to help | A shelf · did not work out: the wall was too soft"_s};
        QTRY_COMPARE(s.told(), expected);
    }

    void asksAndOffersTellHowTheyGo()
    {
        Shown s;
        s.community.change([&](Tx &tx) {
            Ask ask;
            ask.personId = s.grace;
            ask.what = u"A ladder"_s;
            ask.byOn = QDate(2026, 11, 27);
            helps::addAsk(tx, ask);
            Offer offer;
            offer.personId = s.grace;
            offer.what = u"Bread"_s;
            offer.howOften = u"on Fridays"_s;
            helps::addOffer(tx, offer);
        });
        s.open();
        const QStringList expected{u"# November"_s, u"Asked for: A ladder | Nobody has answered yet · needed by 27 November"_s, u"Offers: Bread | on Fridays"_s};
        QTRY_COMPARE(s.told(), expected);
        QVERIFY(s.label(u"Asks: A ladder · by 27 November"_s));
        QVERIFY(s.label(u"Offers: Bread · on Fridays"_s));
    }

    void promisesComeUpByTheDayTheyAreDueAndStayWhenTheyEnd()
    {
        Shown s;
        s.promise(u"Ring about the flat"_s, {2026, 11, 21});
        s.promise(u"Bring the book"_s, {2026, 11, 30});
        const FollowUp done = s.promise(u"Send the address"_s, {2026, 11, 20}), dropped = s.promise(u"Ask about the choir"_s, {2026, 11, 20});
        s.community.change([&](Tx &tx) { followups::finish(tx, {done.id}, QDate(2026, 11, 19)); });
        s.community.change([&](Tx &tx) { followups::drop(tx, {dropped.id}, u"She rang first"_s); });
        s.open();
        const QStringList expected{u"# Coming up"_s, u"Ring about the flat | Two days late · Kwame"_s, u"Bring the book | Due 30 November · Kwame"_s,
                                   u"# November"_s, u"Ask about the choir | Dropped: She rang first"_s, u"Send the address | Done by Kwame"_s};
        QTRY_COMPARE(s.told(), expected);
    }

    void aRelationBeginsAndEndsInTheTimeline()
    {
        Shown s;
        s.community.change([&](Tx &tx) {
            const Relation pair = relations::pairUp(tx, {{}, RelationKind::Mentor, s.kwame, s.grace, QDate(2026, 10, 1), {}, u"Find work"_s, 14, {}, {}});
            relations::endPair(tx, pair.id, QDate(2026, 11, 2), u"That asking is fine"_s);
            relations::keepApart(tx, s.grace, s.olive, QDate(2026, 9, 1));
        });
        s.open();
        const QStringList expected{u"# November"_s, u"Kwame no longer looks after them | That asking is fine"_s, u"# October"_s,
                                   u"Kwame began to look after them | Find work"_s};
        QTRY_COMPARE(s.told(), expected);
    }

    void helpAndPromisesAreShownAlone()
    {
        Shown s;
        s.help(s.grace, {s.olive}, u"A lift"_s);
        s.promise(u"Ring"_s, {2026, 11, 30});
        s.open();
        QTRY_COMPARE(s.told().size(), 4);
        s.showOnly(TimelineModel::Help);
        QCOMPARE(s.told(), QStringList({u"# November"_s, u"Helped Olive | A lift · thanks not said yet"_s}));
        s.showOnly(TimelineModel::Promises);
        QCOMPARE(s.told(), QStringList({u"# Coming up"_s, u"Ring | Due 30 November · Kwame"_s}));
    }

    void enterLeadsToWhereHelpAndPromisesStand()
    {
        Shown s;
        const Help help = s.help(s.grace, {s.olive}, u"A lift"_s).first();
        const FollowUp promise = s.promise(u"Ring"_s, {2026, 11, 30});
        s.open();
        auto *timeline = s.find<ListView>("timeline");
        QSignalSpy asked(s.page.get(), &Page::openRequested);
        for (const qint64 key : {help.id.value, promise.id.value}) {
            QTRY_VERIFY(timeline->setCurrentKey(key));
            QTest::keyClick(timeline, Qt::Key_Return);
        }
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0].mid(0, 2), QVariantList({u"help"_s, help.id.value}));
        QCOMPARE(asked[1].mid(0, 2), QVariantList({u"follow-ups"_s, promise.id.value}));
    }

    void thePanelNamesWhomTheyHelpedAndHowOftenInWords()
    {
        Shown s;
        for (const QString &what : {u"A lift"_s, u"Shopping"_s})
            s.help(s.grace, {s.olive}, what);
        s.help(s.kwame, {s.grace}, u"Soup"_s);
        s.open();
        QTRY_VERIFY(s.find<QWidget>("helpColumns"));
        QStringList names;
        const auto buttons = s.page->findChildren<Button *>(u"helpCounterpart"_s);
        for (const Button *button : buttons)
            names << button->accessibleName();
        QCOMPARE(names, QStringList({u"Olive Martin, twice"_s, u"Kwame Mensah"_s}));
        buttons.first()->click();
        QTRY_VERIFY(s.label(u"Olive Martin"_s));
    }

    void whoeverReadsOnInThePanelFindsThePlaceAgain()
    {
        Shown s;
        for (int i = 0; i < 30; ++i)
            s.help(s.grace, {s.community.person(u"Guest %1"_s.arg(i)).id}, u"Directions"_s);
        s.open();
        QTRY_VERIFY(s.find<QWidget>("helpColumns"));
        const auto panel = [&] { return s.find<QWidget>("personPanel")->findChild<SidePanel *>(); };
        const auto names = [&] { return panel()->findChildren<QPushButton *>(u"helpCounterpart"_s); };
        QVERIFY(QTest::qWaitForWindowActive(s.page.get()));
        QTRY_VERIFY(panel()->findChild<QWidget *>(u"moreHelp"_s)->isVisible());
        panel()->findChild<QPushButton *>(u"moreHelp"_s)->click();
        names().last()->setFocus();
        const QString focused = names().last()->text();
        QTRY_VERIFY(panel()->verticalScrollBar()->maximum() > 100);
        panel()->verticalScrollBar()->setValue(100);

        const QPointer<QWidget> before = panel();
        s.community.change([&](Tx &tx) { people::tag(tx, {s.olive}, u"drives"_s); });
        s.promise(u"Bring the chairs back"_s, QDate(2026, 11, 30));
        Shown::waitFor([&] { return s.told().join(u'\n').contains(u"Bring the chairs back"_s); });
        QVERIFY(before);
        s.community.change([&](Tx &tx) { followups::keepInTouch(tx, s.grace, 42); });
        Shown::waitFor([&] { return s.label(u"To be in touch every 6 weeks"_s); });
        QVERIFY(names().last()->isVisible());
        QCOMPARE(QApplication::focusWidget(), names().last());
        QCOMPARE(names().last()->text(), focused);
        QCOMPARE(panel()->verticalScrollBar()->value(), 100);
    }

    void whatIsYetToHappenIsNotCountedAsHelp()
    {
        Shown s;
        Help agreed;
        agreed.state = HelpState::Agreed;
        s.help(s.grace, {s.olive}, u"The move"_s, agreed);
        s.open();
        QTRY_COMPARE(s.told().size(), 2);
        QVERIFY(!s.find<QWidget>("helpColumns"));
    }

    void theButtonsAskTheWindowForHelpAndFollowUpsAboutThem()
    {
        Shown s;
        s.open();
        QSignalSpy asked(s.page.get(), &Page::writingRequested);
        s.find<Button>("logHelpWith")->click();
        s.find<Button>("followUpWith")->click();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].value<WritingRequest>().what, WritingRequest::What::Help);
        QCOMPARE(asked[1][0].value<WritingRequest>().what, WritingRequest::What::FollowUp);
        for (const QVariantList &one : asked)
            QCOMPARE(one[0].value<WritingRequest>().about, QList<qint64>{s.grace.value});
    }
};

QTEST_MAIN(TestPersonTimeline)
#include "tst_persontimeline.moc"
