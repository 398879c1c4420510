// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exportpreview.h"

#include "app/exchange/exporttables.h"
#include "app/exchange/listwriters.h"

#include <QSet>

namespace kith::exchange {

static QList<ExportColumn> allColumns(ExportWhat what)
{
    switch (what) {
    case ExportWhat::People:
        return peopleColumns();
    case ExportWhat::Attendees:
        return attendeeColumns();
    case ExportWhat::Gatherings:
        return gatheringColumns();
    case ExportWhat::Help:
        return helpColumns();
    case ExportWhat::FollowUps:
        return followUpColumns();
    case ExportWhat::Tables:
        return seatingColumns();
    case ExportWhat::Everything:
        break;
    }
    return {};
}

QList<ExportColumn> offeredColumns(ExportWhat what, ExportFormat format)
{
    if (format == ExportFormat::VCard)
        return {};
    const bool isPaper = format == ExportFormat::Pdf || format == ExportFormat::Html;
    QList<ExportColumn> offered = allColumns(what);
    offered.removeIf([&](const ExportColumn &column) {
        const bool isRoom = column.kind == CellKind::Signature;
        return !isPaper && (column.kind == CellKind::Tick || (isRoom && format != ExportFormat::Xlsx));
    });
    return offered;
}

/// A card is of a person, whichever list it was taken from.
static ExportTable cardTable(Reader &reader, const ExportRequest &request)
{
    ExportRequest people = request;
    people.what = ExportWhat::People;
    people.columns.clear();
    people.rows = cardHolders(reader, request, {});
    people.order = ExportOrder::Given;
    ExportTable table = peopleTable(reader, people, {});
    if (request.what != ExportWhat::Attendees)
        return table;
    ExportRequest list = request;
    list.columns = {QStringLiteral("person_id")};
    const ExportTable guests = attendeeTable(reader, list, {});
    table.title = guests.title;
    table.subtitle = guests.subtitle;
    return table;
}

/// How many there are that the screen does not show.
static int leftOut(Reader &reader, const ExportRequest &request)
{
    if (!request.rows)
        return 0;
    ExportRequest all = request;
    all.rows.reset();
    all.guests = everyGuest;
    all.columns = {request.what == ExportWhat::Attendees ? QStringLiteral("person_id") : QStringLiteral("id")};
    const ExportTable table = tableOf(reader, all);
    const QSet<qint64> shown(request.rows->begin(), request.rows->end());
    int left = 0;
    for (int row = 0; row < table.rows(); ++row)
        left += !shown.contains(table.cell(row, 0).toLongLong());
    return left;
}

ExportPreview previewOf(Reader &reader, const ExportRequest &request)
{
    ExportPreview preview;
    preview.offered = offeredColumns(request.what, request.format);
    ExportRequest all = request;
    all.columns.clear();
    for (const ExportColumn &column : std::as_const(preview.offered))
        all.columns.append(column.id);
    const ExportTable full = request.what == ExportWhat::Attendees ? attendeeTable(reader, all, {}, &preview.guests) : tableOf(reader, all);
    for (int i = 0; i < int(preview.offered.size()); ++i)
        preview.filled.insert(preview.offered[i].id, full.filled(i));
    preview.table = request.format == ExportFormat::VCard ? cardTable(reader, request) : tableOf(reader, request);
    preview.left = leftOut(reader, request);
    return preview;
}

} // namespace kith::exchange
