// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The people page by keys alone, and what it leaves in the store.
#include "app/help/helping.h"
#include "app/people/filters.h"
#include "app/people/notes.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/searchfield.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/personform.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestPeoplePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typingFindsNamesWithoutTheirAccents();
    void everybodyIsCountedInTheirGroup();
    void f2EditsAndCtrlSSavesAsOneStep();
    void otherPeoplesEditsArriveWhileEditing();
    void escapeLeavesTheFormWithoutSaving();
    void whatTheStoreRefusedStaysInTheForm();
    void aRefusalIsNotToldOverTheFormOfSomebodyElse();
    void aPersonWithoutANameIsRefusedBelowTheField();
    void aWrongBirthdayIsCorrectedAndSaved();
    void ctrlNAddsSomebodyAndShowsThem();
    void theFirstPersonHasTheFocusOnceWrittenDown();
    void lettersFilterWhateverButtonHasTheFocus();
    void whoIsSearchedForInVainCanBeAdded();
    void whoIsSearchedForInVainIsNotExported();
    void aMisspeltNameIsStillFound();
    void whatIsKnownOfSomebodyFindsThemAndIsSaid();
    void whoIsCalledSoStandsBeforeWhoIsKnownForIt();
    void severalPeopleAreTaggedByOneChange();
    void whoWasOpenedBeforeDoesNotComeBackWithTheNextChange();
    void undoAfterTaggingMeansTheTagNotWhatWasTyped();
    void severalPeopleAreInvitedToWhatIsPlanned();
    void aFollowUpAboutEachChosenIsAskedOfTheWindow();
    void whatIsShownIsSavedAsAFilterAndComesBack();
    void aFilterIsRenamedAndRemovedWhereItIsShown();
    void aFilterWithoutANameIsRefusedInItsDialog();
    void escLeavesOneOfSeveralChosen();
    void deleteArchivesEveryoneChosen();
    void deleteArchivesAndArchivedPeopleCanComeBack();
    void tagsAreAddedAndTakenAway();
    void anEmailIsCopied();
    void someoneIsIntroducedByTheirName();
    void theTimelineLeadsToAGathering();
    void aNarrowWindowShowsOneAtATime();
    void manyPeopleAreFoundAtOnce();

private:
    template<class W>
    W *find(const char *name) const { return m_page->findChild<W *>(QLatin1String(name)); }
    void open();
    void choose(const QString &name);
    /// What the menu of saved filters offers; then does one of it.
    QStringList filterMenu(const QString &toTrigger = {});
    void nameTheFilter(const QString &name);
    void key(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(widget, key, modifiers); }
    Person stored(PersonId id) { return m_c->ask([id](Reader &reader) { return reader.get<Person>(id); }); }
    // The models are templates without a meta object of their own, so findChild would take any of them.
    PeopleModel *model() const { return static_cast<PeopleModel *>(list()->model()); }
    ListView *list() const { return find<ListView>("peopleList"); }

    std::unique_ptr<TestCommunity> m_c;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Community> m_community;
    std::unique_ptr<PeoplePage> m_page;
};

void TestPeoplePage::init()
{
    m_c = std::make_unique<TestCommunity>();
    m_settings = std::make_unique<Settings>(m_c->folder() + u"/settings.json"_s);
    m_community = std::make_unique<Community>(m_c->store(), m_c->clock(), *m_settings);
}

void TestPeoplePage::cleanup()
{
    m_page.reset();
    m_community.reset();
    m_c.reset();
}

void TestPeoplePage::open()
{
    m_page = std::make_unique<PeoplePage>(*m_community);
    m_page->resize(1100, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest, model());
    QAbstractItemModel *timeline = find<ListView>("timeline")->model();
    new QAbstractItemModelTester(timeline, QAbstractItemModelTester::FailureReportingMode::QtTest, timeline);
    const qint64 people = m_c->ask([](Reader &reader) { return reader.count<Person>(); });
    QTRY_COMPARE(model()->rows().size(), people);
}

