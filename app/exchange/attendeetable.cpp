// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/attendeerow.h"

#include "app/core/folding.h"
#include "app/exchange/names.h"
#include "app/store/community.h"
#include "app/tables/places.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// Which of the groups a guest is in; somebody who came is in Here and in the group of their answer.
GuestGroups groupsOf(const GuestRow &guest)
{
    GuestGroups groups = guest.isHere ? GuestGroups(GuestGroup::Here) : GuestGroups();
    if (!guest.isInvited)
        return groups;
    if (guest.waitingSince)
        return groups | GuestGroup::Waiting;
    constexpr GuestGroup byAnswer[] = {GuestGroup::NoAnswer, GuestGroup::Coming, GuestGroup::Maybe, GuestGroup::Declined};
    return groups | byAnswer[size_t(guest.answer)];
}

class AttendeeList
{
public:
    AttendeeList(Reader &reader, const ExportRequest &request, QMap<GuestGroup, int> *counts)
        : m_reader(reader), m_request(request), m_counts(counts), m_wording(request)
    {
        m_wording.severalGatherings = !request.gathering;
    }

    ExportTable make(const Progress &progress);

private:
    void readPeople();
    void readFirstVisits();
    void orderByDisplay();
    void orderPeople();
    QList<Gathering> gatherings();
    QList<GuestRow> guestsOf(const Gathering &gathering);
    void addRows(const Gathering &gathering);
    void describe(const QList<Gathering> &gatherings);

    Reader &m_reader;
    const ExportRequest &m_request;
    QMap<GuestGroup, int> *m_counts;
    Wording m_wording;
    ExportTable m_table;
    std::vector<const ColumnSpec<AttendeeSource> *> m_chosen;
    std::vector<GuestPerson> m_people;
    QHash<qint64, int> m_indexOf; ///< of a person; absent: not among the rows asked for
};

void AttendeeList::readPeople()
{
    Report r = m_reader.report("export_guest_people", m_request.gathering ? 0 : 1, m_request.gathering.value, m_request.gathering.value);
    while (r.next()) {
        const auto bytes = [&](int column) { return r.bytes(column).toByteArray(); };
        const QByteArray display = r.bytes(3).isEmpty() ? bytes(1) : displayName(r.text(1), r.text(3), r.text(5)).toUtf8();
        m_people.push_back({r.integer(0), bytes(1), bytes(2), bytes(3), bytes(4), bytes(5), bytes(6), bytes(7), bytes(8), bytes(9), bytes(10),
                            bytes(11), bytes(13), r.flag(12), 0, display});
    }
}

void AttendeeList::readFirstVisits()
{
    QHash<qint64, qint64> first;
    Report r = m_reader.report("first_visits");
    while (r.next())
        first.insert(r.integer(0), r.integer(1));
    for (GuestPerson &person : m_people)
        person.firstVisit = first.value(person.id);
}

/// They come by their whole name, and are looked for by the one that is shown.
void AttendeeList::orderByDisplay()
{
    bool differs = false;
    for (GuestPerson &person : m_people) {
        if (person.display == person.name)
            continue;
        person.folded = fold(QString::fromUtf8(person.display)).toUtf8();
        differs = true;
    }
    if (differs)
        std::stable_sort(m_people.begin(), m_people.end(), [](const GuestPerson &a, const GuestPerson &b) { return a.folded < b.folded; });
}

void AttendeeList::orderPeople()
{
    orderByDisplay();
    keepAsked(m_people, m_request, [](const GuestPerson &person) { return person.id; });
    if (m_request.order == ExportOrder::FamilyName) {
        std::vector<std::pair<QString, GuestPerson>> keyed;
        for (GuestPerson &person : m_people)
            keyed.emplace_back(familyKey(QString::fromUtf8(person.folded), QString::fromUtf8(person.family)), std::move(person));
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        m_people.clear();
        for (auto &[key, person] : keyed)
            m_people.push_back(std::move(person));
    }
    m_indexOf.reserve(qsizetype(m_people.size()));
    for (size_t i = 0; i < m_people.size(); ++i)
        m_indexOf.insert(m_people[i].id, int(i));
}

QList<Gathering> AttendeeList::gatherings()
{
    if (m_request.gathering)
        return {m_reader.get<Gathering>(m_request.gathering)};
    QList<Gathering> all = m_reader.select<Gathering>();
    std::stable_sort(all.begin(), all.end(), [](const Gathering &a, const Gathering &b) { return a.startsAt < b.startsAt; });
    return all;
}

QList<GuestRow> AttendeeList::guestsOf(const Gathering &gathering)
{
    QList<GuestRow> guests;
    QList<std::pair<Instant, qint64>> queue;
    Report r = m_reader.report("export_guests", gathering.id, gathering.id);
    while (r.next()) {
        if (const Instant since = r.instant(4))
            queue.append({since, r.integer(0)});
        const auto known = m_indexOf.constFind(r.integer(0));
        if (known == m_indexOf.constEnd())
            continue;
        guests.append({*known, r.flag(1), r.name<Answer>(2), r.integer(3), r.instant(4), r.instant(5), r.bytes(6).toByteArray(), r.flag(7),
                       r.instant(8), r.instant(9), r.bytes(10).toByteArray(), r.flag(11), r.bytes(12).toByteArray(), 0, {}});
    }
    std::sort(queue.begin(), queue.end());
    const QHash<PersonId, QString> tables = tables::tablesOf(m_reader, gathering.id);
    for (GuestRow &guest : guests) {
        guest.table = tables.value(PersonId{m_people[size_t(guest.person)].id}).toUtf8();
        if (guest.waitingSince)
            guest.place = int(queue.indexOf({guest.waitingSince, m_people[size_t(guest.person)].id})) + 1;
    }
    std::sort(guests.begin(), guests.end(), [](const GuestRow &a, const GuestRow &b) { return a.person < b.person; });
    if (m_request.order == ExportOrder::Arrival) {
        // Those who did not come stand last, by name.
        std::stable_sort(guests.begin(), guests.end(),
                         [](const GuestRow &a, const GuestRow &b) { return std::pair(!a.isHere, a.arrivedAt) < std::pair(!b.isHere, b.arrivedAt); });
    }
    return guests;
}

