// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every gathering is called, for lists that speak of many at once.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/store/tx.h"

#include <QHash>

namespace kith::gatherings {

QHash<GatheringId, QString> titles(Reader &reader);

/// The same for lists that speak of few: each is asked for by itself, once.
class TitlesOfFew
{
public:
    explicit TitlesOfFew(Reader &reader) : m_reader(reader) { }
    /// Empty for none.
    QString operator[](GatheringId id);

private:
    Reader &m_reader;
    QHash<GatheringId, QString> m_asked;
};

} // namespace kith::gatherings
