// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// To put right: gatherings whose attendance was not recorded, records that share an address or a number or could be one
// person by their names, people whom nobody can reach.
#include "app/core/isolated.h"
#include "app/gatherings/gatherings.h"
#include "app/gatherings/unrecorded.h"
#include "app/store/community.h"
#include "app/upkeep/contacts.h"
#include "app/upkeep/duplicates.h"
#include "ui/kit/background.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saynames.h"
#include "ui/today/sections.h"
#include "ui/today/todaysection.h"

#include <QTimer>

namespace kith {

namespace {

/// Long enough for the first sight of the page, which comparing all names would hold up: it takes a core and ICU's tables.
constexpr int quietMs = 300;
/// Gatherings have keys of their own above.
constexpr qint64 withoutAnyKey = -1, doublesKey = -2, firstSharedKey = 3;

struct Wrongs {
    QDate today;
    QList<gatherings::Listed> unrecorded;
    QList<upkeep::Sharing> sharing;
    QList<upkeep::Contact> withoutAny;
};

/// All that telling who may be there twice takes; comparing them is done elsewhere, so that the store is free meanwhile.
struct Records {
    QList<upkeep::Lookalike> people;
    people::ToldApart apart;
    QString zone;
    bool operator==(const Records &) const = default;
};

/// How many pairs, and the surest of those that no address and no number gives away: these have rows of their own.
struct Doubles {
    qsizetype pairs = 0;
    QList<upkeep::Duplicate> byName;
};

Doubles doublesAmong(const Records &records)
{
    Doubles doubles;
    const QList<upkeep::Duplicate> pairs = upkeep::Lookalikes(records.people, records.zone).pairs(records.apart);
    doubles.pairs = pairs.size();
    const auto byName = [](const upkeep::Duplicate &pair) { return !(pair.why & (upkeep::Likeness::Email | upkeep::Likeness::Phone)); };
    const auto first = std::find_if(pairs.begin(), pairs.end(), byName);
    if (first != pairs.end())
        doubles.byName.append(*first);
    return doubles;
}

class PutRight : public TodaySection
{
    Q_DECLARE_TR_FUNCTIONS(PutRight)
public:
    explicit PutRight(Community &community);

private:
    struct Way {
        std::function<void()> open, act;
    };
    static Wrongs askWrongs(Reader &reader);
    void show();
    void askForDoubles();
    void compare(const Records &records);
    void addDoubles();
    void add(ActionRowContent row, const Way &way);
    void addUnrecorded(const gatherings::Listed &listed, QDate today);
    void addSharing(const upkeep::Sharing &sharing);
    void addWithoutAny(const QList<upkeep::Contact> &people);

