// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds as a screen reader has them: each round, each of its tables, and whoever sits there with whom they have met.
#pragma once

#include "ui/kit/spoken.h"

namespace kith {

class RoundsView;
struct Spot;

class TablesSpeech : public SpokenParts
{
public:
    explicit TablesSpeech(RoundsView &view) : m_view(view) { }
    /// From here on the scene of the view is told.
    void sceneChanged();
    int count() const override;
    qint64 keyAt(int index) const override;
    SpokenPart at(int index) const override;
    int current() const override;

private:
    SpokenPart personAt(const Spot &spot) const;

    RoundsView &m_view;
    QList<Spot> m_spots; ///< in the order they are told; a spot without seat is a table, one without table a round
};

} // namespace kith
