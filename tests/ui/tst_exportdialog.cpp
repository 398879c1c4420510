// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog: what is on the screen is what is written, in the columns and the order that were chosen.
#include "app/gatherings/gatherings.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/exchange/exportcolumns.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/exportpreview.h"
#include "ui/exchange/pagepreview.h"
#include "ui/kit/appearance.h"
#include "ui/kit/banner.h"
#include "ui/kit/printing/qtprinter.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListView>
#include <QPointer>
#include <QPrintDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    TestCommunity test;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community community{test.store(), test.clock(), settings};
    QPointer<ExportDialog> dialog;

    ~Fixture() { delete dialog; }
    void open(const ExportRequest &request)
    {
        delete dialog;
        dialog = new ExportDialog(community, request);
        dialog->show();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(dialog->isSettled(), 20000); }
    template <typename W>
    W *find(const QString &name)
    {
        auto *found = dialog->findChild<W *>(name);
        if (!found)
            qFatal("no widget called %s", qPrintable(name));
        return found;
    }
    ExportColumns *findColumns() { return dialog->findChild<ExportColumns *>(); }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(widget, key, modifiers); }
    void format(const char *name)
    {
        press(find<QAbstractButton>(u"format "_s + QLatin1String(name)), Qt::Key_Space);
        settle();
    }
    QStringList table()
    {
        const auto *model = dialog->findChild<ExportPreviewModel *>();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            lines << cells.join(u'|');
        }
        return lines;
    }
    QByteArray save(const QString &name)
    {
        QSignalSpy written(dialog, &ExportDialog::written);
        press(find<QPushButton>(u"save"_s), Qt::Key_Space);
        auto *ask = dialog->findChild<QFileDialog *>(u"saveAs"_s);
        if (!ask)
            qFatal("nobody asked where to save");
        ask->setDirectory(folder.path());
        ask->selectFile(folder.filePath(name));
        QMetaObject::invokeMethod(ask, "accept");
        if (!QTest::qWaitFor([&] { return !written.isEmpty(); }, 20000))
            qFatal("nothing was written");
        QFile file(written.first().first().toString());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Ticks exactly these columns, with the keyboard.
    void onlyColumns(const QStringList &ids)
    {
        auto *list = find<QListView>(u"columns"_s);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            list->setCurrentIndex(index);
            if (on != ids.contains(index.data(ExportColumnsModel::IdRole).toString()))
                press(list, Qt::Key_Space);
        }
        settle();
    }
};

QList<qint64> idsOf(const QList<Person> &people)
{
    QList<qint64> ids;
    for (const Person &person : people)
        ids << person.id.value;
    return ids;
}

} // namespace

class TstExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->apply(Appearance::Mode::Light);
    }

    void whatIsOnTheScreenIsWrittenInItsOrder()
    {
        Fixture f;
        const Person zoe = f.test.person(u"Zoë Baxter"_s), ada = f.test.person(u"=Ada Bell"_s);
        f.test.person(u"Not Shown"_s);
        f.open({u"people"_s, 0, idsOf({zoe, ada})});
        f.format("csv");
        f.onlyColumns({u"name"_s});
        QCOMPARE(f.table(), (QStringList{u"Zoë Baxter"_s, u"=Ada Bell"_s}));
        const QByteArray csv = f.save(u"list.csv"_s);
        QVERIFY2(csv.contains("Zoë Baxter"), csv.constData());
        QVERIFY(csv.indexOf("Zoë") < csv.indexOf("Ada"));
        QVERIFY(!csv.contains("Not Shown"));
    }

    void everyoneAndAnotherOrderCanBeChosen()
    {
        Fixture f;
        const Person zoe = f.test.person(u"Zoë Abel"_s), ada = f.test.person(u"Ada Young"_s);
        f.test.person(u"Mo Bright"_s);
        f.open({u"people"_s, 0, idsOf({zoe, ada})});
        f.format("csv");
        f.onlyColumns({u"name"_s});
        auto *order = f.find<QComboBox>(u"order"_s);
        f.press(order, Qt::Key_Down);
        f.settle();
        QCOMPARE(f.table(), (QStringList{u"Ada Young"_s, u"Zoë Abel"_s}));
        f.press(order, Qt::Key_Down);
        f.settle();
        QCOMPARE(f.table(), (QStringList{u"Zoë Abel"_s, u"Ada Young"_s}));
        f.press(f.find<QCheckBox>(u"onlyShown"_s), Qt::Key_Space);
        f.settle();
        QCOMPARE(f.table(), (QStringList{u"Zoë Abel"_s, u"Mo Bright"_s, u"Ada Young"_s}));
    }

    void nobodyShownIsNobodyUntilEveryoneIsAskedFor()
    {
        Fixture f;
        f.test.person(u"Zoë Abel"_s);
        f.open({u"people"_s, 0, QList<qint64>()});
        f.format("csv");
        QCOMPARE(f.table(), QStringList());
        QVERIFY(f.find<QCheckBox>(u"onlyShown"_s)->isVisible());
        f.press(f.find<QCheckBox>(u"onlyShown"_s), Qt::Key_Space);
        f.settle();
        QCOMPARE(f.table().size(), 1);
    }

    void columnsMoveWithTheKeyboardAndAreRemembered()
    {
        Fixture f;
        const Person zoe = f.test.person(u"Zoë Baxter"_s);
        f.open({u"people"_s, 0, idsOf({zoe})});
        f.format("csv");
        f.onlyColumns({u"name"_s, u"call_name"_s});
        auto *list = f.find<QListView>(u"columns"_s);
        const auto rowOf = [&](const QString &id) { return list->model()->match(list->model()->index(0, 0), ExportColumnsModel::IdRole, id).value(0).row(); };
        list->setCurrentIndex(list->model()->index(rowOf(u"call_name"_s), 0));
        while (rowOf(u"call_name"_s) > rowOf(u"name"_s))
            f.press(list, Qt::Key_Up, Qt::AltModifier);
        f.settle();
        const QByteArray csv = f.save(u"list.csv"_s);
        QVERIFY2(csv.contains("call_name,name"), csv.constData());
        f.open({u"people"_s, 0, idsOf({zoe})});
        QCOMPARE(f.findColumns()->model().chosen(), (QStringList{u"call_name"_s, u"name"_s}));
        QVERIFY(f.find<QAbstractButton>(u"format csv"_s)->isChecked());
    }

    void withoutColumnsNothingCanBeSaved()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        f.format("csv");
        f.onlyColumns({});
        QVERIFY(!f.find<QPushButton>(u"save"_s)->isEnabled());
        QVERIFY(!f.find<QPushButton>(u"save"_s)->toolTip().isEmpty());
        f.onlyColumns({u"name"_s});
        QVERIFY(f.find<QPushButton>(u"save"_s)->isEnabled());
    }

    void contactsOfThoseWhoDidNotAgreeStayEmptyUnlessAskedFor()
    {
        Fixture f;
        const Person zoe = f.test.change([](Tx &tx) {
            Person person;
            person.name = u"Zoë Baxter"_s;
            person.emails = QStringList{u"zoe@example.org"_s};
            person.mayBeContacted = false;
            return people::add(tx, person);
        });
        f.open({u"people"_s, 0, idsOf({zoe})});
        f.format("csv");
        f.onlyColumns({u"name"_s, u"email"_s});
        QCOMPARE(f.table(), QStringList{u"Zoë Baxter|"_s});
        f.press(f.find<QCheckBox>(u"allContacts"_s), Qt::Key_Space);
        f.settle();
        QCOMPARE(f.table(), QStringList{u"Zoë Baxter|zoe@example.org"_s});
        f.format("pdf");
        QVERIFY(!f.find<QCheckBox>(u"allContacts"_s)->isVisible());
    }

    void theGuestListIsChosenByAnswerAndPrinted()
    {
        Fixture f;
        const Gathering supper = f.test.gathering(u"Supper"_s);
        const Person zoe = f.test.person(u"Zoë Baxter"_s), mo = f.test.person(u"Mo Bright"_s);
        f.test.change([&](Tx &tx) {
            gatherings::answer(tx, supper.id, zoe.id, Answer::Accepted);
            gatherings::answer(tx, supper.id, mo.id, Answer::Tentative);
        });
        f.open({u"attendees"_s, supper.id.value, {}});
        QCOMPARE(f.dialog->findChild<ExportPreviewModel *>()->rowCount(), 1);
        QVERIFY(f.dialog->findChild<PagePreview *>()->isVisible());
        f.press(f.find<QCheckBox>(u"group 4"_s), Qt::Key_Space);
        f.settle();
        QCOMPARE(f.dialog->findChild<ExportPreviewModel *>()->rowCount(), 2);
        QVERIFY(f.save(u"door.pdf"_s).startsWith("%PDF"));
        const auto printer = std::make_shared<QtPrinter>();
        printer->printer().setOutputFileName(f.folder.filePath(u"paper.pdf"_s));
        f.dialog->printTo(printer);
        f.settle();
        QVERIFY(QFileInfo(f.folder.filePath(u"paper.pdf"_s)).size() > 1000);
    }

    void everyFormatOfAGuestListIsWritten()
    {
        Fixture f;
        const Gathering supper = f.test.gathering(u"Supper"_s);
        const Person zoe = f.test.person(u"Zoë Baxter"_s);
        f.test.change([&](Tx &tx) { gatherings::answer(tx, supper.id, zoe.id, Answer::Accepted); });
        f.open({u"attendees"_s, supper.id.value, {}});
        for (const char *name : {"pdf", "xlsx", "csv", "vcf", "html", "json"}) {
            f.format(name);
            QVERIFY2(f.save(u"guests."_s + QLatin1String(name)).size() > 40, name);
        }
    }

    void theListIsCopiedAsText()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        f.format("csv");
        f.onlyColumns({u"name"_s});
        f.press(f.find<QPushButton>(u"copyText"_s), Qt::Key_Space);
        f.settle();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Zoë Baxter"_s));
    }

    void cancelLeavesNothing()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        f.format("json");
        f.press(f.find<QPushButton>(u"cancelExport"_s), Qt::Key_Space);
        QTRY_VERIFY(!f.dialog);
        QVERIFY(QDir(f.folder.path()).isEmpty());
    }

    void everythingIsOneFile()
    {
        Fixture f;
        f.test.person(u"Zoë Baxter"_s);
        f.open({u"everything"_s, 0, {}});
        const auto *says = f.find<QLabel>(u"everythingHolds"_s);
        QVERIFY(says->isVisible() && says->text().contains(u"every note, those for organizers"));
        const QByteArray json = f.save(u"all.json"_s);
        QVERIFY(QJsonDocument::fromJson(json).object().contains(u"tables"_s));
        f.format("zip");
        QVERIFY(f.save(u"all.zip"_s).startsWith("PK"));
    }

    void manyGuestsTakeSeveralPagesAndEachCanBeSeen()
    {
        Fixture f;
        const Gathering supper = f.test.gathering(u"Supper"_s);
        f.test.change([&](Tx &tx) {
            for (int i = 0; i < 70; ++i) {
                Person person;
                person.name = u"Guest %1"_s.arg(i);
                gatherings::answer(tx, supper.id, people::add(tx, person).id, Answer::Accepted);
            }
            return Done{};
        });
        f.open({u"attendees"_s, supper.id.value, {}});
        auto *page = f.dialog->findChild<PagePreview *>();
        QVERIFY(page->pages() > 1);
        QVERIFY(!f.find<QPushButton>(u"pageBefore"_s)->isEnabled());
        const QString first = page->accessibleDescription();
        QVERIFY2(first.contains(u"Page 1 of "_s) && first.contains(u"Supper"_s) && first.contains(u"70 coming"_s), qPrintable(first));
        const QImage before = page->grab().toImage();
        f.press(f.find<QPushButton>(u"nextPage"_s), Qt::Key_Space);
        f.settle();
        QCOMPARE(page->page(), 1);
        QVERIFY(page->accessibleDescription() != first);
        QVERIFY(page->grab().toImage() != before);
        f.press(page, Qt::Key_End);
        QCOMPARE(page->page(), page->pages() - 1);
        QVERIFY(!f.find<QPushButton>(u"nextPage"_s)->isEnabled());
        f.press(page, Qt::Key_PageUp);
        QCOMPARE(page->page(), page->pages() - 2);
        f.settle();
    }

    void onlyThePagesAskedForArePrinted()
    {
        Fixture f;
        QList<Person> all;
        for (int i = 0; i < 150; ++i)
            all << f.test.person(u"Guest %1"_s.arg(i));
        f.open({u"people"_s, 0, idsOf(all)});
        f.format("sign-in");
        const auto sizeOf = [&](const QString &name, int from, int to) {
            const auto printer = std::make_shared<QtPrinter>();
            printer->printer().setOutputFileName(f.folder.filePath(name));
            printer->printer().setFromTo(from, to);
            printer->printer().setPrintRange(from > 0 ? QPrinter::PageRange : QPrinter::AllPages);
            f.dialog->printTo(printer);
            f.settle();
            QFile file(printer->printer().outputFileName());
            return file.open(QIODevice::ReadOnly) ? int(file.readAll().count("/Type /Page\n")) : -1;
        };
        QCOMPARE(sizeOf(u"all.pdf"_s, 0, 0), f.dialog->findChild<PagePreview *>()->pages());
        QCOMPARE(sizeOf(u"some.pdf"_s, 2, 3), 2);
    }

    void aPrinterIsAskedForAndCanBeDeclined()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        f.format("csv");
        QVERIFY(!f.find<QPushButton>(u"print"_s)->isEnabled());
        QVERIFY(!f.find<QPushButton>(u"print"_s)->toolTip().isEmpty());
        f.format("names");
        f.press(f.find<QPushButton>(u"print"_s), Qt::Key_Space);
        QPointer<QPrintDialog> ask = f.dialog->findChild<QPrintDialog *>(u"printDialog"_s);
        QVERIFY(ask);
        ask->reject();
        QTRY_VERIFY(!ask);
        QVERIFY(f.dialog->isSettled());
    }

    void whatIsChosenInTheDialogIsPrinted()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        f.format("names");
        f.press(f.find<QPushButton>(u"print"_s), Qt::Key_Space);
        QPointer<QPrintDialog> ask = f.dialog->findChild<QPrintDialog *>(u"printDialog"_s);
        QVERIFY(ask);
        ask->printer()->setOutputFileName(f.folder.filePath(u"names.pdf"_s));
        Q_EMIT ask->accepted();
        ask->close();
        f.settle();
        QVERIFY(QFileInfo(f.folder.filePath(u"names.pdf"_s)).size() > 1000);
        QTRY_VERIFY(!ask);
    }

    void eachFormatKeepsColumnsOfItsOwn()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        f.format("csv");
        f.onlyColumns({u"name"_s});
        f.format("xlsx");
        QVERIFY(f.findColumns()->model().chosen().size() > 5);
        f.format("csv");
        QCOMPARE(f.findColumns()->model().chosen(), QStringList{u"name"_s});
    }

    void aColumnThatIsNoMoreStandsInNobodysWay()
    {
        Fixture f;
        f.settings.setExportChoices(u"people"_s, {{u"format"_s, u"csv"_s}, {u"columns"_s, QJsonObject{{u"csv"_s, QJsonArray{u"name"_s, u"shoe_size"_s}}}}});
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        QVERIFY(f.findColumns()->model().chosen().contains(u"name"_s));
        QVERIFY(f.find<QPushButton>(u"save"_s)->isEnabled());
    }

    void columnsSayHowManyOfTheRowsTheyFill()
    {
        Fixture f;
        f.test.change([](Tx &tx) {
            Person person;
            person.name = u"Mo Bright"_s;
            person.tags = QStringList{u"choir"_s};
            return people::add(tx, person);
        });
        f.test.person(u"Zoë Baxter"_s);
        f.open({u"people"_s, 0, {}});
        const ExportColumnsModel &model = f.findColumns()->model();
        const auto filled = [&](const QString &id) { return model.match(model.index(0), ExportColumnsModel::IdRole, id).value(0).data(ExportColumnsModel::FilledRole).toString(); };
        QCOMPARE(filled(u"name"_s), QString());
        QCOMPARE(filled(u"tags"_s), u"1 of 2"_s);
        f.format("pdf");
        QCOMPARE(filled(u"tick"_s), QString());
    }

    void whoAndTheirOrderAreRemembered()
    {
        Fixture f;
        const Gathering supper = f.test.gathering(u"Supper"_s);
        const Person zoe = f.test.person(u"Zoë Abel"_s), ada = f.test.person(u"Ada Young"_s);
        f.test.change([&](Tx &tx) {
            gatherings::answer(tx, supper.id, zoe.id, Answer::Accepted);
            gatherings::answer(tx, supper.id, ada.id, Answer::Tentative);
        });
        f.open({u"attendees"_s, supper.id.value, idsOf({zoe, ada})});
        QVERIFY(!f.find<QCheckBox>(u"onlyShown"_s)->isVisible());
        f.press(f.find<QCheckBox>(u"group 4"_s), Qt::Key_Space);
        f.press(f.find<QComboBox>(u"order"_s), Qt::Key_Down);
        f.settle();
        QCOMPARE(f.table().value(0).section(u'|', 1, 1), u"Ada Young"_s);
        f.save(u"door.pdf"_s);
        f.open({u"attendees"_s, supper.id.value, idsOf({zoe, ada})});
        QVERIFY(f.find<QCheckBox>(u"group 4"_s)->isChecked());
        QCOMPARE(f.table().value(0).section(u'|', 1, 1), u"Ada Young"_s);
    }

    void whatCannotBeWrittenIsToldAndNothingIsLost()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        f.format("csv");
        f.dialog->saveTo(f.folder.filePath(u"no such folder/list.csv"_s));
        f.settle();
        QVERIFY(f.dialog->findChild<Banner *>()->isVisible());
        QVERIFY(f.find<QPushButton>(u"save"_s)->isEnabled());
        QVERIFY(f.save(u"list.csv"_s).contains("Zoë"));
    }

    void closingItWhileItWorksIsSafe()
    {
        Fixture f;
        QList<Person> all;
        for (int i = 0; i < 60; ++i)
            all << f.test.person(u"Guest %1"_s.arg(i));
        for (int round = 0; round < 3; ++round) {
            delete f.dialog;
            f.dialog = new ExportDialog(f.community, {u"people"_s, 0, idsOf(all)});
            f.dialog->show();
            if (round > 0)
                f.format("pdf");
            if (round > 1)
                f.dialog->saveTo(f.folder.filePath(u"list.pdf"_s));
            delete f.dialog;
        }
        QThreadPool::globalInstance()->waitForDone();
    }

    void theKeyboardReachesEverythingFromLeftToRight()
    {
        Fixture f;
        const Gathering supper = f.test.gathering(u"Supper"_s);
        f.open({u"attendees"_s, supper.id.value, {}});
        QStringList order;
        const QWidget *first = f.dialog;
        for (const QWidget *widget = first->nextInFocusChain(); widget != first; widget = widget->nextInFocusChain()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled())
                continue;
            order << widget->objectName();
            QVERIFY2(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name).size() > 0, qPrintable(widget->objectName()));
        }
        const QStringList expected{u"format pdf"_s, u"group 1"_s, u"group 2"_s, u"group 4"_s, u"group 8"_s, u"order"_s, u"columns"_s,
                                   u"page"_s, u"cancelExport"_s, u"copyText"_s, u"print"_s, u"save"_s};
        QCOMPARE(order, expected);
    }

    void theModelsKeepTheirPromises()
    {
        Fixture f;
        f.open({u"people"_s, 0, idsOf({f.test.person(u"Zoë Baxter"_s)})});
        auto *columns = f.find<QListView>(u"columns"_s);
        const QAbstractItemModelTester tester(columns->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester table(f.dialog->findChild<ExportPreviewModel *>(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int by : {3, -2})
            QVERIFY(columns->model()->moveRow({}, 2, {}, 2 + by));
        f.settle();
        f.format("csv");
        f.format("pdf");
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TstExportDialog)
#include "tst_exportdialog.moc"
