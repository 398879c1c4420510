// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dressing the application, and asking the desktop whether it is dark.
#include "ui/kit/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QToolTip>

#include "ui/kit/style.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

const auto portal = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalSettings = u"org.freedesktop.portal.Settings"_s;
const auto appearanceGroup = u"org.freedesktop.appearance"_s;
const auto schemeKey = u"color-scheme"_s;
constexpr uint prefersDark = 1;

// Read answers a variant within a variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

Appearance::Appearance(QApplication &app) : QObject(&app), m_app(app), m_systemPoints(std::max(10.0, QApplication::font().pointSizeF()))
{
}

void Appearance::apply(Mode mode, double textScale)
{
    m_mode = mode;
    m_textScale = textScale;
    dress(mode == Mode::Dark || (mode == Mode::System && m_dark));
    if (mode == Mode::System)
        ask();
}

void Appearance::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!m_listening)
        m_listening = bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this,
                                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
    question << appearanceGroup << schemeKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 1000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            onSettingChanged(appearanceGroup, schemeKey, reply.value());
    });
}

void Appearance::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearanceGroup || key != schemeKey)
        return;
    const bool dark = unwrapped(value.variant()).toUInt() == prefersDark;
    if (m_mode != Mode::System || dark == m_dark)
        return;
    m_dark = dark;
    dress(dark);
}

void Appearance::dress(bool dark)
{
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    // 10.5 pt where the desktop says 10, and larger as it says larger.
    QFont font = m_app.font();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s});
    font.setPointSizeF(10.5 * m_systemPoints / 10 * m_textScale);
    m_app.setFont(font);
    if (!m_dressed)
        m_app.setStyle(new Style);
    m_dressed = true;
    m_app.setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    Q_EMIT changed();
}

} // namespace kith
