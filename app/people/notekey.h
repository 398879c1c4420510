// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the confidential notes, as it is kept: sealed under a passphrase.
#pragma once

#include "app/store/row.h"

namespace kith {

struct NoteKey {
    Id<struct NoteKeyTag> id;
    QString salt; ///< Base64, as is what is sealed
    int passes = 0; ///< how much work one guess of the passphrase is
    qint64 memory = 0; ///< and how many bytes it takes
    QString sealed;
    Instant setAt;
    QString setBy;

    static constexpr auto table = "note_key";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &NoteKey::id},         Column{"salt", &NoteKey::salt},    Column{"passes", &NoteKey::passes}, Column{"memory", &NoteKey::memory},
                          Column{"sealed", &NoteKey::sealed}, Column{"set_at", &NoteKey::setAt}, Column{"set_by", &NoteKey::setBy}};
    }
    bool operator==(const NoteKey &) const = default;
};

} // namespace kith
