// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/incoming.h"

#include "app/exchange/cellvalues.h"
#include "app/exchange/names.h"
#include "app/exchange/phones.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

namespace kith::exchange {

namespace {

struct IncomingWords {
    Q_DECLARE_TR_FUNCTIONS(Incoming)
};

constexpr qsizetype longestShown = 40;
constexpr qsizetype longestNotes = 64 * 1024;

QString shown(QStringView text)
{
    return text.size() > longestShown ? text.left(longestShown).toString() + QChar(0x2026) : text.toString();
}

QString simplifiedText(QStringView text)
{
    // Nearly every cell is tidy already; simplified() would copy it twice.
    bool isTidy = true;
    for (qsizetype i = 0; i < text.size() && isTidy; ++i)
        isTidy = text[i] == u' ' ? i > 0 && text[i - 1] != u' ' : !text[i].isSpace();
    return isTidy ? text.toString() : text.toString().simplified();
}


/// Collects one row, column by column.
class RowReading
{
public:
    RowReading(const RowRules &rules, Incoming &to) : m_rules(rules), m_to(to), m_person(to.person), m_guest(to.guest) { }
    void take(const UsedColumn &column, QStringView cell);
    void add(QStringList &list, const QString &entry);
    void finish();

private:
    void takePerson(const UsedColumn &column, QStringView cell);
    void takeContact(const UsedColumn &column, QStringView cell);
    void takeGuest(const UsedColumn &column, QStringView cell);
    void takeEmails(QStringView cell);
    void takePhones(QStringView cell);
    void takeExternalIds(QStringView cell);
    void takeBirthday(const UsedColumn &column, QStringView cell);
    void takeAnswer(QStringView cell);
    void takeCheckIns(QStringView cell);
    QDate day(const UsedColumn &column, QStringView cell);
    Instant moment(const UsedColumn &column, QStringView cell, bool *hasTime);
    Instant instantOf(const MomentReading &moment) const;
    WallTime wallTime(const UsedColumn &column, QStringView cell);
    void takeGathering(const UsedColumn &column, QStringView cell);
    void needs(QStringList &list, QStringView cell);
    void takeNotes(QStringView cell);
    bool isFull(qsizetype entries);
    void nameFromParts();
    void problem(const QString &text) { m_to.problems.append(text); }
    static void fill(QString &to, QStringView cell)
    {
        if (to.isEmpty())
            to = simplifiedText(cell);
    }

