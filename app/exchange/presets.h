// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The export files of other services: how each is told apart, and what its columns mean.
#pragma once

#include "app/exchange/dates.h"
#include "app/exchange/fields.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace kith::exchange {

/// One service's file as data. Headers are matched by name in any order, as headerKey() makes them.
struct Preset {
    QLatin1String id; ///< "luma", as --as takes it
    const char16_t *title; ///< the service's own name for the file
    /// Groups that must all be there, separated by "+"; within a group "|" separates alternatives.
    const char16_t *fingerprint;
    const char16_t *columns; ///< "header=field" separated by ";"
    QLatin1String idPrefix; ///< of external ids: "luma"
    bool idIsPerson = false; ///< two different ids are two different people (not so for tickets)
    DateOrder dates = DateOrder::Unknown;
    bool ofGathering = false; ///< a list of guests of one gathering
    bool timesAreUtc = false;
};

std::span<const Preset> allPresets();
const Preset *presetNamed(QStringView id);

/// A header as presets spell it: no byte order mark, single spaces, lower case, straight quotes.
QString headerKey(QStringView header);

/// The preset whose fingerprint a header line carries; the most telling one when several do; none for a plain list.
const Preset *presetFor(const QStringList &headerKeys);

/// What each column means: by the preset, else by what plain lists call their columns.
QList<Field> meaningsOf(const QStringList &headerKeys, const Preset *preset);

/// How many of the headers any preset or plain list knows: the header line is the one with most.
int knownHeaders(const QStringList &headerKeys);

} // namespace kith::exchange
