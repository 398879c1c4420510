// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A gathering as a form shows it: a day, two times of the clock and a number of days instead of two wall times.
#pragma once

#include "app/gatherings/gathering.h"

#include <QTime>

#include <optional>

namespace kith {

struct PlanDraft {
    QString title;
    QDate on;
    bool allDay = false;
    QTime from;
    QTime until; ///< none: not said
    int days = 1; ///< until the last one; an end before the start is on the next day anyway
    QString zone;
    QString venue;
    int capacity = 0;
    WaitingRule waitingRule = WaitingRule::NextThatFits;
    QString agenda;
};

PlanDraft draftOf(const Gathering &gathering);
/// The gathering with what the draft says; everything else stays.
Gathering drafted(const PlanDraft &draft, Gathering gathering);
/// A new one like the last: same weekday, place, time and seats, a week on or later.
Gathering likeTheLast(const std::optional<Gathering> &last, QDate today, const QString &zone);

/// "18:30", "1830", "18.30", "18", "6pm", "6:30 pm"; nothing when it is no time.
std::optional<QTime> timeFrom(const QString &typed);

} // namespace kith
