// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The notifications of the desktop (org.freedesktop.Notifications). Where there are none, nothing is told.
#pragma once

#include <QHash>
#include <QObject>

#include "ui/kit/notifier.h"

namespace kith {

class DesktopNotifier : public QObject, public Notifier {
    Q_OBJECT
public:
    using QObject::QObject;
    void tell(const QString &title, const QString &text, std::function<void()> opened) override;

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    bool listen();

    QHash<uint, std::function<void()>> m_opened;   // by the number the desktop gave
    bool m_listening = false;
};

} // namespace kith
