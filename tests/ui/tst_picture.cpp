// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of who has helped whom: chosen by keys, told to screen readers, kept where it stood, saved to files.
#include "app/help/helping.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/help/networkcanvas.h"
#include "ui/help/picturepane.h"
#include "ui/help/tiespanel.h"
#include "ui/kit/listview.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/viewswitch.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QFile>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// Ana helped Ben and Cleo this month, Ben helped Ana in spring, Dev helped Cleo last year; the clock says 23 November 2026.
struct Shown {
    Shown()
    {
        settings = std::make_unique<Settings>(c.folder() + u"/settings.json"_s);
        community = std::make_unique<Community>(c.store(), c.clock(), *settings);
        ana = c.person(u"Ana Lindqvist"_s);
        ben = c.person(u"Ben Okoro"_s);
        cleo = c.person(u"Cleo Martin"_s);
        dev = c.person(u"Dev Patel"_s);
        help(ana, ben, QDate(2026, 11, 3), u"Carried a wardrobe"_s, u"moving"_s);
        help(ana, cleo, QDate(2026, 11, 9), u"Lift to the clinic"_s, u"lift"_s);
        help(ben, ana, QDate(2026, 4, 2), u"Fixed the oven"_s, u"repair"_s);
        help(dev, cleo, QDate(2025, 5, 2), u"Soup"_s, u"food"_s);
        open();
    }

    void help(const Person &helper, const Person &helped, QDate on, const QString &what, const QString &kind)
    {
        Help with;
        with.helperId = helper.id;
        with.happenedOn = on;
        with.what = what;
        with.kind = kind;
        with.state = HelpState::Happened;
        c.change([=](Tx &tx) { return helps::log(tx, with, {helped.id}); });
    }
    void open()
    {
        pane = std::make_unique<PicturePane>(*community);
        pane->resize(1100, 700);
        pane->show();
        choosePeriod(1);
        takeAnew();
    }
    void choosePeriod(int period)
    {
        auto *periods = pane->findChild<ViewSwitch *>(u"picturePeriod"_s);
        periods->setCurrent(period);
        Q_EMIT periods->chosen(period);
    }
    void takeAnew()
    {
        pane->take(c.ask(&HelpAnswer::ask));
        QTRY_VERIFY(canvas()->scene().network == helps::networkOf(c.ask(&HelpAnswer::ask).ledger, {QDate(2026, 1, 1), {}}));
    }
    NetworkCanvas *canvas() const { return pane->canvas(); }
    ListView *list(const char *name) const { return pane->findChild<ListView *>(QLatin1String(name)); }

    TestCommunity c;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Community> community;
    std::unique_ptr<PicturePane> pane;
    Person ana, ben, cleo, dev;
};

