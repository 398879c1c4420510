// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person on the people page: notes, contacts, relations, who they have met, and making one of two records.
#include "app/followups/followups.h"
#include "app/people/contactlog.h"
#include "app/people/confidential.h"
#include "app/people/notsame.h"
#include "app/people/relations.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/upkeep/merge.h"
#include "app/upkeep/sealing.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/viewswitch.h"
#include "ui/people/notevault.h"
#include "ui/people/peoplepage.h"
#include "ui/people/persondesk.h"
#include "ui/people/personform.h"
#include "ui/people/personheader.h"
#include "ui/people/timelinemodel.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestPersonPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNoteIsWrittenByKeysAlone();
    void escKeepsWhatWasWrittenAndCancelGivesItUp();
    void aNoteOfAnotherIsNotShown();
    void aNoteForOneAloneGoesWhenAnotherUsesTheProgram();
    void aNoteIsChangedAndRemovedFromTheTimeline();
    void anEmptyNoteIsRefusedInItsDialog();
    void beingInTouchIsNotedInThreeActions();
    void pressedTwiceItIsNotedOnce();
    void nothingIsBegunWithSomebodyWhoIsNotShown();
    void forgettingIsNotLeftHalfWay();
    void theTimelineIsFilteredByWhatItTells();
    void whoTheyHaveMetIsCountedAndTheRestNamed();
    void aHouseholdIsNotedFromOneSideAndSeenFromTheOther();
    void aPairStartsWithAHopeAndEndsWithWhatWasLearned();
    void whoIsKeptApartIsNotedAndCanMeetAgain();
    void enterTakesTheNameThatIsOffered();
    void aNameNobodyHasIsToldInTheDialog();
    void twoRecordsAreMadeOneFieldByField();
    void twoPeopleAreNeverProposedAgain();
    void recordsAreComparedOverTheListTheyWereChosenFrom();
    void theLineOfTagsClosesUpForWhoHasNone();
    void afterATagIsTakenAwayTheKeyboardIsOnTheNext();
    void withLargeTextTheHeadOfAPersonDoesNotRunIntoItself();
    void aTagThatBeginsLikeAnotherIsTakenAsItIsTyped();
    void howOftenToBeInTouchIsToldBesideThem();
    void editingBeginsAtTheTopOfTheForm();
    void lettersTypedOnAButtonDoNotLeadAwayFromTheForm();
    void aConfidentialNoteIsLockedUntilThePassphraseIsTold();
    void sealingANoteTellsOfTheBackupsThatHoldItInTheOpen();
    void confidentialNotesLockThemselves();
    void whatIsBeingWrittenIsHiddenWhenTheyLockAndComesBack();
    void oneRecordBecomesTwoAgainAndWhatCameSinceIsGivenAway();
    void aReadOnlyCommunityOffersNothingToWrite();

private:
    template<class W>
    W *find(const char *name) const { return m_page->findChild<W *>(QLatin1String(name)); }
    void open(const QSize &size = {1200, 800});
    void choose(const QString &name);
    /// The dialog of that name, once it is there.
    QDialog *dialog(const char *name);
    void press(QWidget *widget, Qt::Key key = Qt::Key_Return, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) { QTest::keyClick(widget, key, modifiers); }
    void trigger(const char *menu, const QString &text);
    QStringList moments() const;
    void openMoment(const QString &line1);
    QLabel *label(const QString &text) const;

    std::unique_ptr<TestCommunity> m_c;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Community> m_community;
    std::unique_ptr<PeoplePage> m_page;
    PersonId m_grace, m_ben, m_cleo;
};

void TestPersonPage::init()
{
    m_c = std::make_unique<TestCommunity>();
    m_settings = std::make_unique<Settings>(m_c->folder() + u"/settings.json"_s);
    m_community = std::make_unique<Community>(m_c->store(), m_c->clock(), *m_settings);
    m_grace = m_c->person(u"Grace Okafor"_s).id;
    m_ben = m_c->person(u"Ben Hart"_s).id;
    m_cleo = m_c->person(u"Cléo Martin"_s).id;
}

void TestPersonPage::cleanup()
{
    m_page.reset();
    m_community.reset();
    m_c.reset();
}

void TestPersonPage::open(const QSize &size)
{
    m_page = std::make_unique<PeoplePage>(*m_community);
    m_page->resize(size);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(find<ListView>("peopleList")->model()->rowCount() >= 3);
    choose(u"Grace Okafor"_s);
}

void TestPersonPage::choose(const QString &name)
{
    ListView *list = find<ListView>("peopleList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == name)
            list->setCurrentKey(list->rows()->keyAt(row));
    }
    QTRY_VERIFY(label(name));
    wait(m_c->store().read([](Reader &) { return 0; }));
    QTest::qWait(0);
}

