// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody in lists, to be completed while typing.
#pragma once

#include "app/people/names.h"
#include "ui/kit/choicefield.h"

namespace kith {

QList<Choice> personChoices(Reader &reader);

} // namespace kith
