// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speaking a language.
#include "ui/shell/speech.h"

#include <QApplication>
#include <QLocale>

#include "app/session/language.h"
#include "ui/shell/pseudolanguage.h"

namespace kith {

void speak(QApplication &app, const QString &language)
{
    const bool pseudo = language == PseudoLanguage::name;
    const auto before = app.findChildren<PseudoLanguage *>();
    qDeleteAll(before);
    speakLanguage(app, pseudo ? QString() : language);
    if (pseudo)
        app.installTranslator(new PseudoLanguage(&app));
    const bool known = !language.isEmpty() || knownLanguages().contains(QLocale().name().section(u'_', 0, 0));
    app.setLayoutDirection(known && !pseudo ? QLocale().textDirection() : Qt::LeftToRight);
}

} // namespace kith
