// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language the program speaks.
#pragma once

#include <QStringList>

class QCoreApplication;

namespace kith {

/// Installs English with its plurals, and over it the language named ("de"), or the user's own for an empty name, as far
/// as there is a translation; what an earlier call installed goes. Dates and numbers are written as in that language.
void speakLanguage(QCoreApplication &app, const QString &language = {});

/// The languages there are translations for: "en" and others.
QStringList knownLanguages();

} // namespace kith
