// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A community of 5,000: opening the Help page and Today until their answers are painted, Today after a change; and
// the picture of 300 people against igraph's own call on the same graph. The argument is a community that may be changed.
#include "app/help/igraph.h"
#include "app/help/picturelayout.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "tests/bench/frames.h"
#include "ui/kit/actionrow.h"
#include "ui/kit/appearance.h"
#include "ui/kit/button.h"
#include "ui/shell/mainwindow.h"
#include "ui/today/todaysection.h"

#include <QRandomGenerator>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <vector>

using namespace kith;
using namespace kith::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int cold = 7; ///< windows of their own, for what is made once in each

bool isViewport(const QWidget *painted, const QAbstractItemView *view)
{
    return view && painted == view->viewport() && view->model()->rowCount() > 0;
}

/// What a window before asked of the store and nobody waits for any more.
void letItFinish(Community &community)
{
    community.store().read([](Reader &) {}).waitForFinished();
}

bool openHelp(Community &community)
{
    Times times;
    for (int i = 0; i < cold; ++i) {
        MainWindow window(community);
        window.resize(1280, 800);
        window.show();
        QTest::qWait(1000);
        letItFinish(community);
        const auto ledger = [&] { return window.currentPage()->findChild<QTableView *>(u"ledger"_s); };
        times.add(Frames([&](const QWidget *painted) { return isViewport(painted, ledger()); }).times(1, [&](int) { window.openItem(u"help"_s, 0); }));
    }
    return reportLimit("the Help page for the first time, median", times.at(0.5), 200);
}

/// Every section knows what it has to say.
bool hasAnswered(const MainWindow &window)
{
    const auto sections = window.findChildren<TodaySection *>();
    return !sections.isEmpty() && std::all_of(sections.begin(), sections.end(), [](const TodaySection *section) { return section->hasAnswered(); });
}

bool openToday(Community &community)
{
    Times times;
    for (int i = 0; i < cold; ++i) {
        letItFinish(community);
        MainWindow window(community);
        window.resize(1280, 800);
        times.add(Frames([&](const QWidget *painted) { return hasAnswered(window) && window.isAncestorOf(painted); }).times(1, [&](int) { window.show(); }));
    }
    bool ok = reportLimit("Today, cold, median", times.at(0.5), 200);
    MainWindow window(community);
    window.resize(1280, 800);
    window.show();
    QTest::qWait(1500);
    letItFinish(community);
    QTest::qWait(200);
    const TodaySection *promises = window.findChild<TodaySection *>(u"promises"_s);
    int before = 0;
    Frames frames([&](const QWidget *painted) { return promises->count() < before && window.isAncestorOf(painted); });
    const Times changed = frames.times(std::min(20, promises->count() - 1), [&](int) {
        before = promises->count();
        for (QWidget *stop : promises->stops()) {
            if (const auto *row = qobject_cast<ActionRow *>(stop))
                return row->action()->click();
        }
    });
    return reportLimit("Today after a follow-up was done, median", changed.at(0.5), 50) && ok;
}

struct Graph {
    QList<PersonId> people;
    QList<helps::Bond> bonds;
};

Graph invented(int count, int bonds)
{
    QRandomGenerator random(1);
    Graph graph;
    for (int i = 1; i <= count; ++i)
        graph.people.append(PersonId{i});
    QSet<std::pair<int, int>> known;
    while (graph.bonds.size() < bonds) {
        const int a = random.bounded(1, count + 1), b = 1 + (a + random.bounded(1, 13)) % count;
        if (a == b || known.contains(std::minmax(a, b)))
            continue;
        known.insert(std::minmax(a, b));
        graph.bonds.append(helps::Bond{{a}, {b}, 1});
    }
    return graph;
}

/// As its manual shows: no start, no bounds.
void layOutBare(const Graph &graph)
{
    std::vector<igraph_integer_t> ends;
    for (const helps::Bond &bond : graph.bonds) {
        ends.push_back(bond.a.value - 1);
        ends.push_back(bond.b.value - 1);
    }
    igraph_t made;
    igraph_vector_int_t view;
    igraph_matrix_t places;
    kith::igraph_create(&made, kith::igraph_vector_int_view(&view, ends.data(), igraph_integer_t(ends.size())), graph.people.size(), false);
    kith::igraph_matrix_init(&places, 0, 0);
    kith::igraph_layout_fruchterman_reingold(&made, &places, false, 500, std::sqrt(double(graph.people.size())), IGRAPH_LAYOUT_AUTOGRID, nullptr, nullptr, nullptr, nullptr, nullptr);
    kith::igraph_matrix_destroy(&places);
    kith::igraph_destroy(&made);
}

bool layOutPicture()
{
    if (const auto loaded = loadIgraph(); !loaded.ok())
        qFatal("%s", qPrintable(loaded.error().text));
    const Graph graph = invented(300, 900);
    Times ours, theirs;
    for (int i = 0; i < 9; ++i) {
        ours.add([&] { helps::layOut(graph.people, graph.bonds, {}); });
        theirs.add([&] { layOutBare(graph); });
    }
    return report("the picture of 300 people and 900 helps", ours.at(0.5), "bare igraph call", theirs.at(0.5), 1.5);
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
    bool ok = openToday(community);
    ok &= openHelp(community);
    ok &= layOutPicture();
    return ok ? 0 : 1;
}
