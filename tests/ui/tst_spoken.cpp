// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader gets of widgets that paint themselves: names, roles, states, and buttons that work.
#include "app/core/folding.h"
#include "app/gatherings/roster.h"
#include "ui/gatherings/monthview.h"
#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/chips.h"
#include "ui/kit/dots.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodel.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/seats.h"
#include "ui/kit/spoken.h"
#include "ui/kit/viewswitch.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

struct Guest {
    qint64 id;
    QString name;
    bool operator==(const Guest &) const = default;
};

/// A list of guests, each with a pill that can be changed and a button.
struct Guests {
    Guests()
    {
        list.setModel(&model);
        model.setSearchText([](const Guest &guest) { return fold(guest.name); });
        list.resize(500, 300);
        list.show();
        model.groupBy([](const Guest &) { return u"all"_s; }, [](const QString &, int) { return Section{u"Coming"_s, u"2"_s, u"Add a seat"_s}; });
        model.setRows({{1, u"Ana"_s}, {2, u"Zoë"_s}});
        QCoreApplication::processEvents();
    }
    static QVariant value(const Guest &guest, int role)
    {
        switch (role) {
        case Qt::DisplayRole: return guest.name;
        case roles::State: return QVariant::fromValue(Pill{u"Maybe"_s, PillKind::Maybe, true});
        case roles::Actions: return QStringList{u"Check in"_s, u"icon:mail|Write"_s};
        default: return {};
        }
    }
    RowModel<Guest> model{[](const Guest &guest) { return guest.id; }, {{u"Guest"_s, &Guests::value}}};
    ListView list{u"Guests"_s, RowLook::guest()};
};

