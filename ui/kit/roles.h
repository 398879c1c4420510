// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The item data a RowDelegate draws and a ListView acts on.
#pragma once

#include <Qt>

namespace kith::roles {

// Qt::DisplayRole is line 1. All others are optional.
enum Role {
    Key = Qt::UserRole + 1,   // qint64: the row's id (set by RowModel)
    Line2,                    // QString
    Line2Tone,                // Colour, default Text2
    Face,                     // AvatarFace: an avatar leads the row
    Day,                      // QDate: a date block leads the row
    IconName,                 // QString: an icon disc leads the row
    IconTone,                 // Colour of the disc's fill, default NeutralFill
    State,                    // Pill
    Tags,                     // QList<Tag>, right aligned
    Right1,                   // QString, right of line 1
    Right1Tone,               // Colour, default Text
    Right2,                   // QString, right of line 2
    Right2Tone,               // Colour, default Text2
    Actions,                  // QStringList: "Check in", or "icon:mail|Write to her" for an icon button
    ActionPrimary,            // bool: the first action is drawn as the primary button when current
    Muted,                    // bool: drawn quietly (archived, cancelled)
    Dashed,                   // bool: a card with a dashed line (something that could be made)
    Hits,                     // QString: what was searched for (set by RowModel)
    IsSection,                // bool: a section heading (set by RowModel)
    SectionKey,               // QString
    SectionCaption,           // QString after the title: "5", "2, in the order they asked"
    SectionAction,            // QString: text button at the right
    SectionClosed,            // bool
};

} // namespace kith::roles