QDialog *TestPersonPage::dialog(const char *name)
{
    QDialog *found = nullptr;
    for (int tries = 0; tries < 500 && !found; ++tries) {
        QTest::qWait(10);
        found = m_page->findChild<QDialog *>(QLatin1String(name));
        if (found && !found->isVisible())
            found = nullptr;
    }
    if (!found)
        qFatal("no %s", name);
    return found;
}

void TestPersonPage::trigger(const char *menu, const QString &text)
{
    QMenu *found = nullptr;
    QTRY_VERIFY((found = m_page->findChild<QMenu *>(QLatin1String(menu))) && found->isVisible());
    for (QAction *action : found->actions()) {
        if (action->text() == text) {
            found->close();
            action->trigger();
            return;
        }
    }
    QFAIL(qPrintable(u"no "_s + text));
}

QStringList TestPersonPage::moments() const
{
    QStringList lines;
    const QAbstractItemModel *model = find<ListView>("timeline")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (!model->index(row, 0).data(roles::IsSection).toBool())
            lines.append(model->index(row, 0).data().toString());
    }
    return lines;
}

void TestPersonPage::openMoment(const QString &line1)
{
    ListView *timeline = find<ListView>("timeline");
    for (int row = 0; row < timeline->model()->rowCount(); ++row) {
        if (timeline->model()->index(row, 0).data().toString() == line1)
            timeline->setCurrentIndex(timeline->model()->index(row, 0));
    }
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Return);
}

QLabel *TestPersonPage::label(const QString &text) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    for (QLabel *one : labels) {
        if (one->text() == text && one->isVisible())
            return one;
    }
    return nullptr;
}

void TestPersonPage::aNoteIsWrittenByKeysAlone()
{
    open();
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *note = dialog("noteDialog");
    QTest::keyClicks(note->findChild<QPlainTextEdit *>(u"noteText"_s), u"Prefers to be rung"_s);
    note->findChild<QComboBox *>(u"noteLevel"_s)->setCurrentIndex(1);
    press(note->findChild<QPlainTextEdit *>(u"noteText"_s));
    QTRY_COMPARE(moments(), QStringList{u"Prefers to be rung"_s});
    const Note kept = m_c->ask([this](Reader &reader) { return notes::about(reader, m_grace, {u"Mirela"_s}).first(); });
    QCOMPARE(kept.level, NoteLevel::Mine);
    QCOMPARE(kept.author, u"Mirela"_s);
}

void TestPersonPage::escKeepsWhatWasWrittenAndCancelGivesItUp()
{
    open();
    const auto write = [this](const QString &text) {
        find<Button>("writeNote")->click();
        QPointer<QDialog> note = dialog("noteDialog");
        QTest::keyClicks(note->findChild<QPlainTextEdit *>(u"noteText"_s), text);
        return note;
    };
    QPointer<QDialog> kept = write(u"Prefers to be rung"_s);
    QTest::keyClick(kept, Qt::Key_Escape);
    QTRY_VERIFY(!kept);
    QTRY_COMPARE(moments(), QStringList{u"Prefers to be rung"_s});
    QPointer<QDialog> dropped = write(u"Sings"_s);
    for (auto *button : dropped->findChildren<Button *>()) {
        if (button->text() == u"Cancel")
            button->setFocus();
    }
    QTest::keyClick(dropped->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dropped);
    QPointer<QDialog> empty = write(QString());
    QTest::keyClick(empty, Qt::Key_Escape);
    QTRY_VERIFY(!empty);
    QCOMPARE(m_c->ask([](Reader &reader) { return reader.count<Note>(); }), 1);
}

void TestPersonPage::aNoteForOneAloneGoesWhenAnotherUsesTheProgram()
{
    m_c->store().setActor(u"Mirela"_s);
    m_c->change([this](Tx &tx) { notes::write(tx, {{}, m_grace, {}, {}, NoteLevel::Mine, u"Owes me a book"_s, {}, {}, {}}); });
    open();
    QTRY_COMPARE(moments(), QStringList{u"Owes me a book"_s});
    m_c->store().setActor(u"Ben Hart"_s);
    QTRY_COMPARE(moments(), QStringList());
    m_c->store().setActor(u"Mirela"_s);
    QTRY_COMPARE(moments(), QStringList{u"Owes me a book"_s});
}

void TestPersonPage::aNoteOfAnotherIsNotShown()
{
    m_c->store().setActor(u"Ben Hart"_s);
    m_c->change([this](Tx &tx) {
        notes::write(tx, {{}, m_grace, {}, {}, NoteLevel::Mine, u"Owes me a book"_s, {}, {}, {}});
        notes::write(tx, {{}, m_grace, {}, {}, NoteLevel::Organizers, u"Sings"_s, {}, {}, {}});
    });
    m_c->store().setActor(u"Mirela"_s);
    open();
    QTRY_COMPARE(moments(), QStringList{u"Sings"_s});
}

