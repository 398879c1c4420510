// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTranslator>

namespace kith {

static constexpr QLatin1StringView ours("kith language");
static constexpr QLatin1StringView folder(":/translations");

static void install(QCoreApplication &app, const QString &name)
{
    auto *translator = new QTranslator(&app);
    translator->setObjectName(ours);
    if (translator->load(QStringLiteral(":/translations/kith_%1.qm").arg(name)))
        app.installTranslator(translator);
    else
        delete translator;
}

void speakLanguage(QCoreApplication &app, const QString &language)
{
    const auto before = app.findChildren<QTranslator *>(ours);
    for (QTranslator *translator : before) {
        app.removeTranslator(translator);
        delete translator;
    }
    // Before anybody says otherwise the default is the user's own.
    static const QLocale usual;
    const QLocale locale = language.isEmpty() ? usual : QLocale(language);
    QLocale::setDefault(locale);
    const QString own = locale.language() == QLocale::C ? QString() : locale.name().section(u'_', 0, 0);
    install(app, QStringLiteral("en"));
    if (!own.isEmpty() && own != u"en")
        install(app, own);
}

QStringList knownLanguages()
{
    QStringList languages;
    const QStringList files = QDir(folder).entryList({QStringLiteral("kith_*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        languages.append(QFileInfo(file).completeBaseName().mid(QStringLiteral("kith_").size()));
    return languages;
}

} // namespace kith
