// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Owns what is open: a community with its window, or the welcome; and leads from one to the other without waiting.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

#include "app/core/clock.h"
#include "app/session/settings.h"
#include "ui/kit/appearance.h"
#include "ui/shell/opener.h"
#include "ui/shell/session.h"

class QApplication;

namespace kith {

class ConnectDialog;
class Notifier;
class Welcome;

class Launcher : public QObject {
    Q_OBJECT
public:
    Launcher(QApplication &app, Settings &settings, Appearance &appearance, QObject *parent = nullptr);
    ~Launcher() override;
    // What falls due is told through it, in every window that opens from then on.
    void tellThrough(Notifier &notifier) { m_notifier = &notifier; }
    // The store named, else the last one, else the welcome.
    void start(const QString &location);
    void open(const QString &location);
    void showWelcome(const QString &refusal = {});
    void showConnect(const Location &location = {});
    MainWindow *window() const { return m_open.window.get(); }
    Community &community() const { return *m_open.community; }
    Welcome *welcome() const { return m_welcome.get(); }

Q_SIGNALS:
    void opened();
    void refused(const QString &why);

private:
    void reopen(const QString &sentence);
    void begin(const QString &name, const QString &file, bool bring);
    void joinOrBegin(const Location &location, const QString &name);
    void await(Store::Opening opening, const QString &sentence, std::function<void()> then = {});
    void take(std::unique_ptr<Store> store);
    void present();
    void giveUpComing();
    void stay();
    Session makeSession(Store &store);
    std::unique_ptr<MainWindow> makeWindow(Community &community);
    void watch(Community &community, MainWindow *window);
    void refuse(const Location &location, const QString &why);
    void showBusy(const QString &sentence);
    void stop();
    void makeWelcome();
    void makeDemo();
    void askForFile();
    void showStoreMenu(const QRect &below);
    void heed();
    void dress();
    void speakAnew();
    void renewWindow();
    StoreOptions options() const;
    QWidget *front() const;

    struct Wishes {
        ThemeChoice theme;
        int textSize;
        QString language;
        DateHabits days;
    };

    SystemClock m_clock;
    QApplication &m_app;
    Settings &m_settings;
    Appearance &m_appearance;
    Notifier *m_notifier = nullptr;
    Wishes m_wishes;
    Opener m_opener;
    QString m_sentence;   // about what is being opened
    std::function<void()> m_stopDemo;
    Session m_open;
    Session m_coming;     // made while its store opens, shown with its first answers in it
    std::function<void()> m_afterwards;
    QTimer m_patience;    // with those answers
    std::unique_ptr<Welcome> m_welcome;
    QPointer<ConnectDialog> m_connect;
};

} // namespace kith
