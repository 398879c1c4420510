// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small dialog on a screen that is too low for it.
#include "ui/kit/button.h"
#include "ui/kit/entrydialog.h"
#include "ui/kit/field.h"

#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

class Questions : public EntryDialog
{
public:
    explicit Questions(int fields) : EntryDialog(u"questions"_s, u"Questions"_s, nullptr)
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        setPrimary(u"Write it down"_s);
        ask(fields);
    }
    void ask(int fields)
    {
        for (int i = 0; i < fields; ++i) {
            lines.append(new QLineEdit);
            addRow(new Field(u"Question %1"_s.arg(lines.size()), lines.last()));
        }
    }
    QRect buttonPlace() const { return QRect(primary()->mapTo(this, QPoint()), primary()->size()); }
    bool isInSight(QLineEdit *line) const { return !line->visibleRegion().isEmpty(); }
    QList<QLineEdit *> lines;

protected:
    void enter() override { }
};

int mostHigh(const QWidget &widget)
{
    return widget.screen()->availableGeometry().height();
}

} // namespace

class TestEntryDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFitsDoesNotScroll()
    {
        Questions dialog(4);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(!dialog.findChild<QScrollArea *>());
        QVERIFY(dialog.lines.first()->hasFocus());
    }

    void whatDoesNotFitScrollsAboveTheButtons()
    {
        Questions dialog(40);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.height() <= mostHigh(dialog));
        QVERIFY(dialog.rect().contains(dialog.buttonPlace()));
        QVERIFY(dialog.lines.first()->hasFocus());
        QVERIFY(!dialog.isInSight(dialog.lines.last()));
        for (int i = 1; i < dialog.lines.size(); ++i)
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QVERIFY(dialog.lines.last()->hasFocus());
        QVERIFY(dialog.isInSight(dialog.lines.last()));
    }

    void whatGrowsTooHighKeepsTheFocusWhereItWas()
    {
        Questions dialog(4);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.lines[2]->setFocus();
        dialog.ask(40);
        QTRY_VERIFY(dialog.findChild<QScrollArea *>());
        QVERIFY(dialog.lines[2]->hasFocus());
        QVERIFY(dialog.isInSight(dialog.lines[2]));
        QTRY_VERIFY(dialog.height() <= mostHigh(dialog));
        QVERIFY(dialog.rect().contains(dialog.buttonPlace()));
    }
};

QTEST_MAIN(TestEntryDialog)
#include "tst_entrydialog.moc"
