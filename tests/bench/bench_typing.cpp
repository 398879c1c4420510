// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keystroke, from the key to the repainted list: in People, in the palette and at the door; and where much is written of
// people, searched everywhere.
#include "app/gatherings/gatherings.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/people/notes.h"
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

/// What a community of 5,000 has written down in years: 60,000 arrivals, 20,000 helps, asks, notes and ways to reach people.
void writeMuch(Store &store)
{
    constexpr int gatheringCount = 1000, helpCount = 20000, askCount = 2000, noteCount = 5000;
    const QStringList deeds{QStringLiteral("Lent a ladder"), QStringLiteral("Drove to the hospital"), QStringLiteral("Translated a letter"), QStringLiteral("Cooked for the wedding"),
                            QStringLiteral("Repaired the bicycle"), QStringLiteral("Watched the children"), QStringLiteral("Wrote a CV"), QStringLiteral("Carried the piano")};
    const QStringList places{QStringLiteral("on Mill Lane"), QStringLiteral("for the new neighbours"), QStringLiteral("after the flood"), QStringLiteral("twice that week"), QStringLiteral("with a van")};
    const auto done = store.perform(people::Save, [&](Tx &tx) {
        QList<Person> all = tx.select<Person>();
        for (int i = 0; i < all.size(); ++i) {
            Person after = all[i];
            after.emails = {QStringLiteral("p%1@example.org").arg(i)};
            after.phones = {QStringLiteral("07700 9%1").arg(i, 5, 10, QLatin1Char('0'))};
            after.tags = {i % 3 ? QStringLiteral("drives") : QStringLiteral("cooks")};
            after.dietaryNeeds = i % 7 ? QStringList() : QStringList(QStringLiteral("vegetarian"));
            tx.update(all[i], after);
        }
        const auto who = [&](int i) { return all[i % all.size()].id; };
        for (int g = 0; g < gatheringCount; ++g) {
            Gathering supper;
            supper.title = QStringLiteral("Supper %1").arg(g);
            supper.starts = QDate(2020, 1, 1).addDays(g).toString(Qt::ISODate) + QStringLiteral("T19:00");
            const GatheringId id = gatherings::plan(tx, supper).id;
            for (int i = 0; i < 60; ++i) {
                Attendance here;
                here.gatheringId = id;
                here.personId = who(g * 37 + i * 83);
                here.arrivedAt = {1600000000000 + g * qint64(86400000)};
                tx.insert(here);
            }
        }
        const auto words = [&](int i) { return deeds[i % deeds.size()] + QLatin1Char(' ') + places[i / 8 % places.size()]; };
        for (int i = 0; i < helpCount; ++i) {
            Help help;
            help.helperId = who(i * 7);
            help.helpedId = who(i * 13 + 1);
            help.what = words(i);
            help.state = HelpState::Thanked;
            help.happenedOn = QDate(2022, 1, 1).addDays(i % 1000);
            help.id.value = tx.makeId();
            help.eventId.value = help.id.value;
            tx.insert(help);
        }
        for (int i = 0; i < askCount; ++i) {
            Ask ask;
            ask.personId = who(i * 11);
            ask.what = words(i * 3);
            ask.askedOn = QDate(2025, 1, 1).addDays(i % 300);
            ask.state = AskState::Closed;
            tx.insert(ask);
        }
        for (int i = 0; i < noteCount; ++i) {
            Note note;
            note.personId = who(i * 17);
            note.text = QStringLiteral("Said on the way home: %1, and would do it again %2").arg(words(i * 5), words(i));
            tx.insert(note);
        }
    }).result();
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().text));
}

/// Types some letters and takes them back, one by one, and times each until the list below `root` is painted.
Times typing(QWidget &field, const QWidget &root, int rounds, const QString &name)
{
    return Frames(PaintWatch::rowsIn(&root)).times(rounds * 2 * int(name.size()), [&](int i) {
        const qsizetype at = i % (2 * name.size());
        const bool erases = at >= name.size();
        QKeyEvent press(QEvent::KeyPress, erases ? Qt::Key_Backspace : Qt::Key_A, Qt::NoModifier, erases ? QString() : QString(name[at]));
        QApplication::sendEvent(&field, &press);
        // A key after which the same rows stand there ends with a frame all the same.
        for (const QAbstractItemView *list : root.findChildren<QAbstractItemView *>())
            list->viewport()->update();
    });
}

bool measure(const char *where, QWidget &field, const QWidget &root, int people)
{
    const QString name = QStringLiteral("ana o");
    typing(field, root, 1, name);
    const Times times = typing(field, root, people > 10000 ? 6 : 30, name);
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

/// Words of helps and of notes with a name, a need, a number, and a name mistyped: what stands there, and what is typed on.
bool measureEverywhere(const char *where, SearchField &field, const QWidget &root)
{
    bool ok = true;
    const std::pair<QString, QString> typed[] = {{QStringLiteral("ladder "), QStringLiteral("okafor")},
                                                 {QStringLiteral("way home"), QStringLiteral(" piano")},
                                                 {QStringLiteral("vegetarian "), QStringLiteral("ana")},
                                                 {QStringLiteral("0770"), QStringLiteral("0 900")},
                                                 {QStringLiteral("lindq"), QStringLiteral("ivst")}};
    for (const auto &[before, more] : typed) {
        field.setText(before);
        typing(field, root, 1, more);
        const Times times = typing(field, root, 15, more);
        const QByteArray what = "search everywhere " + QByteArray(where) + ", \"" + (before + more).toUtf8() + "\"";
        ok &= reportLimit((what + ", median").constData(), times.at(0.5), 16);
        ok &= reportLimit((what + ", 99th percentile").constData(), times.at(0.99), 33);
    }
    return ok;
}

bool measureEverywhere(const QTemporaryDir &folder, const Clock &clock, Settings &settings)
{
    GatheringId gathering;
    const auto store = filled(folder.filePath(QStringLiteral("everywhere.kith")), clock, 5000, gathering);
    writeMuch(*store);
    Community community(*store, clock, settings);
    MainWindow window(community);
    window.resize(1280, 800);
    window.show();
    window.openItem(QStringLiteral("people"), 0);
    QTest::qWait(3000);
    bool ok = measureEverywhere("in People", *window.currentPage()->findChild<SearchField *>(), *window.currentPage());
    window.palettePopup().open();
    QTest::qWait(3000);
    ok &= measureEverywhere("in Ctrl+K", *window.palettePopup().field(), window.palettePopup());
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
    const bool everywhere = measureEverywhere(folder, clock, settings);
    return few && many && everywhere ? 0 : 1;
}
