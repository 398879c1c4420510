// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of list holds: its columns, and how a row of the store fills them.
#pragma once

#include "app/exchange/exporting.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace kith::exchange {

/// A column and how it is filled from the source S of one row.
template<class S>
struct ColumnSpec {
    const char *id;
    const char *key; ///< in JSON; the id where that is null
    const char *label;
    CellKind kind;
    bool isOffered; ///< false: part of the format, but nothing in the store fills it yet
    void (*put)(const S &, ExportTable &);
};

/// Label of a column in the language of the program.
QString columnLabel(const char *label);
/// Explains which columns there are; notes are refused in words of their own.
[[noreturn]] void refuseColumn(const QString &asked, const QStringList &known);

template<class S>
ExportColumn columnOf(const ColumnSpec<S> &spec)
{
    return {QString::fromLatin1(spec.id), QString::fromLatin1(spec.key ? spec.key : spec.id), columnLabel(spec.label), spec.kind};
}

template<class S>
std::vector<const ColumnSpec<S> *> chosenSpecs(std::span<const ColumnSpec<S>> all, const QStringList &ids)
{
    std::vector<const ColumnSpec<S> *> chosen;
    for (const QString &id : ids) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const ColumnSpec<S> &spec) {
            return QLatin1StringView(spec.id) == id || (spec.key && QLatin1StringView(spec.key) == id);
        });
        if (found != all.end()) {
            chosen.push_back(&*found);
            continue;
        }
        QStringList known;
        for (const ColumnSpec<S> &spec : all)
            known.append(QString::fromLatin1(spec.id));
        refuseColumn(id, known);
    }
    return chosen;
}

template<class S>
QList<ExportColumn> offeredColumns(std::span<const ColumnSpec<S>> all)
{
    QList<ExportColumn> offered;
    for (const ColumnSpec<S> &spec : all) {
        if (spec.isOffered)
            offered.append(columnOf(spec));
    }
    return offered;
}

/// How cells are worded: fixed English for programs, or for people.
struct Wording {
    explicit Wording(const ExportRequest &request);
    bool words; ///< "Coming" instead of "accepted", "19:04" instead of a whole date and time
    bool contactsOfAll;
    bool severalGatherings = false;

    void flag(ExportTable &to, bool value) const;
    QByteArray yes, no;
};

/// The entries of a list as the store keeps it (JSON), and the first of them alone.
void putList(ExportTable &to, QByteArrayView json);
void putFirst(ExportTable &to, QByteArrayView json);
/// "2026-11-24T18:04:05Z"; nothing for none.
void putInstant(ExportTable &to, Instant at);

/// What the wall clock of a zone says, quick for instants close to each other.
class WallClock
{
public:
    explicit WallClock(const QByteArray &zone);
    /// "2026-11-24T19:04:05".
    void put(ExportTable &to, Instant at);
    /// "2026-11-24".
    void putDate(ExportTable &to, Instant at);
    /// "19:04", or with the date in front.
    void putShort(ExportTable &to, Instant at, bool withDate);

private:
    qint64 local(Instant at);

    QTimeZone m_zone;
    qint64 m_quarter = -1;
    qint64 m_offset = 0;
};

/// Leaves only what the rows of the request name: in their order, or as it stands where another is wanted.
template<class Item, class IdOf>
void keepAsked(std::vector<Item> &items, const ExportRequest &request, IdOf idOf)
{
    if (!request.rows)
        return;
    QHash<qint64, qsizetype> place;
    for (qsizetype i = 0; i < request.rows->size(); ++i)
        place.insert(request.rows->at(i), i);
    std::erase_if(items, [&](const Item &item) { return !place.contains(idOf(item)); });
    if (request.order == ExportOrder::Given)
        std::sort(items.begin(), items.end(), [&](const Item &a, const Item &b) { return place.value(idOf(a)) < place.value(idOf(b)); });
}

/// Puts the rows of a table in another order; rows that are not in it go.
ExportTable reordered(const ExportTable &table, std::span<const int> rows);
/// By family name, else the last word of the name.
QString familyKey(const QString &folded, const QString &familyName);

ExportTable peopleTable(Reader &reader, const ExportRequest &request, const Progress &progress);
QList<ExportColumn> peopleColumns();
ExportTable attendeeTable(Reader &reader, const ExportRequest &request, const Progress &progress, QMap<GuestGroup, int> *guests = nullptr);
QList<ExportColumn> attendeeColumns();
ExportTable gatheringTable(Reader &reader, const ExportRequest &request, const Progress &progress);
QList<ExportColumn> gatheringColumns();
ExportTable helpTable(Reader &reader, const ExportRequest &request, const Progress &progress);
QList<ExportColumn> helpColumns();
ExportTable followUpTable(Reader &reader, const ExportRequest &request, const Progress &progress);
QList<ExportColumn> followUpColumns();
ExportTable seatingTable(Reader &reader, const ExportRequest &request, const Progress &progress);
QList<ExportColumn> seatingColumns();

} // namespace kith::exchange
