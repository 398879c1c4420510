// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a person among many, from the choice to the painted page; and who is alike while somebody new is typed.
#include "app/gatherings/gatherings.h"
#include "app/help/help.h"
#include "app/people/people.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/measure.h"
#include "ui/kit/appearance.h"
#include "ui/kit/listview.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/people/alikesearch.h"
#include "ui/people/personview.h"

#include <QApplication>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>

using namespace kith;
using namespace kith::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int people5k = 5000, gatherings1k = 1000, visits60k = 60000, helps20k = 20000, people100k = 100000;

QList<PersonId> addPeople(Tx &tx, int count)
{
    static const QStringList given{u"Ana"_s, u"Zoë"_s, u"Łukasz"_s, u"José"_s, u"Mirela"_s, u"Siobhán"_s}, family{u"Baxter"_s, u"Okafor"_s, u"Lindqvist"_s, u"Mensah"_s, u"Öberg"_s};
    QRandomGenerator random(1);
    QList<PersonId> ids;
    for (int i = 0; i < count; ++i) {
        Person person;
        person.name = u"%1 %2%3%4"_s.arg(given[i % 6], family[i % 5]).arg(QChar(u'a' + random.bounded(26))).arg(QChar(u'a' + random.bounded(26)));
        person.emails = {u"p%1@example.org"_s.arg(i)};
        ids.append(people::add(tx, person).id);
    }
    return ids;
}

// Written as rows: what the verbs would ask of each is not what is measured.
void addPast(Tx &tx, const QList<PersonId> &people)
{
    for (int g = 0; g < gatherings1k; ++g) {
        Gathering gathering;
        gathering.title = u"Supper %1"_s.arg(g);
        gathering.starts = QDate(2023, 1, 3).addDays(g).toString(Qt::ISODate) + u"T19:00"_s;
        const GatheringId id = gatherings::plan(tx, gathering).id;
        for (int v = 0; v < visits60k / gatherings1k; ++v) {
            Attendance came;
            came.gatheringId = id;
            came.personId = people[(g * 61 + v * 83) % people5k];
            came.arrivedAt = tx.now();
            tx.insert(came);
        }
    }
    QRandomGenerator random(2);
    for (int h = 0; h < helps20k; ++h) {
        Help help;
        help.id.value = tx.makeId();
        help.eventId.value = help.id.value;
        // A tenth of the people give half of the helps.
        const int helper = h % 2 ? random.bounded(people5k / 10) : random.bounded(people5k);
        help.helperId = people[helper];
        help.helpedId = people[(helper + 1 + random.bounded(people5k - 1)) % people5k];
        help.what = u"Carried a table"_s;
        help.state = HelpState::Thanked;
        help.happenedOn = QDate(2024, 1, 1).addDays(h % 700);
        tx.insert(help);
    }
}

bool measureOpening(const QString &folder, const Clock &clock)
{
    const auto store = newStore(folder + u"/person.kith"_s, clock);
    QList<PersonId> people;
    change(*store, [&](Tx &tx) { people = addPeople(tx, people5k); });
    change(*store, [&](Tx &tx) { addPast(tx, people); });
    Settings settings(folder + u"/settings.json"_s);
    Community community(*store, clock, settings);
    PersonView view(community);
    view.resize(1000, 800);
    view.show();
    Times opening;
    for (int i = 0; i < 60; ++i) {
        QEventLoop loop;
        QObject::connect(view.timeline()->rows(), &RowModelBase::refreshed, &loop, &QEventLoop::quit);
        opening.add([&] {
            view.setPerson(people[i * 7]);
            loop.exec();
            view.repaint();
        });
        QCoreApplication::processEvents();
    }
    const bool median = reportLimit("a person opened, 60,000 attendances, 20,000 helps, median", opening.at(0.5), 100);
    return reportLimit("the same, 99th", opening.at(0.99), 100) && median;
}

bool measureTyping(const QString &folder, const Clock &clock)
{
    const auto store = newStore(folder + u"/typing.kith"_s, clock);
    change(*store, [&](Tx &tx) { addPeople(tx, people100k); });
    AlikeSearch search(*store, nullptr);
    QEventLoop loop;
    QObject::connect(&search, &AlikeSearch::found, &loop, &QEventLoop::quit);
    upkeep::Lookalike typed;
    typed.name = u"Mirela"_s;
    search.begin({});
    search.look(typed);
    loop.exec();   // everybody has been read
    Times key, answer;
    const QString name = u"Katherine Lindqvistab"_s;
    for (int i = 0; i < 200; ++i) {
        typed.name = name.left(1 + i % name.size());
        answer.add([&] {
            key.add([&] { search.look(typed); });
            loop.exec();
        });
    }
    const bool thread = reportLimit("a key while typing somebody new, 100,000 people, 99th", key.at(0.99), 20);
    return reportLimit("until those alike are there, 99th", answer.at(0.99), 150) && thread;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Appearance appearance(app);
    appearance.apply(Appearance::Mode::Light, 1);
    QTemporaryDir folder;
    const SystemClock clock;
    const bool opening = measureOpening(folder.path(), clock);
    return measureTyping(folder.path(), clock) && opening ? 0 : 1;
}
