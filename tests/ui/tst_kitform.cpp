// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form: it loads and reads back every kind of field, knows what was changed, and takes in others' edits without disturbing.
#include "ui/kit/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

enum class Consent { No, Ask, Yes };

struct Row {
    QString name;
    QString notes;
    QStringList tags;
    QStringList lines;
    bool organizer = false;
    int capacity = 0;
    Consent photo = Consent::Ask;
    QDate since;
    QDate born;
    bool operator==(const Row &) const = default;
};

const Row grace{u"Grace Okafor"_s, u"Two\nlines"_s,       {u"drives"_s, u"cooks"_s}, {u"a@example.org"_s, u"b@example.org"_s}, true, 20,
                Consent::Yes,      QDate(2026, 1, 6), QDate(1984, 3, 14)};

std::optional<QDate> parsed(const QString &text, QString *why)
{
    const QDate date = QDate::fromString(text, u"dd/MM/yyyy"_s);
    if (date.isValid())
        return date;
    *why = u"“%1” is not a date. The old one was kept."_s.arg(text);
    return {};
}

struct Fixture {
    Form<Row> form;
    QLineEdit *name = new QLineEdit;
    QPlainTextEdit *notes = new QPlainTextEdit;
    QLineEdit *tags = new QLineEdit;
    QPlainTextEdit *lines = new QPlainTextEdit;
    QCheckBox *organizer = new QCheckBox;
    QSpinBox *capacity = new QSpinBox;
    QComboBox *photo = new QComboBox;
    QDateEdit *since = new QDateEdit;
    QLineEdit *born = new QLineEdit;

    Fixture()
    {
        photo->addItem(u"No"_s, int(Consent::No));
        photo->addItem(u"Ask"_s, int(Consent::Ask));
        photo->addItem(u"Yes"_s, int(Consent::Yes));
        form.field(u"&Name"_s, &Row::name, name);
        form.field(u"Notes"_s, &Row::notes, notes);
        form.field(u"Tags"_s, &Row::tags, tags);
        form.field(u"Emails"_s, &Row::lines, lines);
        form.field(u"Organizer"_s, &Row::organizer, organizer);
        form.field(u"Seats"_s, &Row::capacity, capacity);
        form.field(u"Photos"_s, &Row::photo, photo);
        form.field(u"Since"_s, &Row::since, since);
        form.field<QDate>(u"Birthday"_s, &Row::born, born, [](const QDate &date) { return date.toString(u"dd/MM/yyyy"_s); }, parsed);
        form.load(grace);
        form.show();
        form.activateWindow();
    }
    QString errorText() const
    {
        QString text;
        for (const QLabel *label : form.findChildren<QLabel *>()) {
            if (!label->isHidden() && !label->buddy() && !label->text().isEmpty())
                text += label->text();
        }
        return text;
    }
};

} // namespace

class TestKitForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFieldIsLoadedAndReadBack();
    void aChangeMakesItDirtyAndTakingItBackClean();
    void othersEditsComeInExceptWhereSomebodyTypes();
    void aFieldLeftUnchangedShowsWhatOthersWrote();
    void whatCannotBeReadKeepsTheOldValueAndSaysWhy();
    void savingAndRevertingSettleTheForm();
    void whatIsTypedWhileTheRestIsOnItsWayStaysUnsaved();
    void anAnswerAboutAnotherRowSettlesNothing();
    void anotherRowReplacesWhatWasTyped();
    void choicesCommitAtOnceAndWordsWhenLeft();
    void labelsNameTheirEditors();
};

void TestKitForm::everyKindOfFieldIsLoadedAndReadBack()
{
    Fixture f;
    QCOMPARE(f.tags->text(), u"drives, cooks"_s);
    QCOMPARE(f.lines->toPlainText(), u"a@example.org\nb@example.org"_s);
    QCOMPARE(f.photo->currentText(), u"Yes"_s);
    QCOMPARE(f.born->text(), u"14/03/1984"_s);
    QVERIFY(!f.form.isDirty());
    QCOMPARE(f.form.value(), grace);
    f.name->setText(u"Grace"_s);
    f.notes->setPlainText(u"One"_s);
    f.tags->setText(u" bakes ,,drives "_s);
    f.lines->setPlainText(u"c@example.org\n\n"_s);
    f.organizer->setChecked(false);
    f.capacity->setValue(12);
    f.photo->setCurrentIndex(0);
    f.since->setDate({2026, 2, 3});
    f.born->setText(u"15/03/1984"_s);
    QCOMPARE(f.form.value(), (Row{u"Grace"_s, u"One"_s, {u"bakes"_s, u"drives"_s}, {u"c@example.org"_s}, false, 12, Consent::No, {2026, 2, 3}, {1984, 3, 15}}));
}

void TestKitForm::aChangeMakesItDirtyAndTakingItBackClean()
{
    Fixture f;
    QSignalSpy edited(&f.form, &FormBase::edited);
    f.name->setText(u"Grace"_s);
    QVERIFY(f.form.isDirty());
    f.name->setText(grace.name);
    QVERIFY(!f.form.isDirty());
    QCOMPARE(edited.size(), 2);
}

