// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importing.h"

#include "app/core/folding.h"
#include "app/core/largejob.h"
#include "app/exchange/fullplan.h"
#include "app/gatherings/gatherings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace kith::exchange {

namespace {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int writtenBetweenChecks = 256;
constexpr int longestHeader = 40; ///< as told

/// Writes what was planned; introductions last, since whoever introduced somebody may stand further down the file.
class PlanWriting
{
public:
    PlanWriting(Tx &tx, FullPlan &full, Progress &progress) : m_tx(tx), m_plan(full.plan), m_people(full.people), m_progress(progress) { }

    void run()
    {
        writeGatherings();
        countFreed();
        m_progress.begin(qint64(m_people.size()));
        int written = 0;
        for (PlannedPerson &person : m_people) {
            if (++written % writtenBetweenChecks == 0)
                m_progress.checkpoint();
            writePerson(person);
            for (PlannedGuest &guest : person.guests)
                writeGuest(guest, person.after.id);
            m_progress.step();
        }
        writeIntroductions();
        for (const int gathering : std::as_const(m_freed))
            gatherings::fillFromWaitingList(m_tx, m_plan.gatherings[gathering].gathering);
    }

private:
    static int seatsOf(const std::optional<Invitation> &invitation) { return invitation && invitation->hasPlace() ? invitation->partySize : 0; }

    /// Places that are given up anywhere in the file are free for whoever comes by it.
    void countFreed()
    {
        for (const PlannedPerson &person : m_people) {
            for (const PlannedGuest &guest : person.guests) {
                const int freed = guest.invitation ? seatsOf(guest.invitationBefore) - seatsOf(guest.invitation) : 0;
                if (freed <= 0)
                    continue;
                m_seats[guest.gathering] -= freed;
                m_freed.insert(guest.gathering);
            }
        }
    }

    void writeGatherings()
    {
        for (PlannedGathering &planned : m_plan.gatherings) {
            if (planned.isNew)
                planned.gathering = m_tx.insert(planned.gathering);
            m_seats.append(planned.isNew || planned.gathering.capacity <= 0 ? 0 : seatsTaken(planned.gathering.id));
        }
        if (m_plan.gathering)
            m_plan.gathering = m_plan.gatherings.first().gathering;
    }

    int seatsTaken(GatheringId id)
    {
        int seats = 0;
        m_tx.each<Invitation>([&](const Invitation &i) { seats += i.hasPlace() ? i.partySize : 0; }, where(&Invitation::gatheringId, id));
        return seats;
    }

    void writePerson(PlannedPerson &person)
    {
        if (!person.before)
            person.after = m_tx.insert(std::move(person.after));
        else if (*person.before != person.after)
            m_tx.update(*person.before, person.after);
        if (!person.introducedBy.isEmpty() && !person.after.introducedBy)
            m_introduced.append(qMakePair(person.after, person.introducedBy));
    }

    void writeGuest(PlannedGuest &guest, PersonId person)
    {
        const GatheringId gathering = m_plan.gatherings[guest.gathering].gathering.id;
        if (guest.invitation) {
            guest.invitation->gatheringId = gathering;
            guest.invitation->personId = person;
            seat(guest);
            write(guest.invitationBefore, *guest.invitation);
        }
        if (guest.attendance) {
            guest.attendance->gatheringId = gathering;
            guest.attendance->personId = person;
            write(guest.attendanceBefore, *guest.attendance);
        }
    }

    template<Row R>
    void write(const std::optional<R> &before, const R &after)
    {
        if (before)
            m_tx.update(*before, after);
        else
            m_tx.insert(after);
    }

    /// The other service has promised the place already; more than there are seats is recorded, not refused.
    void seat(PlannedGuest &guest)
    {
        Invitation &invitation = *guest.invitation;
        const int capacity = m_plan.gatherings[guest.gathering].gathering.capacity;
        int &seats = m_seats[guest.gathering];
        if (capacity <= 0 || !invitation.hasPlace())
            return;
        const int more = invitation.partySize - seatsOf(guest.invitationBefore);
        if (more <= 0)
            return;
        seats += more;
        if (seats > capacity && invitation.decidedBy.isEmpty()) {
            invitation.decidedBy = m_tx.actor();
            invitation.reason = ImportWords::tr("The place was given by %1; every seat here was taken.").arg(invitation.source);
        }
    }

