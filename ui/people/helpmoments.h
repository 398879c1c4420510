// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Helps both ways, asks and offers as moments of a person's timeline.
#pragma once

#include <QList>

#include "ui/people/moment.h"

namespace kith {

struct PersonCard;

QList<Moment> helpMoments(const PersonCard &card);
QList<Moment> askMoments(const PersonCard &card);
QList<Moment> offerMoments(const PersonCard &card);

} // namespace kith