    Wrongs m_wrongs;
    Records m_records;
    Doubles m_doubles;
    int m_comparing = 0; ///< which comparison counts
    QList<ActionRowContent> m_rows;
    QHash<qint64, Way> m_ways;
};

QString namesOf(const QList<upkeep::Contact> &people)
{
    QStringList names;
    for (const upkeep::Contact &contact : people)
        names.append(contact.called);
    return sayNames(names);
}

PutRight::PutRight(Community &community) : TodaySection(community, QStringLiteral("put-right"), tr("To put right"), Side::Main)
{
    connect(this, &ActionList::opened, this, [this](qint64 key) { m_ways.value(key).open(); });
    connect(this, &ActionList::actionClicked, this, [this](qint64 key) { m_ways.value(key).act(); });
    ask<Wrongs>({"community", "person", "gathering", "attendance", "not_same"}, &PutRight::askWrongs, [this](const Wrongs &wrongs) {
        m_wrongs = wrongs;
        show();
        if (!hasAnswered())
            QTimer::singleShot(quietMs, this, &PutRight::askForDoubles);
    });
}

Wrongs PutRight::askWrongs(Reader &reader)
{
    const QString zone = zoneOf(reader);
    const QList<upkeep::Contact> contacts = upkeep::contacts(reader);
    return {reader.clock().today(zone), gatherings::unrecorded(reader), upkeep::sharing(contacts, zone, people::ToldApart(reader)), upkeep::withoutAny(contacts)};
}

void PutRight::askForDoubles()
{
    const auto records = [](Reader &reader) { return Records{upkeep::lookalikes(reader), people::ToldApart(reader), zoneOf(reader)}; };
    askBeside<Records>({"person", "not_same", "community"}, records, [this](const Records &found) { compare(found); });
}

/// Most changes of people are not about what two records are told apart by.
void PutRight::compare(const Records &records)
{
    if (records == m_records)
        return;
    m_records = records;
    whenDone(this, inBackground([records] { return doublesAmong(records); }), [this, number = ++m_comparing](const Doubles &doubles) {
        if (number != m_comparing)
            return;
        m_doubles = doubles;
        show();
        if (hasAnswered())
            Q_EMIT answered();
    });
}

void PutRight::show()
{
    const Wrongs &wrongs = m_wrongs;
    m_rows.clear();
    m_ways.clear();
    for (const gatherings::Listed &listed : wrongs.unrecorded)
        addUnrecorded(listed, wrongs.today);
    for (const upkeep::Sharing &sharing : wrongs.sharing)
        addSharing(sharing);
    if (!m_doubles.byName.isEmpty())
        addDoubles();
    if (!wrongs.withoutAny.isEmpty())
        addWithoutAny(wrongs.withoutAny);
    setRows(m_rows);
}

void PutRight::add(ActionRowContent row, const Way &way)
{
    m_ways.insert(row.key, way);
    m_rows.append(std::move(row));
}

void PutRight::addUnrecorded(const gatherings::Listed &listed, QDate today)
{
    const Gathering &gathering = listed.gathering;
    const QString day = sayWeekday(gathering.startTime().date(), today);
    ActionRowContent row{.key = gathering.id.value, .iconName = QStringLiteral("door"), .line1 = gathering.title};
    const auto open = [this, id = gathering.id] { Q_EMIT openRequested(QStringLiteral("gatherings"), id.value, QStringLiteral("arrivals")); };
    if (listed.counts.here == 0) {
        row.line2 = tr("%1 · nobody is noted yet").arg(day);
        row.action = tr("Record it now");
        return add(row, {open, open});
    }
    row.line2 = tr("%1 · %n came, not closed yet", nullptr, listed.counts.here).arg(day);
    row.action = tr("Close it");
    row.whyNot = whyReadOnly();
    add(row, {open, [this, id = gathering.id] { change(gatherings::CloseAttendance, [id](Tx &tx) { gatherings::closeAttendance(tx, id); }); }});
}

void PutRight::addSharing(const upkeep::Sharing &sharing)
{
    const QString names = namesOf(sharing.people);
    const int records = int(sharing.people.size());
    const QString what = !sharing.phone ? tr("Same email") : sharing.email ? tr("Same phone and email") : tr("Same phone");
    // The one written down last is most likely the second of the two; ids are in the order of time.
    PersonId latest;
    quint64 key = 0;
    for (const upkeep::Contact &contact : sharing.people) {
        latest = std::max(latest, contact.person);
        key = key * 1000003 + quint64(contact.person.value);
    }
    ActionRowContent row{.key = -qint64(key >> 1) - firstSharedKey, .iconName = QStringLiteral("merge"), .action = tr("Look")};
    row.line1 = sharing.phone ? tr("%1, one number").arg(names) : tr("%1, one email").arg(names);
    row.line2 = records == 2 ? tr("%1 on both records").arg(what) : tr("%1 on %n records", nullptr, records).arg(what);
    const auto look = [this, latest] { Q_EMIT openRequested(QStringLiteral("people"), latest.value, QStringLiteral("duplicates")); };
    add(row, {look, look});
}

void PutRight::addDoubles()
{
    const upkeep::Duplicate &surest = m_doubles.byName.first();
    ActionRowContent row{.key = doublesKey, .iconName = QStringLiteral("people"), .action = tr("Look")};
    row.line1 = tr("%n people may be there twice", nullptr, int(m_doubles.pairs));
    row.line2 = tr("%1 and %2").arg(isolated(surest.one.name), isolated(surest.other.name));
    const auto look = [this] { Q_EMIT openRequested(QStringLiteral("people"), 0, QStringLiteral("duplicates")); };
    add(row, {look, look});
}

void PutRight::addWithoutAny(const QList<upkeep::Contact> &people)
{
    const PersonId first = people.first().person;
    ActionRowContent row{.key = withoutAnyKey, .iconName = QStringLiteral("phone"), .line1 = namesOf(people), .line2 = tr("No phone or email yet"), .action = tr("Add")};
    row.whyNot = whyReadOnly();
    add(row, {[this, first] { Q_EMIT openRequested(QStringLiteral("people"), first.value); },
              [this, first] { Q_EMIT openRequested(QStringLiteral("people"), first.value, QStringLiteral("contact")); }});
}

} // namespace

TodaySection *putRightSection(Community &community)
{
    return new PutRight(community);
}

} // namespace kith
