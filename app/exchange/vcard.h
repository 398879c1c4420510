// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One contact as vCard files hold it, read (2.1, 3.0, 4.0) and written (3.0, 4.0).
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace kith::exchange {

struct VCard {
    int line = 0; ///< where it begins in the file
    QString name; ///< FN
    QString given;
    QString middle;
    QString family;
    QString suffix;
    QString nickname;
    QString pronouns;
    QStringList emails; ///< the preferred one first
    QStringList phones;
    QString birthday; ///< as written
    QStringList categories;
    QString note;
    QString uid;
    bool isGroup = false;
};

struct VCardFile {
    QList<VCard> cards;
    QStringList unmapped; ///< properties that have no place, by name
    QStringList notes; ///< what could not be read, by line
};

/// Whether the text is a file of cards.
bool looksLikeVCards(QStringView text);

/// Refused with line and reason when it passes the limits; a card that never ends is left out and named.
Result<VCardFile> readVCards(const QString &text);

enum class VCardVersion : quint8 { V3, V4 };

/// One card, lines folded at 75 octets without splitting a character.
QByteArray vCardText(const VCard &card, VCardVersion version);

} // namespace kith::exchange
