// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of somebody's file to text: which encoding it is in, and what in it no reader should meet.
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kith::exchange {

/// Larger files are refused before they are looked at.
constexpr qint64 largestFile = 32 * 1024 * 1024;

struct DecodedText {
    QString text;
    QString encoding; ///< as people know it: "UTF-8", "UTF-16LE", "Windows-1252"
    bool isGuess = false; ///< nothing in the file proves the encoding; show it beside the names
    QStringList notes; ///< for people: what was taken out or could not be read
};

/// Byte order mark, then the zeros of UTF-16, then strict UTF-8, then UTF-8 with a few damaged places, then
/// Windows-1252. A named encoding overrides all but the mark. Programs' own files (zip, PDF ...) are refused by name.
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding = {});

/// Encodings a person may choose from; the first is what a file without any sign of another is taken for.
QStringList knownEncodings();

/// Takes out control characters and marks that reorder text, and makes halves of characters visible; says what it did.
QStringList withoutControls(QString &text);

} // namespace kith::exchange
