// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking words out of the journal: the one change that cannot be taken back.
#pragma once

#include "app/store/anyrows.h"
#include "app/store/verb.h"

#include <functional>

namespace kith {

namespace verbs {
inline constexpr Verb Forget{"store.forget", QT_TRANSLATE_NOOP("Verb", "Forgot somebody for good")};
}

/// What is to become of the journal's words.
struct Erasure {
    /// Changes a row image where something must go from it.
    std::function<void(const RowName &row, Cells &image)> clean;
    /// The subject of a change, given that it did or did not touch a row that `clean` has changed, and an actor's name.
    std::function<QString(const QString &text, bool isTouched)> cleanText;
};

/// Cleans every image and every subject of the journal, this transaction's included, and sees to it that the pages freed
/// thereby are written over once it is committed. The newest image of each row must come out as the row is.
void eraseFromJournal(Tx &tx, const Erasure &erasure);

/// Whether the freed pages of a store wait for being written over, and doing it; outside of any transaction.
bool isCompactionDue(Connection &connection);
void compact(Connection &connection);

} // namespace kith
