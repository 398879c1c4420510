// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Something written down about a person or a gathering, and who may read it.
#pragma once

#include "app/people/person.h"

namespace kith {

using GatheringId = Id<struct GatheringTag>;
using NoteId = Id<struct NoteTag>;

enum class NoteLevel { Organizers, Mine, Door };
constexpr auto enumNames(NoteLevel)
{
    return std::array<std::string_view, 3>{"organizers", "mine", "door"};
}

struct Note {
    NoteId id;
    PersonId personId; ///< whom it is about; none for a gathering's
    GatheringId gatheringId;
    QString author; ///< the name of whoever wrote it
    NoteLevel level = NoteLevel::Organizers;
    QString text; ///< empty when it is sealed
    QString sealed; ///< a confidential note as it is kept, in Base64
    Instant writtenAt;
    Instant changedAt; ///< none until it is changed

    static constexpr auto table = "note";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Note::id},         Column{"person_id", &Note::personId}, Column{"gathering_id", &Note::gatheringId},
                          Column{"author", &Note::author}, Column{"level", &Note::level},        Column{"text", &Note::text},
                          Column{"sealed", &Note::sealed}, Column{"written_at", &Note::writtenAt}, Column{"changed_at", &Note::changedAt}};
    }
    bool isConfidential() const { return !sealed.isEmpty(); }
    bool operator==(const Note &) const = default;
};

/// Who looks, and where.
struct Onlooker {
    enum class Place { Window, Door };
    QString name; ///< whom the history would name
    Place place = Place::Window;
};

/// Whether somebody may know of a note at all: the one rule that every view, search, print and export asks. What a
/// confidential note says takes its passphrase besides, and at the door nobody learns that there is one.
bool mayRead(const Note &note, const Onlooker &who);

} // namespace kith
