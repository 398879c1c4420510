// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// To put right: gatherings whose attendance was not recorded, records that share an address or a number, people whom
// nobody can reach.
#include "app/gatherings/gatherings.h"
#include "app/gatherings/unrecorded.h"
#include "app/store/community.h"
#include "app/upkeep/contacts.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saynames.h"
#include "ui/today/sections.h"
#include "ui/today/todaysection.h"

namespace kith {

namespace {

struct Wrongs {
    QDate today;
    QList<gatherings::Listed> unrecorded;
    QList<upkeep::Sharing> sharing;
    QList<upkeep::Contact> withoutAny;
};

class PutRight : public TodaySection
{
    Q_DECLARE_TR_FUNCTIONS(PutRight)
public:
    explicit PutRight(Community &community);
    int waiting() const override { return m_waiting; }

private:
    struct Way {
        std::function<void()> open, act;
    };
    static Wrongs askWrongs(Reader &reader);
    void show(const Wrongs &wrongs);
    void add(ActionRowContent row, const Way &way);
    void addUnrecorded(const gatherings::Listed &listed, QDate today);
    void addSharing(const upkeep::Sharing &sharing);
    void addWithoutAny(const QList<upkeep::Contact> &people);

    QList<ActionRowContent> m_rows;
    QHash<qint64, Way> m_ways;
    int m_waiting = 0;
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
    ask<Wrongs>({"community", "person", "gathering", "attendance"}, &PutRight::askWrongs, [this](const Wrongs &wrongs) { show(wrongs); });
}

Wrongs PutRight::askWrongs(Reader &reader)
{
    const QString zone = zoneOf(reader);
    const QList<upkeep::Contact> contacts = upkeep::contacts(reader);
    return {reader.clock().today(zone), gatherings::unrecorded(reader), upkeep::sharing(contacts, zone), upkeep::withoutAny(contacts)};
}

void PutRight::show(const Wrongs &wrongs)
{
    m_rows.clear();
    m_ways.clear();
    for (const gatherings::Listed &listed : wrongs.unrecorded)
        addUnrecorded(listed, wrongs.today);
    m_waiting = int(wrongs.unrecorded.size());
    for (const upkeep::Sharing &sharing : wrongs.sharing)
        addSharing(sharing);
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
    ActionRowContent row{.key = -qint64(key >> 1) - 2, .iconName = QStringLiteral("merge"), .action = tr("Look")};
    row.line1 = sharing.phone ? tr("%1, one number").arg(names) : tr("%1, one email").arg(names);
    row.line2 = records == 2 ? tr("%1 on both records").arg(what) : tr("%1 on %n records", nullptr, records).arg(what);
    const auto look = [this, latest] { Q_EMIT openRequested(QStringLiteral("people"), latest.value); };
    add(row, {look, look});
}

void PutRight::addWithoutAny(const QList<upkeep::Contact> &people)
{
    const PersonId first = people.first().person;
    ActionRowContent row{.key = -1, .iconName = QStringLiteral("phone"), .line1 = namesOf(people), .line2 = tr("No phone or email yet"), .action = tr("Add")};
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