void AttendeeList::addRows(const Gathering &gathering)
{
    // A whole day has no clock.
    const auto wall = [&](const QString &text) { return (gathering.allDay ? text.left(10) : text).toUtf8(); };
    const GatheringTexts texts{gathering.title.toUtf8(), wall(gathering.starts), wall(gathering.ends), gathering.zone.toUtf8(), gathering.starts.left(10).toUtf8(),
                               gathering.allDay ? QByteArray() : gathering.starts.mid(11).toUtf8()};
    WallClock wallClock(texts.zone);
    const QList<GuestRow> guests = guestsOf(gathering);
    for (const GuestRow &guest : guests) {
        // All gatherings come in the order of time, so the first one somebody is at is their first.
        if (GuestPerson &person = m_people[size_t(guest.person)]; guest.isHere && !person.firstVisit)
            person.firstVisit = gathering.startsAt.ms;
        const GuestGroups groups = groupsOf(guest);
        if (m_counts) {
            for (int bit = 1; bit <= int(GuestGroup::Here); bit *= 2)
                (*m_counts)[GuestGroup(bit)] += groups.testFlag(GuestGroup(bit));
        }
        if (!(groups & m_request.guests))
            continue;
        const AttendeeSource source{m_wording, gathering, texts, m_people[size_t(guest.person)], guest, wallClock};
        for (const ColumnSpec<AttendeeSource> *spec : m_chosen) {
            spec->put(source, m_table);
            m_table.endCell();
        }
    }
}

/// "Tuesday 26 May 2026, 18:30–21:00 · Mill Lane Hall".
QString occasion(const Gathering &gathering)
{
    const WallTime start = gathering.startTime();
    const WallTime end = gathering.endTime();
    QString when = QLocale().toString(start.date(), Tr::tr("dddd d MMMM yyyy", "a date on a printed list"));
    if (!gathering.allDay) {
        when += QStringLiteral(", ") + QLocale().toString(start.time(), QStringLiteral("HH:mm"));
        if (end.isValid())
            when += u'–' + QLocale().toString(end.time(), QStringLiteral("HH:mm"));
    }
    return gathering.venue.isEmpty() ? when : when + QStringLiteral(" · ") + gathering.venue;
}

void AttendeeList::describe(const QList<Gathering> &gatherings)
{
    const auto community = m_reader.first<CommunityRow>();
    m_table.footer = community ? community->name : QString();
    m_table.emptyText = Tr::tr("Nobody is on this list.");
    const int rows = m_table.rows();
    if (!m_request.gathering) {
        m_table.title = Tr::tr("Guests of all gatherings");
        m_table.subtitle = Tr::tr("%n gatherings", nullptr, int(gatherings.size())) + QStringLiteral(" · ") + Tr::tr("%n rows", nullptr, rows);
        return;
    }
    m_table.title = gatherings.first().title;
    const bool isAhead = gatherings.first().endsAt > m_reader.clock().now();
    const bool isComing = isAhead && GuestGroups(m_request.guests).setFlag(GuestGroup::Here, false) == GuestGroups(GuestGroup::Coming);
    m_table.subtitle = occasion(gatherings.first()) + QStringLiteral(" · ")
        + (isComing ? Tr::tr("%n coming", nullptr, rows) : Tr::tr("%n names", nullptr, rows));
}

ExportTable AttendeeList::make(const Progress &progress)
{
    m_chosen = chosenSpecs(attendeeSpecs(), m_request.columns.isEmpty() ? usualAttendeeColumns(m_request) : m_request.columns);
    bool needsFirstVisits = false;
    for (const ColumnSpec<AttendeeSource> *spec : m_chosen) {
        ExportColumn column = columnOf(*spec);
        // Both names are "name" to a program, unless it asks for both.
        if (std::any_of(m_table.columns.begin(), m_table.columns.end(), [&](const ExportColumn &other) { return other.key == column.key; }))
            column.key = column.id;
        m_table.columns.append(column);
        needsFirstVisits |= std::string_view(spec->id) == "first_time";
    }
    const QList<Gathering> all = gatherings();
    readPeople();
    if (needsFirstVisits && m_request.gathering)
        readFirstVisits();
    orderPeople();
    for (const Gathering &gathering : all) {
        progress.checkpoint();
        addRows(gathering);
    }
    describe(all);
    return std::move(m_table);
}

} // namespace

ExportTable attendeeTable(Reader &reader, const ExportRequest &request, const Progress &progress, QMap<GuestGroup, int> *guests)
{
    return AttendeeList(reader, request, guests).make(progress);
}

QList<ExportColumn> attendeeColumns()
{
    return offeredColumns(attendeeSpecs());
}

} // namespace kith::exchange
