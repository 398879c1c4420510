// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who of 120 people has met whom before, out of a million attendances and as many seats, against reading the same rows and no more.
#include "app/gatherings/attendance.h"
#include "app/people/people.h"
#include "app/store/idlist.h"
#include "app/store/store.h"
#include "app/tables/sheet.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>

using namespace kith;
using namespace kith::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int people10k = 10000, evenings = 10000, atATable = 5, seated = 120, runs = 31;
/// Every tenth evening is one of few.
constexpr int few = 8, many = 110;
constexpr int inOneStep = 500; ///< evenings in one change, so that memory stays small

// Written as rows: what the verbs would ask of each is not what is measured.
void addEvening(Tx &tx, const QList<PersonId> &people, int number, QRandomGenerator &random)
{
    Gathering gathering;
    gathering.title = u"Supper"_s;
    gathering.starts = QDate(1999, 1, 5).addDays(number).toString(Qt::ISODate) + u"T19:00"_s;
    gathering.zone = u"Europe/London"_s;
    gathering.startsAt = gathering.startTime().toInstant();
    gathering.endsAt = {gathering.startsAt.ms + 3 * 3600 * 1000};
    gathering.state = GatheringState::Held;
    gathering = tx.insert(gathering);
    TablePlan plan;
    plan.gatheringId = gathering.id;
    plan.chosen = true;
    const TableRoundId round = tx.insert(TableRound{{}, tx.insert(plan).id, 1, {}, gathering.endsAt}).id;
    const int guests = number % 10 == 0 ? few : many;
    const int first = random.bounded(people10k);
    for (int i = 0; i < guests; ++i) {
        // Steps without a common divisor: everybody comes about as often, and nobody twice in one evening.
        const PersonId person = people[(first + i * 83) % people10k];
        Attendance came;
        came.gatheringId = gathering.id;
        came.personId = person;
        came.arrivedAt = gathering.startsAt;
        tx.insert(came);
        tx.insert(Seat{{}, round, 1 + i / atATable, person, false});
    }
}

/// The same rows, and nothing done with them.
qint64 readOnly(Reader &reader, const QList<PersonId> &people)
{
    qint64 sum = 0;
    for (const char *name : {"tables_came", "tables_sat"}) {
        Report rows = reader.report(name, idList(people));
        while (rows.next())
            sum += rows.integer(0) ^ rows.integer(1) ^ rows.integer(2);
    }
    return sum;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const SystemClock clock;
    const auto store = newStore(folder.filePath(u"meetings.kith"_s), clock);
    QList<PersonId> people;
    change(*store, [&](Tx &tx) {
        for (int i = 0; i < people10k; ++i)
            people.append(people::addNamed(tx, u"Person %1"_s.arg(i)).id);
    });
    QRandomGenerator random(1);
    for (int from = 0; from < evenings; from += inOneStep) {
        change(*store, [&](Tx &tx) {
            for (int number = from; number < from + inOneStep; ++number)
                addEvening(tx, people, number, random);
        });
    }
    Times ours, rows;
    const auto measured = store->read([&](Reader &reader) {
        Gathering next;
        next.id = {1}; // of none of those that were
        next.starts = u"2027-01-05T19:00"_s;
        next.zone = u"Europe/London"_s;
        next.startsAt = next.startTime().toInstant();
        qsizetype pairs = 0;
        for (int run = 0; run < runs; ++run) {
            QList<PersonId> coming;
            for (int i = 0; i < seated; ++i)
                coming.append(people[(run * 311 + i * 83) % people10k]);
            rows.addProcessorTime([&] { pairs += readOnly(reader, coming) == 0; });
            ours.addProcessorTime([&] { pairs += tables::pastOf(reader, coming, next).meetings.size(); });
        }
        std::printf("%lld attendances; %lld pairs have met, %d runs\n", qlonglong(reader.count<Attendance>()), qlonglong(pairs), runs);
        return pairs;
    }).result();
    if (!measured.ok())
        qFatal("%s", qPrintable(measured.error().text));
    report("who of 120 people has met whom, median", ours.at(0.5), "the same rows read", rows.at(0.5), 4);
    report("the same, slowest", ours.at(1), "the same rows read", rows.at(1), 4);
    return reportLimit("who of 120 people has met whom, median", ours.at(0.5), 10) ? 0 : 1;
}
