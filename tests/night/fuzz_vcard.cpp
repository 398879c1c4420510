// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all as somebody's address cards: never a crash, and what is written is read and written the same again.
#include "app/exchange/textsource.h"
#include "app/exchange/vcard.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace kith::exchange;

static QByteArray written(const VCardFile &file, VCardVersion version)
{
    QByteArray text;
    for (const VCard &card : file.cards)
        text += vCardText(card, version);
    return text;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto decoded = decodeText(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!decoded.ok())
        return 0;
    const auto file = readVCards(decoded->text);
    if (!file.ok())
        return 0;
    for (const VCardVersion version : {VCardVersion::V3, VCardVersion::V4}) {
        const auto once = readVCards(QString::fromUtf8(written(file.value(), version)));
        if (!once.ok())
            std::abort();
        const QByteArray settled = written(once.value(), version);
        const auto twice = readVCards(QString::fromUtf8(settled));
        if (!twice.ok() || written(twice.value(), version) != settled)
            std::abort();
    }
    return 0;
}
