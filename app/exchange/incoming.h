// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a file as the person and the guest it speaks of.
#pragma once

#include "app/exchange/calendar.h"
#include "app/exchange/csvreader.h"
#include "app/exchange/dates.h"
#include "app/exchange/fields.h"
#include "app/exchange/vcard.h"
#include "app/gatherings/invitation.h"
#include "app/people/person.h"

#include <optional>
#include <vector>

namespace kith::exchange {

/// Nobody has more addresses, phones or tags than this; a file that says so is damaged or means harm.
constexpr qsizetype mostEntries = 256;

/// What a row says about one gathering.
struct IncomingGuest {
    bool isSaid = false; ///< the row says anything at all
    std::optional<Answer> answer;
    bool isWaiting = false;
    Instant waitingSince;
    Instant answeredAt;
    int partySize = 0; ///< 0: not said
    QStringList tickets;
    QString comment;
    bool attended = false;
    Instant arrivedAt; ///< none: was there, but nobody wrote down when
    Instant leftAt;
    QString checkedInBy;
    bool walkIn = false;
    QString gatheringKey; ///< "evt-x": the gathering's id at the other service
    QString gatheringTitle;
    QDate gatheringDate;
    WallTime gatheringStart, gatheringEnd; ///< in gatheringZone; a start without a date is on gatheringDate
    QString gatheringZone;
    QStringList gatherings; ///< of a calendar: the keys of every date the guest is asked to
};

struct Incoming {
    int line = 0;
    Person person; ///< the id is set when the file is our own
    QString introducedBy; ///< a name or an id
    IncomingGuest guest;
    QStringList problems; ///< values that could not be used, in words
    QString refusal; ///< why the row as a whole cannot be used
};

/// Rows on demand, so that a large file is never held twice.
class RowSource
{
public:
    virtual ~RowSource() = default;
    virtual int rows() const = 0;
    virtual Incoming row(int at) const = 0;
    /// Whether rows can carry a name at all.
    virtual bool hasNames() const = 0;
};

struct RowRules {
    QLatin1String idPrefix; ///< of external ids
    QLatin1String presetId;
    bool ofGathering = false;
    bool timesAreUtc = false;
    QString zone;
    int thisYear = 2000;
};

/// A column that means something.
struct UsedColumn {
    int column = 0;
    Field field = Field::LeaveOut;
    DateOrder dates = DateOrder::Unknown;
    QString header;
};

/// Rows of a table, from one row to another; blank lines are no rows.
class TableRows : public RowSource
{
public:
    TableRows(CsvTable table, int header, int end, std::vector<UsedColumn> columns, RowRules rules);
    int rows() const override { return int(m_rows.size()); }
    Incoming row(int at) const override;
    bool hasNames() const override { return m_hasNames; }

private:
    bool isShifted(int row) const;

    CsvTable m_table;
    std::vector<UsedColumn> m_columns;
    std::vector<int> m_rows;
    RowRules m_rules;
    int m_width = 0;
    bool m_hasNames = false;
};

class CardRows : public RowSource
{
public:
    CardRows(QList<VCard> cards, int thisYear) : m_cards(std::move(cards)), m_thisYear(thisYear) { }
    int rows() const override { return int(m_cards.size()); }
    Incoming row(int at) const override;
    bool hasNames() const override { return true; }

private:
    QList<VCard> m_cards;
    int m_thisYear;
};

/// Everybody asked to the events of a calendar; whoever is asked to a whole series is one row.
class GuestRows : public RowSource
{
public:
    explicit GuestRows(const QList<CalendarEvent> &events);
    int rows() const override { return int(m_guests.size()); }
    Incoming row(int at) const override;
    bool hasNames() const override { return true; }

private:
    QList<CalendarGuest> m_guests;
    QList<QStringList> m_keys;
};

} // namespace kith::exchange
