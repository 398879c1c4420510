// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of every service as other people's files come: shuffled, re-saved, in another encoding. Each is known by its
// content, puts the same people, answers and arrivals into the store, changes nothing a second time, and can be undone.
#include "app/exchange/importing.h"
#include "tests/support/testcommunity.h"

#include <QRandomGenerator>
#include <QStringEncoder>

#include <functional>
#include <iterator>

using namespace kith;
using namespace kith::exchange;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// What is true of somebody, whichever service tells it.
struct Guest {
    QString given, family, email, phone;
    QString answer; ///< yes, no, maybe, wait, none
    int party = 1;
    bool came = false;

    QString name() const { return (given + u' ' + family).simplified(); }
};

/// Everything in it exists in Windows-1252.
const QList<Guest> westerners{
    {u"Zoë"_s, u"van den Berg"_s, u"zoe@example.org"_s, u"+44 7700 900101"_s, u"yes"_s, 2, true},
    {u"José"_s, u"Pereira"_s, u"jose@example.org"_s, u"+351 912 000 102"_s, u"no"_s, 1, false},
    {u"Siobhán"_s, u"O'Byrne"_s, u"siobhan@example.org"_s, u"+44 7700 900103"_s, u"yes"_s, 1, false},
    {u"Þóra"_s, u"Jónsdóttir"_s, u"thora@example.org"_s, u"+354 611 0104"_s, u"wait"_s, 1, false},
    {u"Œdipe"_s, u"Šimon-Žák"_s, u"oedipe@example.org"_s, u"+33 6 12 00 01 05"_s, u"none"_s, 1, false},
    {u"Suharti"_s, QString(), u"suharti@example.org"_s, u"+62 811 000 106"_s, u"yes"_s, 1, true},
};

const QList<Guest> everyone = westerners
    + QList<Guest>{
        {u"Łukasz"_s, u"Wójcik"_s, u"lukasz@example.org"_s, u"+48 600 000 107"_s, u"yes"_s, 1, true},
        {u"Ірина"_s, u"Шевченко"_s, u"iryna@example.org"_s, u"+380 50 000 0108"_s, u"yes"_s, 3, true},
        {u"עומר"_s, u"לוי"_s, u"omer@example.org"_s, u"+972 50 000 0109"_s, u"no"_s, 1, false},
        {u"नेहा"_s, u"शर्मा"_s, u"neha@example.org"_s, u"+91 98000 00110"_s, u"wait"_s, 1, false},
        {u"Đặng"_s, u"Thị Hạnh"_s, u"hanh@example.org"_s, u"+84 91 000 0111"_s, u"yes"_s, 1, false},
    };

using Row = QStringList;

struct Export {
    QString preset;
    QList<Row> rows; ///< the headings first
    QStringList people; ///< as told() tells them, in no order
};

/// What one service can tell; what it cannot is empty in the store as well.
struct Told {
    bool hasParts = true;
    bool hasEmail = true;
    bool hasPhone = false;
    QString birthday = {}, tags = {}, diet = {}, joined = {}, notes = {}, id = {};
    QString answer = {}; ///< the enum's name, "waiting", or empty without an invitation
    int party = 0;
    QString arrived = {};

    QString of(const Guest &guest) const
    {
        return Row{guest.name(), hasParts ? guest.given : QString(), hasParts ? guest.family : QString(), hasEmail ? guest.email : QString(),
                   hasPhone ? guest.phone : QString(), birthday, tags, diet, joined, notes, id, answer, answer.isEmpty() ? QString() : QString::number(party), arrived}
            .join(u'|');
    }
};

QString answerFor(const Guest &guest)
{
    return guest.answer == u"yes" ? u"accepted"_s : guest.answer == u"no" ? u"declined"_s : guest.answer == u"wait" ? u"waiting"_s : u"needs-action"_s;
}

/// Words of a service for yes, no, wait, none.
QString said(const Guest &guest, const QStringList &words)
{
    return words[QStringList{u"yes"_s, u"no"_s, u"wait"_s, u"none"_s}.indexOf(guest.answer)];
}

Row columns(const char *header)
{
    return QString::fromUtf8(header).split(u',');
}

