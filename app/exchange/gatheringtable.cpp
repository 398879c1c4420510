// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporttables.h"

#include "app/gatherings/roster.h"
#include "app/store/community.h"

#include <QCoreApplication>
#include <QHash>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

struct GatheringSource {
    const Wording &wording;
    const Gathering &gathering;
    const gatherings::Counts &counts;
};

using S = GatheringSource;
using T = ExportTable;

void nothing(const S &, T &) { }

void putState(const S &s, T &to)
{
    constexpr const char *words[] = {QT_TRANSLATE_NOOP("Export", "Planned"), QT_TRANSLATE_NOOP("Export", "Held"), QT_TRANSLATE_NOOP("Export", "Cancelled")};
    const GatheringState state = s.gathering.state;
    to.put((s.wording.words ? Tr::tr(words[size_t(state)]) : enumName(state)).toUtf8());
}

void putStart(const S &s, T &to)
{
    QString text = s.gathering.allDay && s.wording.words ? s.gathering.starts.left(10) : s.gathering.starts;
    to.put((s.wording.words ? text.replace(u'T', u' ') : text).toUtf8());
}

#define LABEL(text) QT_TRANSLATE_NOOP("ExportColumn", text)
constexpr std::array specs = {
    ColumnSpec<S>{"id", nullptr, LABEL("Gathering number"), CellKind::Text, true, [](const S &s, T &t) { t.putNumber(s.gathering.id.value); }},
    ColumnSpec<S>{"title", nullptr, LABEL("Gathering"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.gathering.title.toUtf8()); }},
    ColumnSpec<S>{"starts", nullptr, LABEL("Begins"), CellKind::Text, true, putStart},
    ColumnSpec<S>{"ends", nullptr, LABEL("Ends"), CellKind::Optional, true,
                  [](const S &s, T &t) { t.put((s.wording.words ? s.gathering.ends.mid(11) : s.gathering.ends).toUtf8()); }},
    ColumnSpec<S>{"all_day", nullptr, LABEL("All day"), CellKind::Flag, true, [](const S &s, T &t) { s.wording.flag(t, s.gathering.allDay); }},
    ColumnSpec<S>{"zone", nullptr, LABEL("Time zone"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.gathering.zone.toUtf8()); }},
    ColumnSpec<S>{"venue", nullptr, LABEL("Where"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.gathering.venue.toUtf8()); }},
    ColumnSpec<S>{"capacity", nullptr, LABEL("Seats"), CellKind::Number, true,
                  [](const S &s, T &t) { if (s.gathering.capacity || !s.wording.words) t.putNumber(s.gathering.capacity); }},
    ColumnSpec<S>{"state", nullptr, LABEL("State"), CellKind::Text, true, putState},
    ColumnSpec<S>{"series_id", nullptr, LABEL("Series number"), CellKind::Optional, false, nothing},
    ColumnSpec<S>{"attendance_closed", nullptr, LABEL("Attendance closed"), CellKind::Flag, true,
                  [](const S &s, T &t) { s.wording.flag(t, s.gathering.attendanceClosed); }},
    ColumnSpec<S>{"coming", nullptr, LABEL("Coming"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.coming); }},
    ColumnSpec<S>{"waiting", nullptr, LABEL("Waiting"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.waiting); }},
    ColumnSpec<S>{"here", nullptr, LABEL("Came"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.here); }},
    ColumnSpec<S>{"invited", nullptr, LABEL("Invited"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.invited); }},
    ColumnSpec<S>{"maybe", nullptr, LABEL("Maybe"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.maybe); }},
    ColumnSpec<S>{"declined", nullptr, LABEL("Declined"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.declined); }},
    ColumnSpec<S>{"no_answer", nullptr, LABEL("No answer"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.noAnswer); }},
    ColumnSpec<S>{"walk_ins", nullptr, LABEL("Walked in"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.walkIns); }},
    ColumnSpec<S>{"first_time", nullptr, LABEL("First time"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.counts.firstTime); }},
};
#undef LABEL

constexpr std::span<const ColumnSpec<S>> allSpecs(specs);

QStringList usualColumns(const ExportRequest &request)
{
    const auto split = [](const char *ids) { return QString::fromLatin1(ids).split(u' '); };
    if (Wording(request).words)
        return split("starts title venue coming here first_time state");
    return split("id title starts ends all_day zone venue capacity state series_id attendance_closed coming waiting here");
}

QList<gatherings::Listed> listed(Reader &reader, const ExportRequest &request)
{
    const QList<gatherings::Listed> all = gatherings::list(reader);
    if (!request.rows)
        return all;
    QHash<qint64, const gatherings::Listed *> byId;
    for (const gatherings::Listed &one : all)
        byId.insert(one.gathering.id.value, &one);
    QList<gatherings::Listed> ordered;
    for (qint64 id : *request.rows) {
        if (const gatherings::Listed *one = byId.value(id))
            ordered.append(*one);
    }
    return ordered;
}

} // namespace

ExportTable gatheringTable(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    const Wording wording(request);
    ExportTable table;
    const auto chosen = chosenSpecs(allSpecs, request.columns.isEmpty() ? usualColumns(request) : request.columns);
    for (const ColumnSpec<S> *spec : chosen)
        table.columns.append(columnOf(*spec));
    const QList<gatherings::Listed> all = listed(reader, request);
    for (const gatherings::Listed &one : all) {
        progress.checkpoint();
        for (const ColumnSpec<S> *spec : chosen) {
            spec->put({wording, one.gathering, one.counts}, table);
            table.endCell();
        }
    }
    const auto community = reader.first<CommunityRow>();
    table.footer = community ? community->name : QString();
    table.title = Tr::tr("Gatherings");
    table.subtitle = Tr::tr("%n gatherings", nullptr, table.rows());
    table.emptyText = Tr::tr("No gatherings yet.");
    return table;
}

QList<ExportColumn> gatheringColumns()
{
    return offeredColumns(allSpecs);
}

} // namespace kith::exchange
