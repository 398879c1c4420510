// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When something is due, and how often it happens, in words.
#pragma once

#include <QDate>
#include <QString>

namespace kith {

// "Two days late", "Today", "Tomorrow", "3 June".
QString sayDue(QDate due, QDate today);
// "waiting since today", "waiting 16 days".
QString sayWaiting(int days);
// "every week", "every 6 weeks", "every 10 days".
QString sayEvery(int days);
// "once", "twice", "3 times".
QString sayHowOften(int times);

} // namespace kith