QAccessibleInterface *spoken(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

QString nameOf(QAccessibleInterface *thing)
{
    return thing ? thing->text(QAccessible::Name) : u"nothing"_s;
}

QAccessibleInterface *childCalled(QAccessibleInterface *of, const QString &name)
{
    for (int i = 0; i < of->childCount(); ++i) {
        if (nameOf(of->child(i)).startsWith(name))
            return of->child(i);
    }
    return nullptr;
}

void press(QAccessibleInterface *thing)
{
    QVERIFY(thing);
    QVERIFY(thing->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    thing->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace

class TestSpoken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }

    void aRowTellsWhatIsPaintedInIt()
    {
        Guests guests;
        QAccessibleInterface *list = spoken(&guests.list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(nameOf(list), u"Guests"_s);
        QCOMPARE(list->childCount(), 3);
        QCOMPARE(list->child(0)->role(), QAccessible::Heading);
        QCOMPARE(nameOf(list->child(0)), u"Coming 2"_s);
        QAccessibleInterface *zoe = list->child(2);
        QCOMPARE(nameOf(zoe), u"Zoë, Maybe"_s);
        QCOMPARE(list->indexOfChild(zoe), 2);
        QStringList inside;
        for (int i = 0; i < zoe->childCount(); ++i) {
            inside.append(nameOf(zoe->child(i)));
            QCOMPARE(zoe->child(i)->parent(), zoe);
            QVERIFY(zoe->rect().contains(zoe->child(i)->rect().center()));
        }
        QCOMPARE(inside, QStringList({u"Maybe"_s, u"Check in"_s, u"Write"_s}));
    }
    void pressingWhatIsPaintedDoesWhatAClickDoes()
    {
        Guests guests;
        QSignalSpy acted(&guests.list, &ListView::actionClicked), changed(&guests.list, &ListView::pillClicked), opened(&guests.list, &ListView::opened),
            added(&guests.list, &ListView::sectionActionClicked);
        QAccessibleInterface *list = spoken(&guests.list);
        QAccessibleInterface *zoe = childCalled(list, u"Zoë"_s);
        press(childCalled(zoe, u"Write"_s));
        QCOMPARE(acted.takeFirst(), QVariantList({2LL, 1}));
        press(childCalled(zoe, u"Maybe"_s));
        QCOMPARE(changed.takeFirst()[0].toLongLong(), 2);
        press(zoe);
        QCOMPARE(opened.takeFirst()[0].toLongLong(), 2);
        press(childCalled(list->child(0), u"Add a seat"_s));
        QCOMPARE(added.takeFirst()[0].toString(), u"all"_s);
    }
    void aHeadingOpensAndClosesItsSection()
    {
        Guests guests;
        QAccessibleInterface *heading = spoken(&guests.list)->child(0);
        QVERIFY(heading->state().expanded);
        press(heading);
        QCOMPARE(spoken(&guests.list)->childCount(), 1);
        QVERIFY(spoken(&guests.list)->child(0)->state().collapsed);
    }
    void aRowIsTheSamePersonWhereverItMoves()
    {
        Guests guests;
        QAccessibleInterface *zoe = childCalled(spoken(&guests.list), u"Zoë"_s);
        guests.model.setRows({{3, u"Ben"_s}, {1, u"Ana"_s}, {2, u"Zoë"_s}});
        QCOMPARE(nameOf(zoe), u"Zoë, Maybe"_s);
        QCOMPARE(childCalled(spoken(&guests.list), u"Zoë"_s), zoe);
        guests.model.setRows({{1, u"Ana"_s}});
        QVERIFY(!zoe->isValid());
        QCOMPARE(zoe->childCount(), 0);
    }
    void whatIsScrolledAwayIsNotShown()
    {
        Guests guests;
        QList<Guest> many;
        for (int i = 1; i < 100; ++i)
            many.append({i, u"Guest %1"_s.arg(i)});
        guests.model.setRows(many);
        QCoreApplication::processEvents();
        QAccessibleInterface *list = spoken(&guests.list);
        QVERIFY(!list->child(1)->state().invisible);
        QVERIFY(list->child(90)->state().invisible);
    }
    void theRowThatEnterMeansIsTold()
    {
        Guests guests;
        SearchField field(u"Find"_s);
        guests.list.setSearchField(&field);
        field.show();
        field.activateWindow();
        field.setFocus();
        QTRY_VERIFY(field.hasFocus());
        QTest::keyClicks(&field, u"zo"_s);
        QVERIFY(childCalled(spoken(&guests.list), u"Zoë"_s)->state().focused);
        field.clearFocus();
        QVERIFY(!childCalled(spoken(&guests.list), u"Zoë"_s)->state().focused);
    }
    void aMonthTellsItsDaysAndTheirGatherings()
    {
        MonthGrid month;
        month.resize(700, 500);
        gatherings::Listed supper;
        supper.gathering.id = {7};
        supper.gathering.title = u"Supper"_s;
        supper.gathering.zone = u"Europe/London"_s;
        supper.gathering.starts = u"2026-11-24T18:30"_s;
        month.setGatherings({supper});
        month.setToday(QDate(2026, 11, 20));
        month.show();
        QAccessibleInterface *days = spoken(&month);
        QCOMPARE(nameOf(days), u"Month"_s);
        QAccessibleInterface *tuesday = childCalled(days, u"Tuesday 24 November"_s);
        QVERIFY(nameOf(tuesday).contains(u"Supper"_s));
        QCOMPARE(tuesday->childCount(), 1);
        QSignalSpy opened(&month, &MonthGrid::opened), planned(&month, &MonthGrid::dayOpened);
        press(tuesday->child(0));
        QCOMPARE(opened.size(), 1);
        press(childCalled(days, u"Wednesday 25 November"_s));
        QCOMPARE(planned.size(), 1);
        QVERIFY(childCalled(days, u"Wednesday 25 November"_s)->state().selected);
    }
    void painted_data()
    {
        QTest::addColumn<QWidget *>("widget");
        QTest::addColumn<QAccessible::Role>("role");
        QTest::addColumn<QString>("name");
        auto *seats = new Seats;
        seats->setCount({3, 0, 0, 5});
        auto *dots = new PeopleDots;
        dots->setCount(14, 33);
        auto *avatar = new Avatar(36);
        avatar->setFace({u"1"_s, u"Ana Lindqvist"_s, {}});
        auto *banner = new Banner;
        banner->tell(Banner::Kind::Notice, u"There is a newer copy."_s);
        auto *chips = new FilterChips(u"Who is shown"_s);
        auto *window = new QWidget;
        window->setAccessibleName(u"Kith"_s);
        QTest::newRow("seats") << static_cast<QWidget *>(seats) << QAccessible::Graphic << u"3 here, 2 seats free"_s;
        QTest::newRow("dots") << static_cast<QWidget *>(dots) << QAccessible::Graphic << u"14 of 33 people"_s;
        QTest::newRow("avatar") << static_cast<QWidget *>(avatar) << QAccessible::Graphic << u"Ana Lindqvist"_s;
        QTest::newRow("pill") << static_cast<QWidget *>(new PillLabel({u"Host"_s, PillKind::Clay})) << QAccessible::StaticText << u"Host"_s;
        QTest::newRow("pill to change") << static_cast<QWidget *>(new PillLabel({u"Maybe"_s, PillKind::Maybe, true})) << QAccessible::ButtonMenu << u"Maybe"_s;
        QTest::newRow("tag") << static_cast<QWidget *>(new TagLabel({u"choir"_s, {}})) << QAccessible::StaticText << u"choir"_s;
        QTest::newRow("key") << static_cast<QWidget *>(new KeyHint(u"Ctrl K"_s)) << QAccessible::StaticText << u"Ctrl K"_s;
        QTest::newRow("line") << divider() << QAccessible::Separator << QString();
        QTest::newRow("notice") << static_cast<QWidget *>(banner) << QAccessible::AlertMessage << u"There is a newer copy."_s;
        QTest::newRow("chip") << static_cast<QWidget *>(chips->add(u"New"_s)) << QAccessible::RadioButton << u"New"_s;
        QTest::newRow("chips") << static_cast<QWidget *>(chips) << QAccessible::Grouping << u"Who is shown"_s;
        QTest::newRow("window") << window << QAccessible::Window << u"Kith"_s;
    }
    void painted()
    {
        QFETCH(QWidget *, widget);
        QFETCH(QAccessible::Role, role);
        QFETCH(QString, name);
        QCOMPARE(spoken(widget)->role(), role);
        QCOMPARE(nameOf(spoken(widget)), name);
        if (!widget->parentWidget())
            delete widget;
    }
    void aPillToChangeCanBePressed()
    {
        PillLabel pill({u"Maybe"_s, PillKind::Maybe, true});
        QSignalSpy clicked(&pill, &PillLabel::clicked);
        press(spoken(&pill));
        QCOMPARE(clicked.size(), 1);
    }
    void whatIsDisabledCannotBePressed()
    {
        Guests guests;
        guests.list.setEnabled(false);
        QVERIFY(spoken(&guests.list)->child(1)->actionInterface()->actionNames().isEmpty());
        PillLabel pill({u"Maybe"_s, PillKind::Maybe, true});
        pill.setEnabled(false);
        QVERIFY(!spoken(&pill)->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    }
};

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
