// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language the program speaks.
#pragma once

#include <QString>

class QCoreApplication;

namespace kith {

/// Installs English with its plurals, and over it the language named ("de"), or the user's own for an empty name, as far
/// as there is a translation. The application keeps what was installed.
void speakLanguage(QCoreApplication &app, const QString &language = {});

} // namespace kith
