// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is being typed in a form outlives the program, until it is saved or dropped.
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/gatherings/gatheringview.h"
#include "ui/kit/form.h"
#include "ui/kit/formdraft.h"
#include "ui/people/personform.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Note {
    QString title;
    QString text;
    int kind = 0;
};

/// A form as one start of the program has it.
struct Writing {
    explicit Writing(const QString &folder) : draft(new FormDraft(form, folder))
    {
        title->setObjectName(u"title"_s);
        text->setObjectName(u"text"_s);
        kind->setObjectName(u"kind"_s);
        kind->addItem(u"Small"_s, 0);
        kind->addItem(u"Large"_s, 1);
        form.addWide(draft);
        form.field(u"Title"_s, &Note::title, title);
        form.field(u"Text"_s, &Note::text, text);
        form.field(u"Kind"_s, &Note::kind, kind);
        form.show();
    }
    void open(const QString &name)
    {
        form.begin({u"Old title"_s, u"Old text"_s, 0});
        draft->begin(name);
    }
    QAbstractButton *button(const QString &name) const
    {
        for (auto *each : draft->findChildren<QAbstractButton *>()) {
            if (each->accessibleName() == name || each->text() == name)
                return each;
        }
        return nullptr;
    }
    Form<Note> form;
    FormDraft *draft;
    QLineEdit *title = new QLineEdit;
    QPlainTextEdit *text = new QPlainTextEdit;
    QComboBox *kind = new QComboBox;
};

void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }

} // namespace

class TestFormDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasTypedIsOfferedAgain()
    {
        writeAndDie();
        Writing again(folder());
        again.open(u"one"_s);
        waitFor([&] { return again.draft->isVisible(); });
        QCOMPARE(again.title->text(), u"Old title"_s);
        again.button(u"Put it back"_s)->click();
        QCOMPARE(again.title->text(), u"New title"_s);
        QCOMPARE(again.kind->currentIndex(), 1);
        QCOMPARE(again.text->toPlainText(), u"Old text"_s);
        QVERIFY(again.form.isDirty());
        again.form.saved(again.form.send());
        waitFor([&] { return !isKept(u"one"_s); });
    }
    void onlyItsOwnerMayReadIt()
    {
        writeAndDie();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(file(u"one"_s)).permissions() & others));
    }
    void itIsOfferedForItsOwnRowAlone()
    {
        writeAndDie();
        Writing again(folder());
        again.open(u"two"_s);
        again.open(u"one"_s);
        waitFor([&] { return again.draft->isVisible(); });
        again.open(u"two"_s);
        QVERIFY(!again.draft->isVisible());
        QVERIFY(isKept(u"one"_s));
    }
    void droppingItIsForGood()
    {
        writeAndDie();
        Writing again(folder());
        again.open(u"one"_s);
        waitFor([&] { return again.draft->isVisible(); });
        again.button(u"Drop what was written"_s)->click();
        waitFor([&] { return !isKept(u"one"_s); });
        QCOMPARE(again.title->text(), u"Old title"_s);
    }
    void whatIsTypedBeforeAnybodyDecidesIsKeptAsWell()
    {
        writeAndDie();
        {
            Writing again(folder());
            again.open(u"one"_s);
            waitFor([&] { return again.draft->isVisible(); });
            again.text->setPlainText(u"New text"_s);
            waitFor([&] { return contents(u"one"_s).contains("New text"); });
        }
        QVERIFY(contents(u"one"_s).contains("New title"));
    }
    void anUnchangedFormWritesNone()
    {
        {
            Writing same(folder());
            same.open(u"one"_s);
            same.title->setText(u"New"_s);
            same.title->setText(u"Old title"_s);
            // Whoever typed later is written later.
            Writing changed(folder());
            changed.open(u"two"_s);
            changed.title->setText(u"New"_s);
            waitFor([&] { return isKept(u"two"_s); });
        }
        QVERIFY(!isKept(u"one"_s));
    }
    void aFormLeftUndecidedKeepsWhatWasTypedLast()
    {
        {
            Writing form(folder());
            form.open(u"one"_s);
            form.title->setText(u"New title"_s);
            form.draft->leave();
        }
        QVERIFY(contents(u"one"_s).contains("New title"));
    }
    void whatIsTypedWhileTheRestIsSavedIsKept()
    {
        {
            Writing form(folder());
            form.open(u"one"_s);
            form.title->setText(u"New title"_s);
            const FormBase::Sent sent = form.form.send();
            form.text->setPlainText(u"New text"_s);
            form.form.saved(sent);
            form.draft->leave();
        }
        QVERIFY(contents(u"one"_s).contains("New text"));
        QVERIFY(!contents(u"one"_s).contains("New title"));
    }
    void aRowWrittenBeforeThisOneCanStillBeSettled()
    {
        {
            Writing form(folder());
            form.open(u"one"_s);
            form.title->setText(u"New title"_s);
            form.draft->leave();
            form.open(u"two"_s);
            form.title->setText(u"Another title"_s);
            form.draft->drop(u"one"_s);
            form.draft->leave();
        }
        QVERIFY(!isKept(u"one"_s));
        QVERIFY(contents(u"two"_s).contains("Another title"));
    }
    void aPersonsFormOutOfSightIsStillBeingWritten()
    {
        const Person ana = [] {
            Person person;
            person.id = PersonId{7};
            person.name = u"Ana"_s;
            return person;
        }();
        PersonForm form(folder());
        form.show();
        form.begin(ana);
        const QString name = u"person-"_s + ana.id.toText();
        form.findChild<QPlainTextEdit *>(u"phones"_s)->setPlainText(u"020 7946 0117"_s);
        form.hide();
        waitFor([&] { return contents(name).contains("0117"); });
        form.show();
        QVERIFY(form.isDirty());
        form.hide();
        form.show();
        form.giveUp();
        QVERIFY(!form.isDirty());
        waitFor([&] { return !isKept(name); });
    }
    void thePlanOfAGatheringIsOfferedAgain()
    {
        TestCommunity community;
        Settings settings(m_folder->filePath(u"settings.json"_s));
        Community session(community.store(), community.clock(), settings);
        const Gathering supper = community.gathering(u"Supper"_s);
        const auto open = [&](GatheringView &view) {
            view.show();
            view.setGathering(supper.id, GatheringView::Plan);
            waitFor([&] { return view.findChild<QLineEdit *>(u"planTitle"_s)->text() == u"Supper"; });
        };
        const QString kept = session.draftFolder() + u"/gathering-"_s + supper.id.toText() + u".json"_s;
        {
            GatheringView view(session);
            open(view);
            QTest::keyClicks(view.findChild<QLineEdit *>(u"planTitle"_s), u" for all"_s);
            waitFor([&] { return QFileInfo::exists(kept); });
        }
        GatheringView view(session);
        open(view);
        const auto *draft = view.findChild<FormDraft *>();
        waitFor([&] { return draft->isVisible(); });
        for (auto *button : draft->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Put it back")
                button->click();
        }
        QCOMPARE(view.findChild<QLineEdit *>(u"planTitle"_s)->text(), u"Supper for all"_s);
        QTest::keyClick(view.findChild<QLineEdit *>(u"planTitle"_s), Qt::Key_Return);
        waitFor([&] { return community.ask([&](Reader &reader) { return reader.get<Gathering>(supper.id).title; }) == u"Supper for all"; });
        waitFor([&] { return !QFileInfo::exists(kept); });
    }

private:
    QString folder() const { return m_folder->filePath(u"drafts"_s); }
    QString file(const QString &name) const { return folder() + u'/' + name + u".json"_s; }
    bool isKept(const QString &name) const { return QFileInfo::exists(file(name)); }
    QByteArray contents(const QString &name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// As after a kill: the form is gone, and nobody has said what is to become of what was typed.
    void writeAndDie()
    {
        Writing form(folder());
        form.open(u"one"_s);
        form.title->setText(u"New title"_s);
        form.kind->setCurrentIndex(1);
        waitFor([&] { return contents(u"one"_s).contains("New title"); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestFormDraft)
#include "tst_formdraft.moc"
