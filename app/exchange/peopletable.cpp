// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporttables.h"

#include "app/exchange/names.h"
#include "app/store/community.h"

#include <QCoreApplication>

#include <numeric>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// The columns of the report "export_people".
enum At { Id, Name, CallName, Given, Family, Pronouns, Emails, Phones, Birthday, Tags, Access, Food, Photo, Contact, IntroducedBy, Organizer,
          AwayUntil, JoinedOn, Notes, Archived, ExternalIds, FirstSeen, LastSeen, Times, Folded };

struct PersonSource {
    const Wording &wording;
    const Report &row;
    WallClock &wall;
};

using S = PersonSource;
using T = ExportTable;

template<At at>
void text(const S &s, T &to)
{
    to.put(s.row.bytes(at));
}

template<At at>
void list(const S &s, T &to)
{
    putList(to, s.row.bytes(at));
}

template<At at>
void number(const S &s, T &to)
{
    to.putNumber(s.row.integer(at));
}

template<At at>
void flag(const S &s, T &to)
{
    s.wording.flag(to, s.row.flag(at));
}

template<At at>
void seen(const S &s, T &to)
{
    if (s.wording.words)
        s.wall.putDate(to, s.row.instant(at));
    else
        putInstant(to, s.row.instant(at));
}

template<At at, void (*put)(T &, QByteArrayView)>
void contact(const S &s, T &to)
{
    if (s.row.flag(Contact) || s.wording.contactsOfAll)
        put(to, s.row.bytes(at));
}

void display(const S &s, T &to)
{
    to.put(displayName(s.row.text(Name), s.row.text(CallName), s.row.text(Family)).toUtf8());
}

void nothing(const S &, T &) { }

#define LABEL(text) QT_TRANSLATE_NOOP("ExportColumn", text)
constexpr std::array specs = {
    ColumnSpec<S>{"tick", nullptr, LABEL("Box to tick"), CellKind::Tick, true, nothing},
    ColumnSpec<S>{"name", nullptr, LABEL("Whole name"), CellKind::Text, true, text<Name>},
    ColumnSpec<S>{"display_name", nullptr, LABEL("Name"), CellKind::Text, true, display},
    ColumnSpec<S>{"call_name", nullptr, LABEL("Name to call them by"), CellKind::Text, true, text<CallName>},
    ColumnSpec<S>{"given_name", nullptr, LABEL("Given name"), CellKind::Text, true, text<Given>},
    ColumnSpec<S>{"family_name", nullptr, LABEL("Family name"), CellKind::Text, true, text<Family>},
    ColumnSpec<S>{"pronouns", nullptr, LABEL("Pronouns"), CellKind::Text, true, text<Pronouns>},
    ColumnSpec<S>{"phone", nullptr, LABEL("Phone"), CellKind::Text, true, contact<Phones, putFirst>},
    ColumnSpec<S>{"phones", nullptr, LABEL("All phones"), CellKind::List, true, contact<Phones, putList>},
    ColumnSpec<S>{"email", nullptr, LABEL("Email"), CellKind::Text, true, contact<Emails, putFirst>},
    ColumnSpec<S>{"emails", nullptr, LABEL("All emails"), CellKind::List, true, contact<Emails, putList>},
    ColumnSpec<S>{"birthday", nullptr, LABEL("Birthday"), CellKind::Optional, true, text<Birthday>},
    ColumnSpec<S>{"tags", nullptr, LABEL("Tags"), CellKind::List, true, list<Tags>},
    ColumnSpec<S>{"needs", nullptr, LABEL("Needs"), CellKind::List, true, [](const S &s, T &t) { list<Food>(s, t); list<Access>(s, t); }},
    ColumnSpec<S>{"access_needs", nullptr, LABEL("Access needs"), CellKind::List, true, list<Access>},
    ColumnSpec<S>{"dietary_needs", nullptr, LABEL("Food needs"), CellKind::List, true, list<Food>},
    ColumnSpec<S>{"photo_consent", nullptr, LABEL("Photos"), CellKind::Text, true, text<Photo>},
    ColumnSpec<S>{"may_be_contacted", nullptr, LABEL("May be contacted"), CellKind::Flag, true, flag<Contact>},
    ColumnSpec<S>{"introduced_by", nullptr, LABEL("Introduced by"), CellKind::Optional, true, text<IntroducedBy>},
    ColumnSpec<S>{"organizer", nullptr, LABEL("Organizer"), CellKind::Flag, true, flag<Organizer>},
    ColumnSpec<S>{"away_until", nullptr, LABEL("Away until"), CellKind::Optional, true, text<AwayUntil>},
    ColumnSpec<S>{"joined_on", nullptr, LABEL("With us since"), CellKind::Optional, true, text<JoinedOn>},
    ColumnSpec<S>{"first_seen", nullptr, LABEL("First here"), CellKind::Optional, true, seen<FirstSeen>},
    ColumnSpec<S>{"last_seen", nullptr, LABEL("Last here"), CellKind::Optional, true, seen<LastSeen>},
    ColumnSpec<S>{"times_here", nullptr, LABEL("Times here"), CellKind::Number, true, number<Times>},
    ColumnSpec<S>{"archived", nullptr, LABEL("Archived"), CellKind::Flag, true, flag<Archived>},
    ColumnSpec<S>{"note_count", nullptr, LABEL("Number of notes"), CellKind::Number, true, number<Notes>},
    ColumnSpec<S>{"external_ids", nullptr, LABEL("Ids elsewhere"), CellKind::List, true, list<ExternalIds>},
    ColumnSpec<S>{"id", nullptr, LABEL("Person number"), CellKind::Text, true, number<Id>},
    ColumnSpec<S>{"signature", nullptr, LABEL("Signature"), CellKind::Signature, true, nothing},
};
#undef LABEL

