// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks, offers, helps and follow-ups as every command prints them: the keys other programs rely on.
#pragma once

#include "app/followups/due.h"
#include "app/help/ledger.h"

#include <QJsonObject>

namespace kith::cli {

// As in rowjson.h: ids are text, days YYYY-MM-DD, what is not there is null.
QJsonObject askJson(const helps::AskedFor &asked);
QJsonObject offerJson(const helps::Offered &offered);
QJsonObject helpJson(const helps::LoggedHelp &logged);
/// A promise; or a rhythm, which says every how many days.
QJsonObject followUpJson(const followups::Item &item);

} // namespace kith::cli