void TestPersonPage::aNoteIsChangedAndRemovedFromTheTimeline()
{
    m_c->change([this](Tx &tx) { notes::write(tx, {{}, m_grace, {}, {}, NoteLevel::Organizers, u"Sings"_s, {}, {}, {}}); });
    open();
    QTRY_COMPARE(moments(), QStringList{u"Sings"_s});
    openMoment(u"Sings"_s);
    QDialog *note = dialog("noteDialog");
    auto *text = note->findChild<QPlainTextEdit *>(u"noteText"_s);
    QCOMPARE(text->toPlainText(), u"Sings"_s);
    text->setPlainText(u"Sings alto"_s);
    press(text);
    QTRY_COMPARE(moments(), QStringList{u"Sings alto"_s});
    openMoment(u"Sings alto"_s);
    dialog("noteDialog")->findChild<Button *>(u"removeNote"_s)->click();
    QTRY_COMPARE(moments(), QStringList());
    must(m_c->store().undoLast());
    QTRY_COMPARE(moments(), QStringList{u"Sings alto"_s});
}

void TestPersonPage::anEmptyNoteIsRefusedInItsDialog()
{
    open();
    find<Button>("writeNote")->click();
    QDialog *note = dialog("noteDialog");
    note->findChild<Button *>(u"noteDialogAct"_s)->click();
    QTRY_VERIFY(label(u"A note needs a word. Nothing was changed."_s));
    QVERIFY(note->isVisible());
}

void TestPersonPage::beingInTouchIsNotedInThreeActions()
{
    open();
    find<Button>("logContact")->click();
    QDialog *contact = dialog("contactDialog");
    contact->findChild<ViewSwitch *>(u"contactHow"_s)->setCurrent(int(ContactHow::Wrote));
    QTest::keyClick(contact->findChild<QLineEdit *>(u"contactAbout"_s), Qt::Key_Return);
    QTRY_COMPARE(moments(), QStringList{u"Mirela wrote"_s});
    const auto contacts = m_c->ask([this](Reader &reader) { return contactlog::with(reader, m_grace); });
    QCOMPARE(contacts.first().how, ContactHow::Wrote);
    QCOMPARE(contacts.first().madeAt, m_c->clock().now());
}

void TestPersonPage::pressedTwiceItIsNotedOnce()
{
    open();
    find<Button>("logContact")->click();
    QPointer<QDialog> contact = dialog("contactDialog");
    for (int times = 0; times < 2; ++times)
        contact->findChild<Button *>(u"contactDialogAct"_s)->click();
    QTRY_VERIFY(!contact);
    QCOMPARE(m_c->ask([](Reader &reader) { return reader.count<ContactMade>(); }), 1);
}

void TestPersonPage::nothingIsBegunWithSomebodyWhoIsNotShown()
{
    open();
    find<QLineEdit>("peopleSearch")->setText(u"Xanthippe"_s);
    QTRY_VERIFY(!find<Button>("writeNote")->isVisible());
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!find<QDialog>("noteDialog"));
    find<QLineEdit>("peopleSearch")->clear();
    choose(u"Grace Okafor"_s);
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(find<QLineEdit>("name")->isVisible());
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!find<QDialog>("noteDialog"));
}

void TestPersonPage::forgettingIsNotLeftHalfWay()
{
    open();
    m_page->findChild<PersonDesk *>()->forget();
    QPointer<QDialog> forget = dialog("forgetDialog");
    forget->findChild<QLineEdit *>(u"forgetName"_s)->setText(u"Grace Okafor"_s);
    QSemaphore gate;
    const auto slow = m_c->store().read([&](Reader &) { gate.acquire(); });
    forget->findChild<Button *>(u"forgetDialogAct"_s)->click();
    QTest::keyClick(forget, Qt::Key_Escape);
    forget->close();
    QVERIFY(forget && forget->isVisible());
    QSignalSpy told(m_page.get(), &Page::told);
    gate.release();
    QTRY_VERIFY(!forget);
    QCOMPARE(told.last().first().toString(), u"Forgotten for good"_s);
}

