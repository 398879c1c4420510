// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporttables.h"

#include "app/help/ledger.h"
#include "app/store/community.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

struct HelpSource {
    const Wording &wording;
    const helps::LoggedHelp &logged;
    const Help &help;
};

using S = HelpSource;
using T = ExportTable;

template<class I>
void putId(T &to, I id)
{
    if (id)
        to.putNumber(id.value);
}

void putState(const S &s, T &to)
{
    constexpr const char *words[] = {QT_TRANSLATE_NOOP("Export", "To be asked"), QT_TRANSLATE_NOOP("Export", "Agreed"), QT_TRANSLATE_NOOP("Export", "Happened"),
                                     QT_TRANSLATE_NOOP("Export", "Thanked"), QT_TRANSLATE_NOOP("Export", "Did not work out")};
    const HelpState state = s.help.state;
    to.put((s.wording.words ? Tr::tr(words[size_t(state)]) : enumName(state)).toUtf8());
}

void putHours(const S &s, T &to)
{
    if (s.help.hours > 0)
        to.put(QByteArray::number(s.help.hours, 'g', 6));
}

#define LABEL(text) QT_TRANSLATE_NOOP("ExportColumn", text)
constexpr std::array specs = {
    ColumnSpec<S>{"help_id", "id", LABEL("Help number"), CellKind::Text, true, [](const S &s, T &t) { putId(t, s.help.id); }},
    ColumnSpec<S>{"date", "on", LABEL("When"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.help.happenedOn.toString(Qt::ISODate).toUtf8()); }},
    ColumnSpec<S>{"giver_id", "helper_id", LABEL("Helper's number"), CellKind::Text, true, [](const S &s, T &t) { putId(t, s.help.helperId); }},
    ColumnSpec<S>{"giver", "helper", LABEL("Who helped"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.logged.helper.name.toUtf8()); }},
    ColumnSpec<S>{"receiver_id", "helped_id", LABEL("Number of whom"), CellKind::Text, true, [](const S &s, T &t) { putId(t, s.help.helpedId); }},
    ColumnSpec<S>{"receiver", "helped", LABEL("Whom"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.logged.helped.name.toUtf8()); }},
    ColumnSpec<S>{"kind", nullptr, LABEL("Kind of help"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.help.kind.toUtf8()); }},
    ColumnSpec<S>{"what", nullptr, LABEL("With what"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.help.what.toUtf8()); }},
    ColumnSpec<S>{"hours", nullptr, LABEL("Hours"), CellKind::Number, true, putHours},
    ColumnSpec<S>{"status", nullptr, LABEL("State"), CellKind::Text, true, putState},
    ColumnSpec<S>{"via_person_id", "via_id", LABEL("Number of whoever brought them together"), CellKind::Optional, true,
                  [](const S &s, T &t) { putId(t, s.help.viaId); }},
    ColumnSpec<S>{"via", nullptr, LABEL("Brought together by"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.logged.via.name.toUtf8()); }},
    ColumnSpec<S>{"ask_id", nullptr, LABEL("Ask number"), CellKind::Optional, true, [](const S &s, T &t) { putId(t, s.help.askId); }},
    ColumnSpec<S>{"offer_id", nullptr, LABEL("Offer number"), CellKind::Optional, true, [](const S &s, T &t) { putId(t, s.help.offerId); }},
    ColumnSpec<S>{"gathering_id", nullptr, LABEL("Gathering number"), CellKind::Optional, true, [](const S &s, T &t) { putId(t, s.help.gatheringId); }},
    ColumnSpec<S>{"gathering", nullptr, LABEL("At"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.logged.gathering.toUtf8()); }},
    ColumnSpec<S>{"event_id", nullptr, LABEL("Number of the occasion"), CellKind::Text, true, [](const S &s, T &t) { putId(t, s.help.eventId); }},
    ColumnSpec<S>{"thanked", nullptr, LABEL("Thanks"), CellKind::Flag, true, [](const S &s, T &t) { s.wording.flag(t, s.help.state == HelpState::Thanked); }},
    ColumnSpec<S>{"logged_by", nullptr, LABEL("Noted by"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.help.loggedBy.toUtf8()); }},
};
#undef LABEL

constexpr std::span<const ColumnSpec<S>> allSpecs(specs);

QStringList usualColumns(const ExportRequest &request)
{
    const auto split = [](const char *ids) { return QString::fromLatin1(ids).split(u' '); };
    if (Wording(request).words)
        return split("date giver receiver what gathering status");
    return split("help_id date giver_id giver receiver_id receiver kind what hours status via_person_id ask_id offer_id logged_by");
}

} // namespace

ExportTable helpTable(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    const Wording wording(request);
    ExportTable table;
    const auto chosen = chosenSpecs(allSpecs, request.columns.isEmpty() ? usualColumns(request) : request.columns);
    for (const ColumnSpec<S> *spec : chosen)
        table.columns.append(columnOf(*spec));
    const QList<helps::LoggedHelp> ledger = helps::ledger(reader);
    std::vector<helps::LoggedHelp> rows(ledger.begin(), ledger.end());
    keepAsked(rows, request, [](const helps::LoggedHelp &logged) { return logged.help.id.value; });
    for (const helps::LoggedHelp &logged : rows) {
        progress.checkpoint();
        for (const ColumnSpec<S> *spec : chosen) {
            spec->put({wording, logged, logged.help}, table);
            table.endCell();
        }
    }
    const auto community = reader.first<CommunityRow>();
    table.footer = community ? community->name : QString();
    table.title = Tr::tr("Who has helped whom");
    table.subtitle = Tr::tr("%n helps", nullptr, table.rows());
    table.emptyText = Tr::tr("No help yet.");
    return table;
}

QList<ExportColumn> helpColumns()
{
    return offeredColumns(allSpecs);
}

} // namespace kith::exchange
