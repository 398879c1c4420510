// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A follow-up in two lines: what is to be done, and when, by whom, about whom and from where.
#pragma once

#include "app/followups/due.h"

namespace kith {

QString sayWhat(const followups::Item &item);
QString sayStory(const followups::Item &item, PersonId me, QDate today);

} // namespace kith