void TestPeoplePage::choose(const QString &name)
{
    for (const people::Listed &person : model()->rows()) {
        if (person.name == name)
            m_page->showItem(person.id.value);
    }
    QTRY_VERIFY(find<Button>("editPerson")->isVisible());
    QTRY_COMPARE(list()->currentIndex().data().toString(), name);
    wait(m_c->store().read([](Reader &) { return 0; }));
    QTest::qWait(0);
}

void TestPeoplePage::lettersFilterWhateverButtonHasTheFocus()
{
    for (const QString &name : {u"Zoë Baxter"_s, u"Ana"_s})
        m_c->person(name);
    open();
    for (QWidget *focus : std::initializer_list<QWidget *>{find<Button>("importPeople"), find<Button>("editPerson"), find<ListView>("timeline")}) {
        focus->setFocus();
        QTest::keyClicks(focus, u"z"_s);
        QCOMPARE(find<QLineEdit>("peopleSearch")->text(), u"z"_s);
        QCOMPARE(model()->shown(), 1);
        find<QLineEdit>("peopleSearch")->clear();
    }
}

void TestPeoplePage::typingFindsNamesWithoutTheirAccents()
{
    for (const QString &name : {u"Zoë Baxter"_s, u"Łukasz Wójcik"_s, u"Ana"_s, u"小雨"_s})
        m_c->person(name);
    open();
    auto *search = find<SearchField>("peopleSearch");
    QTest::keyClicks(search, u"lukasz w"_s);
    QCOMPARE(model()->shown(), 1);
    QCOMPARE(list()->currentIndex().data().toString(), u"Łukasz Wójcik"_s);
    key(search, Qt::Key_Escape);
    QCOMPARE(model()->shown(), 4);
}

void TestPeoplePage::everybodyIsCountedInTheirGroup()
{
    const Person ana = m_c->person(u"Ana"_s), ben = m_c->person(u"Ben"_s), old = m_c->person(u"Old"_s);
    const Gathering gathering = m_c->gathering(u"Supper"_s, u"2026-08-04T19:00"_s), recent = m_c->gathering(u"Soup"_s, u"2026-11-17T19:00"_s);
    m_c->change([&](Tx &tx) {
        gatherings::checkIn(tx, gathering.id, ana.id, gathering.startsAt);
        gatherings::checkIn(tx, recent.id, ben.id, recent.startsAt);
        people::archive(tx, {old.id});
    });
    open();
    QCOMPARE(model()->countOf(PeopleModel::Everyone), 2);
    QCOMPARE(model()->countOf(PeopleModel::NotSeen), 1);
    QCOMPARE(model()->countOf(PeopleModel::New), 1);
    QCOMPARE(model()->countOf(PeopleModel::Archived), 1);
    find<FilterChips>("peopleChips")->setCurrent(PeopleModel::NotSeen);
    QCOMPARE(model()->shown(), 1);
    QCOMPARE(model()->index(0, 0).data(roles::Line2).toString(), u"Not here since 4 August"_s);
}

void TestPeoplePage::f2EditsAndCtrlSSavesAsOneStep()
{
    const Person ana = m_c->person(u"Ana"_s);
    open();
    choose(u"Ana"_s);
    const QByteArray before = m_c->contents();
    key(list(), Qt::Key_F2);
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    name->setText(u"Ana López"_s);
    find<QLineEdit>("tags")->setText(u"cooks, drives"_s);
    find<QLineEdit>("birthday")->setText(u"--04-03"_s);
    key(name, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(ana.id).name, u"Ana López"_s);
    QCOMPARE(stored(ana.id).tags, (QStringList{u"cooks"_s, u"drives"_s}));
    QCOMPARE(stored(ana.id).birthday, u"--04-03"_s);
    QTRY_COMPARE(list()->currentIndex().data().toString(), u"Ana López"_s);
    must(m_c->store().undoLast());
    QCOMPARE(m_c->contents(), before);
}

