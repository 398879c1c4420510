// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing somebody's file into a community: read it, look at the plan, write it as one step that can be undone.
//
//   const auto file = exchange::readFile(path, options);                  // any thread, no store needed
//   if (!file->unclearDates.isEmpty()) ...                                // ask for options.dates and read again
//   store.read([=](Reader &r) { return exchange::planImport(r, *file, choices, *progress); });       // the dry run
//   store.perform(exchange::Import, [=](Tx &tx) { return exchange::importPeople(tx, *file, choices, *progress); });
#pragma once

#include "app/exchange/importfile.h"
#include "app/exchange/importplan.h"
#include "app/store/verb.h"

namespace kith::exchange {

inline constexpr Verb Import{"exchange.import", QT_TRANSLATE_NOOP("Verb", "Imported %1")};

/// Plans on what the store holds now and writes it. Throws Failure{Rule} while dates are unclear or no column holds a
/// name, Failure{Stopped} when somebody stopped it; then nothing is written.
Plan importPeople(Tx &tx, const ImportFile &file, const ImportChoices &choices, Progress &progress);

/// Why the file cannot be imported as it stands: unclear dates, no name, no rows. Empty when it can.
QString obstacle(const ImportFile &file);

/// "luma-guests_2026.csv" as a title: "Luma guests 2026".
QString titleFromFileName(const QString &fileName);

} // namespace kith::exchange