constexpr std::span<const ColumnSpec<S>> allSpecs(specs);

QStringList usualColumns(const ExportRequest &request)
{
    const auto split = [](const char *ids) { return QString::fromLatin1(ids).split(u' '); };
    switch (request.format) {
    case ExportFormat::Json:
        return split("id name call_name given_name family_name pronouns emails phones tags note_count archived first_seen last_seen times_here external_ids");
    case ExportFormat::Pdf:
    case ExportFormat::Html:
        if (request.layout == ExportLayout::NamesOnly)
            return split("display_name");
        return split(request.layout == ExportLayout::SignIn ? "tick display_name signature" : "display_name tags times_here last_seen");
    case ExportFormat::VCard:
        return split("name call_name given_name family_name pronouns emails phones birthday tags");
    case ExportFormat::Xlsx:
        return split("name call_name given_name family_name pronouns emails phones birthday tags needs photo_consent may_be_contacted introduced_by "
                     "organizer away_until joined_on first_seen last_seen times_here");
    default:
        return split("id name call_name given_name family_name pronouns emails phones birthday tags access_needs dietary_needs photo_consent "
                     "may_be_contacted introduced_by organizer away_until joined_on archived first_seen last_seen times_here external_ids");
    }
}

/// The rows in the order asked for.
std::vector<int> orderOf(const ExportRequest &request, const std::vector<qint64> &ids, const QStringList &familyKeys)
{
    std::vector<int> order(ids.size());
    std::iota(order.begin(), order.end(), 0);
    keepAsked(order, request, [&](int row) { return ids[size_t(row)]; });
    if (request.order == ExportOrder::FamilyName)
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return familyKeys[a] < familyKeys[b]; });
    return order;
}

} // namespace

ExportTable peopleTable(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    const Wording wording(request);
    ExportTable table;
    const auto chosen = chosenSpecs(allSpecs, request.columns.isEmpty() ? usualColumns(request) : request.columns);
    for (const ColumnSpec<S> *spec : chosen)
        table.columns.append(columnOf(*spec));
    const auto community = reader.first<CommunityRow>();
    WallClock wall(community ? community->zone.toUtf8() : QByteArray());
    const bool byFamily = request.order == ExportOrder::FamilyName;
    std::vector<qint64> ids;
    QStringList familyKeys;
    {
        Report row = reader.report("export_people", request.withArchived || request.rows);
        const PersonSource source{wording, row, wall};
        while (row.next()) {
            if (ids.size() % 512 == 0)
                progress.checkpoint();
            ids.push_back(row.integer(Id));
            if (byFamily)
                familyKeys.append(familyKey(row.text(Folded), row.text(Family)));
            for (const ColumnSpec<S> *spec : chosen) {
                spec->put(source, table);
                table.endCell();
            }
        }
    }
    if (request.rows || byFamily)
        table = reordered(table, orderOf(request, ids, familyKeys));
    table.footer = community ? community->name : QString();
    table.title = table.footer;
    table.subtitle = Tr::tr("%n names", nullptr, table.rows());
    table.emptyText = Tr::tr("Nobody is on this list.");
    return table;
}

QList<ExportColumn> peopleColumns()
{
    return offeredColumns(allSpecs);
}

} // namespace kith::exchange
