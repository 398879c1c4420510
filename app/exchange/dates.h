// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading dates the way other programs and people write them, without ever swapping day and month in silence.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <QTime>

#include <optional>

namespace kith::exchange {

enum class DateOrder : quint8 { Unknown, DayFirst, MonthFirst };

/// A day that may lack its year (0), as birthdays do.
struct DayReading {
    int year = 0;
    int month = 0;
    int day = 0;

    /// "1991-04-03", or "--04-03" without a year.
    QString toText() const;
    QDate toDate() const { return year ? QDate(year, month, day) : QDate(); }
    bool operator==(const DayReading &) const = default;
};

struct MomentReading {
    QDate date;
    std::optional<QTime> time;
    std::optional<int> offsetSeconds; ///< set when the text names its offset from UTC ("Z", "+01:00")
};

/// A day: ISO, numbers with / . or -, month names in several languages, a time after it ignored. None when it is no
/// date that ever was, or when its order is not known and matters.
std::optional<DayReading> readDay(QStringView text, DateOrder order, int thisYear, bool mayBeFuture = true);

/// A day with the time of day, 12- or 24-hour, where there is one.
std::optional<MomentReading> readMoment(QStringView text, DateOrder order, int thisYear);

/// Watches a whole column and decides how its numbers are meant.
class DateColumn
{
public:
    void look(QStringView text);
    /// Both readings fit every value, and they differ; or some values fit only one and some only the other.
    bool isAmbiguous() const { return (!m_dayFirst && !m_monthFirst && !m_samples.isEmpty()) || (m_dayFirst && m_monthFirst); }
    /// What the values themselves prove, else what the caller was told.
    DateOrder order(DateOrder told) const;
    /// Up to three values that could be read either way, or one of each way where some prove the one and some the other.
    QStringList samples() const { return m_dayFirst && m_monthFirst ? m_proofs : m_samples; }

private:
    bool m_dayFirst = false;
    bool m_monthFirst = false;
    QStringList m_samples;
    QStringList m_proofs;
};

} // namespace kith::exchange