void TestKitForm::othersEditsComeInExceptWhereSomebodyTypes()
{
    Fixture f;
    f.name->setText(u"Gracie"_s);
    Row theirs = grace;
    theirs.name = u"Grace O."_s;
    theirs.capacity = 30;
    f.form.load(theirs);
    QCOMPARE(f.name->text(), u"Gracie"_s);
    QCOMPARE(f.capacity->value(), 30);
    QCOMPARE(f.form.value().name, u"Gracie"_s);
    QCOMPARE(f.form.value().capacity, 30);
}

void TestKitForm::aFieldLeftUnchangedShowsWhatOthersWrote()
{
    Fixture f;
    QVERIFY(QTest::qWaitForWindowActive(&f.form));
    f.name->setFocus();
    Row theirs = grace;
    theirs.name = u"Grace O."_s;
    f.form.load(theirs);
    QCOMPARE(f.name->text(), grace.name);
    QCOMPARE(f.form.value().name, u"Grace O."_s);
    f.tags->setFocus();
    QCOMPARE(f.name->text(), u"Grace O."_s);
    QVERIFY(!f.form.isDirty());
}

void TestKitForm::whatCannotBeReadKeepsTheOldValueAndSaysWhy()
{
    Fixture f;
    QVERIFY(QTest::qWaitForWindowActive(&f.form));
    f.born->setFocus();
    f.born->setText(u"31/02/1984"_s);
    QVERIFY(!f.form.hasErrors());
    f.name->setFocus();
    QVERIFY(f.form.hasErrors());
    QCOMPARE(f.errorText(), u"“31/02/1984” is not a date. The old one was kept."_s);
    QCOMPARE(f.born->accessibleDescription(), f.errorText());
    QCOMPARE(f.form.value().born, grace.born);
    f.born->setText(u"01/03/1984"_s);
    QVERIFY(!f.form.hasErrors());
    f.form.setError(f.name, u"A person needs a name."_s);
    QVERIFY(f.form.hasErrors());
    f.name->setText(u"G"_s);
    QVERIFY(!f.form.hasErrors());
}

void TestKitForm::savingAndRevertingSettleTheForm()
{
    Fixture f;
    f.name->setText(u"Gracie"_s);
    f.form.saved(f.form.send());
    QVERIFY(!f.form.isDirty());
    QCOMPARE(f.form.value().name, u"Gracie"_s);
    f.name->setText(u"Nobody"_s);
    f.form.revert();
    QCOMPARE(f.name->text(), u"Gracie"_s);
    QVERIFY(!f.form.isDirty());
}

void TestKitForm::whatIsTypedWhileTheRestIsOnItsWayStaysUnsaved()
{
    Fixture f;
    f.name->setText(u"Gracie"_s);
    f.capacity->setValue(30);
    const FormBase::Sent sent = f.form.send();
    f.name->setText(u"Gracie O."_s);
    f.notes->setPlainText(u"One"_s);
    QVERIFY(f.form.isDirty());
    f.form.saved(sent);
    QVERIFY(f.form.isDirty());
    QCOMPARE(f.form.value().name, u"Gracie O."_s);
    QCOMPARE(f.form.value().notes, u"One"_s);
    QCOMPARE(f.form.value().capacity, 30);
}

void TestKitForm::anAnswerAboutAnotherRowSettlesNothing()
{
    Fixture f;
    f.name->setText(u"Gracie"_s);
    const FormBase::Sent sent = f.form.send();
    f.form.begin(grace);
    f.name->setText(u"Grace O."_s);
    f.form.saved(sent);
    QVERIFY(f.form.isDirty());
}

void TestKitForm::anotherRowReplacesWhatWasTyped()
{
    Fixture f;
    f.name->setText(u"Gracie"_s);
    Row other;
    other.name = u"Wren"_s;
    f.form.begin(other);
    QCOMPARE(f.name->text(), u"Wren"_s);
    QVERIFY(!f.form.isDirty());
    QCOMPARE(f.form.value().tags, QStringList());
}

void TestKitForm::choicesCommitAtOnceAndWordsWhenLeft()
{
    Fixture f;
    QVERIFY(QTest::qWaitForWindowActive(&f.form));
    QSignalSpy committed(&f.form, &FormBase::committed);
    f.organizer->click();
    QCOMPARE(committed.size(), 1);
    f.form.saved(f.form.send());
    f.name->setFocus();
    QTest::keyClicks(f.name, u"x"_s);
    QCOMPARE(committed.size(), 1);
    f.tags->setFocus();
    QCOMPARE(committed.size(), 2);
    f.form.saved(f.form.send());
    f.notes->setFocus();
    QCOMPARE(committed.size(), 2);
}

void TestKitForm::labelsNameTheirEditors()
{
    Fixture f;
    QCOMPARE(f.name->accessibleName(), u"Name"_s);
    for (const QWidget *editor : std::initializer_list<QWidget *>{f.name, f.notes, f.tags, f.lines, f.organizer, f.capacity, f.photo, f.since, f.born})
        QVERIFY(!editor->accessibleName().isEmpty());
}

QTEST_MAIN(TestKitForm)
#include "tst_kitform.moc"
