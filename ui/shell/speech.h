// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the whole program: its words, its dates and the direction its windows run in.
#pragma once

#include <QString>

class QApplication;

namespace kith {

// "de", or empty for the user's own. "qps" is no language: English made longer and strange, to see what does not fit and
// what was never handed to a translator. A language that is written from the right mirrors the windows even untranslated.
void speak(QApplication &app, const QString &language);

} // namespace kith
