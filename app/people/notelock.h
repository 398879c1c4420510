// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing confidential notes: one random key for all of them, kept under a passphrase. Without the passphrase nobody reads
// them again, whoever has the file.
#pragma once

#include "app/core/result.h"
#include "app/people/note.h"
#include "app/people/notekey.h"
#include "app/people/undumped.h"

#include <memory>
#include <optional>

namespace kith {

/// How much work one guess of a passphrase is made to be.
struct LockCost {
    int passes;
    qint64 memory; ///< bytes
    /// Half a second and 256 MB on a laptop.
    static LockCost usual();
    /// For tests.
    static LockCost least();
};

/// The key itself, in memory that is not swapped out and is wiped when it goes; while it is there, so is nothing of the
/// program in a core dump. Safe to use from any thread.
class NoteLock
{
public:
    struct Made;
    /// A new key and how it is kept. Takes as long as the cost says, as do the two below.
    static Result<Made> make(const QString &passphrase, LockCost cost = LockCost::usual());
    /// Refused when that is not the passphrase.
    static Result<std::shared_ptr<const NoteLock>> open(const NoteKey &kept, const QString &passphrase);
    /// The same key under another passphrase: what was sealed before stays readable.
    Result<NoteKey> keptUnder(const NoteKey &before, const QString &passphrase, LockCost cost = LockCost::usual()) const;

    /// Bound to the note: what is sealed for one cannot be passed off as another's.
    QString seal(const QString &text, NoteId note) const;
    /// Nothing when it was sealed with another key, for another note, or was changed.
    std::optional<QString> unseal(const QString &sealed, NoteId note) const;

    ~NoteLock();
    NoteLock(const NoteLock &) = delete;
    NoteLock &operator=(const NoteLock &) = delete;

private:
    NoteLock();
    Undumped m_undumped;
    unsigned char *m_key;
};

struct NoteLock::Made {
    NoteKey kept;
    std::shared_ptr<const NoteLock> lock;
};

} // namespace kith
