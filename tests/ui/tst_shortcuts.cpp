// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of shortcuts tells every key, from the actions that answer them, and of the page in sight.
#include "tests/support/testcommunity.h"

#include "app/session/community.h"
#include "app/session/settings.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palette.h"
#include "ui/shell/shortcutssheet.h"
#include "ui/shell/windowcommands.h"

#include <QAbstractItemModelTester>
#include <QListView>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void f1AndTheQuestionMarkOpenIt();
    void aQuestionMarkTypedInAFieldStaysThere();
    void everyKeyOfTheWindowIsTold();
    void thePageInSightComesFirst();
    void noKeyIsToldTwiceInAGroup();
    void noTwoActionsInReachShareAKey();
    void typingFindsAShortcut();

private:
    QList<KeyRow> keys() { return keysOf(*m_window); }

    std::unique_ptr<TestCommunity> m_c;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Community> m_community;
    std::unique_ptr<MainWindow> m_window;
};

void TestShortcuts::init()
{
    m_c = std::make_unique<TestCommunity>();
    m_settings = std::make_unique<Settings>(m_c->folder() + u"/settings.json"_s);
    m_community = std::make_unique<Community>(m_c->store(), m_c->clock(), *m_settings);
    m_c->person(u"Ana"_s);
    m_window = std::make_unique<MainWindow>(*m_community);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestShortcuts::cleanup()
{
    m_window.reset();
    m_community.reset();
    m_settings.reset();
    m_c.reset();
}

void TestShortcuts::f1AndTheQuestionMarkOpenIt()
{
    for (Qt::Key key : {Qt::Key_F1, Qt::Key_Question}) {
        m_window->setFocus();
        QTest::keyClick(m_window.get(), key);
        QTRY_VERIFY(m_window->findChild<ShortcutsSheet *>() && m_window->findChild<ShortcutsSheet *>()->isVisible());
        QTest::keyClick(m_window->findChild<ShortcutsSheet *>(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ShortcutsSheet *>() || !m_window->findChild<ShortcutsSheet *>()->isVisible());
    }
}

void TestShortcuts::aQuestionMarkTypedInAFieldStaysThere()
{
    m_window->openItem(u"people"_s, 0);
    auto *search = m_window->currentPage()->findChild<SearchField *>();
    search->setFocus();
    QTest::keyClicks(search, u"who?"_s);
    QCOMPARE(search->text(), u"who?"_s);
    QVERIFY(!m_window->findChild<ShortcutsSheet *>());
}

void TestShortcuts::everyKeyOfTheWindowIsTold()
{
    QStringList told;
    for (const KeyRow &row : keys())
        told += row.keys.split(u'\t');
    for (const QAction *action : m_window->actions()) {
        for (const QKeySequence &key : action->shortcuts())
            QVERIFY2(told.contains(key.toString(QKeySequence::NativeText).replace(u'+', u' ')), qPrintable(action->text()));
    }
    QVERIFY(told.contains(u"Ctrl K"_s) && told.contains(u"Ctrl Shift Z"_s) && told.contains(u"Ctrl ,"_s));
}

void TestShortcuts::thePageInSightComesFirst()
{
    m_window->openItem(u"people"_s, 0);
    QCOMPARE(keys().first().group, u"People"_s);
    m_window->openItem(u"history"_s, 0);
    QCOMPARE(keys().first().group, u"History"_s);
}

void TestShortcuts::noKeyIsToldTwiceInAGroup()
{
    for (int i = 0; i < m_window->pages().size(); ++i) {
        m_window->showPage(i);
        QStringList seen;
        for (const KeyRow &row : keys()) {
            const QString told = row.group + u": "_s + row.keys;
            QVERIFY2(!seen.contains(told), qPrintable(told));
            seen << told;
        }
    }
}

// An ambiguous shortcut does nothing at all.
void TestShortcuts::noTwoActionsInReachShareAKey()
{
    for (int i = 0; i < m_window->pages().size(); ++i) {
        m_window->showPage(i);
        QHash<QString, QString> does;
        for (const KeyRow &row : keys()) {
            for (const QString &key : row.keys.split(u'\t')) {
                if (row.group == u"In lists"_s)
                    continue;
                QVERIFY2(!does.contains(key), qPrintable(key + u": "_s + row.does + u", "_s + does.value(key)));
                does.insert(key, row.does);
            }
        }
    }
}

void TestShortcuts::typingFindsAShortcut()
{
    ShortcutsSheet &sheet = *m_window->commands().openShortcuts();
    new QAbstractItemModelTester(&sheet.model(), QAbstractItemModelTester::FailureReportingMode::QtTest, &sheet);
    QTest::keyClicks(sheet.findChild<SearchField *>(), u"undo last"_s);
    QCOMPARE(sheet.model().shown(), 1);
    sheet.findChild<SearchField *>()->setText(u"ctrl k"_s);
    QVERIFY(sheet.model().shown() >= 1);
    QCOMPARE(sheet.findChild<QListView *>()->currentIndex().data().toString(), u"Find or do"_s);
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
