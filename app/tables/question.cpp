// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/question.h"

#include "app/tables/sizes.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace kith::tables {

namespace {

/// Even tables for so many people, the larger ones where more sit now. There are as many as now, while that fits the size.
std::vector<int> sizesNear(const std::vector<int> &now, int people, int size)
{
    const int tables = int(now.size());
    if (tables == 0 || people > tables * (size + 1) || people < tables * (size - 1))
        return evenSizes(people, size);
    std::vector<size_t> fullest(now.size());
    std::iota(fullest.begin(), fullest.end(), size_t(0));
    std::stable_sort(fullest.begin(), fullest.end(), [&](size_t a, size_t b) { return now[a] > now[b]; });
    std::vector<int> sizes(now.size(), people / tables);
    for (size_t i = 0; i < size_t(people % tables); ++i)
        ++sizes[fullest[i]];
    return sizes;
}

class Asking
{
public:
    Asking(const Sheet &sheet, const SheetPlan &plan, int rounds, const QList<PersonId> &people, Change change);
    Question take() { return std::move(m_question); }

private:
    void seatsOf(int rounds);
    std::vector<std::vector<int>> awayIn(int rounds) const;
    bool isAway(int person, int round) const;
    void remember();
    void rememberRounds();
    void obey(const TableRule &rule);
    void obeyPin(const TableRule &rule);
    void keepLocks();
    void pin(int round, int person, int table, const RuleSource &source);
    int numberOf(PersonId person) const { return m_numbers.value(person, -1); }
    std::vector<int> numbersOf(const QList<PersonId> &people) const;
    std::vector<int> withTag(const QString &tag) const;