    const RowRules &m_rules;
    Incoming &m_to;
    Person &m_person;
    IncomingGuest &m_guest;
    QString m_shown;
    QString m_middle;
    QString m_suffix;
    bool m_mainEmailNext = false;
    bool m_isFullSaid = false;
};

void RowReading::take(const UsedColumn &column, QStringView cell)
{
    cell = withoutFormulaGuard(cell).trimmed();
    if (cell.isEmpty())
        return;
    if (isOfGathering(column.field))
        takeGuest(column, cell);
    else
        takeContact(column, cell);
}

/// Said once for a row, however much there is.
bool RowReading::isFull(qsizetype entries)
{
    if (entries >= mostEntries && !std::exchange(m_isFullSaid, true))
        problem(IncomingWords::tr("One person has more than %1 entries of one kind here. The rest was left out.").arg(mostEntries));
    return entries >= mostEntries;
}

void RowReading::add(QStringList &list, const QString &entry)
{
    if (!entry.isEmpty() && !isFull(list.size()) && !list.contains(entry, Qt::CaseInsensitive))
        list.append(entry);
}

void RowReading::takeNotes(QStringView cell)
{
    if (!m_person.notes.isEmpty())
        m_person.notes += u'\n';
    const qsizetype room = std::max<qsizetype>(0, longestNotes - m_person.notes.size());
    if (cell.size() > room)
        problem(IncomingWords::tr("The notes are longer than 64 kB. The rest was left out."));
    m_person.notes += cell.left(room);
    if (!m_person.notes.isEmpty() && m_person.notes.back().isHighSurrogate())
        m_person.notes.chop(1);
}

void RowReading::takeContact(const UsedColumn &column, QStringView cell)
{
    switch (column.field) {
    case Field::Name: fill(m_person.name, cell); break;
    case Field::DisplayName: fill(m_shown, cell); break;
    case Field::NameFamilyFirst: {
        const NameParts parts = nameFamilyFirst(cell);
        m_person.name = parts.whole;
        fill(m_person.givenName, parts.given);
        fill(m_person.familyName, parts.family);
        break;
    }
    case Field::CallName: fill(m_person.callName, cell); break;
    case Field::GivenName: fill(m_person.givenName, cell); break;
    case Field::MiddleName: fill(m_middle, cell); break;
    case Field::FamilyName: fill(m_person.familyName, cell); break;
    case Field::NameSuffix: fill(m_suffix, cell); break;
    case Field::Pronouns: fill(m_person.pronouns, cell); break;
    case Field::Email: takeEmails(cell); break;
    case Field::EmailLabel: m_mainEmailNext = cell.startsWith(u'*'); break;
    case Field::Phone: takePhones(cell); break;
    case Field::ExternalId: takeExternalIds(cell); break;
    case Field::PersonKey: m_person.id.value = cell.toLongLong(); break;
    default: takePerson(column, cell); break;
    }
}

void RowReading::takePerson(const UsedColumn &column, QStringView cell)
{
    switch (column.field) {
    case Field::Birthday: takeBirthday(column, cell); break;
    case Field::Tags:
        for (const QString &tag : readTags(cell))
            add(m_person.tags, tag);
        break;
    case Field::AccessNeeds: needs(m_person.accessNeeds, cell); break;
    case Field::DietaryNeeds: needs(m_person.dietaryNeeds, cell); break;
    case Field::PhotoConsent:
        if (const auto yes = readYesNo(cell))
            m_person.photoConsent = *yes ? Consent::Yes : Consent::No;
        else if (cell.compare(u"ask", Qt::CaseInsensitive) != 0)
            problem(IncomingWords::tr("“%1” is neither yes nor no. Kith will ask about photos.").arg(shown(cell)));
        break;
    case Field::MayBeContacted:
        m_person.mayBeContacted = readYesNo(cell).value_or(false);
        if (!readYesNo(cell))
            problem(IncomingWords::tr("“%1” is neither yes nor no. It is taken for a no to being contacted.").arg(shown(cell)));
        break;
    case Field::IntroducedBy: m_to.introducedBy = simplifiedText(cell); break;
    case Field::Organizer: m_person.organizer = m_person.organizer || cell.contains(u"organi", Qt::CaseInsensitive) || readYesNo(cell).value_or(false); break;
    case Field::AwayUntil: m_person.awayUntil = day(column, cell); break;
    case Field::JoinedOn: m_person.joinedOn = m_person.joinedOn.isValid() ? m_person.joinedOn : day(column, cell); break;
    case Field::Notes: takeNotes(cell); break;
    case Field::Archived: m_person.archived = cell.compare(u"inactive", Qt::CaseInsensitive) == 0 || readYesNo(cell).value_or(false); break;
    case Field::Custom: m_person.custom.insert(column.header, cell.toString()); break;
    default: break;
    }
}

void RowReading::takeGuest(const UsedColumn &column, QStringView cell)
{
    bool hasTime = false;
    m_guest.isSaid = true;
    switch (column.field) {
    case Field::Answer: takeAnswer(cell); break;
    case Field::AnsweredAt: m_guest.answeredAt = moment(column, cell, &hasTime); break;
    case Field::PartySize: m_guest.partySize = std::clamp(cell.toInt(), 0, 50); break;
    case Field::Guests: m_guest.partySize = 1 + std::clamp(cell.toInt(), 0, 49); break;
    case Field::WaitingSince: m_guest.isWaiting = true; break;
    case Field::Ticket:
        for (const QString &ticket : splitList(cell))
            add(m_guest.tickets, ticket);
        break;
    case Field::TicketUrl: {
        const TicketLink link = readTicketLink(cell);
        add(m_guest.tickets, link.ticket);
        m_guest.gatheringKey = link.gathering;
        break;
    }
    case Field::Comment: m_guest.comment = simplifiedText(cell); break;
    case Field::Attended: m_guest.attended = m_guest.attended || readYesNo(cell).value_or(false); break;
    case Field::ArrivedAt: {
        const Instant at = moment(column, cell, &hasTime);
        m_guest.attended = m_guest.attended || bool(at) || readYesNo(cell).value_or(false);
        m_guest.arrivedAt = hasTime ? at : m_guest.arrivedAt;
        break;
    }
    case Field::CheckIns: takeCheckIns(cell); break;
    case Field::LeftAt: m_guest.leftAt = moment(column, cell, &hasTime); break;
    case Field::CheckedInBy: m_guest.checkedInBy = simplifiedText(cell); break;
    case Field::WalkIn: m_guest.walkIn = readYesNo(cell).value_or(false); break;
    default: takeGathering(column, cell); break;
    }
}

void RowReading::takeGathering(const UsedColumn &column, QStringView cell)
{
    switch (column.field) {
    case Field::GatheringKey: m_guest.gatheringKey = cell.toString(); break;
    case Field::GatheringTitle: m_guest.gatheringTitle = simplifiedText(cell); break;
    case Field::GatheringDate: m_guest.gatheringDate = day(column, cell); break;
    case Field::GatheringStart: m_guest.gatheringStart = wallTime(column, cell); break;
    case Field::GatheringEnd: m_guest.gatheringEnd = wallTime(column, cell); break;
    case Field::GatheringZone:
        if (isKnownZone(cell.toString()))
            m_guest.gatheringZone = cell.toString();
        else
            problem(IncomingWords::tr("“%1” is not a time zone such as Europe/London. The zone of the community is taken.").arg(shown(cell)));
        break;
    default: break;
    }
}

/// "2026-11-24T19:00", "2026-11-24" of a whole day, or "19:00" of a day that stands elsewhere.
WallTime RowReading::wallTime(const UsedColumn &column, QStringView cell)
{
    if (const QTime time = QTime::fromString(cell.toString(), QStringLiteral("HH:mm")); time.isValid())
        return WallTime({}, time, {});
    const auto read = readMoment(cell, column.dates, m_rules.thisYear);
    if (read)
        return WallTime(read->date, read->time.value_or(QTime()), {});
    problem(IncomingWords::tr("“%1” is not a date and time. “%2” stays empty.").arg(shown(cell), column.header));
    return {};
}

void RowReading::takeEmails(QStringView cell)
{
    bool isMain = std::exchange(m_mainEmailNext, false);
    if (isNothing(cell))
        return;
    const auto take = [&](QStringView one) {
        const auto email = tidyEmail(one);
        if (!email)
            problem(IncomingWords::tr("“%1” is not an e-mail address. It was left out.").arg(shown(one)));
        else if (std::exchange(isMain, false) && !m_person.emails.contains(*email, Qt::CaseInsensitive))
            m_person.emails.prepend(*email);
        else
            add(m_person.emails, *email);
    };
    if (tidyEmail(cell)) {
        take(cell);
        return;
    }
    for (const QString &one : splitList(cell))
        take(one);
}

void RowReading::takePhones(QStringView cell)
{
    if (isNothing(cell))
        return;
    const bool isList = cell.contains(u":::") || cell.contains(u';') || cell.contains(u',') || cell.contains(u'\n');
    const QStringList several = isList ? splitList(cell) : QStringList();
    const auto take = [&](QStringView one) {
        if (const auto phone = tidyPhone(one))
            add(m_person.phones, *phone);
        else
            problem(IncomingWords::tr("“%1” is not a phone number. It was left out.").arg(shown(one)));
    };
    if (!isList)
        take(cell);
    for (const QString &one : several)
        take(one);
}

void RowReading::takeExternalIds(QStringView cell)
{
    const auto take = [&](QStringView raw) {
        QString id = raw.trimmed().toString();
        if (id.startsWith(u"user ", Qt::CaseInsensitive))
            id = id.sliced(5).trimmed();
        if (id.startsWith(u"http"))
            id = id.section(u'/', -1, -1, QString::SectionSkipEmpty).section(u'?', 0, 0);
        if (id.isEmpty())
            return;
        if (m_rules.ofGathering && m_rules.presetId != QLatin1String("meetup-attendees") && !id.contains(u':'))
            add(m_guest.tickets, id);
        add(m_person.externalIds, id.contains(u':') || m_rules.idPrefix.isEmpty() ? id : m_rules.idPrefix + u':' + id);
    };
    for (QStringView one : cell.split(u';', Qt::SkipEmptyParts))
        take(one);
}

void RowReading::takeBirthday(const UsedColumn &column, QStringView cell)
{
    if (!m_person.birthday.isEmpty() || cell.startsWith(u"0/0") || cell.startsWith(u"0000-00"))
        return;
    const auto read = readDay(cell, column.dates, m_rules.thisYear, false);
    if (read && read->year > m_rules.thisYear)
        problem(IncomingWords::tr("“%1” is still to come. Birthday stays empty.").arg(shown(cell)));
    else if (read)
        m_person.birthday = read->toText();
    else
        problem(IncomingWords::tr("“%1” is not a date. Birthday stays empty.").arg(shown(cell)));
}

QDate RowReading::day(const UsedColumn &column, QStringView cell)
{
    const auto read = readDay(cell, column.dates, m_rules.thisYear);
    if (!read || !read->year) {
        problem(IncomingWords::tr("“%1” is not a date. “%2” stays empty.").arg(shown(cell), column.header));
        return {};
    }
    return read->toDate();
}

Instant RowReading::instantOf(const MomentReading &moment) const
{
    const QTime time = moment.time.value_or(QTime(0, 0));
    if (moment.offsetSeconds || m_rules.timesAreUtc)
        return {WallTime(moment.date, time, QStringLiteral("UTC")).toInstant().ms - moment.offsetSeconds.value_or(0) * 1000LL};
    return WallTime(moment.date, time, m_guest.gatheringZone.isEmpty() ? m_rules.zone : m_guest.gatheringZone).toInstant();
}

Instant RowReading::moment(const UsedColumn &column, QStringView cell, bool *hasTime)
{
    const auto read = readMoment(cell, column.dates, m_rules.thisYear);
    *hasTime = read && read->time;
    if (read)
        return instantOf(*read);
    // A "checked in" column may hold only yes or no.
    if (column.field != Field::ArrivedAt || !readYesNo(cell))
        problem(IncomingWords::tr("“%1” is not a date and time. “%2” stays empty.").arg(shown(cell), column.header));
    return {};
}

void RowReading::takeAnswer(QStringView cell)
{
    const auto read = readAnswer(cell);
    if (!read) {
        problem(IncomingWords::tr("“%1” is no answer Kith knows. It stays open.").arg(shown(cell)));
        m_guest.answer = Answer::NeedsAction;
        return;
    }
    m_guest.answer = read->answer;
    m_guest.isWaiting = m_guest.isWaiting || read->isWaiting;
    m_guest.attended = m_guest.attended || read->attended;
}

/// "Front door (2026-04-08 18:02:11), Bar (2026-04-08 19:10:00)": the earliest counts.
void RowReading::takeCheckIns(QStringView cell)
{
    qsizetype from = 0;
    while ((from = cell.indexOf(u'(', from)) >= 0) {
        const qsizetype to = cell.indexOf(u')', from);
        if (to < 0)
            break;
        const auto read = readMoment(cell.sliced(from + 1, to - from - 1), DateOrder::Unknown, m_rules.thisYear);
        if (read && read->time) {
            const Instant at = instantOf(*read);
            m_guest.arrivedAt = m_guest.arrivedAt && m_guest.arrivedAt < at ? m_guest.arrivedAt : at;
        }
        from = to;
    }
    m_guest.attended = true;
}

void RowReading::needs(QStringList &list, QStringView cell)
{
    if (isNothing(cell))
        return;
    for (const QString &need : splitList(cell))
        add(list, need.simplified());
}

void RowReading::nameFromParts()
{
    if (m_person.name.isEmpty())
        m_person.name = m_shown;
    if (m_person.name.isEmpty())
        m_person.name = exchange::nameFromParts(m_person.givenName, m_middle, m_person.familyName, m_suffix);
    // A name that stands in for the whole one is nothing to call them by besides; where the file has both, both are kept.
    if (m_person.name.isEmpty())
        m_person.name = std::exchange(m_person.callName, {});
}

void RowReading::finish()
{
    nameFromParts();
    if (m_guest.isWaiting && !m_guest.answer)
        m_guest.answer = Answer::Accepted;
    // A list of guests without a column of answers: whoever has a ticket is coming.
    if (m_rules.ofGathering && m_guest.isSaid && !m_guest.answer)
        m_guest.answer = Answer::Accepted;
}

} // namespace

TableRows::TableRows(CsvTable table, int header, int end, std::vector<UsedColumn> columns, RowRules rules)
    : m_table(std::move(table)), m_columns(std::move(columns)), m_rules(std::move(rules))
{
    m_width = header >= 0 ? m_table.columns(header) : 0;
    m_rows.reserve(size_t(end - header));
    for (int row = header + 1; row < end; ++row) {
        if (!m_table.isBlank(row))
            m_rows.push_back(row);
    }
    // The times of a row are read by the clock of its gathering.
    std::stable_partition(m_columns.begin(), m_columns.end(), [](const UsedColumn &column) { return column.field == Field::GatheringZone; });
    m_hasNames = std::any_of(m_columns.begin(), m_columns.end(), [](const UsedColumn &column) {
        return column.field == Field::Name || column.field == Field::DisplayName || column.field == Field::NameFamilyFirst || column.field == Field::GivenName
            || column.field == Field::FamilyName || column.field == Field::CallName;
    });
}

/// Services write every cell of every row; people leave empty ones off the end, or have a stray comma there.
bool TableRows::isShifted(int row) const
{
    const int width = m_table.columns(row);
    if (width < m_width)
        return !m_rules.presetId.isEmpty() || width == 1;
    for (int column = m_width; column < width; ++column) {
        if (!m_table.cell(row, column).trimmed().isEmpty())
            return true;
    }
    return false;
}

Incoming TableRows::row(int at) const
{
    const int row = m_rows[size_t(at)];
    Incoming incoming;
    incoming.line = m_table.line(row);
    if (isShifted(row)) {
        incoming.person.name = simplifiedText(m_table.cell(row, 0));
        incoming.refusal = IncomingWords::tr("The row has %1 cells where the heading has %2; a comma in a name may have shifted them.")
                               .arg(m_table.columns(row)).arg(m_width);
        return incoming;
    }
    RowReading reading(m_rules, incoming);
    for (const UsedColumn &column : m_columns)
        reading.take(column, m_table.cell(row, column.column));
    reading.finish();
    return incoming;
}

Incoming CardRows::row(int at) const
{
    const VCard &card = m_cards[at];
    Incoming incoming;
    incoming.line = card.line;
    if (card.isGroup) {
        incoming.person.name = card.name;
        incoming.refusal = IncomingWords::tr("This card is a group, not a person.");
        return incoming;
    }
    const RowRules rules{QLatin1String("vcard"), QLatin1String("vcard"), false, false, QString(), m_thisYear};
    RowReading reading(rules, incoming);
    const auto take = [&](Field field, QStringView value) { reading.take({0, field, DateOrder::Unknown, QString()}, value); };
    take(Field::Name, card.name);
    take(Field::GivenName, card.given);
    take(Field::MiddleName, card.middle);
    take(Field::FamilyName, card.family);
    take(Field::NameSuffix, card.suffix);
    take(Field::CallName, card.nickname);
    take(Field::Pronouns, card.pronouns);
    for (const QString &email : card.emails)
        take(Field::Email, email);
    for (const QString &phone : card.phones)
        take(Field::Phone, phone);
    take(Field::Birthday, card.birthday);
    for (const QString &category : card.categories)
        reading.add(incoming.person.tags, category.simplified());
    take(Field::Notes, card.note);
    if (!card.uid.isEmpty())
        incoming.person.externalIds.append(QStringLiteral("vcard:") + (card.uid.startsWith(u"urn:uuid:") ? card.uid.sliced(9) : card.uid));
    reading.finish();
    return incoming;
}

GuestRows::GuestRows(const QList<CalendarEvent> &events)
{
    QHash<int, qsizetype> byLine;
    for (const CalendarEvent &event : events) {
        for (const CalendarGuest &guest : event.guests) {
            const auto known = byLine.constFind(guest.line);
            const qsizetype at = known == byLine.cend() ? m_guests.size() : *known;
            if (at == m_guests.size()) {
                byLine.insert(guest.line, at);
                m_guests.append(guest);
                m_keys.append(QStringList());
            }
            m_keys[at].append(event.gathering.externalIds);
        }
    }
}

Incoming GuestRows::row(int at) const
{
    const CalendarGuest &guest = m_guests[at];
    Incoming incoming;
    incoming.line = guest.line;
    const RowRules rules{QLatin1String("ical"), QLatin1String("icalendar"), false, false, QString(), 2000};
    RowReading reading(rules, incoming);
    reading.take({0, Field::Name, DateOrder::Unknown, QString()}, guest.name);
    if (!guest.email.isEmpty())
        reading.take({0, Field::Email, DateOrder::Unknown, QString()}, guest.email);
    reading.finish();
    // Calendars put the address where they know no name.
    if (incoming.person.name.contains(u'@'))
        incoming.person.name.clear();
    incoming.guest.isSaid = true;
    incoming.guest.answer = guest.answer;
    incoming.guest.partySize = guest.partySize;
    incoming.guest.gatherings = m_keys[at];
    return incoming;
}

} // namespace kith::exchange
