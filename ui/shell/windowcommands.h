// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on every page, told once: its keys, Ctrl+K, the user's menu and the sheet of shortcuts have it from here.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/kit/page.h"

namespace kith {

class Announcer;
class Community;
class MainWindow;
class SettingsDialog;
class ShortcutsSheet;

class WindowCommands : public QObject {
    Q_OBJECT
public:
    WindowCommands(Community &community, MainWindow &window, const QList<PageInfo> &pages, Announcer &announcer);
    SettingsDialog *openSettings();
    ShortcutsSheet *openShortcuts();
    // Opens what writes down a help, an ask or a follow-up about people, as Page::entryRequested names it.
    void write(const QString &what, const QList<qint64> &people);
    void showMenu(const QRect &above);   // in global coordinates
    // Leads to the palette, which therefore does not offer it.
    const QAction *find() const { return m_find; }

private:
    void addPopups();

    Community &m_community;
    MainWindow &m_window;
    QAction *m_find;
    QList<QAction *> m_inMenu;
    QPointer<SettingsDialog> m_settings;
    QPointer<ShortcutsSheet> m_shortcuts;
};

} // namespace kith