void TestPersonPage::theTimelineIsFilteredByWhatItTells()
{
    const GatheringId picnic = m_c->gathering(u"Picnic"_s, u"2026-06-23T17:00"_s).id;
    m_c->change([=, this](Tx &tx) {
        gatherings::checkIn(tx, picnic, m_grace, Instant::fromIso(u"2026-06-23T16:02:00Z"_s));
        notes::write(tx, {{}, m_grace, {}, {}, NoteLevel::Organizers, u"Sings"_s, {}, {}, {}});
        contactlog::log(tx, {{}, m_grace, ContactHow::Rang, Instant::fromIso(u"2026-07-01T10:00:00Z"_s), {}, {}});
    });
    open();
    QTRY_COMPARE(moments(), QStringList({u"Sings"_s, u"Mirela rang"_s, u"Came to Picnic"_s}));
    auto *chips = find<FilterChips>("timelineChips");
    const std::pair<int, QString> expected[] = {{TimelineModel::Gatherings, u"Came to Picnic"_s}, {TimelineModel::Contacts, u"Mirela rang"_s}, {TimelineModel::Notes, u"Sings"_s}};
    for (const auto &[chip, line] : expected) {
        chips->setCurrent(chip);
        Q_EMIT chips->chosen(chip);
        QCOMPARE(moments(), QStringList{line});
    }
}

void TestPersonPage::whoTheyHaveMetIsCountedAndTheRestNamed()
{
    const GatheringId picnic = m_c->gathering(u"Picnic"_s, u"2026-06-23T17:00"_s).id;
    m_c->change([=, this](Tx &tx) {
        gatherings::checkIn(tx, picnic, m_grace, tx.now());
        gatherings::checkIn(tx, picnic, m_ben, tx.now());
    });
    open();
    QTRY_VERIFY(label(u"1 of 2"_s));
    QCOMPARE(find<QWidget>("notYet")->accessibleName(), u"Cléo Martin"_s);
}

void TestPersonPage::aHouseholdIsNotedFromOneSideAndSeenFromTheOther()
{
    open();
    find<Button>("morePerson")->click();
    trigger("moreActions", u"Who else they belong with…"_s);
    QDialog *relation = dialog("relationDialog");
    relation->findChild<QLineEdit *>(u"relationOther"_s)->setText(u"ben hart"_s);
    relation->findChild<Button *>(u"relationDialogAct"_s)->click();
    QTRY_COMPARE(find<Button>("related") ? find<Button>("related")->text() : QString(), u"Lives with Ben Hart"_s);
    find<Button>("related")->click();
    QTRY_COMPARE(find<Button>("related") ? find<Button>("related")->text() : QString(), u"Lives with Grace Okafor"_s);
}

void TestPersonPage::aPairStartsWithAHopeAndEndsWithWhatWasLearned()
{
    open();
    find<Button>("morePerson")->click();
    trigger("moreActions", u"Who else they belong with…"_s);
    QDialog *relation = dialog("relationDialog");
    relation->findChild<QComboBox *>(u"relationKind"_s)->setCurrentIndex(1);
    relation->findChild<QLineEdit *>(u"relationOther"_s)->setText(u"Cleo Martin"_s);
    relation->findChild<QLineEdit *>(u"relationHope"_s)->setText(u"Find work"_s);
    QCOMPARE(relation->findChild<QSpinBox *>(u"relationWeeks"_s)->value(), 2);
    relation->findChild<Button *>(u"relationDialogAct"_s)->click();
    QTRY_VERIFY(label(u"since 23 November · every 2 weeks · Find work"_s));
    find<Button>("relationMenu")->click();
    trigger("relationActions", u"Change what they hope for, or how often…"_s);
    QDialog *changed = dialog("relationDialog");
    changed->findChild<QLineEdit *>(u"relationSince"_s)->setText(u"2026-11-02"_s);
    changed->findChild<QSpinBox *>(u"relationWeeks"_s)->setValue(3);
    changed->findChild<Button *>(u"relationDialogAct"_s)->click();
    QTRY_VERIFY(label(u"since 2 November · every 3 weeks · Find work"_s));
    find<Button>("relationMenu")->click();
    trigger("relationActions", u"It has come to its end…"_s);
    QDialog *end = dialog("pairEnd");
    end->findChild<QPlainTextEdit *>(u"learned"_s)->setPlainText(u"That asking is fine"_s);
    end->findChild<Button *>(u"pairEndAct"_s)->click();
    QTRY_VERIFY(label(u"until 23 November · That asking is fine"_s));
    QCOMPARE(find<Button>("related")->text(), u"Looked after Cléo Martin"_s);
}

void TestPersonPage::whoIsKeptApartIsNotedAndCanMeetAgain()
{
    m_c->change([this](Tx &tx) { relations::keepApart(tx, m_ben, m_grace, {}); });
    open();
    QTRY_COMPARE(find<Button>("related") ? find<Button>("related")->text() : QString(), u"Please keep apart from Ben Hart"_s);
    find<Button>("relationMenu")->click();
    trigger("relationActions", u"They need not be kept apart any more"_s);
    QTRY_VERIFY(!find<Button>("related"));
}

