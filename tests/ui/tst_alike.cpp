// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is here already and could be the one being written down shows below the field while it is typed.
#include "app/people/notsame.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/button.h"
#include "ui/kit/listview.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/searchfield.h"
#include "ui/people/alikestrip.h"
#include "ui/people/peoplepage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown {
    Shown()
    {
        Person person;
        person.name = u"Katherine Obi"_s;
        person.emails = {u"kath@example.org"_s};
        person.phones = {u"020 7946 0117"_s};
        katherine = community.change([=](Tx &tx) { return people::add(tx, person); });
        ben = community.person(u"Ben Hart"_s);
    }
    void open()
    {
        page = std::make_unique<PeoplePage>(session);
        page->resize(1200, 900);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        waitFor([this] { return list()->model()->rowCount() >= 2; });
    }
    void beginNew()
    {
        open();
        QTest::keyClick(page.get(), Qt::Key_N, Qt::ControlModifier);
        waitFor([this] { return find<QLineEdit>("name")->isVisible(); });
    }
    template<class W>
    W *find(const char *name) const { return page->findChild<W *>(QLatin1StringView(name)); }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    ListView *list() const { return find<ListView>("peopleList"); }
    AlikeStrip *byName() const { return find<AlikeStrip>("alikeByName"); }
    AlikeStrip *byContact() const { return find<AlikeStrip>("alikeByContact"); }
    qint64 count() { return community.ask([](Reader &reader) { return reader.count<Person>(); }); }

    TestCommunity community;
    Settings settings{community.folder() + u"/settings.json"_s};
    Community session{community.store(), community.clock(), settings};
    Person katherine, ben;
    std::unique_ptr<PeoplePage> page;
};

} // namespace

class TestAlike : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameThatSoundsAlikeShowsBelowTheName()
    {
        Shown s;
        s.beginNew();
        QTest::keyClicks(s.find<QLineEdit>("name"), u"Catherine Obi"_s);
        QTRY_VERIFY(s.byName()->isVisible());
        QCOMPARE(s.byName()->accessibleName(), u"Perhaps they are here already: Katherine Obi (Names that sound alike)"_s);
        QVERIFY(!s.byContact()->isVisible());
        QTest::keyClicks(s.find<QLineEdit>("name"), u"naya-Lee"_s);
        QTRY_VERIFY(!s.byName()->isVisible());
    }

    void theSameEmailOrPhoneShowsBelowThem_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        QTest::newRow("email") << QByteArray("emails") << u"KATH@example.org"_s << u"The same email"_s;
        QTest::newRow("phone") << QByteArray("phones") << u"+44 20 7946 0117"_s << u"The same phone"_s;
    }
    void theSameEmailOrPhoneShowsBelowThem()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        QFETCH(QString, why);
        Shown s;
        s.beginNew();
        QTest::keyClicks(s.find<QLineEdit>("name"), u"Somebody Else"_s);
        QTest::keyClicks(s.page->findChild<QPlainTextEdit *>(QLatin1StringView(field)), typed);
        QTRY_VERIFY(s.byContact()->isVisible());
        QVERIFY2(s.byContact()->accessibleName().contains(why), qPrintable(s.byContact()->accessibleName()));
        QVERIFY(!s.byName()->isVisible());
    }

    void thatPersonIsOpenedInsteadByKeysAlone()
    {
        Shown s;
        s.beginNew();
        QTest::keyClicks(s.find<QLineEdit>("name"), u"Catherine Obi"_s);
        QTRY_VERIFY(s.byName()->isVisible());
        QTest::keyClick(s.find<QLineEdit>("name"), Qt::Key_Backtab, Qt::ShiftModifier);
        auto *open = qobject_cast<Button *>(s.page->focusWidget());
        QVERIFY(open);
        QCOMPARE(open->accessibleName(), u"Open Katherine Obi instead"_s);
        QTest::keyClick(open, Qt::Key_Return);
        QTRY_VERIFY(!s.find<QLineEdit>("name")->isVisible());
        QTRY_COMPARE(s.list()->currentKey(), s.katherine.id.value);
        QCOMPARE(s.count(), 2);
    }

    void tabGoesOnToTheNextField()
    {
        Shown s;
        s.beginNew();
        QTest::keyClicks(s.find<QLineEdit>("name"), u"Catherine Obi"_s);
        QTRY_VERIFY(s.byName()->isVisible());
        QTest::keyClick(s.find<QLineEdit>("name"), Qt::Key_Tab);
        QVERIFY(s.find<QLineEdit>("callName")->hasFocus());
    }

    void aNameSearchedForInVainIsLookedForAtOnce()
    {
        Shown s;
        s.open();
        s.find<SearchField>("peopleSearch")->setText(u"Catherine Obi"_s);
        s.find<Button>("addSearched")->click();
        QTRY_VERIFY(s.byName()->isVisible());
    }

    void twoWhoWereToldApartAreNotProposed()
    {
        Shown s;
        s.community.change([&](Tx &tx) { people::tellApart(tx, s.katherine.id, s.ben.id); });
        s.community.person(u"Katrine Obi"_s);
        s.open();
        s.page->showItem(s.ben.id.value);
        QTRY_COMPARE(s.list()->currentKey(), s.ben.id.value);
        s.waitFor([&] { return s.find<Button>("editPerson")->isVisible(); });
        s.community.ask([](Reader &) { return 0; });
        QTest::qWait(0);
        s.find<Button>("editPerson")->click();
        s.waitFor([&] { return s.find<QLineEdit>("name")->isVisible(); });
        s.find<QLineEdit>("name")->setText(u"Catherine Obi"_s);
        QTRY_VERIFY(s.byName()->isVisible());
        QVERIFY(s.byName()->accessibleName().contains(u"Katrine Obi"_s));
        QVERIFY(!s.byName()->accessibleName().contains(u"Katherine Obi"_s));
    }

    void anotherNewPersonBeginsWithoutThem()
    {
        Shown s;
        s.beginNew();
        QTest::keyClicks(s.find<QLineEdit>("name"), u"Catherine Obi"_s);
        QTRY_VERIFY(s.byName()->isVisible());
        QTest::keyClick(s.find<QLineEdit>("name"), Qt::Key_Escape);
        QTest::keyClick(s.page.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(s.find<QLineEdit>("name")->isVisible());
        QVERIFY(!s.byName()->isVisible());
    }
};

QTEST_MAIN(TestAlike)
#include "tst_alike.moc"
