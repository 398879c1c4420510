// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace kith {

static void install(QCoreApplication &app, const QString &name)
{
    auto *translator = new QTranslator(&app);
    if (translator->load(QStringLiteral(":/translations/kith_%1.qm").arg(name)))
        app.installTranslator(translator);
    else
        delete translator;
}

void speakLanguage(QCoreApplication &app, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    const QString own = locale.language() == QLocale::C ? QString() : locale.name().section(u'_', 0, 0);
    install(app, QStringLiteral("en"));
    if (!own.isEmpty() && own != u"en")
        install(app, own);
}

} // namespace kith