void TestPeoplePage::otherPeoplesEditsArriveWhileEditing()
{
    const Person ana = m_c->person(u"Ana"_s);
    open();
    choose(u"Ana"_s);
    key(list(), Qt::Key_F2);
    auto *pronouns = find<QLineEdit>("pronouns");
    QTRY_VERIFY(pronouns->isVisible());
    pronouns->setText(u"she/her"_s);
    m_c->change([&](Tx &tx) {
        Person changed = tx.get<Person>(ana.id);
        changed.callName = u"Anita"_s;
        people::save(tx, changed);
    });
    QTRY_COMPARE(find<QLineEdit>("callName")->text(), u"Anita"_s);
    QCOMPARE(pronouns->text(), u"she/her"_s);
    find<Button>("savePerson")->click();
    QTRY_COMPARE(stored(ana.id).pronouns, u"she/her"_s);
    QCOMPARE(stored(ana.id).callName, u"Anita"_s);
}

void TestPeoplePage::escapeLeavesTheFormWithoutSaving()
{
    const Person ana = m_c->person(u"Ana"_s);
    open();
    choose(u"Ana"_s);
    key(list(), Qt::Key_F2);
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    name->setText(u"Somebody else"_s);
    key(name, Qt::Key_Escape);
    QVERIFY(!name->isVisible());
    QCOMPARE(stored(ana.id), ana);
}

void TestPeoplePage::whatTheStoreRefusedStaysInTheForm()
{
    const Person ana = m_c->person(u"Ana"_s);
    m_c->person(u"Ben"_s);
    open();
    choose(u"Ana"_s);
    key(list(), Qt::Key_F2);
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    const QString tooLong(people::longestName + 1, u'a');
    name->setText(tooLong);
    // Looking at somebody else saves what is written, which is refused only later.
    for (const people::Listed &person : model()->rows()) {
        if (person.name == u"Ben")
            m_page->showItem(person.id.value);
    }
    auto *form = find<PersonForm>("personForm");
    QTRY_VERIFY(form->findChild<Banner *>()->isVisible());
    QVERIFY(form->isVisible());
    QCOMPARE(name->text(), tooLong);
    QTRY_COMPARE(list()->currentIndex().data().toString(), u"Ana"_s);
    QVERIFY(form->isDirty());
    QCOMPARE(stored(ana.id), ana);
    const QString draft = m_community->draftFolder() + u"/person-"_s + ana.id.toText() + u".json"_s;
    QTRY_VERIFY(QFile::exists(draft));
    name->setText(u"Ana López"_s);
    find<Button>("savePerson")->click();
    QTRY_COMPARE(stored(ana.id).name, u"Ana López"_s);
    QTRY_VERIFY(!form->isDirty());
    QTRY_VERIFY(!QFile::exists(draft));
}

void TestPeoplePage::aRefusalIsNotToldOverTheFormOfSomebodyElse()
{
    const Person ana = m_c->person(u"Ana"_s);
    open();
    choose(u"Ana"_s);
    key(list(), Qt::Key_F2);
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    name->setText(QString(people::longestName + 1, u'a'));
    QSignalSpy told(m_page.get(), &Page::told);
    QSemaphore gate;
    const auto slow = m_c->store().read([&](Reader &) { gate.acquire(); });
    key(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(name, u"Olive"_s);
    gate.release();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told[0][0].toString().contains(u"Ana"_s));
    QCOMPARE(name->text(), u"Olive"_s);
    for (const Banner *banner : find<PersonForm>("personForm")->findChildren<Banner *>())
        QVERIFY(!banner->isVisible());
    QTRY_VERIFY(QFile::exists(m_community->draftFolder() + u"/person-"_s + ana.id.toText() + u".json"_s));
    find<Button>("savePerson")->click();
    QTRY_COMPARE(m_c->ask([](Reader &reader) { return reader.count<Person>(); }), 2);
}

