// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all as somebody's calendar: never a crash, and every date that comes out can be stored and is known apart.
#include "app/exchange/calendar.h"
#include "app/exchange/textsource.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace kith;
using namespace kith::exchange;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto decoded = decodeText(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!decoded.ok())
        return 0;
    const auto calendar = readCalendar(decoded->text, QStringLiteral("Europe/London"), QDate(2026, 11, 23));
    if (!calendar.ok())
        return calendar.error().text.isEmpty() ? (std::abort(), 1) : 0;
    for (const CalendarEvent &event : calendar->events) {
        const Gathering &gathering = event.gathering;
        const bool isStorable = gathering.startTime().isValid() && isKnownZone(gathering.zone) && !gathering.title.isEmpty();
        if (!isStorable || gathering.externalIds.size() != 1 || (!gathering.ends.isEmpty() && !gathering.endTime().isValid()))
            std::abort();
    }
    return 0;
}
