// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the history.
#include "ui/history/historymodel.h"

#include "app/core/walltime.h"
#include "app/store/community.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

HistoryAnswer HistoryAnswer::ask(Reader &reader, const HistoryQuery &query)
{
    const auto community = reader.first<CommunityRow>();
    HistoryAnswer answer;
    answer.zone = community ? community->zone : QString();
    answer.today = reader.clock().today(answer.zone);
    answer.entries = history(reader, query);
    answer.more = answer.entries.size() == query.limit;
    return answer;
}

HistoryModel::HistoryModel(QObject *parent)
    : RowModel([](const HistoryEntry &entry) { return entry.op.value; },
               {{tr("Change"), [this](const HistoryEntry &entry, int role) { return value(entry, role); }}}, parent)
{
    groupBy([this](const HistoryEntry &entry) { return dayOf(entry).toString(Qt::ISODate); },
            [this](const QString &day, int) { return Section{sayRecently(QDate::fromString(day, Qt::ISODate), m_today), {}, {}}; });
}

void HistoryModel::take(const HistoryAnswer &answer)
{
    m_zone = answer.zone;
    m_today = answer.today;
    setRows(answer.entries);
}

const HistoryEntry *HistoryModel::entry(qint64 op) const
{
    return at(rowOfKey(op));
}

QString HistoryModel::when(const HistoryEntry &entry) const
{
    return sayWhen(entry.at, m_zone, m_today);
}

QDate HistoryModel::dayOf(const HistoryEntry &entry) const
{
    return WallTime::at(entry.at, m_zone).date();
}

static QString iconFor(const HistoryEntry &entry)
{
    static const std::pair<QLatin1StringView, QLatin1StringView> icons[] = {
        {"store.undo"_L1, "undo"_L1},          {"store.redo"_L1, "repeat"_L1},         {"gatherings.check-in"_L1, "check"_L1},
        {"gatherings.walk-in"_L1, "plus"_L1},  {"gatherings.check-out"_L1, "door"_L1}, {"gatherings.invite"_L1, "mail"_L1},
        {"gatherings."_L1, "calendar"_L1},     {"people.tag"_L1, "tag"_L1},            {"people.untag"_L1, "tag"_L1},
        {"people."_L1, "person"_L1},           {"exchange."_L1, "import"_L1},          {"import"_L1, "import"_L1},
        {"help."_L1, "help"_L1},               {"followups."_L1, "follow-up"_L1},
    };
    for (const auto &[verb, icon] : icons) {
        if (entry.verb.startsWith(verb))
            return icon;
    }
    return u"history"_s;
}

QVariant HistoryModel::value(const HistoryEntry &entry, int role) const
{
    const bool struck = entry.undone && !entry.root;
    switch (role) {
    case Qt::DisplayRole:
        return entry.sentence();
    case Qt::AccessibleTextRole:
        return struck ? tr("%1, undone").arg(entry.sentence()) : QVariant();
    case roles::Line2:
        return entry.changes > 1 ? tr("%1 · %n entries", nullptr, int(entry.changes)).arg(entry.actor) : entry.actor;
    case roles::IconName:
        return iconFor(entry);
    case roles::IconTone:
        return int(struck || entry.root ? Colour::NeutralFill : Colour::Selection);
    case roles::Right1:
        return sayTime(WallTime::at(entry.at, m_zone).time());
    case roles::Right1Tone:
        return int(Colour::Text3);
    case roles::Muted:
        return struck;
    case roles::Right2:
        return struck ? QVariant(tr("undone")) : QVariant();
    case roles::Right2Tone:
        return int(Colour::Text3);
    default:
        return {};
    }
}

} // namespace kith
