// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/everybody.h"

#include "app/store/community.h"

#include <algorithm>

namespace kith::helps {

namespace {

constexpr int halfYear = 182, threeMonths = 91;

Helper helperFrom(const Report &row)
{
    Helper helper;
    helper.person = row.id<PersonId>(0);
    helper.name = row.text(1);
    helper.called = calledBy(helper.name, row.text(2), row.text(3));
    helper.organizer = row.flag(4);
    helper.mayBeContacted = row.flag(5);
    helper.awayUntil = row.day(6);
    helper.tags = row.list(7);
    return helper;
}

std::vector<Helper> helpers(Reader &reader)
{
    std::vector<Helper> all;
    all.reserve(size_t(reader.count<Person>()));
    Report rows = reader.report("helpers");
    while (rows.next())
        all.push_back(helperFrom(rows));
    return all;
}

/// One person's part in one help.
struct Turn {
    PersonId helper, helped;
    qint64 event;
    bool isDone;
    QDate happenedOn, askedOn;
};

/// Counts turns, those of one event side by side: a help of several people is given once and received by each.
class Tally
{
public:
    Tally(std::vector<Helper> &helpers, QDate today)
        : m_helpers(helpers), m_parts(helpers.size()), m_halfYearAgo(today.addDays(-halfYear)), m_threeMonthsAgo(today.addDays(-threeMonths))
    {
        m_place.reserve(qsizetype(helpers.size()));
        for (size_t i = 0; i < helpers.size(); ++i)
            m_place.insert(helpers[i].person, i);
    }

    void add(const Turn &turn)
    {
        if (const auto place = m_place.constFind(turn.helper); place != m_place.constEnd())
            give(m_helpers[*place].load, m_parts[*place], turn);
        if (const auto place = m_place.constFind(turn.helped); turn.isDone && place != m_place.constEnd()) {
            m_helpers[*place].load.everGot = true;
            m_helpers[*place].load.got += turn.happenedOn >= m_halfYearAgo;
        }
    }

    void finish()
    {
        for (size_t i = 0; i < m_helpers.size(); ++i)
            m_helpers[i].load.lastAsked = m_parts[i].lastAsked;
    }

private:
    /// The last event that was counted, and the last day they were asked.
    struct Part {
        qint64 gave = -1, asked = -1;
        QDate lastAsked;
    };

    void give(Load &load, Part &part, const Turn &turn) const
    {
        if (turn.isDone && turn.happenedOn >= m_halfYearAgo && std::exchange(part.gave, turn.event) != turn.event)
            ++load.gave;
        if (turn.askedOn >= m_threeMonthsAgo && std::exchange(part.asked, turn.event) != turn.event)
            ++load.asked;
        if (turn.askedOn > part.lastAsked)
            part.lastAsked = turn.askedOn;
    }

    std::vector<Helper> &m_helpers;
    std::vector<Part> m_parts;
    QHash<PersonId, size_t> m_place;
    QDate m_halfYearAgo, m_threeMonthsAgo;
};

void addHelps(Everybody &all, Reader &reader)
{
    Tally tally(all.helpers, todayOf(reader));
    all.deeds.reserve(size_t(reader.count<Help>()));
    Report rows = reader.report("help_turns");
    while (rows.next()) {
        const QDate happenedOn = rows.day(4);
        const Turn turn{rows.id<PersonId>(0), rows.id<PersonId>(1), rows.integer(2), rows.flag(3), happenedOn, happenedOn.isValid() ? happenedOn : rows.day(5)};
        tally.add(turn);
        if (turn.isDone)
            all.deeds.push_back({turn.helper, rows.text(6), rows.text(7), turn.helped});
    }
    tally.finish();
}

void addHelps(Everybody &all, Reader &reader, const QList<Help> &helps)
{
    std::vector<const Help *> byEvent;
    byEvent.reserve(size_t(helps.size()));
    for (const Help &help : helps)
        byEvent.push_back(&help);
    std::sort(byEvent.begin(), byEvent.end(), [](const Help *a, const Help *b) { return std::pair(a->eventId, a->id) < std::pair(b->eventId, b->id); });
    Tally tally(all.helpers, todayOf(reader));
    all.deeds.reserve(byEvent.size());
    for (const Help *help : byEvent) {
        const QDate askedOn = help->happenedOn.isValid() ? help->happenedOn : help->movedOn;
        tally.add({help->helperId, help->helpedId, help->eventId.value, isDone(help->state), help->happenedOn, askedOn});
        if (isDone(help->state))
            all.deeds.push_back({help->helperId, help->what, help->kind, help->helpedId});
    }
    tally.finish();
}

void addOffers(Everybody &all, Reader &reader)
{
    Report rows = reader.report("offers_standing", todayOf(reader));
    while (rows.next())
        all.deeds.push_back({rows.id<PersonId>(0), rows.text(1), rows.text(2), {}});
}

Matcher matcherFrom(Reader &reader, Everybody all)
{
    return Matcher(wordsOf(reader), std::move(all.helpers), all.deeds, todayOf(reader));
}

} // namespace

Everybody everybody(Reader &reader)
{
    Everybody all{helpers(reader), {}};
    addHelps(all, reader);
    addOffers(all, reader);
    return all;
}

Matcher matcherOf(Reader &reader)
{
    return matcherFrom(reader, everybody(reader));
}

Matcher matcherOf(Reader &reader, const QList<Help> &helps)
{
    Everybody all{helpers(reader), {}};
    addHelps(all, reader, helps);
    addOffers(all, reader);
    return matcherFrom(reader, std::move(all));
}

} // namespace kith::helps
