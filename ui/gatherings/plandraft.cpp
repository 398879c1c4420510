// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/plandraft.h"

#include <QRegularExpression>

namespace kith {

PlanDraft draftOf(const Gathering &gathering)
{
    const WallTime start = gathering.startTime(), end = gathering.endTime();
    PlanDraft draft;
    draft.title = gathering.title;
    draft.on = start.date();
    draft.allDay = gathering.allDay;
    draft.from = gathering.allDay ? QTime(19, 0) : start.time();
    draft.zone = gathering.zone;
    draft.venue = gathering.venue;
    draft.capacity = gathering.capacity;
    draft.waitingRule = gathering.waitingRule;
    draft.agenda = gathering.agenda;
    if (!end.isValid())
        return draft;
    const int nights = int(start.date().daysTo(end.date()));
    if (gathering.allDay) {
        // The end of all-day gatherings is the morning after.
        draft.days = std::max(1, nights + (end.time() > QTime(0, 0) ? 1 : 0));
        return draft;
    }
    draft.until = end.time();
    draft.days = nights == 1 && end.time() <= start.time() ? 1 : nights + 1;
    return draft;
}

Gathering drafted(const PlanDraft &draft, Gathering gathering)
{
    gathering.title = draft.title;
    gathering.allDay = draft.allDay;
    gathering.zone = draft.zone.trimmed();
    gathering.venue = draft.venue;
    gathering.capacity = draft.capacity;
    gathering.waitingRule = draft.waitingRule;
    gathering.agenda = draft.agenda;
    const QTime midnight(0, 0);
    gathering.starts = WallTime(draft.on, draft.allDay ? midnight : draft.from, gathering.zone).toText();
    gathering.ends.clear();
    if (draft.allDay && draft.days > 1) {
        gathering.ends = WallTime(draft.on.addDays(draft.days), midnight, gathering.zone).toText();
    } else if (!draft.allDay && draft.until.isValid()) {
        const int nights = draft.days == 1 && draft.until <= draft.from ? 1 : draft.days - 1;
        gathering.ends = WallTime(draft.on.addDays(nights), draft.until, gathering.zone).toText();
    }
    return gathering;
}

Gathering likeTheLast(const std::optional<Gathering> &last, QDate today, const QString &zone)
{
    PlanDraft draft;
    draft.on = today.addDays(7);
    draft.from = QTime(19, 0);
    draft.zone = zone;
    if (last) {
        draft = draftOf(*last);
        draft.title.clear();
        draft.agenda.clear();
        const QDate after = std::max(draft.on, today);
        const qint64 weeks = draft.on.daysTo(after) / 7 + 1;
        draft.on = draft.on.addDays(weeks * 7);
    }
    return drafted(draft, {});
}

std::optional<QTime> timeFrom(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{1,2})\s*(?:[:.h]?\s*(\d{2}))?\s*(am|pm|a|p)?$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(typed.trimmed());
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty() && (hour < 1 || hour > 12))
        return {};
    if (half.startsWith(u'p') && hour < 12)
        hour += 12;
    if (half.startsWith(u'a') && hour == 12)
        hour = 0;
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace kith
