// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/tablewords.h"

#include "app/core/isolated.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::tables {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

const TableRule *ruleOf(const Sheet &sheet, TableRuleId id)
{
    for (const SheetPlan &plan : sheet.plans) {
        const auto found = std::find_if(plan.rules.begin(), plan.rules.end(), [id](const TableRule &rule) { return rule.id == id; });
        if (found != plan.rules.end())
            return &*found;
    }
    return nullptr;
}

/// One of the problem's rules, by where it comes from.
QString sayRuleOf(const Sheet &sheet, const Question &question, const Rule &rule, bool forOrganizers)
{
    if (rule.kind == Rule::Kind::Host)
        return Tr::tr("a host at each table");
    if (rule.kind == Rule::Kind::NewcomersNotAlone)
        return Tr::tr("newcomers not alone");
    const auto source = std::find_if(question.sources.begin(), question.sources.end(), [&](const RuleSource &from) { return from.rule == rule; });
    if (source == question.sources.end())
        return {};
    if (const TableRule *row = ruleOf(sheet, source->from))
        return sayRule(sheet, *row);
    if (source->apart.a)
        return sayApart(sheet, source->apart, forOrganizers);
    const Pin &pin = question.problem.pins[size_t(rule.index)];
    return Tr::tr("%1 locked at table %2").arg(nameAt(sheet, question.people[pin.person])).arg(pin.table + 1);
}

QString sayRounds(const QList<int> &rounds, const Question &question)
{
    if (rounds.size() == question.problem.rounds())
        return Tr::tr("These rules cannot all hold:");
    QStringList numbers;
    for (int round : rounds)
        numbers.append(QString::number(round + 1 + question.held));
    return rounds.size() == 1 ? Tr::tr("In round %1 these rules cannot all hold:").arg(numbers.first())
                              : Tr::tr("In rounds %1 these rules cannot all hold:").arg(numbers.join(QStringLiteral(", ")));
}

} // namespace

QString nameAt(const Sheet &sheet, PersonId person)
{
    const Guest *guest = sheet.guest(person);
    if (!guest)
        return {};
    const bool isShared = std::count_if(sheet.guests.begin(), sheet.guests.end(), [&](const Guest &other) { return other.called == guest->called; }) > 1;
    return isolated(isShared ? guest->name : guest->called);
}

QString sayFresh(std::int64_t fresh, std::int64_t pairs)
{
    if (pairs == 1)
        return fresh == 1 ? Tr::tr("The only meeting at the tables is new.") : Tr::tr("The only meeting at the tables is not new.");
    return Tr::tr("%n of %1 meetings at the tables are new.", nullptr, int(fresh)).arg(pairs);
}

QString sayUnavoidable(std::int64_t unavoidable, std::int64_t repeats)
{
    if (unavoidable == 0)
        return Tr::tr("These tables have %n repeats.", nullptr, int(repeats));
    return Tr::tr("At least %n repeats are unavoidable; these tables have %1.", nullptr, int(unavoidable)).arg(repeats);
}

QString sayAgain(const Sheet &sheet, const Again &again)
{
    const QString one = nameAt(sheet, again.a), other = nameAt(sheet, again.b);
    if (again.keptTogether)
        return Tr::tr("%1 and %2 are kept together").arg(one, other);
    if (again.before == 1)
        return Tr::tr("%1 and %2 have met once before").arg(one, other);
    return Tr::tr("%1 and %2 have met %n times before", nullptr, again.before).arg(one, other);
}

QString sayRule(const Sheet &sheet, const TableRule &rule)
{
    const QString one = nameAt(sheet, rule.personId), other = nameAt(sheet, rule.otherId);
    switch (rule.kind) {
    case TableRuleKind::Together:
        return Tr::tr("%1 with %2").arg(one, other);
    case TableRuleKind::Apart:
        return Tr::tr("%1 apart from %2").arg(one, other);
    case TableRuleKind::Pin:
        return rule.round == 0 ? Tr::tr("%1 at table %2").arg(one).arg(rule.tableNumber)
                               : Tr::tr("%1 at table %2 in round %3").arg(one).arg(rule.tableNumber).arg(rule.round);
    case TableRuleKind::Spread:
        return Tr::tr("\"%1\" spread over the tables").arg(rule.tag);
    case TableRuleKind::Host:
        return Tr::tr("%1 hosts a table").arg(one);
    case TableRuleKind::Away:
        return Tr::tr("%1 sits out round %2").arg(one).arg(rule.round);
    case TableRuleKind::Seats:
        return Tr::tr("%n at a table in round %1", nullptr, rule.tableNumber).arg(rule.round);
    }
    return {};
}

QString sayApart(const Sheet &sheet, const KeptApart &apart, bool forOrganizers)
{
    const QString one = nameAt(sheet, apart.a), other = nameAt(sheet, apart.b);
    return forOrganizers ? Tr::tr("%1 apart from %2, as noted with them").arg(one, other) : Tr::tr("%1 apart from %2").arg(one, other);
}

QStringList sayClashes(const Sheet &sheet, const Question &question, const std::vector<Clash> &clashes, bool forOrganizers)
{
    QStringList sentences;
    for (TableRuleId id : question.nowhere) {
        if (const TableRule *rule = ruleOf(sheet, id))
            sentences.append(Tr::tr("There is no such table: %1.").arg(sayRule(sheet, *rule)));
    }
    QList<std::pair<QString, QList<int>>> told;
    for (const Clash &clash : clashes) {
        QStringList rules;
        for (const Rule &rule : clash.rules)
            rules.append(sayRuleOf(sheet, question, rule, forOrganizers));
        rules.removeDuplicates();
        const QString text = rules.join(QStringLiteral("; "));
        const auto known = std::find_if(told.begin(), told.end(), [&](const auto &one) { return one.first == text; });
        if (known == told.end())
            told.append({text, {clash.round}});
        else if (!known->second.contains(clash.round))
            known->second.append(clash.round);
    }
    for (const auto &[text, rounds] : std::as_const(told))
        sentences.append(sayRounds(rounds, question) + u' ' + text + u'.');
    return sentences;
}

QStringList sayBroken(const Sheet &sheet, const Question &question, const std::vector<Clash> &broken, bool forOrganizers)
{
    QStringList sentences;
    for (const Clash &clash : broken) {
        for (const Rule &rule : clash.rules)
            sentences.append(Tr::tr("These tables do not keep: %1.").arg(sayRuleOf(sheet, question, rule, forOrganizers)));
    }
    sentences.removeDuplicates();
    return sentences;
}

} // namespace kith::tables
