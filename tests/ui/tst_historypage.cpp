// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history page: every change, what it did, and taking any of them back.
#include "app/people/notes.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/history/changeview.h"
#include "ui/history/changewords.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/viewswitch.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theNewestChangeIsShownWithItsRows();
    void aChangeOfManyRowsIsToldRowByRow();
    void aChangeOfManyRowsKeepsThePlaceOfWhoReadsIt();
    void anotherChangeIsOpenedWhereThereIsRoomForOne();
    void aChangeIsUndoneAndDoneAgainFromHere();
    void theButtonIsAboutTheChangeChosenAtOnce();
    void anOlderChangeIsUndoneWithoutTheNewerOnes();
    void aRefusalIsNotShownOnAnotherChange();
    void aRefusedUndoTellsBothValuesAndOffersTheRest();
    void moreIsReadWhenTheEndIsReached();
    void searchingReadsTheWholeJournal();
    void changesByOthersAppear();
    void theNewestIsShownUntilSomebodyChoosesAChange();
    void copiesAreMadeAndListed();
    void aCopyIsPutBackAfterSayingWhatItHolds();
    void puttingACopyBackIsNotLeftHalfway();
    void aNameThatLooksLikeADayStaysAsItWasTyped();
    void columnsAndIdsAreToldInWords();
    void aNoteIsToldOnlyToWhomItIsFor_data();
    void aNoteIsToldOnlyToWhomItIsFor();

private:
    template<class W>
    W *find(const char *name) const { return m_page->findChild<W *>(QLatin1String(name)); }
    void open();
    Person add(const QString &name);
    void addMany(int count);
    int told(const QString &words) const;
    void save(const Person &person);
    void offerTheCopy();
    HistoryModel *model() const { return static_cast<HistoryModel *>(list()->model()); }
    ListView *list() const { return find<ListView>("historyList"); }
    Button *undo() const { return find<Button>("undoThis"); }
    qint64 people() { return m_c->ask([](Reader &reader) { return reader.count<Person>(); }); }

    std::unique_ptr<TestCommunity> m_c;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Community> m_community;
    std::unique_ptr<HistoryPage> m_page;
};

void TestHistoryPage::init()
{
    m_c = std::make_unique<TestCommunity>();
    m_settings = std::make_unique<Settings>(m_c->folder() + u"/settings.json"_s);
    m_community = std::make_unique<Community>(m_c->store(), m_c->clock(), *m_settings);
}

void TestHistoryPage::cleanup()
{
    m_page.reset();
    m_community.reset();
    m_c.reset();
}

void TestHistoryPage::open()
{
    m_page = std::make_unique<HistoryPage>(*m_community);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    new QAbstractItemModelTester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
}

Person TestHistoryPage::add(const QString &name)
{
    return must(m_c->store().perform(people::Add, [=](Tx &tx) { return people::addNamed(tx, name); }));
}

void TestHistoryPage::addMany(int count)
{
    must(m_c->store().perform(people::Add, [=](Tx &tx) {
        for (int i = 1; i <= count; ++i)
            people::addNamed(tx, u"Person %1"_s.arg(i, 3, 10, QChar(u'0')));
    }));
}

/// How many labels of the change begin so.
int TestHistoryPage::told(const QString &words) const
{
    const QList<Label *> labels = m_page->findChild<ChangeView *>()->findChildren<Label *>();
    return int(std::count_if(labels.begin(), labels.end(), [&](const Label *label) { return label->text().startsWith(words); }));
}

void TestHistoryPage::aChangeOfManyRowsIsToldRowByRow()
{
    addMany(ChangeView::rowsShown + 5);
    open();
    QTRY_COMPARE(told(u"and 5 more"_s), 1);
    QCOMPARE(told(u"Person added"_s), ChangeView::rowsShown);
    // Whatever nobody has seen yet is there once it is seen.
    m_page->hide();
    addMany(ChangeView::rowsShown + 7);
    m_page->show();
    QTRY_COMPARE(told(u"and 7 more"_s), 1);
    QCOMPARE(told(u"Person added"_s), ChangeView::rowsShown);
}

void TestHistoryPage::aChangeOfManyRowsKeepsThePlaceOfWhoReadsIt()
{
    addMany(ChangeView::rowsShown);
    add(u"Ana"_s);
    open();
    QTRY_COMPARE(model()->rows().size(), 2);
    QTest::keyClick(list(), Qt::Key_Down);
    QTRY_COMPARE(told(u"Person added"_s), ChangeView::rowsShown);
    auto *bar = m_page->findChild<ChangeView *>()->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    const int place = bar->value();
    add(u"Bo"_s);
    QTRY_COMPARE(model()->rows().size(), 3);
    QTest::qWait(200);
    QCOMPARE(told(u"Person added"_s), ChangeView::rowsShown);
    QCOMPARE(bar->value(), place);
}

