// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pin.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith {

static constexpr int pinRounds = 20000;

/// PBKDF2-HMAC-SHA256, one block.
static QByteArray pinHash(const QString &pin, const QByteArray &salt)
{
    const QByteArray key = pin.toUtf8();
    QByteArray block = QMessageAuthenticationCode::hash(salt + QByteArray("\0\0\0\1", 4), key, QCryptographicHash::Sha256);
    QByteArray sum = block;
    for (int round = 1; round < pinRounds; ++round) {
        block = QMessageAuthenticationCode::hash(block, key, QCryptographicHash::Sha256);
        for (qsizetype i = 0; i < sum.size(); ++i)
            sum[i] = char(sum[i] ^ block[i]);
    }
    return sum;
}

static bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    int difference = int(a.size() ^ b.size());
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

QJsonObject keptPin(const QString &pin)
{
    if (pin.isEmpty())
        return {};
    quint32 random[4];
    QRandomGenerator::system()->fillRange(random);
    const QByteArray salt(reinterpret_cast<const char *>(random), sizeof random);
    return {{u"salt"_s, QString::fromLatin1(salt.toHex())}, {u"hash"_s, QString::fromLatin1(pinHash(pin, salt).toHex())}};
}

bool isKeptPin(const QString &typed, const QJsonObject &kept)
{
    const QByteArray salt = QByteArray::fromHex(kept.value(u"salt").toString().toLatin1());
    const QByteArray hash = QByteArray::fromHex(kept.value(u"hash").toString().toLatin1());
    return !hash.isEmpty() && equalInConstantTime(pinHash(typed, salt), hash);
}

} // namespace kith
