// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The switcher.
#include "ui/shell/storemenu.h"

#include <QCoreApplication>
#include <QMenu>

#include "app/session/settings.h"
#include "app/store/location.h"

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StoreMenu)
};

} // namespace

QList<RecentStore> recentStores(const Settings &settings)
{
    QList<RecentStore> recent;
    for (const QString &kept : settings.recentStores()) {
        const Location location = Location::parse(kept);
        const QString name = settings.recentName(kept);
        recent.append({kept, name.isEmpty() ? location.shortName() : name, location.display()});
    }
    return recent;
}

QMenu *StoreMenu::menu(const QList<RecentStore> &recent, const QString &here, QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("storeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    // A menu's actions run from the event loop: what they lead to may replace the window the menu hangs on.
    const auto add = [menu](const QString &title, auto run) {
        QAction *action = menu->addAction(title);
        QObject::connect(action, &QAction::triggered, menu->parent(), run, Qt::QueuedConnection);
        return action;
    };
    for (const RecentStore &store : recent) {
        QAction *action = add(QString(store.name).replace(u'&', QStringLiteral("&&")), [open = open, location = store.location, here] {
            if (location != here)
                open(location);
        });
        action->setToolTip(store.place);
        action->setCheckable(true);
        action->setChecked(store.location == here);
    }
    menu->addSeparator();
    add(Tr::tr("Open another community…"), [open = open] { open({}); });
    add(Tr::tr("Connect to a team store…"), connectToStore);
    add(Tr::tr("Begin a new community…"), begin);
    return menu;
}

} // namespace kith
