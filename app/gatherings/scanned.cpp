// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/scanned.h"

#include <QRegularExpression>

namespace kith::gatherings {

bool isScannedText(const QString &typed)
{
    // "tel:", "WIFI:", "BEGIN:VCARD", "otpauth://": a word, a colon, and no space; or an address without the first of them.
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]+:\\S"));
    static const QRegularExpression address(QStringLiteral("^(www\\.\\S+|\\S+\\.\\S+/\\S*)$"), QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.trimmed();
    return text.contains(QLatin1StringView("://")) || scheme.match(text).hasMatch() || address.match(text).hasMatch();
}

bool looksLikeCode(const QString &typed)
{
    static const QRegularExpression numbered(QStringLiteral("^(?=.*\\d)\\S{6,}$"));
    return isScannedText(typed) || numbered.match(typed.trimmed()).hasMatch();
}

} // namespace kith::gatherings
