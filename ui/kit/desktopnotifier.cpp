// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications over D-Bus, by the Desktop Notifications Specification 1.2.
#include "ui/kit/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace kith {

using namespace Qt::StringLiterals;

static const QString service = u"org.freedesktop.Notifications"_s, path = u"/org/freedesktop/Notifications"_s;
static const QString program = u"org.kithcommunity.Kith"_s, pressed = u"default"_s;

static constexpr int answersWithinMs = 5000, asLongAsTheDesktopLikes = -1;

bool DesktopNotifier::listen()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!m_listening && bus.isConnected()) {
        m_listening = bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)))
                      && bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    }
    return bus.isConnected();
}

void DesktopNotifier::tell(const QString &title, const QString &text, std::function<void()> opened)
{
    if (!listen())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // The text may be read as markup, the title may not.
    call << u"Kith"_s << 0U << program << title << text.toHtmlEscaped() << QStringList{pressed, tr("Open")} << QVariantMap{{u"desktop-entry"_s, program}}
         << asLongAsTheDesktopLikes;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, answersWithinMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, opened = std::move(opened)] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_opened.insert(reply.value(), opened);
    });
}

void DesktopNotifier::onAction(uint id, const QString &action)
{
    if (const auto opened = m_opened.value(id); opened && action == pressed)
        opened();
}

void DesktopNotifier::onClosed(uint id, uint)
{
    m_opened.remove(id);
}

} // namespace kith
