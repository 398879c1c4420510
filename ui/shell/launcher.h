// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Owns what is open: a community with its window, or the welcome; and leads from one to the other.
#pragma once

#include <QObject>

#include <memory>

#include "app/core/clock.h"
#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/kit/appearance.h"

class QInputDialog;

namespace kith {

class MainWindow;
class Settings;
class Welcome;

class Launcher : public QObject {
    Q_OBJECT
public:
    Launcher(Settings &settings, Appearance &appearance, QObject *parent = nullptr);
    ~Launcher() override;
    void start(const QString &location);
    bool open(const QString &location);
    void showWelcome(const QString &refusal = {});
    MainWindow *window() const { return m_window.get(); }
    Community &community() const { return *m_community; }
    Welcome *welcome() const { return m_welcome.get(); }

private:
    void take(std::unique_ptr<Store> store);
    void begin(const QString &name, const QString &file);
    void askForFile();
    void makeDemo();
    void showStoreMenu(const QRect &below);
    void showUserMenu();
    void dress();
    void askForName();
    void askForPin();
    QInputDialog *askFor(const QString &title, const QString &label);
    StoreOptions options() const;

    SystemClock m_clock;
    Settings &m_settings;
    Appearance &m_appearance;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Community> m_community;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Welcome> m_welcome;
};

} // namespace kith