    void writeIntroductions()
    {
        if (m_introduced.isEmpty())
            return;
        QHash<QString, PersonId> byName;
        m_tx.each<Person>([&](const Person &person) {
            byName.insert(person.id.toText(), person.id);
            byName.insert(fold(person.name), byName.contains(fold(person.name)) ? PersonId() : person.id);
        });
        for (const auto &[person, introducer] : m_introduced) {
            const PersonId by = byName.value(introducer, byName.value(fold(introducer)));
            if (!by || by == person.id)
                continue;
            Person after = person;
            after.introducedBy = by;
            m_tx.update(person, after);
        }
    }

    Tx &m_tx;
    Plan &m_plan;
    std::deque<PlannedPerson> &m_people;
    Progress &m_progress;
    QList<int> m_seats; ///< taken, of each gathering
    QSet<int> m_freed; ///< gatherings in which places were given up
    QList<QPair<Person, QString>> m_introduced;
};

} // namespace

/// What a file is called is no proof of what it holds, but tells what somebody meant to import.
static QString claimOf(const ImportFile &file)
{
    const QString suffix = QFileInfo(file.fileName).suffix().toLower();
    if (file.hasNames() || !file.preset.isEmpty())
        return {};
    if (suffix == u"ics" || suffix == u"ical")
        return ImportWords::tr("It is named like a calendar, but holds none. Nothing was imported; save the calendar anew and try again.");
    if (suffix == u"vcf" || suffix == u"vcard")
        return ImportWords::tr("It is named like contact cards, but holds none. Nothing was imported; save the contacts anew and try again.");
    return {};
}

QString obstacle(const ImportFile &file)
{
    if (!file.unclearDates.isEmpty()) {
        const UnclearDates &dates = file.unclearDates.first();
        return ImportWords::tr("The dates in “%1” can be read two ways: %2. Nothing was imported; say whether the day or the month comes first.")
            .arg(dates.header, dates.samples.join(QStringLiteral(", ")));
    }
    if (const QString claim = claimOf(file); !claim.isEmpty())
        return claim;
    if (!file.hasNames()) {
        QStringList headers;
        for (const MappedColumn &column : file.columns.mid(0, 12))
            headers.append(column.header.size() > longestHeader ? column.header.left(longestHeader) + QChar(0x2026) : column.header);
        return ImportWords::tr("No column holds a name. Nothing was imported; say which column means what. The file has: %1.").arg(headers.join(QStringLiteral(", ")));
    }
    if (file.rows() == 0 && file.events.isEmpty() && file.columns.isEmpty())
        return ImportWords::tr("There is nobody in the file. Nothing was imported. %1").arg(file.notes.mid(0, 3).join(u' ')).trimmed();
    if (file.rows() == 0 && file.events.isEmpty())
        return ImportWords::tr("Below the headings the file has no rows. Nothing was imported.");
    return {};
}

Plan importPeople(Tx &tx, const ImportFile &file, const ImportChoices &choices, Progress &progress)
{
    if (const QString why = obstacle(file); !why.isEmpty())
        throw Failure(why);
    const LargeJob job(file.rows() * bytesOfRow);
    FullPlan full = planInFull(tx, file, choices, progress);
    PlanWriting(tx, full, progress).run();
    tx.about(file.fileName);
    return full.plan;
}

QString titleFromFileName(const QString &fileName)
{
    QString title = QFileInfo(fileName).completeBaseName();
    title.replace(u'_', u' ').replace(u'-', u' ');
    // A date keeps its hyphens.
    for (qsizetype i = 0; i + 10 <= title.size(); ++i) {
        const QString piece = title.mid(i, 10);
        const QDate date = QDate::fromString(piece, QStringLiteral("yyyy MM dd"));
        if (date.isValid())
            title.replace(i, 10, date.toString(Qt::ISODate));
    }
    title = title.simplified();
    if (title.isEmpty())
        return ImportWords::tr("Imported gathering");
    title[0] = title[0].toUpper();
    return title;
}

} // namespace kith::exchange
