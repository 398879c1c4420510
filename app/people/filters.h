// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of people is narrowed to, under a name that everybody who shares the community sees.
#pragma once

#include "app/core/id.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith {

using FilterId = Id<struct FilterTag>;

/// The groups the list of people can be narrowed to.
enum class PeopleGroup { Everyone, NotSeen, New, Organizers, Archived };
constexpr auto enumNames(PeopleGroup)
{
    return std::array<std::string_view, 5>{"everyone", "not_seen", "new", "organizers", "archived"};
}

struct SavedFilter {
    FilterId id;
    QString name;
    QString search; ///< the words searched for
    PeopleGroup among = PeopleGroup::Everyone;
    QString savedBy;

    static constexpr auto table = "saved_filter";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &SavedFilter::id}, Column{"name", &SavedFilter::name}, Column{"search", &SavedFilter::search},
                          Column{"among", &SavedFilter::among}, Column{"saved_by", &SavedFilter::savedBy}};
    }
    bool operator==(const SavedFilter &) const = default;
};

namespace filters {

inline constexpr Verb Keep{"filters.keep", QT_TRANSLATE_NOOP("Verb", "Saved the filter %1")};
inline constexpr Verb Rename{"filters.rename", QT_TRANSLATE_NOOP("Verb", "Renamed the filter %1")};
inline constexpr Verb Remove{"filters.remove", QT_TRANSLATE_NOOP("Verb", "Removed the filter %1")};

/// Under a name that is there already it takes that one's place. Throws Failure{Rule} without a name.
SavedFilter keep(Tx &tx, const SavedFilter &filter);
/// Refused where another has the name.
SavedFilter rename(Tx &tx, FilterId id, const QString &name);
void remove(Tx &tx, FilterId id);

/// By name, accents and case aside.
QList<SavedFilter> all(Reader &reader);

} // namespace filters

} // namespace kith
