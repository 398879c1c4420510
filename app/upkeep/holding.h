// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is held about one person, whatever table it is in.
#pragma once

#include "app/people/note.h"
#include "app/store/tx.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace kith::upkeep {

struct Holding {
    QJsonObject person; ///< every column of the record that says something
    QMap<QString, QJsonArray> rows; ///< by table: every row that refers to them, with the names of whom and what it refers to
    QString zone; ///< of the community, for the times of day
    int othersNotes = 0; ///< notes about them that are for somebody else's eyes
};

enum class HoldingFor {
    Organizers,
    ThePerson, ///< without whom they are to be kept apart from, which is about somebody else
};

/// The notes among it are those that the onlooker may read; confidential ones are only counted as such.
Holding everythingAbout(Reader &reader, PersonId person, const Onlooker &who, HoldingFor whom = HoldingFor::Organizers);

QJsonObject toJson(const Holding &holding);
/// For people to read, a sentence a row; what a sentence has no words for stands behind it, so that nothing is left out.
QString toText(const Holding &holding);

} // namespace kith::upkeep