void TestPeoplePage::aPersonWithoutANameIsRefusedBelowTheField()
{
    open();
    key(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    find<Button>("savePerson")->click();
    QVERIFY(name->isVisible());
    QVERIFY(name->accessibleDescription().contains(u"needs a name"_s));
    QCOMPARE(m_c->ask([](Reader &reader) { return reader.count<Person>(); }), 0);
}

void TestPeoplePage::aWrongBirthdayIsCorrectedAndSaved()
{
    open();
    key(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    auto *name = find<QLineEdit>("name");
    QVERIFY(name->isVisible());
    name->setText(u"Ana"_s);
    auto *birthday = find<QLineEdit>("birthday");
    birthday->setText(u"the third of May"_s);
    find<Button>("savePerson")->click();
    QVERIFY(!birthday->accessibleDescription().isEmpty());
    birthday->setText(u"1991-04-03"_s);
    find<Button>("savePerson")->click();
    QTRY_COMPARE(m_c->ask([](Reader &reader) { return reader.count<Person>(); }), 1);
    QCOMPARE(m_c->ask([](Reader &reader) { return reader.first<Person>()->birthday; }), u"1991-04-03"_s);
}

void TestPeoplePage::ctrlNAddsSomebodyAndShowsThem()
{
    m_c->person(u"Ana"_s);
    open();
    key(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    name->setText(u"Zoë Baxter"_s);
    key(name, Qt::Key_Return);
    QTRY_COMPARE(model()->shown(), 2);
    QTRY_COMPARE(list()->currentIndex().data().toString(), u"Zoë Baxter"_s);
    QTRY_VERIFY(!name->isVisible());
    const Person zoe = stored({list()->currentKey()});
    QCOMPARE(zoe.joinedOn, QDate(2026, 11, 23));
    QTRY_COMPARE(m_page->focusWidget(), list());
}

void TestPeoplePage::theFirstPersonHasTheFocusOnceWrittenDown()
{
    open();
    QTRY_VERIFY(find<QWidget>("newPerson")->isVisible());
    key(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    name->setText(u"Zoë Baxter"_s);
    key(name, Qt::Key_Return);
    QTRY_COMPARE(list()->currentIndex().data().toString(), u"Zoë Baxter"_s);
    QTRY_COMPARE(m_page->focusWidget(), list());
}

void TestPeoplePage::whoIsSearchedForInVainCanBeAdded()
{
    m_c->person(u"Ana"_s);
    open();
    find<SearchField>("peopleSearch")->setText(u"Olive Martín"_s);
    auto *add = find<Button>("addSearched");
    QVERIFY(add->isVisible());
    add->click();
    QCOMPARE(find<QLineEdit>("name")->text(), u"Olive Martín"_s);
    find<Button>("savePerson")->click();
    QTRY_COMPARE(list()->currentIndex().data().toString(), u"Olive Martín"_s);
}

void TestPeoplePage::whoIsSearchedForInVainIsNotExported()
{
    m_c->person(u"Ana"_s);
    open();
    QSignalSpy wanted(m_page.get(), &Page::exportRequested);
    find<SearchField>("peopleSearch")->setText(u"Olive Martín"_s);
    QCOMPARE(model()->shown(), 0);
    find<Button>("exportPeople")->click();
    const auto request = wanted.first().first().value<ExportRequest>();
    QVERIFY2(request.rows && request.rows->isEmpty(), "everybody would be offered instead of nobody");
}

void TestPeoplePage::aMisspeltNameIsStillFound()
{
    for (const QString &name : {u"Zoë Baxter"_s, u"Ana"_s})
        m_c->person(name);
    open();
    auto *search = find<SearchField>("peopleSearch");
    search->setText(u"Batxer"_s);
    QCOMPARE(model()->shown(), 1);
    QCOMPARE(list()->currentIndex().data().toString(), u"Zoë Baxter"_s);
    // Whoever meant somebody new can still add them.
    QVERIFY(find<Button>("addSearched")->isVisible());
    search->setText(u"Baxter"_s);
    QVERIFY(!find<Button>("addSearched")->isVisible());
}

void TestPeoplePage::whatIsKnownOfSomebodyFindsThemAndIsSaid()
{
    Person zoe;
    zoe.name = u"Zoë Baxter"_s;
    zoe.phones = {u"07700 900123"_s};
    zoe.emails = {u"zb@example.org"_s};
    zoe.tags = {u"drummer"_s};
    zoe.accessNeeds = {u"Step-free way in"_s};
    const PersonId ana = m_c->person(u"Ana"_s).id;
    m_c->change([&](Tx &tx) {
        zoe = people::add(tx, zoe);
        notes::write(tx, {{}, zoe.id, {}, {}, NoteLevel::Organizers, u"Plays the violin"_s, {}, {}, {}});
        Help help;
        help.helperId = zoe.id;
        help.what = u"Moving house"_s;
        helps::log(tx, help, {ana});
    });
    open();
    const std::pair<QString, QString> looks[] = {{u"+44 7700 900123"_s, u"07700 900123"_s}, {u"zb@example"_s, u"zb@example.org"_s},
                                                 {u"drum"_s, u"Tag: drummer"_s},            {u"step free"_s, u"Needs Step-free way in"_s},
                                                 {u"violin"_s, u"Note: Plays the violin"_s}, {u"zoe moving"_s, u"Helped: Moving house"_s}};
    for (const auto &[typed, said] : looks) {
        find<SearchField>("peopleSearch")->setText(typed);
        QTRY_COMPARE(model()->shown(), 1);
        QCOMPARE(list()->currentIndex().data().toString(), zoe.name);
        QCOMPARE(list()->currentIndex().data(roles::Line2).toString(), said);
    }
    find<SearchField>("peopleSearch")->setText(u"moving"_s);
    QCOMPARE(model()->shown(), 2);
    QCOMPARE(model()->indexOfKey(ana.value).data(roles::Line2).toString(), u"Was helped: Moving house"_s);
    find<SearchField>("peopleSearch")->setText(u"zoe"_s);
    QCOMPARE(list()->currentIndex().data(roles::Line2).toString(), u"Not here yet"_s);
}

void TestPeoplePage::whoIsCalledSoStandsBeforeWhoIsKnownForIt()
{
    const PersonId ada = m_c->person(u"Ada"_s).id, violet = m_c->person(u"Violet"_s).id;
    m_c->change([&](Tx &tx) { notes::write(tx, {{}, ada, {}, {}, NoteLevel::Organizers, u"Plays the violin"_s, {}, {}, {}}); });
    open();
    find<SearchField>("peopleSearch")->setText(u"viol"_s);
    QTRY_COMPARE(model()->shown(), 2);
    QCOMPARE(model()->keyAt(0), violet.value);
    QCOMPARE(model()->keyAt(1), ada.value);
}

void TestPeoplePage::severalPeopleAreTaggedByOneChange()
{
    const Person ana = m_c->person(u"Ana"_s), ben = m_c->person(u"Ben"_s), cleo = m_c->person(u"Cleo"_s);
    open();
    list()->setFocus();
    list()->selectFirst();
    key(list(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(find<QWidget>("many")->isVisible());
    find<QLineEdit>("manyTag")->setText(u"cooks"_s);
    key(find<QLineEdit>("manyTag"), Qt::Key_Return);
    QTRY_COMPARE(stored(ben.id).tags, QStringList{u"cooks"_s});
    QCOMPARE(stored(ana.id).tags, QStringList{u"cooks"_s});
    QCOMPARE(stored(cleo.id).tags, QStringList());
    QVERIFY(wait(m_c->store().undoLast()).ok());
    QCOMPARE(stored(ana.id).tags, QStringList());
    QCOMPARE(stored(ben.id).tags, QStringList());
}

void TestPeoplePage::whoWasOpenedBeforeDoesNotComeBackWithTheNextChange()
{
    const Person ana = m_c->person(u"Ana"_s), ben = m_c->person(u"Ben"_s);
    open();
    find<SearchField>("peopleSearch")->setText(u"ben"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    m_page->showItem(ana.id.value);
    QTRY_COMPARE(list()->currentKey(), ana.id.value);
    list()->setCurrentKey(ben.id.value);
    m_c->person(u"Cleo"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(list()->currentKey(), ben.id.value);
}

void TestPeoplePage::undoAfterTaggingMeansTheTagNotWhatWasTyped()
{
    m_c->person(u"Ana"_s);
    m_c->person(u"Ben"_s);
    open();
    int undone = 0;
    auto *undo = new QAction(m_page.get());
    undo->setShortcut(QKeySequence::Undo);
    connect(undo, &QAction::triggered, this, [&] { ++undone; });
    m_page->addAction(undo);
    list()->setFocus();
    list()->selectFirst();
    key(list(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(find<QWidget>("many")->isVisible());
    auto *tag = find<QLineEdit>("manyTag");
    tag->setFocus();
    QTest::keyClicks(tag, u"cooks"_s);
    key(tag, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 0);
    QTest::keyClicks(tag, u"cooks"_s);
    key(tag, Qt::Key_Return);
    QCOMPARE(tag->text(), QString());
    key(tag, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
}

void TestPeoplePage::severalPeopleAreInvitedToWhatIsPlanned()
{
    m_c->person(u"Ana"_s);
    m_c->person(u"Ben"_s);
    const Gathering past = m_c->gathering(u"Soup"_s, u"2026-11-17T19:00"_s), supper = m_c->gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
    open();
    key(list(), Qt::Key_A, Qt::ControlModifier);
    find<Button>("inviteMany")->click();
    QTRY_VERIFY(find<QMenu>("manyGatherings"));
    auto *menu = find<QMenu>("manyGatherings");
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->trigger();
    QTRY_COMPARE(m_c->ask([&](Reader &reader) { return reader.count<Invitation>(where(&Invitation::gatheringId, supper.id)); }), 2);
    QCOMPARE(m_c->ask([&](Reader &reader) { return reader.count<Invitation>(where(&Invitation::gatheringId, past.id)); }), 0);
}

void TestPeoplePage::aFollowUpAboutEachChosenIsAskedOfTheWindow()
{
    const Person ana = m_c->person(u"Ana"_s), ben = m_c->person(u"Ben"_s);
    open();
    key(list(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(find<Button>("followUpMany")->isVisible());
    QSignalSpy asked(m_page.get(), &Page::writingRequested);
    find<Button>("followUpMany")->click();
    QCOMPARE(asked.size(), 1);
    const auto request = asked[0][0].value<WritingRequest>();
    QCOMPARE(request.what, WritingRequest::What::FollowUp);
    QCOMPARE(request.about, QList<qint64>({ana.id.value, ben.id.value}));
    QCOMPARE(m_page->property("people").value<QList<qint64>>(), QList<qint64>({ana.id.value, ben.id.value}));
}

QStringList TestPeoplePage::filterMenu(const QString &toTrigger)
{
    find<Button>("savedFilters")->click();
    QMenu *menu = nullptr;
    const auto opened = [&] { return (menu = find<QMenu>("savedFiltersMenu")) && menu->isVisible(); };
    if (!QTest::qWaitFor(opened, 5000))
        qFatal("no menu");
    QStringList texts;
    QAction *wanted = nullptr;
    for (QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts << (action->isChecked() ? u"✓ "_s : QString()) + action->text();
        wanted = action->text() == toTrigger ? action : wanted;
    }
    menu->close();
    if (wanted)
        wanted->trigger();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return texts;
}

void TestPeoplePage::nameTheFilter(const QString &name)
{
    QTRY_VERIFY(find<QLineEdit>("filterName"));
    auto *field = find<QLineEdit>("filterName");
    field->setText(name);
    key(field, Qt::Key_Return);
    QTRY_VERIFY(!find<QLineEdit>("filterName"));
}

void TestPeoplePage::whatIsShownIsSavedAsAFilterAndComesBack()
{
    const Person ana = m_c->person(u"Ana"_s);
    m_c->person(u"Ben"_s);
    m_c->change([&](Tx &tx) { people::tag(tx, {ana.id}, u"cooks"_s); });
    open();
    QCOMPARE(filterMenu(), QStringList({u"No filter has been saved yet"_s, u"Save this filter…"_s}));
    find<SearchField>("peopleSearch")->setText(u"cooks"_s);
    QCOMPARE(model()->shown(), 1);
    filterMenu(u"Save this filter…"_s);
    nameTheFilter(u"In the kitchen"_s);
    QTRY_COMPARE(m_c->ask([](Reader &reader) { return filters::all(reader); }).size(), 1);
    find<SearchField>("peopleSearch")->clear();
    QCOMPARE(model()->shown(), 2);
    QTRY_COMPARE(filterMenu().first(), u"In the kitchen"_s);
    filterMenu(u"In the kitchen"_s);
    QCOMPARE(find<SearchField>("peopleSearch")->text(), u"cooks"_s);
    QCOMPARE(model()->shown(), 1);
    // It is the community's: another window finds it, too.
    m_page.reset();
    open();
    QTRY_COMPARE(filterMenu().first(), u"In the kitchen"_s);
}

void TestPeoplePage::aFilterIsRenamedAndRemovedWhereItIsShown()
{
    m_c->person(u"Ana"_s);
    m_c->change([](Tx &tx) { filters::keep(tx, {{}, u"Gone"_s, {}, PeopleGroup::Archived, {}}); });
    open();
    QTRY_COMPARE(filterMenu().first(), u"Gone"_s);
    filterMenu(u"Gone"_s);
    QCOMPARE(find<FilterChips>("peopleChips")->current(), int(PeopleModel::Archived));
    QCOMPARE(filterMenu(u"Rename Gone…"_s), QStringList({u"✓ Gone"_s, u"Save this filter…"_s, u"Rename Gone…"_s, u"Remove Gone"_s}));
    nameTheFilter(u"Away for good"_s);
    QTRY_COMPARE(filterMenu().first(), u"✓ Away for good"_s);
    filterMenu(u"Remove Away for good"_s);
    QTRY_VERIFY(m_c->ask([](Reader &reader) { return filters::all(reader); }).isEmpty());
    must(m_c->store().undoLast());
    QTRY_COMPARE(filterMenu().first(), u"✓ Away for good"_s);
}

void TestPeoplePage::aFilterWithoutANameIsRefusedInItsDialog()
{
    m_c->person(u"Ana"_s);
    open();
    find<FilterChips>("peopleChips")->setCurrent(PeopleModel::New);
    filterMenu(u"Save this filter…"_s);
    QTRY_VERIFY(find<QLineEdit>("filterName"));
    auto *field = find<QLineEdit>("filterName");
    key(field, Qt::Key_Return);
    QTRY_VERIFY(field->accessibleDescription().contains(u"needs a name"_s));
}

void TestPeoplePage::escLeavesOneOfSeveralChosen()
{
    m_c->person(u"Ana"_s);
    m_c->person(u"Ben"_s);
    open();
    key(list(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>("many")->isVisible());
    QVERIFY(m_page->goBack());
    QCOMPARE(list()->selectedKeys().size(), 1);
    QTRY_VERIFY(find<Button>("editPerson")->isVisible());
}

void TestPeoplePage::deleteArchivesEveryoneChosen()
{
    const Person ana = m_c->person(u"Ana"_s), ben = m_c->person(u"Ben"_s);
    m_c->person(u"Cleo"_s);
    open();
    list()->setFocus();
    list()->selectFirst();
    key(list(), Qt::Key_Down, Qt::ShiftModifier);
    key(list(), Qt::Key_Delete);
    QTRY_COMPARE(model()->shown(), 1);
    QVERIFY(stored(ana.id).archived);
    QVERIFY(stored(ben.id).archived);
}

void TestPeoplePage::deleteArchivesAndArchivedPeopleCanComeBack()
{
    const Person ana = m_c->person(u"Ana"_s);
    m_c->person(u"Ben"_s);
    open();
    choose(u"Ana"_s);
    list()->setFocus();
    key(list(), Qt::Key_Delete);
    QTRY_VERIFY(stored(ana.id).archived);
    QTRY_COMPARE(model()->shown(), 1);
    m_page->showItem(ana.id.value);
    QTRY_COMPARE(list()->currentKey(), ana.id.value);
    QTRY_COMPARE(find<Button>("archivePerson")->text(), u"Bring back"_s);
    find<Button>("archivePerson")->click();
    QTRY_VERIFY(!stored(ana.id).archived);
}

void TestPeoplePage::tagsAreAddedAndTakenAway()
{
    const Person ana = m_c->person(u"Ana"_s);
    open();
    choose(u"Ana"_s);
    find<Button>("addTag")->click();
    auto *editor = find<QLineEdit>("newTag");
    QTRY_VERIFY(editor->isVisible());
    QTest::keyClicks(editor, u"cooks"_s);
    key(editor, Qt::Key_Return);
    QTRY_COMPARE(stored(ana.id).tags, QStringList{u"cooks"_s});
    QWidget *tag = nullptr;
    const auto shown = [&] {
        for (QWidget *widget : m_page->findChildren<QWidget *>())
            tag = widget->accessibleName() == u"Take away the tag cooks" ? widget : tag;
        return tag != nullptr;
    };
    QTRY_VERIFY(shown());
    key(tag, Qt::Key_Delete);
    QTRY_VERIFY(stored(ana.id).tags.isEmpty());
}

void TestPeoplePage::anEmailIsCopied()
{
    Person ana;
    ana.name = u"Ana"_s;
    ana.emails = QStringList{u"ana@example.org"_s};
    m_c->change([&](Tx &tx) { return people::add(tx, ana); });
    open();
    choose(u"Ana"_s);
    QSignalSpy told(m_page.get(), &Page::told);
    for (Button *button : m_page->findChildren<Button *>()) {
        if (button->accessibleName() == u"Copy ana@example.org")
            button->click();
    }
    QCOMPARE(QApplication::clipboard()->text(), u"ana@example.org"_s);
    QCOMPARE(told.size(), 1);
}

void TestPeoplePage::someoneIsIntroducedByTheirName()
{
    const Person ana = m_c->person(u"Ana"_s), zoe = m_c->person(u"Zoë Baxter"_s);
    open();
    choose(u"Ana"_s);
    key(list(), Qt::Key_F2);
    auto *introducer = find<QLineEdit>("introducedBy");
    QTRY_VERIFY(introducer->isVisible());
    introducer->setText(u"Nobody known"_s);
    find<Button>("savePerson")->click();
    QVERIFY(introducer->accessibleDescription().contains(u"Nobody here"_s));
    introducer->setText(u"zoe baxter"_s);
    find<Button>("savePerson")->click();
    QTRY_COMPARE(stored(ana.id).introducedBy, zoe.id);
}

void TestPeoplePage::theTimelineLeadsToAGathering()
{
    const Person ana = m_c->person(u"Ana"_s);
    const Gathering supper = m_c->gathering(u"Supper"_s, u"2026-11-17T19:00"_s);
    m_c->change([&](Tx &tx) { gatherings::checkIn(tx, supper.id, ana.id, supper.startsAt); });
    open();
    choose(u"Ana"_s);
    auto *timeline = find<ListView>("timeline");
    QTRY_VERIFY(timeline->setCurrentKey(supper.id.value));
    QSignalSpy asked(m_page.get(), &Page::openRequested);
    key(timeline, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), u"gatherings"_s);
    QCOMPARE(asked[0][1].toLongLong(), supper.id.value);
}

void TestPeoplePage::aNarrowWindowShowsOneAtATime()
{
    m_c->person(u"Ana"_s);
    open();
    m_page->resize(700, 700);
    QTRY_VERIFY(!find<Button>("editPerson")->isVisible());
    QVERIFY(list()->isVisible());
    list()->selectFirst();
    key(list(), Qt::Key_Return);
    QTRY_VERIFY(find<Button>("editPerson")->isVisible());
    QVERIFY(!list()->isVisible());
    key(find<Button>("editPerson"), Qt::Key_Escape);
    QVERIFY(list()->isVisible());
    key(list(), Qt::Key_Return);
    QTRY_VERIFY(!list()->isVisible());
    find<SearchField>("peopleSearch")->setText(u"An"_s);
    QVERIFY2(list()->isVisible(), "what is found is not shown");
}

void TestPeoplePage::manyPeopleAreFoundAtOnce()
{
    m_c->change([](Tx &tx) {
        for (int i = 0; i < 3000; ++i)
            people::addNamed(tx, u"Person %1 Ågren"_s.arg(i));
    });
    open();
    auto *search = find<SearchField>("peopleSearch");
    QTest::keyClicks(search, u"2999 agr"_s);
    QCOMPARE(model()->shown(), 1);
    QCOMPARE(list()->currentIndex().data().toString(), u"Person 2999 Ågren"_s);
}

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