/// As many people who have helped each other in a year, without a store.
HelpAnswer crowd(int people, int times)
{
    HelpAnswer answer;
    answer.today = QDate(2026, 11, 23);
    QRandomGenerator random(7);
    const auto named = [](int number) {
        helps::Named somebody;
        somebody.id = {number};
        somebody.name = somebody.called = u"Person %1"_s.arg(number);
        return somebody;
    };
    for (int i = 0; i < times; ++i) {
        const int helper = 1 + random.bounded(people), helped = 1 + (helper + random.bounded(people - 1)) % people;
        helps::LoggedHelp one{{}, named(helper), named(helped), {}, {}};
        one.help.id = {i + 1};
        one.help.helperId = {helper};
        one.help.helpedId = {helped};
        one.help.happenedOn = answer.today.addDays(-random.bounded(300));
        answer.ledger.append(one);
    }
    return answer;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoHelpedThisYearIsInThePicture()
    {
        Shown shown;
        QCOMPARE(shown.canvas()->scene().network.ids(), QList<PersonId>({shown.ana.id, shown.ben.id, shown.cleo.id}));
        QCOMPARE(shown.canvas()->scene().network.helps, 3);
        shown.choosePeriod(2);
        QTRY_COMPARE(shown.canvas()->scene().network.people.size(), 4);
    }

    void aCrowdIsDrawnBesideTheWindow()
    {
        helps::Network network;
        helps::Places places;
        for (int i = 0; i < 500; ++i) {
            helps::Named somebody;
            somebody.id = {i + 1};
            somebody.name = somebody.called = u"Person"_s;
            network.people.append(somebody);
            places.insert(somebody.id, QPointF(i % 25, i / 25));
        }
        NetworkCanvas canvas;
        canvas.resize(800, 600);
        canvas.setNetwork(network, places);
        canvas.show();
        const QPoint face = canvas.faceOf({263}).center();
        const auto isDrawn = [&] {
            const QImage image = canvas.grab().toImage();
            return image.pixel(face) != image.pixel(0, 0);
        };
        QVERIFY(!isDrawn());
        QTRY_VERIFY(isDrawn());
    }

    void anArrowChoosesSomebodyAndTheirHelpsAreListedBothWays()
    {
        Shown shown;
        shown.canvas()->setFocus();
        QTest::keyClick(shown.canvas(), Qt::Key_Right);
        QCOMPARE(shown.canvas()->scene().chosen, shown.ana.id);
        ListView *helps = shown.list("pictureHelps");
        QVERIFY(helps->isVisible());
        new QAbstractItemModelTester(helps->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, helps);
        // Two given and one received, each under its heading.
        QCOMPARE(helps->model()->rowCount(), 5);
        QTest::keyClick(shown.canvas(), Qt::Key_Escape);
        QVERIFY(!shown.canvas()->scene().chosen);
        QVERIFY(shown.list("pictureList")->isVisible());
    }

    void aClickChoosesAFaceAndEnterOpensTheirPage()
    {
        Shown shown;
        QTest::mouseClick(shown.canvas(), Qt::LeftButton, {}, shown.canvas()->faceOf(shown.cleo.id).center());
        QCOMPARE(shown.canvas()->scene().chosen, shown.cleo.id);
        PersonId opened;
        QObject::connect(shown.pane.get(), &PicturePane::opened, shown.pane.get(), [&](PersonId person) { opened = person; });
        QTest::keyClick(shown.canvas(), Qt::Key_Return);
        QCOMPARE(opened, shown.cleo.id);
    }

    void theListSaysTheSameAsThePicture()
    {
        Shown shown;
        ListView *list = shown.list("pictureList");
        QCOMPARE(list->model()->rowCount(), 3);
        QStringList said;
        for (int row = 0; row < 3; ++row)
            said.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        QVERIFY2(said[0].contains(u"Helped Ben and Cleo"_s) && said[0].contains(u"helped by Ben"_s), qPrintable(said[0]));
        list->selectFirst();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(shown.canvas()->scene().chosen, shown.ana.id);
    }

    void everyFaceIsNamedForAScreenReader()
    {
        Shown shown;
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(shown.canvas());
        QCOMPARE(canvas->childCount(), 3);
        QVERIFY(canvas->child(0)->text(QAccessible::Name).startsWith(u"Ana Lindqvist, Helped"_s));
        QVERIFY(canvas->child(0)->rect().isValid());
    }

    void nobodyMovesBetweenTwoOpenings()
    {
        Shown shown;
        const helps::Places before = shown.canvas()->scene().places;
        shown.help(shown.dev, shown.ana, QDate(2026, 11, 20), u"Bread"_s, u"food"_s);
        shown.takeAnew();
        shown.open();
        const helps::Places after = shown.canvas()->scene().places;
        QCOMPARE(after.size(), 4);
        for (auto it = before.begin(); it != before.end(); ++it)
            QCOMPARE(after.value(it.key()), it.value());
    }

    void aSearchDimsTheOthers()
    {
        Shown shown;
        shown.pane->setSearch(u"cleo"_s);
        QCOMPARE(shown.canvas()->scene().dimmed, QSet<PersonId>({shown.ana.id, shown.ben.id}));
        QCOMPARE(shown.list("pictureList")->model()->rowCount(), 1);
    }

    void oneOfManyPeopleIsStoppedAndDrawnAfterAll()
    {
        Shown shown;
        auto *strip = shown.pane->findChild<ProgressStrip *>(u"pictureProgress"_s);
        auto *again = shown.pane->findChild<QPushButton *>(u"drawPicture"_s);
        QVERIFY(!strip->running() && !again->isVisible());
        const helps::Network before = shown.canvas()->scene().network;
        shown.pane->take(crowd(2000, 6000));
        QVERIFY(strip->running());
        strip->findChild<QPushButton *>()->click();
        QTRY_VERIFY(again->isVisible());
        QVERIFY(!strip->running());
        QCOMPARE(shown.canvas()->scene().network, before);
        again->click();
        QVERIFY(!again->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(shown.canvas()->scene().network.helps, 6000, 60000);
        QVERIFY(!strip->running());
    }

    void whatIsWantedNextEndsTheOneBefore()
    {
        Shown shown;
        shown.pane->take(crowd(2000, 6000));
        shown.takeAnew();
        QVERIFY(!shown.pane->findChild<ProgressStrip *>(u"pictureProgress"_s)->running());
    }

    void itIsSavedAsPngSvgAndPdf()
    {
        Shown shown;
        const NetworkScene &scene = shown.canvas()->scene();
        QImage image;
        QVERIFY(image.loadFromData(PicturePane::drawn(scene, u"png"_s), "PNG"));
        QVERIFY(image.width() > 2000);
        const QByteArray svg = PicturePane::drawn(scene, u"svg"_s);
        QVERIFY(svg.contains("<svg") && svg.contains("</svg>") && svg.contains("Who has helped whom"));
        QVERIFY(PicturePane::drawn(scene, u"pdf"_s).startsWith("%PDF"));
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