/// A row by the names of its columns; the others are empty.
class Filling
{
public:
    explicit Filling(const Row &header) : m_header(header), m_row(header.size()) { }
    Filling &put(const char *column, const QString &value)
    {
        const qsizetype at = m_header.indexOf(QString::fromUtf8(column));
        if (at < 0)
            qFatal("no column %s", column);
        m_row[at] = value;
        return *this;
    }
    operator Row() const { return m_row; }

private:
    Row m_header;
    Row m_row;
};

// The text of a question and of its answer, with all that makes a table hard to read.
const QString question = u"Anything \"else\", or\na song; perhaps?"_s;
const QString reply = u"Soup, bread;\r\n\"two\" tabs\tand | a bar"_s;

Export meetupMembers(const QList<Guest> &guests, const char *header)
{
    Export file{u"meetup-members"_s, {columns(header)}, {}};
    const bool isOld = file.rows[0].contains(u"User ID"_s);
    for (int i = 0; i < guests.size(); ++i) {
        const QString id = QString::number(12537900 + i);
        Filling row(file.rows[0]);
        row.put("Name", guests[i].name()).put("Member ID", id).put("URL of Member Profile", u"http://www.meetup.com/t/members/"_s + id + u'/');
        Told told{false, false};
        told.id = u"meetup:"_s + id;
        if (isOld) {
            row.put("User ID", u"user "_s + id).put("Joined Group on", u"02/%1/2024"_s.arg(i + 11)).put("Total RSVPs", u" 4"_s);
            told.joined = u"2024-02-%1"_s.arg(i + 11);
        } else {
            row.put("Role", u"MEMBER"_s).put("Events attended", u"3"_s);
        }
        file.rows.append(row);
        file.people.append(told.of(guests[i]));
    }
    return file;
}

