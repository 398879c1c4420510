// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening communities, and the menu of whoever is using the program.
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/appearance.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcome.h"

#include <QApplication>
#include <QInputDialog>
#include <QMenu>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Launched {
    Launched() { launcher.open(community.location().path); }

    /// Chooses in the menu of whoever is using the program, as by a click.
    void choose(const QString &text)
    {
        Q_EMIT launcher.window()->userMenuRequested();
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = launcher.window()->findChild<QMenu *>()));
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    }
    void answer(const QString &text)
    {
        QInputDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = launcher.window()->findChild<QInputDialog *>()));
        dialog->setTextValue(text);
        dialog->accept();
        QTRY_VERIFY(!launcher.window()->findChild<QInputDialog *>());
    }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Appearance appearance{*qApp};
    Launcher launcher{settings, appearance};
};

} // namespace

class TestLauncher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommunityIsOpenedAndRemembered()
    {
        Launched kith;
        QVERIFY(kith.launcher.window()->isVisible());
        QCOMPARE(kith.settings.recentStores().first(), kith.community.location().path);
    }
    void whatCannotBeOpenedIsSaid()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.json"_s));
        Appearance appearance(*qApp);
        Launcher launcher(settings, appearance);
        QVERIFY(!launcher.open(folder.filePath(u"missing.kith"_s)));
        QVERIFY(launcher.welcome()->isVisible());
    }
    void theNameOfTheUserIsKept()
    {
        Launched kith;
        kith.choose(u"Who is using Kith…"_s);
        kith.answer(u"Olive"_s);
        QCOMPARE(kith.settings.name(), u"Olive"_s);
    }
    void aPinForTheDoorIsSetAndTakenAway()
    {
        Launched kith;
        kith.choose(u"PIN for leaving the door…"_s);
        kith.answer(u"4711"_s);
        QVERIFY(kith.settings.isDoorPin(u"4711"_s));
        kith.choose(u"PIN for leaving the door…"_s);
        kith.answer(QString());
        QVERIFY(!kith.settings.hasDoorPin());
    }
    void textGrowsFromTheMenu()
    {
        Launched kith;
        kith.choose(u"Text at 150 %"_s);
        QCOMPARE(kith.settings.textSize(), 150);
        kith.choose(u"Text at 100 %"_s);
        QCOMPARE(kith.settings.textSize(), 100);
    }
};

QTEST_MAIN(TestLauncher)
#include "tst_launcher.moc"
