// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen: the first paint of a month, a guest list and all people, frames of scrolling and hovering, and changing pages.
#include "app/gatherings/gatherings.h"
#include "app/people/people.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/frames.h"
#include "ui/gatherings/monthview.h"
#include "ui/kit/appearance.h"
#include "ui/kit/listview.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/shell/mainwindow.h"

#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace kith;
using namespace kith::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int people = 100000, guests = 300, gatheringsAMonth = 200;

GatheringId fill(Store &store, const Clock &clock)
{
    GatheringId supper;
    const QDate month = clock.today(u"Europe/London"_s);
    const auto done = store.perform(people::Add, [&](Tx &tx) {
        for (int i = 0; i < gatheringsAMonth; ++i) {
            Gathering gathering;
            gathering.title = u"Supper number %1"_s.arg(i);
            gathering.starts = QDate(month.year(), month.month(), 1 + i % 28).toString(Qt::ISODate) + u"T19:00"_s;
            supper = gatherings::plan(tx, gathering).id;
        }
        const QStringList given{u"Ana"_s, u"Zoë"_s, u"Łukasz"_s, u"José"_s, u"林小雨"_s, u"נועה"_s}, family{u"Baxter"_s, u"Okafor"_s, u"Mensah"_s, u"Öberg"_s, u"Annan"_s};
        for (int i = 0; i < people; ++i) {
            Person person;
            person.name = u"%1 %2 %3"_s.arg(given[i % 6], family[i % 5]).arg(i);
            const PersonId id = people::add(tx, person).id;
            if (i < guests)
                gatherings::answer(tx, supper, id, i % 3 ? Answer::Accepted : Answer::Tentative);
        }
    }).result();
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().text));
    return supper;
}

/// Moves the pointer there, as a mouse would.
void hover(QWidget *widget, const QPoint &at)
{
    QTest::mouseMove(widget->window()->windowHandle(), widget->mapTo(widget->window(), at));
}

bool first(const QByteArray &what, QWidget *widget)
{
    // As it is when it has never been drawn: nothing of it is in the window's own picture.
    return reportLimit(what.constData(), Frames(widget).times(21, [widget](int) { widget->update(); }).at(0.5), 50);
}

bool list(const QByteArray &name, ListView *view)
{
    QWidget *rows = view->viewport();
    bool ok = first("first paint of " + name, rows);
    const int row = view->visualRect(view->model()->index(1, 0)).height();
    QScrollBar *bar = view->verticalScrollBar();
    const Times scrolling = Frames(rows).times(400, [&](int i) { bar->setValue((1 + i) * 3 * row % bar->maximum()); });
    ok &= reportLimit(("frame of scrolling " + name + ", 99th percentile").constData(), scrolling.at(0.99), 16);
    bar->setValue(0);
    const int high = std::max(2, rows->height() / row - 2);
    const Times hovering = Frames(rows).times(400, [&](int i) { hover(rows, {rows->width() / 3, row / 2 + row * (1 + i % high)}); });
    return reportLimit(("frame of hovering in " + name + ", 99th percentile").constData(), hovering.at(0.99), 16) && ok;
}

bool month(MainWindow &window)
{
    window.openItem(u"gatherings"_s, 0);
    QTest::qWait(500);
    Page *page = window.currentPage();
    auto *grid = page->findChild<MonthGrid *>(u"month"_s);
    bool ok = first("first paint of a month with 200 gatherings", grid);
    const Times walking = Frames(grid).times(200, [&](int i) { QTest::keyClick(grid, i % 2 ? Qt::Key_Left : Qt::Key_Right); });
    ok &= reportLimit("frame of walking its days, 99th percentile", walking.at(0.99), 16);
    const Times turning = Frames(grid).times(100, [&](int i) { QTest::keyClick(grid, i % 2 ? Qt::Key_PageUp : Qt::Key_PageDown); });
    return reportLimit("frame of turning months, 99th percentile", turning.at(0.99), 16) && ok;
}

bool pages(MainWindow &window)
{
    const QList<Page *> &all = window.pages();
    bool ok = true;
    for (int to = 0; to < all.size(); ++to) {
        const int from = to ? 0 : 1;
        Times times;
        Frames frames(all[to]);
        for (int i = 0; i < 15; ++i) {
            window.showPage(from);
            QTest::qWait(60);
            const Times one = frames.times(1, [&](int) { window.showPage(to); });
            times.add(one);
        }
        ok &= reportLimit(("changing to " + all[to]->info().id.toLatin1() + ", median").constData(), times.at(0.5), 50);
    }
    return ok;
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
    const std::unique_ptr<Store> store = newStore(folder.filePath(u"frames.kith"_s), clock);
    const GatheringId supper = fill(*store, clock);
    Community community(*store, clock, settings);
    MainWindow window(community);
    window.resize(1280, 800);
    window.show();
    bool ok = month(window);
    window.openItem(u"gatherings"_s, supper.value);
    // Anybody of the 100,000 can be invited, so all of them are read, and spelt in Latin letters where they are not.
    auto *guestList = window.currentPage()->findChild<ListView *>(u"guestList"_s);
    if (!QTest::qWaitFor([=] { return guestList->model()->rowCount() > guests; }, 60000))
        qFatal("the guests did not come");
    ok &= list("a list of 300 guests", guestList);
    window.openItem(u"people"_s, 0);
    QTest::qWait(3000);
    ok &= list("100,000 people", window.currentPage()->findChild<ListView *>(u"peopleList"_s));
    ok &= pages(window);
    return ok ? 0 : 1;
}
