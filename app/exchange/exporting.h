// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing lists to files: the one entry for the command line and the dialog.
#pragma once

#include "app/core/progress.h"
#include "app/exchange/exporttable.h"
#include "app/store/store.h"
#include "app/tables/tableplan.h"

#include <QFlags>
#include <QFuture>
#include <QMap>

#include <memory>
#include <optional>

namespace kith::exchange {

enum class ExportWhat { People, Attendees, Gatherings, Everything, Help, FollowUps, Tables };
enum class ExportFormat { Csv, Xlsx, Pdf, VCard, Html, Json, Zip };
enum class ExportLayout {
    List, ///< boxes to tick and what the door needs to know
    SignIn, ///< a box and room for a signature
    NamesOnly, ///< for the reception of the venue
    Cards, ///< of tables: one to stand on each, for each round
    Slips, ///< of tables: one for each person, with where they sit
    ByName, ///< of tables: for the wall, where everybody sits
    ByTable, ///< of tables: for the wall, who sits at each
};
enum class ExportOrder {
    Given, ///< that of the rows asked for; by first name where there are none
    FirstName,
    FamilyName,
    Arrival, ///< of attendees
};

enum class GuestGroup { Coming = 1, Waiting = 2, Maybe = 4, NoAnswer = 8, Declined = 16, Here = 32 };
Q_DECLARE_FLAGS(GuestGroups, GuestGroup)
inline constexpr GuestGroups everyGuest{QFlag(63)};

struct ExportRequest {
    ExportWhat what = ExportWhat::People;
    ExportFormat format = ExportFormat::Csv;
    GatheringId gathering; ///< whose attendees or tables; none: the attendees of every gathering
    TablePlanId tables; ///< which of the gathering's; none: those in use
    QStringList columns; ///< ids in order; none: what suits the format
    std::optional<QList<qint64>> rows; ///< ids of people or gatherings in the order of the screen; absent: all
    ExportOrder order = ExportOrder::Given; ///< of people and attendees
    GuestGroups guests = everyGuest; ///< of attendees; a row is written when one of its groups is wanted
    ExportLayout layout = ExportLayout::List; ///< of PDF and HTML; what hangs on the wall can be a spreadsheet, too
    bool withArchived = false;
    bool raw = false; ///< CSV without the apostrophe that keeps spreadsheets from computing a cell
    /// E-mail and phone of those who did not agree to be contacted stay empty, unless somebody asks for them by
    /// naming the columns, and then only in CSV, spreadsheets and JSON. Notes are in no list at all.
    bool contactsOfAll = false;
};

struct ExportDone {
    QString file;
    qint64 rows = 0;
    QStringList columns; ///< ids, as written
    QMap<QString, qint64> tables; ///< rows by table, of everything
};

/// On paper whoever comes or came; in files for programs everybody, with their answer.
GuestGroups usualGuests(ExportFormat format);
/// "csv", "xlsx" ... ; none for a format this program does not write.
std::optional<ExportFormat> formatNamed(const QString &name);
/// From the end of a file name.
std::optional<ExportFormat> formatOfFile(const QString &path);
/// The end of a file name of this format, without the dot.
QString suffixOf(ExportFormat format);
/// Whether its rows are people: only those have contact cards, sheets to sign and an order of names.
constexpr bool isOfPeople(ExportWhat what)
{
    return what == ExportWhat::People || what == ExportWhat::Attendees;
}
/// Which formats there are for this.
QList<ExportFormat> formatsFor(ExportWhat what);
std::optional<ExportWhat> exportNamed(const QString &name);

/// Inside Store::read. Throws Failure for a column or gathering that is not there.
ExportTable tableOf(Reader &reader, const ExportRequest &request, const Progress &progress = {});
/// A file name for it: "Supper and skill-swap 2026-05-26.pdf".
QString suggestedName(Reader &reader, const ExportRequest &request);

/// Reads on the store's thread, writes on another; the file is there and on the disk, or the old one is untouched.
QFuture<Result<ExportDone>> exportTo(Store &store, const ExportRequest &request, const QString &path, std::shared_ptr<Progress> progress);

} // namespace kith::exchange

Q_DECLARE_OPERATORS_FOR_FLAGS(kith::exchange::GuestGroups)