void TestPersonPage::enterTakesTheNameThatIsOffered()
{
    open();
    m_page->findChild<PersonDesk *>()->relate();
    QDialog *dialogue = dialog("relationDialog");
    auto *other = dialogue->findChild<QLineEdit *>(u"relationOther"_s);
    QTest::keyClicks(other, u"ben"_s);
    QAbstractItemView *popup = other->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(other->text(), u"Ben Hart"_s);
    QVERIFY(!popup->isVisible());
    QVERIFY(dialogue->isVisible());
    QTRY_VERIFY2(!other->hasFocus(), "Enter left the keyboard where it was");
}

void TestPersonPage::aNameNobodyHasIsToldInTheDialog()
{
    open();
    find<Button>("morePerson")->click();
    trigger("moreActions", u"Who else they belong with…"_s);
    QDialog *relation = dialog("relationDialog");
    relation->findChild<QLineEdit *>(u"relationOther"_s)->setText(u"Xanthippe"_s);
    relation->findChild<Button *>(u"relationDialogAct"_s)->click();
    QVERIFY(label(u"Write the full name of one person, as it stands in the list."_s));
}

void TestPersonPage::twoRecordsAreMadeOneFieldByField()
{
    const Person again = m_c->change([](Tx &tx) {
        Person person;
        person.name = u"Gracie Okafor"_s;
        person.phones = {u"020 7946 0117"_s};
        return people::add(tx, person);
    });
    open();
    find<Button>("morePerson")->click();
    trigger("moreActions", u"Make one with another record…"_s);
    QDialog *merge = dialog("mergeDialog");
    auto *act = merge->findChild<Button *>(u"mergeDialogAct"_s);
    QTRY_VERIFY(act->isEnabled());
    QCOMPARE(merge->findChild<QComboBox *>(u"mergeOther"_s)->currentText(), u"Gracie Okafor"_s);
    QVERIFY(merge->findChild<QComboBox *>(u"merge_phones"_s));
    QVERIFY(!merge->findChild<QComboBox *>(u"merge_pronouns"_s));
    auto *name = merge->findChild<QComboBox *>(u"merge_name"_s);
    name->setCurrentIndex(name->findText(u"Gracie Okafor"_s));
    act->click();
    QTRY_VERIFY(!m_c->ask([=](Reader &reader) { return reader.find<Person>(again.id); }));
    const Person kept = m_c->ask([this](Reader &reader) { return reader.get<Person>(m_grace); });
    QCOMPARE(kept.name, u"Gracie Okafor"_s);
    QCOMPARE(kept.phones, QStringList{u"020 7946 0117"_s});
    must(m_c->store().undoLast());
    QCOMPARE(m_c->ask([this](Reader &reader) { return reader.get<Person>(m_grace); }).name, u"Grace Okafor"_s);
}

void TestPersonPage::twoPeopleAreNeverProposedAgain()
{
    m_c->person(u"Grays Okafor"_s);
    open();
    const auto actions = m_page->actions();
    const auto wanted = std::find_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text() == u"Records that could be one person"; });
    QVERIFY(wanted != actions.end());
    (*wanted)->trigger();
    QDialog *duplicates = dialog("duplicatesDialog");
    auto *list = duplicates->findChild<ListView *>(u"duplicates"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Grace Okafor and Grays Okafor"_s);
    Q_EMIT list->actionClicked(list->currentKey(), 0);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QTRY_VERIFY(label(u"No two records look like one person."_s));
    QCOMPARE(m_c->ask([](Reader &reader) { return reader.count<NotSame>(); }), 1);
}

