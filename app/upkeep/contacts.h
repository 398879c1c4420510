// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to reach people that want putting right: there is none, or two records have the same.
#pragma once

#include "app/people/notsame.h"
#include "app/store/tx.h"

namespace kith::upkeep {

struct Contact {
    PersonId person;
    QString name;
    QString called; ///< what to call them
    QStringList emails;
    QStringList phones;
    bool mayBeContacted = true;
    bool operator==(const Contact &) const = default;
};
/// Everybody in lists, by folded name.
QList<Contact> contacts(Reader &reader);

/// Those with neither phone nor email. Who does not want to be contacted needs none.
QList<Contact> withoutAny(const QList<Contact> &contacts);

/// Records that have an address or a number in common: one person written down twice, or two who share it.
struct Sharing {
    QList<Contact> people; ///< two at least, in the order given
    bool email = false, phone = false; ///< what they have in common
    bool operator==(const Sharing &) const = default;
};
/// Addresses are the same whatever their case, numbers however they are written; `zone` tells the country of numbers
/// without a code. Those who share both are told once, those who were all told apart not at all.
QList<Sharing> sharing(const QList<Contact> &contacts, const QString &zone, const people::ToldApart &apart = {});

} // namespace kith::upkeep