Export meetupAttendees(const QList<Guest> &guests, const char *header)
{
    Export file{u"meetup-attendees"_s, {columns(header)}, {}};
    const bool hasAttendance = file.rows[0].contains(u"Attendance"_s);
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        const QString id = QString::number(12537900 + i);
        const bool comes = guest.answer == u"yes";
        Filling row(file.rows[0]);
        row.put("Name", guest.name()).put("User ID", u"user "_s + id).put("RSVP", comes ? u"Yes"_s : u"No"_s).put("Guests", QString::number(guest.party - 1));
        row.put("RSVPed on", u"11/%1/2026"_s.arg(i + 11)).put("Joined Group on", u"02/%1/2024"_s.arg(i + 11));
        if (hasAttendance)
            row.put("Attendance", guest.came ? u"Y"_s : QString());
        Told told{false, false};
        told.id = u"meetup:"_s + id;
        told.joined = u"2024-02-%1"_s.arg(i + 11);
        told.answer = comes ? u"accepted"_s : u"declined"_s;
        told.party = guest.party;
        // Nobody wrote down when: the evening before today, when such a gathering begins.
        told.arrived = hasAttendance && guest.came ? u"2026-11-22T19:00:00Z"_s : QString();
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export eventbrite(const QList<Guest> &guests, const char *header)
{
    Export file{u"eventbrite"_s, {columns(header)}, {}};
    const bool isAmerican = file.rows[0].contains(u"Order #"_s);
    file.rows[0].append(question);
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put(isAmerican ? "Order #" : "Order no.", QString::number(901000 + i)).put("First Name", guest.given).put("Email", guest.email);
        row.put(isAmerican ? "Last Name" : "Surname", guest.family).put("Quantity", QString::number(guest.party)).put("Ticket Type", u"General Admission"_s);
        row.put("Order Date", isAmerican ? u"11/%1/26 22:28"_s.arg(i + 1) : u"%1/11/2026 22:28"_s.arg(i + 1, 2, 10, QChar(u'0')));
        row.put("Attendee Status", guest.came ? u"Checked In"_s : said(guest, {u"Attending"_s, u"Not Attending"_s, u"Waitlist"_s, u"Pending"_s}));
        row.put("Home City", u"Leeds"_s).put("Eventbrite Fees", u"0.00"_s);
        row.put(question.toUtf8().constData(), reply);
        Told told;
        if (isAmerican) {
            row.put("Attendee #", QString::number(18441583400 + i));
            told.id = u"eventbrite:"_s + QString::number(18441583400 + i);
        }
        told.answer = answerFor(guest);
        told.party = guest.party;
        told.arrived = guest.came ? u"2026-11-22T19:00:00Z"_s : QString();
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export luma(const QList<Guest> &guests, const char *header)
{
    Export file{u"luma"_s, {columns(header)}, {}};
    file.rows[0].append(question);
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        const bool hasParts = i % 2;
        Filling row(file.rows[0]);
        row.put("api_id", u"gst-%1"_s.arg(i)).put("name", guest.name()).put("email", guest.email).put("phone_number", guest.phone);
        row.put("created_at", u"2026-11-%1T19:16:45.813Z"_s.arg(i + 1, 2, 10, QChar(u'0')));
        row.put("approval_status", said(guest, {u"approved"_s, u"declined"_s, u"waitlist"_s, u"invited"_s}));
        row.put("qr_code_url", u"https://lu.ma/check-in/evt-9?pk=g-%1"_s.arg(i)).put("ticket_name", u"Standard"_s).put(question.toUtf8().constData(), reply);
        if (guest.came)
            row.put("checked_in_at", u"2026-11-20T19:0%1:11.000Z"_s.arg(i % 10));
        if (hasParts)
            row.put("first_name", guest.given).put("last_name", guest.family);
        Told told{hasParts, true, true};
        told.id = u"luma:gst-%1"_s.arg(i);
        told.answer = answerFor(guest);
        told.party = 1;
        told.arrived = guest.came ? u"2026-11-20T19:0%1:11Z"_s.arg(i % 10) : QString();
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export google(const QList<Guest> &guests, const char *header)
{
    const bool isNew = Row(columns(header)).contains(u"Labels"_s);
    Export file{isNew ? u"google-2024"_s : u"google-old"_s, {columns(header)}, {}};
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put(isNew ? "First Name" : "Given Name", guest.given).put(isNew ? "Last Name" : "Family Name", guest.family).put("Birthday", u"1984-02-29"_s);
        row.put("Notes", reply).put(isNew ? "Labels" : "Group Membership", u"* choir ::: * myContacts"_s);
        row.put(isNew ? "E-mail 1 - Label" : "E-mail 1 - Type", u"Work"_s).put("E-mail 1 - Value", u"work-"_s + guest.email);
        row.put(isNew ? "E-mail 2 - Label" : "E-mail 2 - Type", u"* Home"_s).put("E-mail 2 - Value", guest.email);
        row.put("Phone 1 - Value", guest.phone);
        if (!isNew)
            row.put("Name", guest.name());
        Told told;
        told.hasPhone = true;
        told.birthday = u"1984-02-29"_s;
        told.tags = u"choir"_s;
        told.notes = reply;
        Guest both = guest;
        both.email = guest.email + u" work-"_s + guest.email;
        file.rows.append(row);
        file.people.append(told.of(both));
    }
    return file;
}

Export planningCenter(const QList<Guest> &guests, const char *header)
{
    Export file{u"pco-people"_s, {columns(header)}, {}};
    const bool isAlias = file.rows[0].contains(u"remote_id"_s);
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put(isAlias ? "remote_id" : "Person ID", QString::number(5000 + i)).put("First Name", guest.given).put("Last Name", guest.family);
        row.put("Birthdate", u"1988-02-29"_s).put(isAlias ? "Medical" : "Medical Notes", u"peanuts: never tell"_s).put("Status", u"Active"_s);
        row.put("Mobile Phone Number", guest.phone).put("Home Email", guest.email).put("Household ID", u"700"_s).put("Household Primary Contact", u"1"_s);
        Told told;
        told.hasPhone = true;
        told.birthday = u"1988-02-29"_s;
        told.id = u"pco:%1"_s.arg(5000 + i);
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export pretix(const QList<Guest> &guests, const char *header)
{
    Export file{u"pretix"_s, {columns(header)}, {}};
    const Row names = file.rows[0];
    const bool isGerman = names.contains(u"Bestellnummer"_s);
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(names);
        row.put(names[0].toUtf8().constData(), u"A%1"_s.arg(i)).put(names[1].toUtf8().constData(), guest.name()).put("E-Mail", guest.email);
        row.put(isGerman ? "Geheimnis" : "Secret", u"s3cr3t%1"_s.arg(i));
        if (guest.came)
            row.put(isGerman ? "Eingecheckt" : "Checked in", isGerman ? u"20.11.2026 19:0%1"_s.arg(i % 10) : u"2026-11-20 19:0%1:00"_s.arg(i % 10));
        Told told{false, true};
        told.answer = u"accepted"_s;
        told.party = 1;
        told.arrived = guest.came ? u"2026-11-20T19:0%1:00Z"_s.arg(i % 10) : QString();
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export hiEvents(const QList<Guest> &guests, const char *header)
{
    Export file{u"hievents"_s, {columns(header)}, {}};
    const bool isOld = file.rows[0].contains(u"Is Checked In"_s);
    file.rows[0].append(question);
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put("ID", QString::number(i + 1)).put("First Name", guest.given).put("Last Name", guest.family).put("Email", guest.email);
        row.put("Status", said(guest, {u"ACTIVE"_s, u"CANCELLED"_s, u"WAITLISTED"_s, u"AWAITING_PAYMENT"_s})).put("Product Name", u"Free"_s).put("Event ID", u"9"_s);
        row.put("Public ID", u"A-%1"_s.arg(i)).put("Short ID", u"a_%1"_s.arg(i)).put("Created Date", u"2026-11-01 10:00:00"_s).put(question.toUtf8().constData(), reply);
        const QString at = guest.came ? u"2026-11-20 19:0%1:11"_s.arg(i % 10) : QString();
        if (isOld)
            row.put("Is Checked In", guest.came ? u"Yes"_s : u"No"_s).put("Checked In At", at);
        else if (guest.came)
            row.put("Check Ins", u"Bar (2026-11-20 21:00:00), Front door (%1)"_s.arg(at));
        Told told;
        told.id = u"hievents:A-%1"_s.arg(i);
        told.answer = answerFor(guest);
        told.party = 1;
        told.arrived = guest.came ? u"2026-11-20T19:0%1:11Z"_s.arg(i % 10) : QString();
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export attendize(const QList<Guest> &guests)
{
    Export file{u"attendize"_s, {columns("First Name,Last Name,Email,Ticket ID,Reference,Ticket Type,Order Date,Has Arrived,Arrival Time")}, {}};
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put("First Name", guest.given).put("Last Name", guest.family).put("Email", guest.email).put("Ticket ID", QString::number(70 + i));
        row.put("Reference", u"REF%1"_s.arg(i)).put("Ticket Type", u"Std"_s).put("Order Date", u"2026-11-01 10:00:00"_s).put("Has Arrived", guest.came ? u"YES"_s : u"NO"_s);
        if (guest.came)
            row.put("Arrival Time", u"2026-11-20 19:0%1:00"_s.arg(i % 10));
        Told told;
        told.id = u"attendize:%1"_s.arg(70 + i);
        told.answer = u"accepted"_s;
        told.party = 1;
        told.arrived = guest.came ? u"2026-11-20T19:0%1:00Z"_s.arg(i % 10) : QString();
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export alfio(const QList<Guest> &guests)
{
    Export file{u"alfio"_s,
                {columns("ID,Category,Event,Status,OriginalPrice,PaidPrice,Discount,VAT,ReservationID,Full Name,First Name,Last Name,E-Mail,Locked,"
                         "Language,Confirmation,Billing Address,Country Code,Promo Code,Payment ID,Payment Method,External Reference")},
                {}};
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put("ID", u"u-%1"_s.arg(i)).put("Event", u"supper"_s).put("ReservationID", u"R1"_s).put("Full Name", guest.name()).put("First Name", guest.given);
        row.put("Last Name", guest.family).put("E-Mail", guest.email).put("Billing Address", u"1 Mill Lane\r\nLeeds"_s);
        row.put("Status", guest.came ? u"CHECKED_IN"_s : said(guest, {u"ACQUIRED"_s, u"CANCELLED"_s, u"WAITING"_s, u"PENDING"_s}));
        Told told;
        told.id = u"alfio:u-%1"_s.arg(i);
        told.answer = answerFor(guest);
        told.party = 1;
        told.arrived = guest.came ? u"2026-11-22T19:00:00Z"_s : QString();
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export churchCrm(const QList<Guest> &guests)
{
    Export file{u"churchcrm"_s,
                {columns("Title,First Name,Middle Name,Last Name,Suffix,Gender,Donation Envelope,Address1,Address2,City,State,Zip,Country,Home Phone,"
                         "Work Phone,Mobile Phone,Work/Other Email,Birth Date,Membership Date,Wedding Date")},
                {}};
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put("First Name", guest.given).put("Last Name", guest.family).put("Mobile Phone", guest.phone).put("Work/Other Email", guest.email);
        row.put("Birth Date", u"%1-04-1991"_s.arg(i + 3, 2, 10, QChar(u'0'))).put("Membership Date", u"2%1-02-2020"_s.arg(i % 10));
        if (i == 0)
            row.put("Birth Date", u"25-04-1991"_s);
        Told told;
        told.hasPhone = true;
        told.birthday = u"1991-04-%1"_s.arg(i ? i + 3 : 25, 2, 10, QChar(u'0'));
        told.joined = u"2020-02-2%1"_s.arg(i % 10);
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export timeOverflow(const QList<Guest> &guests)
{
    Export file{u"timeoverflow"_s, {columns("N,Username,Email,Phone,Alternative Phone,Created,Last login,Locale,Balance")}, {}};
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        Filling row(file.rows[0]);
        row.put("N", QString::number(i + 1)).put("Username", guest.name()).put("Email", guest.email).put("Phone", guest.phone).put("Created", u"2020-01-02"_s).put("Balance", u"-2:30"_s);
        Told told{false, true, true};
        told.id = u"timeoverflow:%1"_s.arg(i + 1);
        told.joined = u"2020-01-02"_s;
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export outlook(const QList<Guest> &guests)
{
    Export file{u"outlook"_s,
                {columns("First Name,Middle Name,Last Name,Title,Suffix,Birthday,Notes,E-mail Address,E-mail 2 Address,Mobile Phone,Business Phone,Categories")}, {}};
    for (const Guest &guest : guests) {
        Filling row(file.rows[0]);
        row.put("First Name", guest.given).put("Last Name", guest.family).put("E-mail Address", guest.email).put("Mobile Phone", guest.phone).put("Birthday", u"0/0/00"_s);
        row.put("Notes", reply).put("Categories", u"choir;plot"_s);
        Told told;
        told.hasPhone = true;
        told.tags = u"choir plot"_s;
        told.notes = reply;
        file.rows.append(row);
        file.people.append(told.of(guest));
    }
    return file;
}

Export linkedIn(const QList<Guest> &guests)
{
    Export file{u"linkedin"_s, {columns("First Name,Last Name,URL,Email Address,Company,Position,Connected On")}, {}};
    for (int i = 0; i < guests.size(); ++i) {
        Filling row(file.rows[0]);
        row.put("First Name", guests[i].given).put("Last Name", guests[i].family).put("URL", u"https://www.linkedin.com/in/x%1"_s.arg(i)).put("Connected On", u"12 Mar 2024"_s);
        Told told;
        told.hasEmail = false;
        told.id = u"linkedin:x%1"_s.arg(i);
        file.rows.append(row);
        file.people.append(told.of(guests[i]));
    }
    return file;
}

Export rallly(const QList<Guest> &guests)
{
    Export file{u"rallly"_s, {columns("Name,Email,Responded on (Europe/London),Tue 3 Nov 2026 19:00 - 20:00,Wed 4 Nov 2026 19:00 - 20:00")}, {}};
    for (const Guest &guest : guests) {
        file.rows.append({guest.name(), guest.email, u"20 Oct 2026 10:00"_s, u"If need be"_s, u"Yes"_s});
        file.people.append(Told{false, true}.of(guest));
    }
    return file;
}

Export ownList(const QList<Guest> &guests)
{
    Export file{QString(), {columns("Vorname,Nachname,E-Mail-Adresse,Telefon,Geburtsdatum,Gruppen,Bemerkungen")}, {}};
    for (int i = 0; i < guests.size(); ++i) {
        const Guest &guest = guests[i];
        file.rows.append({guest.given, guest.family, guest.email, guest.phone, u"2%1.4.1991"_s.arg(i % 10), u"Chor;Garten"_s, reply});
        Told told;
        told.hasPhone = true;
        told.birthday = u"1991-04-2%1"_s.arg(i % 10);
        told.tags = u"Chor Garten"_s;
        told.notes = reply;
        file.people.append(told.of(guest));
    }
    return file;
}

constexpr char googleNow[] =
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
    "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
    "Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Custom Field 1 - Label,Custom Field 1 - Value";
constexpr char googleOldest[] =
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,"
    "Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value";
constexpr char eventbriteUs[] =
    "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,"
    "Eventbrite Payment Processing,Attendee Status,Home Address 1,Home Address 2,Home City,Home State,Home Zip,Home Country";
constexpr char eventbriteUk[] =
    "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Order Type,Total Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,"
    "Home Address 1,Home Address 2,Home City,County of Residence,Home Postcode,Home Country";
constexpr char lumaOne[] =
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,qr_code_url,amount,amount_tax,amount_discount,"
    "currency,coupon_code,eth_address,solana_address,survey_response_rating,survey_response_feedback,ticket_type_id,ticket_name";
constexpr char lumaOther[] =
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,custom_source,checked_in_at,qr_code_url,utm_source,amount,currency,"
    "coupon_code,eth_address,solana_address,ticket_type_id,ticket_name";

Export exportOf(const QString &service, const QList<Guest> &guests)
{
    const QHash<QString, std::function<Export()>> all{
        {u"Meetup members"_s, [&] { return meetupMembers(guests, "Name,User ID,Title,Member ID,Location,Joined Group on,Last visited group on,Last Attended,Total RSVPs,RSVPed Yes,RSVPed Maybe,RSVPed No,Meetups attended,No shows,Intro,Photo,Assistant Organizer,Mailing List,URL of Member Profile"); }},
        {u"Meetup members, newer"_s, [&] { return meetupMembers(guests, "Role,Name,Member ID,Location,Events attended,All time 'Yes' RSVPs,URL of Member Profile"); }},
        {u"Meetup attendees"_s, [&] { return meetupAttendees(guests, "Name,Attendance,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,URL of Member Profile,Notes"); }},
        {u"Meetup attendees, without attendance"_s, [&] { return meetupAttendees(guests, "Name,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,URL of Member Profile"); }},
        {u"Eventbrite, US"_s, [&] { return eventbrite(guests, eventbriteUs); }},
        {u"Eventbrite, UK"_s, [&] { return eventbrite(guests, eventbriteUk); }},
        {u"Luma"_s, [&] { return luma(guests, lumaOne); }},
        {u"Luma, other order"_s, [&] { return luma(guests, lumaOther); }},
        {u"Google"_s, [&] { return google(guests, googleNow); }},
        {u"Google, oldest"_s, [&] { return google(guests, googleOldest); }},
        {u"Planning Center"_s, [&] { return planningCenter(guests, "Person ID,Name Prefix,Given Name,First Name,Nickname,Middle Name,Last Name,Name Suffix,Birthdate,Anniversary,Gender,Grade,School,Medical Notes,Child,Marital Status,Status,Membership,Mobile Phone Number,Home Email,Household ID,Household Name,Household Primary Contact,Created At,Updated At"); }},
        {u"Planning Center, aliases"_s, [&] { return planningCenter(guests, "remote_id,First Name,Last Name,Birthdate,Medical,Campus,Status,Mobile Phone Number,Mobile Carrier,Home Email,Home Address Zip,Household ID,Household Primary Contact"); }},
        {u"pretix"_s, [&] { return pretix(guests, "Order code,Attendee name,Product,Price,Checked in,Checked out,Automatically checked in,Secret,E-Mail,Company,Voucher code,Order date,Requires special attention,Comment,Seat ID"); }},
        {u"pretix, German"_s, [&] { return pretix(guests, "Bestellnummer,Teilnehmername,Produkt,Preis,Eingecheckt,Ausgecheckt,Automatisch eingecheckt,Geheimnis,E-Mail,Firma,Bestelldatum,Kommentar"); }},
        {u"Hi.Events"_s, [&] { return hiEvents(guests, "ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date,Last Updated Date,Notes"); }},
        {u"Hi.Events, older"_s, [&] { return hiEvents(guests, "ID,First Name,Last Name,Email,Status,Is Checked In,Checked In At,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date,Last Updated Date,Notes"); }},
        {u"Attendize"_s, [&] { return attendize(guests); }},
        {u"alf.io"_s, [&] { return alfio(guests); }},
        {u"ChurchCRM"_s, [&] { return churchCrm(guests); }},
        {u"TimeOverflow"_s, [&] { return timeOverflow(guests); }},
        {u"Outlook"_s, [&] { return outlook(guests); }},
        {u"LinkedIn"_s, [&] { return linkedIn(guests); }},
        {u"Rallly"_s, [&] { return rallly(guests); }},
        {u"a list of one's own"_s, [&] { return ownList(guests); }},
    };
    return all.value(service)();
}

const char *const services[] = {"Meetup members", "Meetup members, newer", "Meetup attendees", "Meetup attendees, without attendance", "Eventbrite, US", "Eventbrite, UK",
                                "Luma", "Luma, other order", "Google", "Google, oldest", "Planning Center", "Planning Center, aliases", "pretix", "pretix, German", "Hi.Events",
                                "Hi.Events, older", "Attendize", "alf.io", "ChurchCRM", "TimeOverflow", "Outlook", "LinkedIn", "Rallly", "a list of one's own"};

/// How a file reached the organizer.
struct Form {
    const char *name;
    QChar delimiter = u',';
    const char *encoding = "UTF-8"; ///< or "Windows-1252"
    bool byteOrderMark = false;
    bool shuffled = false;
    bool oddHeadings = false; ///< marks, spaces and other case
    bool allQuoted = false;
    bool preamble = false;
    const char *lineEnd = "\r\n";
};

constexpr Form forms[] = {
    {"as it was"},
    {"shuffled", u',', "UTF-8", true, true},
    {"odd headings", u',', "UTF-8", true, true, true},
    {"UTF-16LE", u'\t', "UTF-16LE", true},
    {"UTF-16BE", u';', "UTF-16BE", true, true},
    {"Windows-1252", u';', "Windows-1252"},
    {"tabs", u'\t', "UTF-8", false, false, true},
    {"bars", u'|', "UTF-8", false, true, false, true},
    {"after a preamble", u',', "UTF-8", false, true, false, false, true, "\n"},
    {"old Mac", u';', "Windows-1252", false, true, true, true, false, "\r"},
};

QString cellText(QString cell, const Form &form)
{
    const bool isHard = cell.contains(form.delimiter) || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return isHard || form.allQuoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

QString oddly(const QString &heading, QRandomGenerator &random)
{
    const QString text = random.bounded(2) ? heading.toUpper() : heading.toLower();
    return (random.bounded(2) ? u" "_s : u"\u00A0 "_s) + QString(text).replace(u' ', u"  "_s) + u' ';
}

QByteArray encoded(const QString &text, const Form &form)
{
    if (qstrcmp(form.encoding, "Windows-1252") == 0) {
        QStringEncoder encode("windows-1252");
        if (!encode.isValid())
            qFatal("no Windows-1252");
        const QByteArray bytes = encode(text);
        if (encode.hasError())
            qFatal("not in Windows-1252: %s", qPrintable(text));
        return bytes;
    }
    QStringEncoder encode(form.encoding, form.byteOrderMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encode(text);
}

QByteArray bytesOf(const Export &file, const Form &form, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<qsizetype> order;
    for (qsizetype i = 0; i < file.rows[0].size(); ++i)
        order.insert(form.shuffled ? qsizetype(random.bounded(order.size() + 1)) : i, i);
    QString text = form.preamble ? u"Guest list for Tuesday, printed 20/11/2026\n\n\"With love, and a line\nbreak\"\n"_s : QString();
    for (const Row &row : file.rows) {
        QStringList cells;
        for (qsizetype column : order)
            cells.append(cellText(form.oddHeadings && &row == &file.rows[0] ? oddly(row[column], random) : row[column], form));
        text += cells.join(form.delimiter) + QLatin1String(form.lineEnd);
    }
    return encoded(text, form);
}

/// Everybody in the store with their answer and arrival, in no order.
QStringList told(TestCommunity &community)
{
    return community.ask([](Reader &reader) {
        QHash<qint64, QString> invitations, arrivals;
        reader.each<Invitation>([&](const Invitation &i) {
            invitations.insert(i.personId.value, (i.isWaiting() ? u"waiting"_s : enumName(i.answer)) + u'|' + QString::number(i.partySize));
        });
        reader.each<Attendance>([&](const Attendance &a) { arrivals.insert(a.personId.value, a.arrivedAt.toIso()); });
        QStringList all;
        reader.each<Person>([&](const Person &p) {
            all.append(Row{p.name, p.givenName, p.familyName, p.emails.join(u' '), p.phones.join(u' '), p.birthday, p.tags.join(u' '), p.dietaryNeeds.join(u' '),
                           p.joinedOn.toString(Qt::ISODate), p.notes, p.externalIds.join(u' '), invitations.value(p.id.value, u"|"_s), arrivals.value(p.id.value)}
                           .join(u'|'));
        });
        all.sort();
        return all;
    });
}

ImportFile readAs(const QByteArray &bytes, const QString &name)
{
    ReadOptions options;
    options.zone = u"Europe/London"_s;
    options.today = QDate(2026, 11, 23);
    return must(readBytes(bytes, name, options));
}

Plan import(TestCommunity &community, const ImportFile &file)
{
    const auto progress = std::make_shared<Progress>();
    return must(community.store().perform(Import, [=](Tx &tx) { return importPeople(tx, file, {}, *progress); }));
}

QString counts(const Plan &plan)
{
    return u"%1 new, %2 updated, %3 same, %4 skipped"_s.arg(plan.newCount).arg(plan.updatedCount).arg(plan.sameCount).arg(plan.skippedCount);
}

} // namespace

class TestHeldOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfEveryServiceGoInOnceAndOut_data();
    void filesOfEveryServiceGoInOnceAndOut();
};

void TestHeldOut::filesOfEveryServiceGoInOnceAndOut_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("form");
    for (const char *service : services) {
        for (int form = 0; form < int(std::size(forms)); ++form)
            QTest::addRow("%s, %s", service, forms[form].name) << QString::fromUtf8(service) << form;
    }
}

void TestHeldOut::filesOfEveryServiceGoInOnceAndOut()
{
    QFETCH(QString, service);
    QFETCH(int, form);
    const bool isWestern = qstrcmp(forms[form].encoding, "Windows-1252") == 0;
    const Export original = exportOf(service, isWestern ? westerners : everyone);
    const ImportFile file = readAs(bytesOf(original, forms[form], quint32(form * 97 + service.size())), u"download (3).xls"_s);
    QCOMPARE(file.preset, original.preset);
    QCOMPARE(file.encoding, QLatin1String(forms[form].encoding));
    QCOMPARE(file.isEncodingGuess, isWestern);

    TestCommunity community;
    const QByteArray before = community.contents();
    const qsizetype people = original.people.size();
    QCOMPARE(counts(import(community, file)), u"%1 new, 0 updated, 0 same, 0 skipped"_s.arg(people));
    QStringList expected = original.people;
    expected.sort();
    QCOMPARE(told(community), expected);
    const QByteArray after = community.contents();
    community.clock().advance(60'000);
    QCOMPARE(counts(import(community, file)), u"0 new, 0 updated, %1 same, 0 skipped"_s.arg(people));
    QCOMPARE(community.contents(), after);
    must(community.store().undoLast());
    QCOMPARE(community.contents(), before);
}

QTEST_GUILESS_MAIN(TestHeldOut)
#include "tst_heldout.moc"
