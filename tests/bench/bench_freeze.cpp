// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The longest that the window stands still while somebody uses all of it: a line for each thing done, milliseconds first.
// The argument is a community that may be changed.
#include "app/gatherings/roster.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/gatherings/monthview.h"
#include "ui/kit/appearance.h"
#include "ui/kit/listview.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/tabbar.h"
#include "ui/kit/viewswitch.h"
#include "ui/shell/exchangedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palette.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/windowcommands.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

/// Looks at the clock every millisecond, as long as the window lets it.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, &Watchdog::look);
        m_tick.start(1);
    }
    void begin()
    {
        m_longest = 0;
        m_since.start();
    }
    double longestMs()
    {
        look();
        return m_longest;
    }

private:
    void look()
    {
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }

    QTimer m_tick;
    QElapsedTimer m_since;
    double m_longest = 0;
};

class Session
{
public:
    Session(Community &community, QString list) : m_window(community), m_list(std::move(list))
    {
        const auto next = community.store().read([](Reader &reader) { return gatherings::next(reader); }).result();
        m_next = next.ok() ? *next : GatheringId{};
        m_window.resize(1280, 800);
    }
    void run()
    {
        watch("the window and Today", 800, [&] { m_window.show(); });
        seePages();
        seePeople();
        seeGatherings();
        bringGuests();
        workAtTheDoor();
        seeHelp();
        find();
        exchange();
        lookBack();
    }

private:
    /// What is done, and what comes of it within a while.
    template<class F>
    void watch(const char *what, int forMs, F act)
    {
        QEventLoop loop;
        QTimer::singleShot(0, &loop, act);
        QTimer::singleShot(forMs, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        m_watchdog.begin();
        loop.exec();
        std::printf("%.1f\t%s\n", m_watchdog.longestMs(), what);
    }
    /// Each of them an event of its own.
    void keys(const char *what, QWidget *widget, const QString &text)
    {
        watch(what, 300 + 60 * int(text.size()), [&] {
            for (int i = 0; i < text.size(); ++i)
                QTimer::singleShot(60 * i, widget, [widget, c = text[i]] { QTest::keyClick(widget, c.toLatin1()); });
        });
    }
    void press(const char *what, QWidget *widget, Qt::Key key, int times = 1, Qt::KeyboardModifiers modifiers = {})
    {
        watch(what, 500 + 40 * times, [&] {
            for (int i = 0; i < times; ++i)
                QTimer::singleShot(40 * i, widget, [=] { QTest::keyClick(widget, key, modifiers); });
        });
    }
    template<class T>
    T *part(const QString &name = {})
    {
        T *found = m_window.currentPage()->findChild<T *>(name);
        if (!found)
            qFatal("%s is not there", qPrintable(name));
        return found;
    }
    void scroll(const char *what, QAbstractScrollArea *area)
    {
        watch(what, 1200, [area] {
            for (int i = 1; i <= 20; ++i)
                QTimer::singleShot(40 * i, area, [area, i] { area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() * i / 20); });
        });
    }

