// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The short list whose rows have real buttons.
#include "app/session/language.h"
#include "ui/kit/actionlist.h"
#include "ui/kit/button.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

ActionRowContent content(qint64 key, const QString &action = u"Write"_s)
{
    ActionRowContent content;
    content.key = key;
    content.line1 = u"Person %1"_s.arg(key);
    content.action = action;
    return content;
}

QList<ActionRowContent> contents(int count)
{
    QList<ActionRowContent> contents;
    for (int key = 1; key <= count; ++key)
        contents.append(content(key));
    return contents;
}

struct Shown {
    explicit Shown(const QList<ActionRowContent> &contents)
    {
        list.setRows(contents);
        list.resize(320, 400);
        list.show();
    }
    QList<ActionRow *> rows() const
    {
        QList<ActionRow *> rows;
        for (QWidget *stop : list.stops()) {
            if (auto *row = qobject_cast<ActionRow *>(stop))
                rows.append(row);
        }
        return rows;
    }
    QPushButton *more() const { return qobject_cast<QPushButton *>(list.stops().last()); }

    ActionList list{u"Somebody"_s};
};

} // namespace

class TestKitActionList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speakLanguage(*qApp); }

    void rowsThatStayKeepTheirWidgets()
    {
        Shown shown(contents(3));
        ActionRow *second = shown.rows()[1];
        shown.list.setRows({content(7), content(2)});
        QCOMPARE(shown.rows().size(), 2);
        QCOMPARE(shown.rows()[1], second);
        QCOMPARE(shown.rows()[0]->content().key, 7);
    }

    void aRowOpensAndItsActionActs()
    {
        Shown shown(contents(1));
        QSignalSpy opened(&shown.list, &ActionList::opened), acted(&shown.list, &ActionList::actionClicked);
        QTest::keyClick(shown.rows()[0], Qt::Key_Enter);
        QTest::mouseClick(shown.rows()[0], Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(opened.size(), 2);
        QTest::keyClick(shown.rows()[0]->action(), Qt::Key_Space);
        QCOMPARE(acted.size(), 1);
        QCOMPARE(opened.size(), 2);
    }

    void aRowWithNothingToDoHasNoButton()
    {
        Shown shown({content(1, {})});
        QVERIFY(!shown.rows()[0]->action()->isVisible());
    }

    void aSecondActionIsReachedByItsIconAndByTheMenuKey()
    {
        ActionRowContent row = content(1);
        row.second = u"Put off"_s;
        row.secondIcon = u"snooze"_s;
        Shown shown({row, content(2)});
        QSignalSpy asked(&shown.list, &ActionList::secondClicked), opened(&shown.list, &ActionList::opened);
        QVERIFY(!shown.rows()[1]->second()->isVisible());
        QCOMPARE(shown.rows()[0]->second()->accessibleName(), row.line1 + u": Put off"_s);
        QTest::keyClick(shown.rows()[0]->second(), Qt::Key_Space);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(shown.rows()[0], &byKey);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].toLongLong(), 1);
        QCOMPARE(opened.size(), 0);
    }

    void whatCannotBeDoneSaysWhy()
    {
        ActionRowContent row = content(1);
        row.whyNot = u"This community can only be read here"_s;
        Shown shown({row});
        QVERIFY(!shown.rows()[0]->action()->isEnabled());
        QCOMPARE(shown.rows()[0]->action()->toolTip(), row.whyNot);
    }

    void aLongRestIsNamedInPartAndShownInParts()
    {
        Shown shown(contents(40));
        QCOMPARE(shown.more()->text(), u"37 more: Person 4, Person 5 and others"_s);
        shown.more()->click();
        QCOMPARE(shown.rows().size(), ActionList::shownAtFirst + ActionList::shownMore);
        QCOMPARE(shown.list.focusWidget(), shown.rows()[ActionList::shownAtFirst]);
        shown.more()->click();
        QCOMPARE(shown.rows().size(), 40);
        QVERIFY(!shown.more()->isVisible());
    }

    void ofThousandsOnlyThoseSeenOrNamedAreMade()
    {
        Shown shown({});
        qsizetype furthest = -1;
        const auto rowAt = [&furthest](qsizetype at) {
            furthest = std::max(furthest, at);
            return content(at + 1);
        };
        shown.list.setRows(5000, rowAt);
        QCOMPARE(shown.rows().size(), ActionList::shownAtFirst);
        QCOMPARE(furthest, 2 * ActionList::shownAtFirst - 1);
        shown.more()->click();
        QCOMPARE(furthest, 2 * ActionList::shownAtFirst + ActionList::shownMore - 1);
    }

    void aChangeInWhatIsNotSeenMovesNothing()
    {
        Shown shown(contents(40));
        const QList<ActionRow *> before = shown.rows();
        QSignalSpy arranged(&shown.list, &ActionList::arranged);
        shown.list.setRows(contents(50));
        QCOMPARE(shown.rows(), before);
        QVERIFY(arranged.isEmpty());
        QCOMPARE(shown.list.count(), 50);
        QCOMPARE(shown.more()->text(), u"47 more: Person 4, Person 5 and others"_s);
        shown.list.setRows({});
        QCOMPARE(shown.list.count(), 0);
        QVERIFY(shown.rows().isEmpty());
        QVERIFY(!shown.more()->isVisible());
    }

    void oneMoreIsOne()
    {
        Shown shown(contents(4));
        QCOMPARE(shown.more()->text(), u"One more: Person 4"_s);
    }

    void aLinkBesideTheTitleLeadsToAllOfIt()
    {
        Shown shown(contents(1));
        auto *link = qobject_cast<QPushButton *>(shown.list.stops().first());
        QVERIFY(!link->isVisible());
        shown.list.setLink(u"All of them"_s);
        QVERIFY(link->isVisible());
        QSignalSpy clicked(&shown.list, &ActionList::linkClicked);
        link->click();
        QCOMPARE(clicked.size(), 1);
    }

    void arrowsLeaveAtBothEnds()
    {
        Shown shown(contents(2));
        QSignalSpy left(&shown.list, &ActionList::left);
        QTest::keyClick(shown.rows()[0], Qt::Key_Up);
        QCOMPARE(left.takeFirst(), QList<QVariant>({-1, false}));
        QTest::keyClick(shown.rows()[1]->action(), Qt::Key_Down);
        QCOMPARE(left.takeFirst(), QList<QVariant>({1, true}));
        shown.list.enter(-1, true);
        QCOMPARE(shown.list.focusWidget(), shown.rows()[1]->action());
    }

    void inARightToLeftWindowTheActionIsLeft()
    {
        Shown shown(contents(1));
        const ActionRow *row = shown.rows()[0];
        QVERIFY(row->action()->x() > row->width() / 2);
        shown.list.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(row->action()->geometry().right() < row->width() / 2);
    }
};

QTEST_MAIN(TestKitActionList)
#include "tst_kitactionlist.moc"
