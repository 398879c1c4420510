// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Telling whether two ways of writing a phone number ring the same phone.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace kith::exchange {

/// The digits that tell a phone from others however it is written: the last nine, without extension. 0 when there are
/// fewer than six digits. Equal phones have equal keys; the reverse has to be asked of samePhone().
quint64 phoneKey(QStringView phone);

/// All its digits as one number, with a mark for "+": equal only for numbers written with the same prefixes.
quint64 phoneDigits(QStringView phone);

/// Compares two numbers whose keys are equal. Cheap for the usual ways of writing; the rare rest asks libphonenumber.
class PhoneBook
{
public:
    /// The region a number without a country code belongs to, as the territory of an IANA zone ("Europe/London": GB).
    explicit PhoneBook(const QString &zone);
    bool isSame(QStringView a, QStringView b) const;
    bool contains(const QStringList &phones, QStringView phone) const;
    const QString &region() const { return m_region; }

private:
    QByteArrayView callingCode() const;

    QString m_region;
    mutable std::optional<QByteArray> m_callingCode; ///< asking loads the library's tables: only once it matters
};

/// One number as people write it: "tel:" and a guard in front go, spaces are kept single. Nothing when a spreadsheet
/// has turned it into "4.47701E+11".
std::optional<QString> tidyPhone(QStringView phone);

/// One address without "mailto:", a name around it, or spaces; nothing when it is none.
std::optional<QString> tidyEmail(QStringView email);

} // namespace kith::exchange
