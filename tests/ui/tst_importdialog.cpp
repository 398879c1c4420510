// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The import dialog: what a file means, what becomes of its rows, who is decided by hand, and that Cancel leaves nothing.
#include "app/exchange/importing.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/exchange/filecard.h"
#include "ui/exchange/fileprompt.h"
#include "ui/exchange/importcolumns.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/importrows.h"
#include "ui/exchange/importtarget.h"
#include "ui/kit/appearance.h"
#include "ui/kit/banner.h"
#include "ui/kit/chips.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

QString sample(const char *name)
{
    return QStringLiteral(KITH_TEST_DATA "/samples/") + QLatin1String(name);
}

/// A dialog over a community of its own.
struct Fixture {
    TestCommunity test;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community community{test.store(), test.clock(), settings};
    QPointer<ImportDialog> dialog;

    ~Fixture() { delete dialog; }
    void open(const QString &path, GatheringId target = {})
    {
        delete dialog;
        dialog = new ImportDialog(community, path, target, nullptr);
        dialog->show();
        settle();
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!dialog || dialog->isSettled(), 20000);
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no file");
        return out.fileName();
    }
    ImportRowsModel &rows() { return dialog->findChild<ImportRows *>()->model(); }
    FilterChips &chips() { return *dialog->findChild<FilterChips *>(); }
    int count(RowFilter filter)
    {
        chips().setCurrent(int(filter));
        return rows().rowCount();
    }
    QPushButton *import() { return dialog->findChild<QPushButton *>(u"import"_s); }
    void press(QWidget *widget, Qt::Key key) { QTest::keyClick(widget, key); }
    /// As a file manager does: nothing can be dropped where it was not allowed in.
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog, &event);
    }
    void importNow()
    {
        QVERIFY(import()->isEnabled());
        press(import(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), 20000);
    }
    QList<Person> people() { return test.ask([](Reader &reader) { return reader.select<Person>(); }); }
};

} // namespace

class TstImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->apply(Appearance::Mode::Light);
    }

    void aFileIsDescribedAndNothingIsWritten()
    {
        Fixture f;
        const QByteArray before = f.test.contents();
        f.open(sample("plain-list.csv"));
        QVERIFY(f.count(RowFilter::All) > 5);
        QCOMPARE(f.count(RowFilter::Updated), 0);
        QVERIFY(f.count(RowFilter::New) > 5);
        QCOMPARE(f.test.contents(), before);
        QPointer<QDialog> dialog = f.dialog.data();
        f.press(f.dialog->findChild<QPushButton *>(u"cancelImport"_s), Qt::Key_Space);
        QTRY_VERIFY(!dialog);
        QCOMPARE(f.test.contents(), before);
        QVERIFY(!QFile::exists(f.folder.filePath(u"settings.json"_s)));
    }

    void importingBringsThePeopleAndASecondTimeChangesNothing()
    {
        Fixture f;
        f.open(sample("google-contacts-2024.csv"));
        const int fresh = f.count(RowFilter::New);
        QVERIFY(fresh > 0);
        f.importNow();
        QCOMPARE(f.people().size(), fresh);
        f.open(sample("google-contacts-2024.csv"));
        QCOMPARE(f.count(RowFilter::New), 0);
        QCOMPARE(f.count(RowFilter::Updated), 0);
    }

    void enterImportsAFileJustRead()
    {
        Fixture f;
        f.open(sample("google-contacts-2024.csv"));
        QTRY_COMPARE(f.dialog->focusWidget(), f.import());
        f.press(f.dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!f.dialog || !f.dialog->isVisible(), 20000);
        QVERIFY(!f.people().isEmpty());
    }

    void tabGoesFromTheFileOverItsColumnsToTheButtons()
    {
        Fixture f;
        f.open(f.file(u"contacts.csv"_s, "Name,Team\nGrace Okafor,choir\nAda Bell,plot\n"));
        QStringList order;
        QWidget *stop = f.dialog->findChild<QComboBox *>(u"encoding"_s);
        for (QWidget *next = stop; next && (order.isEmpty() || next != stop); next = next->nextInFocusChain()) {
            if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
                order << (next->objectName().isEmpty() ? QString::fromLatin1(next->metaObject()->className()) : next->objectName());
        }
        order.removeDuplicates();
        QCOMPARE(order.mid(0, 4), QStringList({u"encoding"_s, u"anotherFile"_s, u"meaning Name"_s, u"meaning Team"_s}));
        QCOMPARE(order.mid(order.size() - 3), QStringList({u"rows"_s, u"cancelImport"_s, u"import"_s}));
        QCOMPARE(order.mid(4, order.size() - 7), QStringList{u"kith::Chip"_s});
    }

    void everyGatheringOfACalendarIsShownBeforeItIsMade()
    {
        Fixture f;
        f.open(sample("suppers.ics"));
        auto *planned = f.dialog->findChild<QListView *>(u"gatheringsPlanned"_s);
        QVERIFY(planned->isVisible());
        const int count = planned->model()->rowCount();
        QVERIFY(count > 1);
        QVERIFY(planned->model()->index(0, 0).data().toString().startsWith(u"New: "));
        f.importNow();
        QCOMPARE(f.test.ask([](Reader &reader) { return reader.count<Gathering>(); }), count);
        f.open(sample("suppers.ics"));
        planned = f.dialog->findChild<QListView *>(u"gatheringsPlanned"_s);
        QVERIFY(planned->model()->index(0, 0).data().toString().startsWith(u"Here already: "));
    }

    void whatAColumnMeansCanBeChosenAndIsRemembered()
    {
        Fixture f;
        const QString path = f.file(u"contacts.csv"_s, "Name,Team\nGrace Okafor,choir\nAda Bell,plot\n");
        f.open(path);
        auto *combo = f.dialog->findChild<QComboBox *>(u"meaning Team"_s);
        QVERIFY(combo);
        combo->setFocus();
        for (int tries = 0; combo->currentData().toInt() != int(exchange::Field::Tags) && tries < 60; ++tries)
            f.press(combo, Qt::Key_Down);
        for (int tries = 0; combo->currentData().toInt() != int(exchange::Field::Tags) && tries < 60; ++tries)
            f.press(combo, Qt::Key_Up);
        f.settle();
        f.importNow();
        for (const Person &person : f.people())
            QCOMPARE(person.tags.size(), 1);
        f.open(path);
        QCOMPARE(f.dialog->findChild<QComboBox *>(u"meaning Team"_s)->currentData().toInt(), int(exchange::Field::Tags));
        QCOMPARE(f.count(RowFilter::Same), 2);
    }

    void medicalNotesAreLeftOutUnlessAskedFor()
    {
        Fixture f;
        f.open(sample("planning-center-people.csv"));
        auto *combo = f.dialog->findChild<QComboBox *>(u"meaning Medical Notes"_s);
        QVERIFY(combo);
        QCOMPARE(combo->currentData().toInt(), int(exchange::Field::LeaveOut));
    }

    void aPossibleDuplicateMustBeDecidedWithTheKeyboard()
    {
        Fixture f;
        f.test.change([](Tx &tx) {
            Person nils;
            nils.name = u"Nils Östberg"_s;
            nils.phones = QStringList{u"+44 20 7946 0958"_s};
            people::add(tx, nils);
        });
        const QString path = f.file(u"list.csv"_s, "Name,Email,Phone\nCarla Other,n.ostberg@example.org,020 7946 0958\nBea Ray,bea@example.org,\n");
        f.open(path);
        QCOMPARE(f.chips().current(), int(RowFilter::LookAt));
        QCOMPARE(f.rows().rowCount(), 1);
        QVERIFY(!f.import()->isEnabled());
        QVERIFY(!f.import()->toolTip().isEmpty());
        auto *list = f.dialog->findChild<QListView *>(u"rows"_s);
        f.press(list, Qt::Key_Return);
        auto *menu = f.dialog->findChild<QMenu *>(u"decisions"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        f.press(menu, Qt::Key_Return);
        f.settle();
        QCOMPARE(f.rows().rowCount(), 1);
        QVERIFY(f.import()->isEnabled());
        f.importNow();
        QCOMPARE(f.people().size(), 2);
    }

    void allPossibleDuplicatesAreDecidedAtOnce()
    {
        Fixture f;
        f.test.change([](Tx &tx) {
            for (const auto &[name, phone] : {std::pair(u"Nils Östberg"_s, u"+44 20 7946 0958"_s), std::pair(u"Ada Byrne"_s, u"+44 20 7946 0959"_s)}) {
                Person person;
                person.name = name;
                person.phones = QStringList{phone};
                people::add(tx, person);
            }
        });
        const QString path = f.file(u"list.csv"_s, "Name,Phone\nCarla Other,020 7946 0958\nBea Ray,020 7946 0959\n");
        f.open(path);
        QCOMPARE(f.rows().rowCount(), 2);
        auto *same = f.dialog->findChild<QPushButton *>(u"allSame"_s);
        QVERIFY(same->isVisible());
        // Of a file that is only being read nothing is known to decide.
        f.dialog->openFile(path);
        same->click();
        f.settle();
        QVERIFY(!f.import()->isEnabled());
        QVERIFY(same->isVisible());
        same->click();
        f.settle();
        QVERIFY(f.import()->isEnabled());
        f.importNow();
        QCOMPARE(f.people().size(), 2);
    }

    void aRowWithoutANameGetsOneOrIsLeftOut()
    {
        Fixture f;
        f.open(f.file(u"list.csv"_s, "Name,Email\n,flat2@example.org\nBea Ray,bea@example.org\n"));
        QCOMPARE(f.count(RowFilter::LeftOut), 1);
        QCOMPARE(f.count(RowFilter::LookAt), 1);
        auto *name = f.dialog->findChild<QLineEdit *>(u"rowName"_s);
        QVERIFY(name);
        name->setFocus();
        QTest::keyClicks(name, u"Flora Flat"_s);
        f.press(name, Qt::Key_Return);
        f.settle();
        QCOMPARE(f.count(RowFilter::New), 2);
        f.importNow();
        QCOMPARE(f.people().size(), 2);
    }

    void aValueThatDiffersIsKeptUnlessTheFilesIsChosen()
    {
        Fixture f;
        f.test.change([](Tx &tx) {
            Person rosa;
            rosa.name = u"Rosa Whitfield"_s;
            rosa.emails = QStringList{u"rosa@example.org"_s};
            rosa.pronouns = u"she/her"_s;
            people::add(tx, rosa);
        });
        f.open(f.file(u"list.csv"_s, "Name,Email,Pronouns,Phone\nRosa Whitfield,rosa@example.org,they/them,020 7946 0172\n"));
        QCOMPARE(f.count(RowFilter::Updated), 1);
        auto *take = f.dialog->findChild<QRadioButton *>(u"take pronouns"_s);
        QVERIFY(take);
        f.press(take, Qt::Key_Space);
        f.settle();
        f.importNow();
        QCOMPARE(f.people().first().pronouns, u"they/them"_s);
    }

    void datesThatReadTwoWaysAreAskedAbout()
    {
        Fixture f;
        f.open(f.file(u"list.csv"_s, "Name,Birthday\nGrace Okafor,03/04/1991\nAda Bell,05/06/1988\n"));
        QVERIFY(!f.import()->isEnabled());
        auto *dates = f.dialog->findChild<QComboBox *>(u"dates"_s);
        QVERIFY(dates->isVisible());
        QVERIFY(dates->toolTip().contains(u"03/04/1991"_s));
        f.press(dates, Qt::Key_Down);
        f.settle();
        QVERIFY(f.import()->isEnabled());
        f.importNow();
        QStringList days;
        for (const Person &person : f.people())
            days << person.birthday;
        days.sort();
        QCOMPARE(days, (QStringList{u"1988-06-05"_s, u"1991-04-03"_s}));
    }

    void guestsLandOnAGatheringOfTheirOwn()
    {
        Fixture f;
        f.open(sample("luma-guests.csv"));
        auto *title = f.dialog->findChild<QLineEdit *>(u"gatheringTitle"_s);
        QVERIFY(title->isVisible());
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, u"November supper"_s);
        f.press(title, Qt::Key_Return);
        f.settle();
        f.importNow();
        const QList<Gathering> all = f.test.ask([](Reader &reader) { return reader.select<Gathering>(); });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().title, u"November supper"_s);
        QVERIFY(f.test.ask([](Reader &reader) { return reader.count<Invitation>(); }) > 0);
    }

    void guestsLandOnAGatheringThatIsHere()
    {
        Fixture f;
        const Gathering supper = f.test.gathering(u"Supper"_s);
        f.open(sample("luma-guests.csv"), supper.id);
        QCOMPARE(f.dialog->findChild<QComboBox *>(u"gathering"_s)->currentData().toLongLong(), supper.id.value);
        f.importNow();
        QCOMPARE(f.test.ask([](Reader &reader) { return reader.count<Gathering>(); }), 1);
        QVERIFY(f.test.ask([id = supper.id](Reader &reader) { return reader.count<Invitation>(where(&Invitation::gatheringId, id)); }) > 0);
    }

    void aFileThatCannotBeReadSaysWhyAndAnotherCanBeDropped()
    {
        Fixture f;
        f.open(f.file(u"open.csv"_s, "Name,Notes\nGrace,\"never closed\nAda,x\n"));
        QVERIFY(!f.import()->isEnabled());
        QVERIFY(f.dialog->findChild<FilePrompt *>()->said().size() > 30);
        f.drop(sample("plain-list.csv"));
        f.settle();
        QVERIFY(f.count(RowFilter::All) > 5);
        f.open(f.folder.filePath(u"not-there.csv"_s));
        QVERIFY(f.dialog->findChild<FilePrompt *>()->isVisible());
    }

    void everySampleCanBeLookedAt()
    {
        Fixture f;
        for (const char *name : {"Tuesday_Table_Member_List_on_11-20-26.xls", "contacts-v3.vcf", "contacts-v4.vcf", "eventbrite-uk.csv", "eventbrite-us.csv",
                                 "google-contacts-2024.csv", "google-contacts-old.csv", "hi-events-attendees.csv", "linkedin-connections.csv", "luma-guests.csv",
                                 "meetup-attendees.csv", "plain-list.csv", "planning-center-people.csv", "pretix-checkin.csv"}) {
            f.open(sample(name));
            QVERIFY2(f.count(RowFilter::All) > 0, name);
        }
    }

    void theModelKeepsItsPromises()
    {
        Fixture f;
        f.open(sample("plain-list.csv"));
        const QAbstractItemModelTester tester(&f.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (RowFilter filter : {RowFilter::New, RowFilter::LookAt, RowFilter::LeftOut, RowFilter::All})
            f.count(filter);
        f.open(sample("eventbrite-us.csv"));
    }

    void theWindowGoesOnWhileAHundredThousandRowsAreRead()
    {
        Fixture f;
        QByteArray bytes = "Name,Email\n";
        for (int i = 0; i < 100000; ++i)
            bytes += "Person Number" + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@example.org\n";
        const QString path = f.file(u"big.csv"_s, bytes);
        f.open(sample("plain-list.csv"));
        f.dialog->openFile(path);
        int turns = 0;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&] { turns += !f.dialog->isSettled(); });
        turn.start(1);
        QVERIFY(QTest::qWaitFor([&] { return f.dialog->isSettled() && f.rows().rowCount() == 100000; }, 240000));
        QVERIFY2(turns > 10, qPrintable(QString::number(turns)));
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TstImportDialog)
#include "tst_importdialog.moc"
