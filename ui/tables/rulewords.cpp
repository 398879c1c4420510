// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/rulewords.h"

#include <QCoreApplication>

namespace kith::rulewords {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TableRules)
};

} // namespace

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
    case TableRuleKind::Away:
        return QStringLiteral("clock");
    case TableRuleKind::Seats:
        return QStringLiteral("table");
    }
    return {};
}

} // namespace kith::rulewords
