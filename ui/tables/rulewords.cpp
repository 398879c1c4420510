// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/rulewords.h"

#include "app/core/isolated.h"

#include <QCoreApplication>

namespace kith::rulewords {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TableRules)
};

QString called(const tables::Sheet &sheet, PersonId id)
{
    const tables::Guest *guest = sheet.guest(id);
    return guest ? isolated(guest->called) : Tr::tr("somebody who does not come");
}

} // namespace

QString title(const tables::Sheet &sheet, const TableRule &rule)
{
    switch (rule.kind) {
    case TableRuleKind::Together:
        return Tr::tr("%1 with %2").arg(called(sheet, rule.personId), called(sheet, rule.otherId));
    case TableRuleKind::Apart:
        return Tr::tr("%1 apart from %2").arg(called(sheet, rule.personId), called(sheet, rule.otherId));
    case TableRuleKind::Pin:
        return Tr::tr("%1 at table %2").arg(called(sheet, rule.personId)).arg(rule.tableNumber);
    case TableRuleKind::Spread:
        return Tr::tr("Spread “%1” over the tables").arg(rule.tag);
    case TableRuleKind::Host:
        return Tr::tr("%1 may host a table").arg(called(sheet, rule.personId));
    }
    return {};
}

QString note(const TableRule &rule)
{
    QStringList parts;
    if (!rule.why.isEmpty())
        parts.append(rule.why);
    if (rule.kind == TableRuleKind::Pin)
        parts.append(rule.round > 0 ? Tr::tr("round %1").arg(rule.round) : Tr::tr("all rounds"));
    return parts.join(QStringLiteral(", "));
}

QString icon(TableRuleKind kind)
{
    switch (kind) {
    case TableRuleKind::Together:
        return QStringLiteral("link");
    case TableRuleKind::Apart:
        return QStringLiteral("merge");
    case TableRuleKind::Pin:
        return QStringLiteral("lock");
    case TableRuleKind::Spread:
        return QStringLiteral("tag");
    case TableRuleKind::Host:
        return QStringLiteral("person");
    }
    return {};
}

} // namespace kith::rulewords
