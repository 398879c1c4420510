// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The communities opened lately, for the welcome and the switcher.
#pragma once

#include <QList>

#include <functional>

#include "ui/shell/welcome.h"

class QMenu;

namespace kith {

class Settings;

QList<RecentStore> recentStores(const Settings &settings);

// What the switcher below the community's name offers.
struct StoreMenu {
    std::function<void(const QString &location)> open;   // empty: ask for a file
    std::function<void()> connectToStore;
    std::function<void()> begin;

    // The community that is open is checked and stands first.
    QMenu *menu(const QList<RecentStore> &recent, const QString &here, QWidget *parent) const;
};

} // namespace kith