    const Sheet &m_sheet;
    const SheetPlan &m_plan;
    const Change m_change;
    QHash<PersonId, int> m_numbers;
    Question m_question;
    Problem &m_problem = m_question.problem;
};

Asking::Asking(const Sheet &sheet, const SheetPlan &plan, int rounds, const QList<PersonId> &people, Change change)
    : m_sheet(sheet), m_plan(plan), m_change(change)
{
    m_question.people = people;
    m_question.held = plan.held();
    m_problem.people = int(people.size());
    for (int i = 0; i < int(people.size()); ++i)
        m_numbers.insert(people[i], i);
    seatsOf(std::max(0, rounds - m_question.held));
    remember();
    for (const TableRule &rule : plan.rules)
        obey(rule);
    for (const KeptApart &apart : sheet.apart) {
        if (numberOf(apart.a) < 0 || numberOf(apart.b) < 0)
            continue;
        m_question.sources.append({{Rule::Kind::Apart, int(m_problem.apart.size())}, {}, apart, {}});
        m_problem.apart.push_back({numberOf(apart.a), numberOf(apart.b)});
    }
    keepLocks();
    m_problem.newcomers = numbersOf(sheet.newcomers(people));
    m_problem.newcomersNotAlone = plan.plan.newcomersNotAlone;
    m_problem.fairSmallTable = plan.plan.fairSmallTable;
}

void Asking::seatsOf(int rounds)
{
    const Plan now = planOf(m_question, m_plan.seating().mid(m_question.held, rounds));
    m_problem.absent = awayIn(rounds);
    for (size_t r = 0; r < size_t(rounds); ++r) {
        std::vector<int> counts;
        for (size_t t = 0; r < now.size() && t < now[r].size(); ++t)
            counts.push_back(int(now[r][t].size()));
        const int size = m_plan.seatsIn(int(r) + 1 + m_question.held);
        const int here = m_problem.people - (m_problem.absent.empty() ? 0 : int(m_problem.absent[r].size()));
        m_problem.sizes.push_back(m_change == Change::Little ? sizesNear(counts, here, size) : evenSizes(here, size));
    }
    if (m_change == Change::Little) {
        m_problem.present = now;
        m_problem.present.resize(size_t(rounds));
    }
}

/// For each open round who sits it out; empty when nobody does.
std::vector<std::vector<int>> Asking::awayIn(int rounds) const
{
    std::vector<std::vector<int>> away(static_cast<size_t>(rounds));
    bool isAnybody = false;
    for (int r = 0; r < rounds; ++r) {
        for (int person = 0; person < m_problem.people; ++person) {
            if (!m_plan.isAway(m_question.people[person], r + 1 + m_question.held))
                continue;
            away[size_t(r)].push_back(person);
            isAnybody = true;
        }
    }
    return isAnybody ? away : std::vector<std::vector<int>>();
}

bool Asking::isAway(int person, int round) const
{
    return !m_problem.absent.empty() && std::count(m_problem.absent[size_t(round)].begin(), m_problem.absent[size_t(round)].end(), person) > 0;
}

void Asking::remember()
{
    for (const Meeting &meeting : m_sheet.meetings) {
        const int a = numberOf(meeting.a), b = numberOf(meeting.b);
        if (m_plan.plan.countEarlier && a >= 0 && b >= 0)
            m_problem.met.push_back({std::min(a, b), std::max(a, b), m_plan.plan.earlierFades ? meeting.weight : meeting.times * oneMeeting});
    }
    // Ids say nothing that is the same in two stores, numbers do.
    std::sort(m_problem.met.begin(), m_problem.met.end(), [](const Met &x, const Met &y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    rememberRounds();
}

void Asking::rememberRounds()
{
    const Plan held = planOf(m_question, m_plan.seating().first(m_question.held));
    for (const Round &round : held) {
        for (const Table &table : round) {
            for (size_t i = 0; i < table.size(); ++i) {
                for (size_t j = i + 1; j < table.size(); ++j)
                    m_problem.met.push_back({table[i], table[j], oneMeeting});
            }
        }
    }
}

void Asking::obey(const TableRule &rule)
{
    const int one = numberOf(rule.personId), other = numberOf(rule.otherId);
    const auto source = [&](Rule::Kind kind, size_t index) { m_question.sources.append({{kind, int(index)}, rule.id, {}, {}}); };
    switch (rule.kind) {
    case TableRuleKind::Together:
    case TableRuleKind::Apart: {
        const bool isTogether = rule.kind == TableRuleKind::Together;
        std::vector<Couple> &couples = isTogether ? m_problem.together : m_problem.apart;
        if (one < 0 || other < 0)
            return;
        source(isTogether ? Rule::Kind::Together : Rule::Kind::Apart, couples.size());
        couples.push_back({one, other});
        return;
    }
    case TableRuleKind::Pin:
        if (one >= 0)
            obeyPin(rule);
        return;
    case TableRuleKind::Spread:
        source(Rule::Kind::Spread, m_problem.spread.size());
        m_problem.spread.push_back(withTag(rule.tag));
        return;
    case TableRuleKind::Host:
        if (m_plan.plan.hostEach && one >= 0)
            m_problem.hosts.push_back(one);
        return;
    case TableRuleKind::Away:
    case TableRuleKind::Seats:
        return; // said in who is there and in the sizes
    }
}

void Asking::obeyPin(const TableRule &rule)
{
    bool isSomewhere = false;
    for (int round = 0; round < m_problem.rounds(); ++round) {
        if (rule.round != 0 && rule.round != round + 1 + m_question.held)
            continue;
        if (rule.tableNumber < 1 || rule.tableNumber > int(m_problem.sizes[size_t(round)].size()))
            continue;
        isSomewhere = true;
        pin(round, numberOf(rule.personId), rule.tableNumber - 1, {{}, rule.id, {}, {}});
    }
    const bool isPast = rule.round != 0 && rule.round <= m_question.held;
    if (!isSomewhere && !isPast && m_problem.rounds() > 0)
        m_question.nowhere.append(rule.id);
}

void Asking::keepLocks()
{
    for (int round = 0; round < m_problem.rounds() && m_question.held + round < m_plan.rounds.size(); ++round) {
        for (const QList<Seat> &table : m_plan.rounds[m_question.held + round].tables) {
            for (const Seat &seat : table) {
                const bool isThere = seat.tableNumber <= int(m_problem.sizes[size_t(round)].size());
                if (seat.locked && isThere && numberOf(seat.personId) >= 0)
                    pin(round, numberOf(seat.personId), seat.tableNumber - 1, {{}, {}, {}, seat.id});
            }
        }
    }
}

void Asking::pin(int round, int person, int table, const RuleSource &source)
{
    if (isAway(person, round))
        return;
    const bool isKnown = std::any_of(m_problem.pins.begin(), m_problem.pins.end(), [&](const Pin &known) {
        return known.round == round && known.person == person && known.table == table;
    });
    if (isKnown)
        return;
    m_question.sources.append({{Rule::Kind::Pin, int(m_problem.pins.size())}, source.from, {}, source.seat});
    m_problem.pins.push_back({round, person, table});
}

std::vector<int> Asking::numbersOf(const QList<PersonId> &people) const
{
    std::vector<int> numbers;
    for (PersonId person : people)
        numbers.push_back(numberOf(person));
    return numbers;
}

std::vector<int> Asking::withTag(const QString &tag) const
{
    std::vector<int> people;
    for (const Guest &guest : m_sheet.guests) {
        if (numberOf(guest.id) >= 0 && guest.tags.contains(tag, Qt::CaseInsensitive))
            people.push_back(numberOf(guest.id));
    }
    return people;
}

} // namespace

Question questionOf(const Sheet &sheet, const SheetPlan &plan, int rounds, Change change)
{
    return Asking(sheet, plan, rounds, sheet.among(plan.plan.among), change).take();
}

Question goingOn(Question question, const Seating &open)
{
    Problem &problem = question.problem;
    if (open.isEmpty() || !problem.present.empty())
        return question;
    problem.present = planOf(question, open);
    problem.present.resize(size_t(problem.rounds()));
    problem.presentIsUntold = true;
    return question;
}

Question asSeated(Question question, const Plan &now)
{
    Problem &problem = question.problem;
    std::vector<std::vector<char>> isSeated(now.size(), std::vector<char>(size_t(problem.people), 0));
    problem.absent.assign(now.size(), {});
    for (size_t r = 0; r < now.size(); ++r) {
        problem.sizes[r].clear();
        for (const Table &table : now[r]) {
            problem.sizes[r].push_back(int(table.size()));
            for (int person : table)
                isSeated[r][size_t(person)] = 1;
        }
        for (int person = 0; person < problem.people; ++person) {
            if (!isSeated[r][size_t(person)])
                problem.absent[r].push_back(person);
        }
    }
    std::vector<Pin> held;
    QList<RuleSource> sources;
    for (RuleSource source : std::as_const(question.sources)) {
        if (source.rule.kind == Rule::Kind::Pin) {
            const Pin &pin = problem.pins[size_t(source.rule.index)];
            if (!isSeated[size_t(pin.round)][size_t(pin.person)])
                continue;
            source.rule.index = int(held.size());
            held.push_back(pin);
        }
        sources.append(source);
    }
    problem.pins = std::move(held);
    question.sources = std::move(sources);
    return question;
}

Question questionAsItIs(const Sheet &sheet, const SheetPlan &plan, const QList<PersonId> &people)
{
    const Question question = Asking(sheet, plan, int(plan.rounds.size()), people, Change::Anything).take();
    return asSeated(question, planOf(question, plan.seating().mid(question.held)));
}

Seating seatingOf(const Question &question, const Plan &plan)
{
    Seating seating;
    for (const Round &round : plan) {
        SeatedRound seated;
        for (const Table &table : round) {
            SeatedTable people;
            for (int person : table)
                people.append(question.people[person]);
            seated.append(people);
        }
        seating.append(seated);
    }
    return seating;
}

Plan planOf(const Question &question, const Seating &open)
{
    QHash<PersonId, int> numbers;
    for (int i = 0; i < int(question.people.size()); ++i)
        numbers.insert(question.people[i], i);
    Plan plan;
    for (const SeatedRound &seated : open) {
        Round round;
        for (const SeatedTable &people : seated) {
            Table table;
            for (PersonId person : people) {
                if (const auto number = numbers.constFind(person); number != numbers.constEnd())
                    table.push_back(*number);
            }
            std::sort(table.begin(), table.end());
            round.push_back(std::move(table));
        }
        plan.push_back(std::move(round));
    }
    return plan;
}

} // namespace kith::tables
