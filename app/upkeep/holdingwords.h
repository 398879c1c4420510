// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How each kind of row about a person is said: the table behind upkeep::toText.
#pragma once

#include <QList>
#include <QString>

namespace kith::upkeep {

/// The beginning of a sentence; the first whose keys are all there is the one.
struct Opening {
    QString said; ///< with a place for each of the keys
    QList<QLatin1StringView> keys;
    QLatin1StringView kind = {}; ///< only for rows of this kind, where that makes another sentence
};

/// What follows it, where it is there.
struct Addition {
    QLatin1StringView key;
    QString said; ///< with a place for what it says; of a flag the whole
    enum class As {
        Text,
        Moment,
        Flag,
        Several, ///< a number that says something above one
        Otherwise, ///< only when it has not been said already
    } as = As::Text;
};

struct RowWords {
    QLatin1StringView table;
    QString heading;
    QList<Opening> openings;
    QList<Addition> additions;
};

/// In the order in which they are told.
QList<RowWords> rowWords();

/// A label for a column of a person; none for one that has no words of its own.
QString personLabel(const QString &column);
/// "accepted" of an answer as people say it, or as it is.
QString saidValue(const QString &column, const QString &value);
} // namespace kith::upkeep