void TestPersonPage::recordsAreComparedOverTheListTheyWereChosenFrom()
{
    m_c->person(u"Grays Okafor"_s);
    open();
    m_page->findChild<PersonDesk *>()->showDuplicates();
    QDialog *duplicates = dialog("duplicatesDialog");
    auto *list = duplicates->findChild<ListView *>(u"duplicates"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    Q_EMIT list->actionClicked(list->currentKey(), 1);
    QDialog *merge = dialog("mergeDialog");
    QCOMPARE(merge->parentWidget(), duplicates);
    QTRY_VERIFY(merge->isActiveWindow());
}

void TestPersonPage::theLineOfTagsClosesUpForWhoHasNone()
{
    m_c->change([this](Tx &tx) {
        for (const QString &tag : {u"drives"_s, u"first aid"_s})
            people::tag(tx, {m_grace}, tag);
    });
    open();
    auto *add = find<Button>("addTag");
    QTRY_VERIFY(label(u"Grace Okafor"_s) && add->x() > 0);
    choose(u"Ben Hart"_s);
    QTRY_COMPARE(add->x(), 0);
}

void TestPersonPage::afterATagIsTakenAwayTheKeyboardIsOnTheNext()
{
    m_c->change([this](Tx &tx) {
        for (const QString &tag : {u"drives"_s, u"first aid"_s, u"sings"_s})
            people::tag(tx, {m_grace}, tag);
    });
    open();
    const auto tag = [this](const QString &name) {
        const auto all = m_page->findChildren<TagLabel *>();
        const auto found = std::find_if(all.begin(), all.end(), [&](const TagLabel *one) { return one->isVisible() && one->accessibleName() == u"Take away the tag "_s + name; });
        return found == all.end() ? nullptr : *found;
    };
    const auto focused = [] { return QApplication::focusWidget(); };
    QTRY_VERIFY(tag(u"sings"_s));
    tag(u"first aid"_s)->setFocus();
    press(focused(), Qt::Key_Tab, Qt::NoModifier);
    QCOMPARE(focused(), tag(u"sings"_s));
    press(focused(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focused(), tag(u"first aid"_s));
    press(focused(), Qt::Key_Delete, Qt::NoModifier);
    QTRY_VERIFY(!tag(u"first aid"_s));
    QCOMPARE(focused(), tag(u"sings"_s));
    press(focused(), Qt::Key_Delete, Qt::NoModifier);
    QTRY_VERIFY(!tag(u"sings"_s));
    QCOMPARE(focused(), find<Button>("addTag"));
    m_c->change([this](Tx &tx) { people::tag(tx, {m_grace}, u"cycles"_s); });
    QTRY_VERIFY(tag(u"cycles"_s));
    QCOMPARE(focused(), find<Button>("addTag"));
}

void TestPersonPage::withLargeTextTheHeadOfAPersonDoesNotRunIntoItself()
{
    const auto back = qScopeGuard([before = QApplication::font()] { QApplication::setFont(before); });
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
    m_c->change([this](Tx &tx) { people::tag(tx, {m_grace}, u"drives"_s); });
    open({2400, 800});
    m_page->resize(890, 640);
    find<ListView>("peopleList")->opened(m_grace.value);
    auto *header = m_page->findChild<PersonHeader *>();
    QTRY_VERIFY(header->isVisible() && header->width() > 800);
    QCoreApplication::processEvents();
    QVERIFY2(header->height() >= header->layout()->heightForWidth(header->width()), qPrintable(QString::number(header->height())));
}

void TestPersonPage::aTagThatBeginsLikeAnotherIsTakenAsItIsTyped()
{
    m_c->change([this](Tx &tx) { people::tag(tx, {m_ben}, u"cooks often"_s); });
    open();
    find<Button>("addTag")->click();
    auto *editor = find<QLineEdit>("newTag");
    QTest::keyClicks(editor, u"cook"_s);
    QAbstractItemView *popup = editor->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    const auto tags = [this] { return m_c->ask([this](Reader &reader) { return reader.get<Person>(m_grace); }).tags; };
    QTRY_COMPARE(tags(), QStringList{u"cook"_s});
    QTest::keyClicks(editor, u"cooks"_s);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(tags(), QStringList({u"cook"_s, u"cooks often"_s}));
}

void TestPersonPage::howOftenToBeInTouchIsToldBesideThem()
{
    open();
    QVERIFY(!label(u"To be in touch every 6 weeks"_s));
    m_c->change([this](Tx &tx) { followups::keepInTouch(tx, m_grace, 42); });
    QTRY_VERIFY(label(u"To be in touch every 6 weeks"_s));
}

void TestPersonPage::editingBeginsAtTheTopOfTheForm()
{
    open();
    m_page->resize(1200, 500);
    find<Button>("editPerson")->click();
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->isVisible());
    const auto isInSight = [&](const QWidget *field) { return field->visibleRegion().contains(field->rect().center()); };
    QScrollBar *bar = m_page->findChild<PersonForm *>()->findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_VERIFY(!isInSight(name));
    find<Button>("cancelPerson")->click();
    QTRY_VERIFY(find<Button>("editPerson")->isVisible());
    find<Button>("editPerson")->click();
    QTRY_VERIFY(isInSight(name));
}

void TestPersonPage::lettersTypedOnAButtonDoNotLeadAwayFromTheForm()
{
    open();
    find<Button>("editPerson")->click();
    QTRY_VERIFY(find<QLineEdit>("name")->isVisible());
    QTest::keyClicks(find<Button>("cancelPerson"), u"ben"_s);
    QCOMPARE(find<QLineEdit>("peopleSearch")->text(), QString());
    QVERIFY(find<QLineEdit>("name")->isVisible());
}

void TestPersonPage::aConfidentialNoteIsLockedUntilThePassphraseIsTold()
{
    open();
    auto *vault = m_page->findChild<NoteVault *>();
    vault->setCost(LockCost::least());
    find<Button>("writeNote")->click();
    QDialog *note = dialog("noteDialog");
    note->findChild<QPlainTextEdit *>(u"noteText"_s)->setPlainText(u"Rent arrears"_s);
    note->findChild<QCheckBox *>(u"noteSealed"_s)->setChecked(true);
    QCOMPARE(note->findChild<QComboBox *>(u"noteLevel"_s)->count(), 2);
    note->findChild<Button *>(u"noteDialogAct"_s)->click();
    QDialog *choosing = dialog("passphraseDialog");
    QVERIFY(!choosing->findChild<QLineEdit *>(u"passphrase"_s));
    choosing->findChild<QLineEdit *>(u"newPassphrase"_s)->setText(u"four small words"_s);
    choosing->findChild<QLineEdit *>(u"newPassphraseAgain"_s)->setText(u"four small worlds"_s);
    choosing->findChild<Button *>(u"passphraseDialogAct"_s)->click();
    QLabel *refusal = label(u"The two are not the same."_s);
    QVERIFY(refusal);
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(refusal);
    QCOMPARE(spoken->role(), QAccessible::AlertMessage);
    QCOMPARE(spoken->text(QAccessible::Name), refusal->text());
    choosing->findChild<QLineEdit *>(u"newPassphraseAgain"_s)->setText(u"four small words"_s);
    choosing->findChild<Button *>(u"passphraseDialogAct"_s)->click();
    QTRY_COMPARE(moments(), QStringList{u"Rent arrears"_s});
    vault->close();
    QCOMPARE(moments(), QStringList{u"Confidential note"_s});
    openMoment(u"Confidential note"_s);
    QDialog *asking = dialog("passphraseDialog");
    asking->findChild<QLineEdit *>(u"passphrase"_s)->setText(u"wrong"_s);
    asking->findChild<Button *>(u"passphraseDialogAct"_s)->click();
    QTRY_VERIFY(label(u"That is not the passphrase."_s));
    asking->findChild<QLineEdit *>(u"passphrase"_s)->setText(u"four small words"_s);
    asking->findChild<Button *>(u"passphraseDialogAct"_s)->click();
    QCOMPARE(dialog("noteDialog")->findChild<QPlainTextEdit *>(u"noteText"_s)->toPlainText(), u"Rent arrears"_s);
}

void TestPersonPage::sealingANoteTellsOfTheBackupsThatHoldItInTheOpen()
{
    const NoteLock::Made chosen = must(NoteLock::make(u"four small words"_s, LockCost::least()));
    const Note note = m_c->change([this](Tx &tx) { return notes::write(tx, {{}, m_grace, {}, {}, NoteLevel::Organizers, u"Rent arrears"_s, {}, {}, {}}); });
    m_c->change([&](Tx &tx) { confidential::setPassphrase(tx, chosen.kept); });
    const Backup before = must(m_c->store().backUp());
    open();
    m_page->findChild<NoteVault *>()->open(chosen.lock);
    openMoment(u"Rent arrears"_s);
    QPointer<QDialog> dialogue = dialog("noteDialog");
    auto *says = dialogue->findChild<QLabel *>(u"sealCopiesSays"_s);
    QTRY_VERIFY(says->text().contains(QFileInfo(before.file).completeBaseName()));
    QVERIFY(!says->isVisible());
    dialogue->findChild<QCheckBox *>(u"noteSealed"_s)->setChecked(true);
    QVERIFY(says->isVisible());
    QTRY_VERIFY2(dialogue->height() >= dialogue->layout()->totalMinimumHeightForWidth(dialogue->width()), "nothing in it is cut off");
    QVERIFY(dialogue->findChild<QCheckBox *>(u"sealCopies"_s)->isChecked());
    dialogue->findChild<Button *>(u"noteDialogAct"_s)->click();
    QTRY_VERIFY(!dialogue);
    QVERIFY(m_c->ask([&](Reader &reader) { return reader.get<Note>(note.id); }).isConfidential());
    QCOMPARE(upkeep::copiesTelling(m_c->store().copyFolder(), note.id), QStringList());
}

void TestPersonPage::confidentialNotesLockThemselves()
{
    const NoteLock::Made chosen = must(NoteLock::make(u"four small words"_s, LockCost::least()));
    m_c->change([&](Tx &tx) {
        confidential::setPassphrase(tx, chosen.kept);
        confidential::write(tx, {{}, m_grace, {}, {}, NoteLevel::Organizers, u"Rent arrears"_s, {}, {}, {}}, *chosen.lock);
    });
    open();
    QTRY_COMPARE(moments(), QStringList{u"Confidential note"_s});
    auto *vault = m_page->findChild<NoteVault *>();
    vault->setIdleTime(std::chrono::milliseconds(1));
    vault->open(chosen.lock);
    QCOMPARE(moments(), QStringList{u"Rent arrears"_s});
    QTRY_COMPARE(moments(), QStringList{u"Confidential note"_s});
    QVERIFY(!vault->isOpen());
}

void TestPersonPage::whatIsBeingWrittenIsHiddenWhenTheyLockAndComesBack()
{
    const NoteLock::Made chosen = must(NoteLock::make(u"four small words"_s, LockCost::least()));
    m_c->change([&](Tx &tx) {
        confidential::setPassphrase(tx, chosen.kept);
        confidential::write(tx, {{}, m_grace, {}, {}, NoteLevel::Organizers, u"Rent arrears"_s, {}, {}, {}}, *chosen.lock);
    });
    open();
    auto *vault = m_page->findChild<NoteVault *>();
    vault->open(chosen.lock);
    QTRY_COMPARE(moments(), QStringList{u"Rent arrears"_s});
    openMoment(u"Rent arrears"_s);
    QPointer<QDialog> note = dialog("noteDialog");
    auto *text = note->findChild<QPlainTextEdit *>(u"noteText"_s);
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, u" since May"_s);
    vault->close();
    QVERIFY(note->isVisible());
    QCOMPARE(text->toPlainText(), QString());
    QVERIFY(text->isReadOnly() && !text->document()->isUndoAvailable());
    note->findChild<Button *>(u"noteDialogAct"_s)->click();
    QDialog *asking = dialog("passphraseDialog");
    asking->findChild<QLineEdit *>(u"passphrase"_s)->setText(u"four small words"_s);
    asking->findChild<Button *>(u"passphraseDialogAct"_s)->click();
    QTRY_COMPARE(text->toPlainText(), u"Rent arrears since May"_s);
    QTest::keyClick(note, Qt::Key_Escape);
    QTRY_VERIFY(!note);
    QTRY_COMPARE(moments(), QStringList{u"Rent arrears since May"_s});
}

