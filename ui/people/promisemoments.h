// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Promises about a person, and whom they began and ceased to belong with, as moments of the timeline.
#pragma once

#include <QList>

#include "ui/people/moment.h"

namespace kith {

struct PersonCard;

QList<Moment> promiseMoments(const PersonCard &card);
// Whom to keep apart is told beside the timeline, not in it.
QList<Moment> relationMoments(const PersonCard &card);

} // namespace kith
