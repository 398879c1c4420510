// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporttables.h"

#include "app/followups/due.h"
#include "app/store/community.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

struct FollowUpSource {
    const Wording &wording;
    const followups::Item &item;
    const FollowUp &followUp;
};

using S = FollowUpSource;
using T = ExportTable;

void putDay(T &to, QDate day)
{
    to.put(day.toString(Qt::ISODate).toLatin1());
}

template<class I>
void putId(T &to, I id)
{
    if (id)
        to.putNumber(id.value);
}

void putState(const S &s, T &to)
{
    constexpr const char *words[] = {QT_TRANSLATE_NOOP("Export", "Open"), QT_TRANSLATE_NOOP("Export", "Done"), QT_TRANSLATE_NOOP("Export", "Dropped")};
    const FollowUpState state = s.followUp.state;
    to.put((s.wording.words ? Tr::tr(words[size_t(state)]) : enumName(state)).toUtf8());
}

#define LABEL(text) QT_TRANSLATE_NOOP("ExportColumn", text)
constexpr std::array specs = {
    ColumnSpec<S>{"follow_up_id", "id", LABEL("Follow-up number"), CellKind::Text, true, [](const S &s, T &t) { putId(t, s.followUp.id); }},
    ColumnSpec<S>{"due", nullptr, LABEL("Due"), CellKind::Text, true, [](const S &s, T &t) { putDay(t, s.followUp.dueOn); }},
    ColumnSpec<S>{"what", nullptr, LABEL("What"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.followUp.what.toUtf8()); }},
    ColumnSpec<S>{"owner_id", nullptr, LABEL("Owner's number"), CellKind::Optional, true, [](const S &s, T &t) { putId(t, s.followUp.ownerId); }},
    ColumnSpec<S>{"owner", nullptr, LABEL("Owner"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.item.owner.name.toUtf8()); }},
    ColumnSpec<S>{"about_id", nullptr, LABEL("Number of whom"), CellKind::Optional, true, [](const S &s, T &t) { putId(t, s.followUp.aboutId); }},
    ColumnSpec<S>{"about", nullptr, LABEL("About"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.item.about.name.toUtf8()); }},
    ColumnSpec<S>{"status", nullptr, LABEL("State"), CellKind::Text, true, putState},
    ColumnSpec<S>{"reason", nullptr, LABEL("Why dropped"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.followUp.reason.toUtf8()); }},
    ColumnSpec<S>{"promised_on", nullptr, LABEL("Promised"), CellKind::Optional, true, [](const S &s, T &t) { putDay(t, s.followUp.promisedOn); }},
    ColumnSpec<S>{"snoozed_until", nullptr, LABEL("Put off until"), CellKind::Optional, true, [](const S &s, T &t) { putDay(t, s.followUp.snoozedUntil); }},
    ColumnSpec<S>{"ended_on", nullptr, LABEL("Done or dropped"), CellKind::Optional, true, [](const S &s, T &t) { putDay(t, s.followUp.endedOn); }},
    ColumnSpec<S>{"gathering_id", nullptr, LABEL("Gathering number"), CellKind::Optional, true, [](const S &s, T &t) { putId(t, s.followUp.gatheringId); }},
    ColumnSpec<S>{"gathering", nullptr, LABEL("From"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.item.gathering.toUtf8()); }},
    ColumnSpec<S>{"logged_by", nullptr, LABEL("Noted by"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.followUp.loggedBy.toUtf8()); }},
};
#undef LABEL

constexpr std::span<const ColumnSpec<S>> allSpecs(specs);

QStringList usualColumns(const ExportRequest &request)
{
    const auto split = [](const char *ids) { return QString::fromLatin1(ids).split(u' '); };
    if (Wording(request).words)
        return split("due what about owner status");
    return split("follow_up_id due what owner_id owner about_id about status reason promised_on snoozed_until ended_on gathering_id logged_by");
}

} // namespace

ExportTable followUpTable(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    const Wording wording(request);
    ExportTable table;
    const auto chosen = chosenSpecs(allSpecs, request.columns.isEmpty() ? usualColumns(request) : request.columns);
    for (const ColumnSpec<S> *spec : chosen)
        table.columns.append(columnOf(*spec));
    const QList<followups::Item> all = followups::items(reader);
    std::vector<followups::Item> rows(all.begin(), all.end());
    // A rhythm is no promise: it has no day but the one that follows from the last touch.
    std::erase_if(rows, [](const followups::Item &item) { return item.isRhythm(); });
    keepAsked(rows, request, [](const followups::Item &item) { return item.followUp.id.value; });
    for (const followups::Item &item : rows) {
        progress.checkpoint();
        for (const ColumnSpec<S> *spec : chosen) {
            spec->put({wording, item, item.followUp}, table);
            table.endCell();
        }
    }
    const auto community = reader.first<CommunityRow>();
    table.footer = community ? community->name : QString();
    table.title = Tr::tr("Follow-ups");
    table.subtitle = Tr::tr("%n follow-ups", nullptr, table.rows());
    table.emptyText = Tr::tr("No follow-ups yet.");
    return table;
}

QList<ExportColumn> followUpColumns()
{
    return offeredColumns(allSpecs);
}

} // namespace kith::exchange