void TestHistoryPage::anotherChangeIsOpenedWhereThereIsRoomForOne()
{
    add(u"Ana"_s);
    addMany(5);
    m_page = std::make_unique<HistoryPage>(*m_community);
    m_page->resize(700, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_COMPARE(model()->rows().size(), 2);
    // The newest has been answered, and nobody sees it.
    QTRY_COMPARE(told(u"Person added"_s), 1);
    QVERIFY(list()->isVisible());
    list()->setFocus();
    list()->setCurrentKey(model()->rows().last().op.value);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(told(u"Person added"_s), 1);
    QVERIFY(m_page->findChild<ChangeView *>()->isVisible());
}

void TestHistoryPage::save(const Person &person)
{
    must(m_c->store().perform(people::Save, [=](Tx &tx) { return people::save(tx, person); }));
}

void TestHistoryPage::theNewestChangeIsShownWithItsRows()
{
    Person zoe = add(u"Zoë"_s);
    zoe.pronouns = u"she/her"_s;
    save(zoe);
    open();
    QTRY_COMPARE(model()->rows().size(), 2);
    const auto shown = [&] {
        for (const Label *label : m_page->findChildren<Label *>()) {
            if (label->text().contains(u"she/her"_s) && label->text().contains(u"nothing"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shown());
}

void TestHistoryPage::theNewestIsShownUntilSomebodyChoosesAChange()
{
    add(u"Zoë"_s);
    add(u"Ana"_s);
    open();
    QTRY_COMPARE(model()->rows().size(), 2);
    const auto newest = [&] { return model()->rows().first().op.value; };
    QCOMPARE(list()->currentKey(), newest());
    add(u"Bo"_s);
    QTRY_COMPARE(model()->rows().size(), 3);
    QCOMPARE(list()->currentKey(), newest());
    QTest::keyClick(list(), Qt::Key_Down);
    const qint64 chosen = list()->currentKey();
    add(u"Cai"_s);
    QTRY_COMPARE(model()->rows().size(), 4);
    QCOMPARE(list()->currentKey(), chosen);
    m_page->hide();
    m_page->show();
    QTRY_COMPARE(list()->currentKey(), newest());
    QCOMPARE(list()->verticalScrollBar()->value(), 0);
}

void TestHistoryPage::aChangeIsUndoneAndDoneAgainFromHere()
{
    add(u"Zoë"_s);
    open();
    QTRY_COMPARE(undo()->text(), u"Undo this"_s);
    QTRY_VERIFY(undo()->isVisible());
    const OpId op = model()->rows().first().op;
    undo()->click();
    QTRY_COMPARE(people(), 0);
    QTRY_COMPARE(model()->rows().size(), 2);
    QVERIFY(model()->entry(op.value)->undone);
    QCOMPARE(model()->indexOfKey(op.value).data(roles::Right2).toString(), u"undone"_s);
    m_page->showItem(op.value);
    QTRY_COMPARE(undo()->text(), u"Do it again"_s);
    undo()->click();
    QTRY_COMPARE(people(), 1);
}

void TestHistoryPage::theButtonIsAboutTheChangeChosenAtOnce()
{
    const Person zoe = add(u"Zoë"_s), ana = add(u"Ana"_s);
    open();
    QTRY_COMPARE(model()->rows().size(), 2);
    QTRY_VERIFY(undo()->isVisible());
    QTest::keyClick(list(), Qt::Key_Down);
    undo()->click();
    QTRY_COMPARE(people(), 1);
    QVERIFY(m_c->ask([&](Reader &reader) { return reader.find<Person>(ana.id).has_value(); }));
    QVERIFY(!m_c->ask([&](Reader &reader) { return reader.find<Person>(zoe.id).has_value(); }));
}

void TestHistoryPage::aRefusalIsNotShownOnAnotherChange()
{
    Person zoe = add(u"Zoë"_s);
    zoe.pronouns = u"she/her"_s;
    save(zoe);
    zoe.pronouns = u"they/them"_s;
    save(zoe);
    open();
    QTRY_COMPARE(model()->rows().size(), 3);
    QSignalSpy told(m_page.get(), &Page::told);
    m_page->showItem(2);
    undo()->click();
    m_page->showItem(3);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(u"has changed since"_s));
    QVERIFY(!find<Banner>("undoRefused")->isVisible());
}

void TestHistoryPage::anOlderChangeIsUndoneWithoutTheNewerOnes()
{
    Person zoe = add(u"Zoë"_s);
    zoe.pronouns = u"she/her"_s;
    save(zoe);
    zoe.callName = u"Zo"_s;
    save(zoe);
    open();
    QTRY_COMPARE(model()->rows().size(), 3);
    m_page->showItem(2);
    QTRY_COMPARE(list()->currentKey(), 2);
    QTRY_VERIFY(undo()->isVisible());
    QTRY_COMPARE(undo()->text(), u"Undo this"_s);
    undo()->click();
    QTRY_COMPARE(m_c->ask([&](Reader &reader) { return reader.get<Person>(zoe.id).pronouns; }), QString());
    QCOMPARE(m_c->ask([&](Reader &reader) { return reader.get<Person>(zoe.id).callName; }), u"Zo"_s);
}

void TestHistoryPage::aRefusedUndoTellsBothValuesAndOffersTheRest()
{
    Person zoe = add(u"Zoë"_s), ana = add(u"Ana"_s);
    must(m_c->store().perform(people::Tag, [=](Tx &tx) { people::tag(tx, {zoe.id, ana.id}, u"cooks"_s); }));
    m_c->change([&](Tx &tx) { people::tag(tx, {zoe.id}, u"drives"_s); });
    open();
    QTRY_COMPARE(model()->rows().size(), 4);
    m_page->showItem(3);
    QTRY_COMPARE(list()->currentKey(), 3);
    undo()->click();
    auto *banner = find<Banner>("undoRefused");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(u"drives"_s));
    for (Button *button : banner->findChildren<Button *>()) {
        if (button->text().startsWith(u"Undo the rest"_s))
            button->click();
    }
    QTRY_VERIFY(m_c->ask([&](Reader &reader) { return reader.get<Person>(ana.id).tags.isEmpty(); }));
    QCOMPARE(m_c->ask([&](Reader &reader) { return reader.get<Person>(zoe.id).tags.size(); }), 2);
}

void TestHistoryPage::moreIsReadWhenTheEndIsReached()
{
    for (int i = 0; i < HistoryPage::pageSize + 20; ++i)
        add(u"Person %1"_s.arg(i));
    open();
    QTRY_COMPARE(model()->rows().size(), HistoryPage::pageSize);
    list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
    QTRY_COMPARE(model()->rows().size(), HistoryPage::pageSize + 20);
}

void TestHistoryPage::searchingReadsTheWholeJournal()
{
    add(u"Zoë Baxter"_s);
    for (int i = 0; i < HistoryPage::pageSize + 5; ++i)
        add(u"Person %1"_s.arg(i));
    open();
    QTRY_COMPARE(model()->rows().size(), HistoryPage::pageSize);
    QTest::keyClicks(find<SearchField>("historySearch"), u"zoe"_s);
    QTRY_COMPARE(model()->rows().size(), 1);
    QCOMPARE(model()->rows().first().subject, u"Zoë Baxter"_s);
}

void TestHistoryPage::changesByOthersAppear()
{
    open();
    auto other = m_c->another();
    must(other->perform(people::Add, [](Tx &tx) { return people::addNamed(tx, u"Ben"_s); }));
    QTRY_COMPARE(model()->rows().size(), 1);
    QCOMPARE(model()->rows().first().subject, u"Ben"_s);
}

void TestHistoryPage::copiesAreMadeAndListed()
{
    add(u"Zoë"_s);
    open();
    QSignalSpy told(m_page.get(), &Page::told);
    find<Button>("backUpNow")->click();
    QTRY_COMPARE(told.size(), 1);
    auto *copies = find<ListView>("copies");
    new QAbstractItemModelTester(copies->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    QTRY_COMPARE(copies->model()->rowCount(), 1);
    m_page->findChild<ViewSwitch *>()->setCurrent(1);
    QTRY_VERIFY(copies->isVisible());
}

void TestHistoryPage::offerTheCopy()
{
    auto *copies = find<ListView>("copies");
    QTRY_COMPARE(copies->model()->rowCount(), 1);
    Q_EMIT copies->opened(copies->rows()->keyAt(0));
    QTRY_VERIFY(find<QDialog>("putBackDialog"));
}

void TestHistoryPage::aCopyIsPutBackAfterSayingWhatItHolds()
{
    for (const QString &name : {u"Zoë"_s, u"Ana"_s})
        add(name);
    must(m_c->store().backUp());
    for (const QString &name : {u"Ben"_s, u"Cleo"_s})
        add(name);
    open();
    QSignalSpy reopen(m_page.get(), &Page::reopenRequested);
    offerTheCopy();
    QTRY_VERIFY(find<QLabel>("copyHolds")->text().endsWith(u"holds 2 people, 0 gatherings and 0 helps."_s));
    QCOMPARE(find<QLabel>("copyMisses")->text(), u"2 changes made since then are not in it."_s);
    find<Button>("putItBack")->click();
    QTRY_COMPARE(reopen.size(), 1);
    QTRY_VERIFY(!find<QDialog>("putBackDialog"));
    QCOMPARE(must(m_c->another()->read([](Reader &reader) { return reader.count<Person>(); })), 2);
    QCOMPARE(QDir(m_c->store().copyFolder()).entryList({u"*.kith"_s}, QDir::Files).size(), 2);
}

void TestHistoryPage::puttingACopyBackIsNotLeftHalfway()
{
    add(u"Zoë"_s);
    must(m_c->store().backUp());
    open();
    QSignalSpy reopen(m_page.get(), &Page::reopenRequested);
    offerTheCopy();
    find<Button>("putItBack")->click();
    find<QDialog>("putBackDialog")->reject();
    QTRY_COMPARE(reopen.size(), 1);
}

void TestHistoryPage::aNameThatLooksLikeADayStaysAsItWasTyped()
{
    Person zoe = add(u"Zoë"_s);
    zoe.callName = u"2026-11-24"_s;
    zoe.awayUntil = QDate(2026, 11, 24);
    const OpId op = m_c->change([&](Tx &tx) {
        people::save(tx, zoe);
        return tx.op();
    });
    const ReadableChange said = m_c->ask([op](Reader &reader) { return ChangeWords(reader, u"Europe/London"_s, {u"Mirela"_s}).say(rowChanges(reader, op).first()); });
    QVERIFY(said.fields.contains(ReadableField{u"Call name"_s, {}, u"2026-11-24"_s}));
    QVERIFY(said.fields.contains(ReadableField{u"Away until"_s, {}, u"24 November"_s}));
}

void TestHistoryPage::columnsAndIdsAreToldInWords()
{
    const Person zoe = add(u"Zoë"_s);
    const Gathering supper = m_c->gathering(u"Supper"_s);
    const OpId op = m_c->change([&](Tx &tx) {
        gatherings::invite(tx, supper.id, {zoe.id}, u"by hand"_s);
        return tx.op();
    });
    const ReadableChange said = m_c->ask([op](Reader &reader) { return ChangeWords(reader, u"Europe/London"_s, {u"Mirela"_s}).say(rowChanges(reader, op).first()); });
    QCOMPARE(said.kind, ReadableChange::Kind::Added);
    QCOMPARE(said.noun, u"Invitation"_s);
    QVERIFY(said.heading.contains(u"Zoë"_s) && said.heading.contains(u"Supper"_s));
    QVERIFY(said.fields.contains(ReadableField{u"Person"_s, {}, u"Zoë"_s}));
    QVERIFY(said.fields.contains(ReadableField{u"Invited"_s, {}, u"23 November, 08:00"_s}));
}

void TestHistoryPage::aNoteIsToldOnlyToWhomItIsFor_data()
{
    QTest::addColumn<NoteLevel>("before");
    QTest::addColumn<NoteLevel>("after");
    QTest::addColumn<QString>("onlooker");
    QTest::addColumn<bool>("told");
    QTest::newRow("for organizers, to another") << NoteLevel::Organizers << NoteLevel::Organizers << u"Ben"_s << true;
    QTest::newRow("kept, to its author") << NoteLevel::Mine << NoteLevel::Mine << u"Mirela"_s << true;
    QTest::newRow("kept, to another") << NoteLevel::Mine << NoteLevel::Mine << u"Ben"_s << false;
    QTest::newRow("opened since, to another") << NoteLevel::Mine << NoteLevel::Organizers << u"Ben"_s << false;
}

void TestHistoryPage::aNoteIsToldOnlyToWhomItIsFor()
{
    QFETCH(NoteLevel, before);
    QFETCH(NoteLevel, after);
    QFETCH(QString, onlooker);
    QFETCH(bool, told);
    const PersonId zoe = add(u"Zoë"_s).id;
    Note note = m_c->change([=](Tx &tx) { return notes::write(tx, {{}, zoe, {}, {}, before, u"Owes me a book"_s, {}, {}, {}}); });
    note.level = after;
    note.text = u"Gave it back"_s;
    m_c->change([=](Tx &tx) { return notes::save(tx, note); });
    const ReadableChange said = m_c->ask([=](Reader &reader) {
        const OpId op = history(reader).first().op;
        return ChangeWords(reader, u"Europe/London"_s, {onlooker}).say(rowChanges(reader, op).first());
    });
    QCOMPARE(!said.fields.isEmpty(), told);
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
