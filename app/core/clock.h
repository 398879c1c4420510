// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Instants, and the one place that asks what time it is.
#pragma once

#include <QDate>
#include <QMetaType>
#include <QString>

#include <compare>

namespace kith {

/// A moment that happened: milliseconds since 1970-01-01T00:00:00Z. 0 is "none".
struct Instant {
    qint64 ms = 0;

    explicit operator bool() const { return ms != 0; }
    auto operator<=>(const Instant &) const = default;

    /// ISO 8601 in UTC with a Z, milliseconds only when there are any; empty for none.
    QString toIso() const;
    /// None when the text is no ISO 8601 date-time; text without an offset is taken as UTC.
    static Instant fromIso(const QString &text);
};

/// Tells the time; passed in everywhere so that tests can stop it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// The calendar day in an IANA zone ("Europe/London"); an unknown zone counts as UTC.
    QDate today(const QString &zone) const;
};

class SystemClock : public Clock
{
public:
    Instant now() const override;
};

class FixedClock : public Clock
{
public:
    explicit FixedClock(Instant at) : m_at(at) { }
    Instant now() const override { return m_at; }
    void set(Instant at) { m_at = at; }
    void advance(qint64 ms) { m_at.ms += ms; }

private:
    Instant m_at;
};

/// The zone of this machine as an IANA name.
QString systemZone();

} // namespace kith

Q_DECLARE_METATYPE(kith::Instant)
