// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keystroke, from the key to the repainted list: in People, in the palette and at the door.
#include "app/gatherings/gatherings.h"
#include "app/people/people.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "tests/bench/frames.h"
#include "ui/gatherings/doorpane.h"
#include "ui/kit/appearance.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palette.h"

#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTest>

using namespace kith;
using namespace kith::bench;

namespace {

std::unique_ptr<Store> filled(const QString &path, const Clock &clock, int count, GatheringId &gathering)
{
    StoreOptions options;
    options.copies = StoreOptions::Copies::None;
    auto made = Store::create(Location::parse(path), QStringLiteral("Bench"), QStringLiteral("Europe/London"), clock, options);
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().text));
    const QStringList given{QStringLiteral("Ana"), QStringLiteral("Zoë"), QStringLiteral("Łukasz"), QStringLiteral("José"), QStringLiteral("Mirela"), QStringLiteral("Siobhán")};
    const QStringList family{QStringLiteral("Baxter"), QStringLiteral("Okafor"), QStringLiteral("Lindqvist"), QStringLiteral("Mensah"), QStringLiteral("O'Neill"), QStringLiteral("Öberg"), QStringLiteral("Annan")};
    const auto done = (*made)->perform(people::Add, [&](Tx &tx) {
        Gathering supper;
        supper.title = QStringLiteral("Supper");
        supper.starts = QStringLiteral("2030-11-24T19:00");
        gathering = gatherings::plan(tx, supper).id;
        for (int i = 0; i < count; ++i) {
            Person person;
            person.name = QStringLiteral("%1 %2 %3").arg(given[i % 6], family[i % 7]).arg(i);
            const Person added = people::add(tx, person);
            if (i < 40)
                gatherings::answer(tx, gathering, added.id, Answer::Accepted);
        }
    }).result();
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().text));
    return std::move(*made);
}

/// Types a name and takes it back, letter by letter, and times each until the list below `root` is painted.
Times typing(QWidget &field, const QWidget &root, int rounds)
{
    const QString name = QStringLiteral("ana o");
    return Frames(PaintWatch::rowsIn(&root)).times(rounds * 2 * int(name.size()), [&](int i) {
        const qsizetype at = i % (2 * name.size());
        const bool erases = at >= name.size();
        QKeyEvent press(QEvent::KeyPress, erases ? Qt::Key_Backspace : Qt::Key_A, Qt::NoModifier, erases ? QString() : QString(name[at]));
        QApplication::sendEvent(&field, &press);
    });
}

bool measure(const char *where, QWidget &field, const QWidget &root, int people)
{
    typing(field, root, 1);
    const Times times = typing(field, root, people > 10000 ? 6 : 30);
    const QByteArray what = "keystroke " + QByteArray(where) + ", " + QByteArray::number(people) + " people";
    if (people > 10000)
        return reportLimit((what + ", 99th percentile").constData(), times.at(0.99), 50);
    const bool median = reportLimit((what + ", median").constData(), times.at(0.5), 16);
    return reportLimit((what + ", 99th percentile").constData(), times.at(0.99), 33) && median;
}

bool measureAll(const QTemporaryDir &folder, const Clock &clock, Settings &settings, int people)
{
    GatheringId gathering;
    const auto store = filled(folder.filePath(QStringLiteral("%1.kith").arg(people)), clock, people, gathering);
    Community community(*store, clock, settings);
    bool ok = true;
    {
        MainWindow window(community);
        window.resize(1280, 800);
        window.show();
        window.openItem(QStringLiteral("people"), 0);
        auto *search = window.currentPage()->findChild<SearchField *>();
        QTest::qWait(people > 10000 ? 3000 : 800);
        ok &= measure("in People", *search, *window.currentPage(), people);
        window.palettePopup().open();
        QTest::qWait(people > 10000 ? 3000 : 800);
        ok &= measure("in Ctrl+K", *window.palettePopup().field(), window.palettePopup(), people);
        window.palettePopup().close();
    }
    DoorPane door(*store);
    door.setGathering(gathering);
    door.resize(1280, 800);
    door.show();
    QTest::qWait(people > 10000 ? 3000 : 800);
    ok &= measure("at the door", *door.findChild<SearchField *>(), door, people);
    return ok;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTemporaryDir folder;
    const SystemClock clock;
    Settings settings(folder.filePath(QStringLiteral("settings.json")));
    Appearance appearance(app);
    appearance.apply(Appearance::Mode::Light, 1);
    const bool few = measureAll(folder, clock, settings, 5000);
    const bool many = measureAll(folder, clock, settings, 100000);
    return few && many ? 0 : 1;
}
