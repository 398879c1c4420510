// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small dialog on a screen that is too low for it.
#include "ui/kit/button.h"
#include "ui/kit/entrydialog.h"
#include "ui/kit/field.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

class Questions : public EntryDialog
{
public:
    explicit Questions(int count) : EntryDialog(u"questions"_s, u"Questions"_s, nullptr)
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        setPrimary(u"Write it down"_s);
        ask(count);
    }
    void ask(int count)
    {
        for (int i = 0; i < count; ++i) {
            lines.append(new QLineEdit);
            fields.append(new Field(u"Question %1"_s.arg(lines.size()), lines.last()));
            addRow(fields.last());
        }
    }
    using EntryDialog::setPrimary;
    int wantedButtonWidth() const { return primary()->sizeHint().width(); }
    QRect buttonPlace() const { return QRect(primary()->mapTo(this, QPoint()), primary()->size()); }
    bool isInSight(QLineEdit *line) const { return !line->visibleRegion().isEmpty(); }
    QList<QLineEdit *> lines;
    QList<Field *> fields;

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
        const auto *area = dialog.findChild<QScrollArea *>();
        QVERIFY2(dialog.buttonPlace().top() - area->mapTo(&dialog, area->rect().bottomLeft()).y() < 60, "what is scrolled takes all the room");
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
        QVERIFY2(dialog.isInSight(dialog.lines[0]), "nothing is scrolled that need not be");
        QTRY_VERIFY(dialog.height() <= mostHigh(dialog));
        QVERIFY(dialog.rect().contains(dialog.buttonPlace()));
        QTRY_VERIFY(dialog.frameGeometry().bottom() <= dialog.screen()->availableGeometry().bottom());
    }

    void itIsAsWideAsWhatItsButtonsSay()
    {
        Questions dialog(2);
        dialog.setPrimary(u"Write all of it down as it was told by everybody who was there that evening and remembers it"_s);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.buttonPlace().width() >= dialog.wantedButtonWidth());
        QVERIFY(dialog.rect().contains(dialog.buttonPlace()));
    }

    void whatIsWrongComesIntoSight()
    {
        Questions dialog(40);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.fields.last()->setError(u"That is no answer."_s);
        QTRY_VERIFY(dialog.isInSight(dialog.lines.last()));
        dialog.fields.first()->setError(u"Nor is that."_s);
        QTRY_VERIFY(dialog.isInSight(dialog.lines.first()));
    }

    void whatScrollsPastTheMouseKeepsItsValue()
    {
        QWidget page;
        Style style;
        auto *column = new QVBoxLayout(&page);
        auto *number = new QSpinBox;
        auto *choice = new QComboBox;
        auto *line = new QLineEdit;
        choice->addItems({u"one"_s, u"two"_s});
        for (QWidget *part : std::initializer_list<QWidget *>{line, number, choice}) {
            part->setStyle(&style);
            column->addWidget(part);
        }
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        line->setFocus();
        const auto turn = [](QWidget *part) {
            QWheelEvent event(part->rect().center(), part->mapToGlobal(part->rect().center()), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(part, &event);
        };
        number->setValue(5);
        turn(number);
        turn(choice);
        QCOMPARE(number->value(), 5);
        QCOMPARE(choice->currentIndex(), 0);
        number->setFocus();
        turn(number);
        QCOMPARE(number->value(), 4);
    }
};

QTEST_MAIN(TestEntryDialog)
#include "tst_entrydialog.moc"