    void seePages()
    {
        for (int i = 0; i < m_window.pages().size(); ++i)
            watch(("the first time on " + m_window.pages()[i]->info().id.toLatin1()).constData(), 800, [&] { m_window.showPage(i); });
        watch("changing pages", 1600, [&] {
            for (int i = 0; i < 12; ++i)
                QTimer::singleShot(100 * i, &m_window, [this, i] { m_window.showPage(i % int(m_window.pages().size())); });
        });
    }
    void seePeople()
    {
        m_window.openItem(u"people"_s, 0);
        auto *list = part<ListView>(u"peopleList"_s);
        auto *search = part<SearchField>(u"peopleSearch"_s);
        press("opening people one by one", list, Qt::Key_Down, 25);
        scroll("scrolling all people", list);
        keys("searching people", search, u"ana o"_s);
        press("all people again", search, Qt::Key_Escape);
        press("writing about a person", list, Qt::Key_F2);
        press("and leaving it", m_window.focusWidget() ? m_window.focusWidget() : list, Qt::Key_Escape);
    }
    void seeGatherings()
    {
        m_window.openItem(u"gatherings"_s, 0);
        press("turning months", part<MonthGrid>(u"month"_s), Qt::Key_PageUp, 12);
        press("walking the days", part<MonthGrid>(u"month"_s), Qt::Key_Left, 20);
        watch("opening a gathering", 800, [&] { m_window.openItem(u"gatherings"_s, m_next.value); });
        for (int tab = 0; tab < 3; ++tab)
            watch("changing its tabs", 500, [&] { part<TabBar>()->setCurrentIndex(tab); });
    }
    void bringGuests()
    {
        m_window.openItem(u"gatherings"_s, m_next.value);
        auto *search = part<SearchField>(u"guestSearch"_s);
        keys("finding whom to invite", search, u"zo"_s);
        press("inviting", search, Qt::Key_Return);
        keys("inviting somebody new", search, u"Quentin Ash"_s);
        press("their invitation", search, Qt::Key_Return, 1, Qt::ControlModifier);
        press("answering", part<ListView>(u"guestList"_s), Qt::Key_C);
        scroll("scrolling the guests", part<ListView>(u"guestList"_s));
        undo("taking the answer back");
    }
    void workAtTheDoor()
    {
        watch("the door", 800, [&] { m_window.openItem(u"gatherings"_s, m_next.value, u"arrivals"_s); });
        auto *search = part<SearchField>(u"doorSearch"_s);
        keys("typing at the door", search, u"an"_s);
        press("checking in", search, Qt::Key_Return);
        keys("typing a new name", search, u"Xenia Quist"_s);
        press("a walk-in", search, Qt::Key_Return, 1, Qt::ControlModifier);
        press("taking it back", search, Qt::Key_Z, 1, Qt::ControlModifier);
    }
    void seeHelp()
    {
        m_window.openItem(u"help"_s, 0);
        auto *search = part<SearchField>(u"helpSearch"_s);
        keys("searching help", search, u"lift"_s);
        press("all help again", search, Qt::Key_Escape);
        scroll("scrolling the ledger", part<QTableView>(u"ledger"_s));
        watch("laying out the picture", 20000, [&] { part<ViewSwitch>(u"helpViews"_s)->setCurrent(1); });
        watch("back to the board", 500, [&] { part<ViewSwitch>(u"helpViews"_s)->setCurrent(0); });
        watch("and the picture again", 1500, [&] { part<ViewSwitch>(u"helpViews"_s)->setCurrent(1); });
        watch("all follow-ups", 800, [&] { m_window.openItem(u"follow-ups"_s, 0); });
    }
    void find()
    {
        watch("Ctrl+K", 600, [&] { m_window.palettePopup().open(); });
        keys("typing in Ctrl+K", m_window.palettePopup().field(), u"ana o"_s);
        watch("and leaving it", 300, [&] { m_window.palettePopup().close(); });
        watch("the settings", 600, [&] { m_window.commands().openSettings(); });
        m_window.commands().openSettings()->close();
    }
    void exchange()
    {
        QPointer<QWidget> dialog;
        watch("the dry run of an import of 5,000", 4000, [&] { dialog = m_window.desk().openImport(m_list); });
        scroll("scrolling its rows", dialog->findChild<QAbstractItemView *>());
        dialog->close();
        watch("the export of all people", 1500, [&] { dialog = m_window.desk().openExport({u"people"_s}); });
        dialog->close();
        watch("the export of a guest list", 1500, [&] { dialog = m_window.desk().openExport({u"attendees"_s, m_next.value}); });
        dialog->close();
    }
    void lookBack()
    {
        m_window.openItem(u"history"_s, 0);
        auto *list = part<ListView>(u"historyList"_s);
        press("reading the history", list, Qt::Key_Down, 20);
        scroll("scrolling the history", list);
        undo("taking back on the history page");
        press("doing it again", &m_window, Qt::Key_Z, 1, Qt::ControlModifier | Qt::ShiftModifier);
        m_window.openItem(u"people"_s, 0);
        press("taking back while all people are in sight", &m_window, Qt::Key_Z, 1, Qt::ControlModifier);
    }
    void undo(const char *what) { press(what, &m_window, Qt::Key_Z, 1, Qt::ControlModifier); }

    MainWindow m_window;
    QString m_list;
    GatheringId m_next;
    Watchdog m_watchdog;
};

QString listOf5000(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"members.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the list could not be written");
    file.write("Name,E-mail,Birthday\r\n");
    for (int i = 0; i < 5000; ++i)
        file.write("Ana Okafor %1,ana%1@example.org,1984-03-14\r\n"_ba.replace("%1", QByteArray::number(i)));
    return file.fileName();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTemporaryDir folder;
    const SystemClock clock;
    Settings settings(folder.filePath(u"settings.json"_s));
    Appearance appearance(app);
    appearance.apply(Appearance::Mode::Light, 1);
    StoreOptions options;
    options.actor = u"Bench"_s;
    options.copies = StoreOptions::Copies::None;
    auto opened = Store::open(Location::parse(QString::fromLocal8Bit(argv[argc - 1])), clock, options);
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.error().text));
    Community community(**opened, clock, settings);
    Session(community, listOf5000(folder)).run();
    return 0;
}
