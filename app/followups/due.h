// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is promised and when: the promises of everybody, and with whom it is time to be in touch again.
#pragma once

#include "app/followups/followup.h"
#include "app/people/names.h"

namespace kith::followups {

using people::Named;

/// A promise, or a rhythm whose time has come round.
struct Item {
    FollowUp followUp; ///< without an id: a rhythm
    Rhythm rhythm; ///< without an id: a promise
    Named owner, about;
    QString gathering; ///< title
    QDate lastTouch; ///< of a rhythm; none: never yet
    bool operator==(const Item &) const = default;

    bool isRhythm() const { return bool(rhythm.id); }
    QDate dueOn() const; ///< of a rhythm: its interval after the last touch, but never before it began
    QDate showsOn() const; ///< later where it was put off
};
/// Every promise and every rhythm, by the day they show, then by when they were made.
QList<Item> items(Reader &reader);
/// Without what is done or was dropped.
QList<Item> openItems(Reader &reader);
/// The promises about one person, in the order they were made, asked without reading any other.
QList<Item> about(Reader &reader, PersonId person);

enum class When { Overdue, Today, Coming };

/// The open ones, grouped against a day, and how many are left in peace.
struct Due {
    QList<Item> overdue, today, coming;
    int away = 0; ///< about somebody who is away
    int notContacted = 0; ///< about somebody who does not want to be contacted
    bool operator==(const Due &) const = default;

    qsizetype pressing() const { return overdue.size() + today.size(); }
};
/// An item is overdue when the day it shows has passed; one that was put off until today is of today.
Due due(const QList<Item> &items, QDate today);

} // namespace kith::followups