void TestPersonPage::oneRecordBecomesTwoAgainAndWhatCameSinceIsGivenAway()
{
    m_c->person(u"Dev Patel"_s);
    m_c->change([this](Tx &tx) { upkeep::merge(tx, m_grace, m_ben); });
    m_c->change([this](Tx &tx) {
        contactlog::log(tx, {{}, m_grace, ContactHow::Rang, {}, {}, u"About the rent"_s});
        Person grace = tx.get<Person>(m_grace);
        grace.photoConsent = Consent::Yes;
        grace.introducedBy = m_cleo;
        people::save(tx, grace);
    });
    open();
    find<Button>("morePerson")->click();
    trigger("moreActions", u"Make two records again: Ben Hart…"_s);
    QDialog *unmerge = dialog("unmergeDialog");
    QVERIFY(unmerge);
    QTRY_COMPARE(unmerge->findChildren<QCheckBox *>().size(), 3);
    QStringList said;
    for (const QCheckBox *gives : unmerge->findChildren<QCheckBox *>())
        said << gives->text().remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(said, QStringList({u"Photos: “ask first” became “yes”"_s, u"Introduced by: “(nothing)” became “Cléo Martin”"_s, u"Contact that came later"_s}));
    unmerge->findChildren<QCheckBox *>().last()->setChecked(true);
    unmerge->findChild<Button *>(u"unmergeDialogAct"_s)->click();
    QTRY_COMPARE(m_c->ask([](Reader &reader) { return reader.count<Person>(); }), 4);
    QCOMPARE(m_c->ask([this](Reader &reader) { return contactlog::with(reader, m_ben); }).size(), 1);
}

void TestPersonPage::aReadOnlyCommunityOffersNothingToWrite()
{
    const QString path = m_c->location().path;
    m_community.reset();
    m_c->close();
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    m_c->reopen();
    if (!m_c->store().isReadOnly())
        QSKIP("whoever runs this may write anything");
    m_community = std::make_unique<Community>(m_c->store(), m_c->clock(), *m_settings);
    open();
    for (const char *name : {"logHelpWith", "followUpWith", "writeNote", "logContact", "morePerson"})
        QVERIFY(!find<Button>(name)->isEnabled());
    const QStringList reading{u"Export people…"_s, u"Records that could be one person"_s, u"Show people by a saved filter…"_s, u"Search people"_s};
    for (const QAction *action : m_page->actions())
        QVERIFY2(action->isEnabled() == reading.contains(action->text()), qPrintable(action->text()));
}

QTEST_MAIN(TestPersonPage)
#include "tst_personpage.moc"
