// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening communities, and the menus that lead from one to another.
#include "ui/shell/launcher.h"

#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QStandardPaths>

#include "app/session/actor.h"
#include "app/session/settings.h"
#include "ui/kit/sidebar.h"
#include "ui/kit/toast.h"
#include "ui/shell/demo.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcome.h"

namespace kith {

using namespace Qt::StringLiterals;

Launcher::Launcher(Settings &settings, Appearance &appearance, QObject *parent) : QObject(parent), m_settings(settings), m_appearance(appearance)
{
    dress();
}

// The window goes before the community it shows, and that before the store.
Launcher::~Launcher()
{
    m_window.reset();
    m_community.reset();
}

StoreOptions Launcher::options() const
{
    StoreOptions options;
    options.actor = whoIsHere(m_settings);
    options.copies = StoreOptions::Copies::WhenIdle;
    return options;
}

void Launcher::start(const QString &location)
{
    if (!location.isEmpty()) {
        open(location);
        return;
    }
    const QString last = m_settings.recentStores().value(0);
    if (last.isEmpty() || (!Location::parse(last).isServer() && !QFileInfo::exists(last)))
        showWelcome();
    else
        open(last);
}

bool Launcher::open(const QString &location)
{
    auto store = Store::open(Location::parse(location), m_clock, options());
    if (store.ok())
        take(std::move(*store));
    else if (m_window)
        m_window->toast().tell(store.error().text);
    else
        showWelcome(store.error().text);
    return store.ok();
}

void Launcher::take(std::unique_ptr<Store> store)
{
    m_window.reset();
    m_community.reset();
    m_store = std::move(store);
    const Location &location = m_store->location();
    m_settings.addRecentStore(location.isServer() ? location.uri : location.path);
    m_community = std::make_unique<Community>(*m_store, m_clock, m_settings);
    m_window = std::make_unique<MainWindow>(*m_community);
    // Menus act from the event loop: what they lead to may replace the window they hang on.
    connect(m_window.get(), &MainWindow::storeMenuRequested, this, &Launcher::showStoreMenu, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::userMenuRequested, this, &Launcher::showUserMenu, Qt::QueuedConnection);
    m_window->show();
    if (m_welcome)
        m_welcome.release()->deleteLater();
}

void Launcher::showWelcome(const QString &refusal)
{
    if (!m_welcome) {
        m_welcome = std::make_unique<Welcome>();
        connect(m_welcome.get(), &Welcome::beginRequested, this, &Launcher::begin);
        connect(m_welcome.get(), &Welcome::demoRequested, this, &Launcher::makeDemo);
        connect(m_welcome.get(), &Welcome::openRequested, this, [this](const QString &location) {
            if (location.isEmpty())
                askForFile();
            else
                open(location);
        });
    }
    m_welcome->setRecent(m_settings.recentStores());
    if (!refusal.isEmpty())
        m_welcome->refused(refusal);
    m_welcome->show();
    m_welcome->raise();
}

void Launcher::begin(const QString &name, const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    auto store = Store::create(Location::parse(file), name, systemZone(), m_clock, options());
    if (store.ok())
        take(std::move(*store));
    else
        showWelcome(store.error().text);
}

void Launcher::askForFile()
{
    QWidget *parent = m_window ? static_cast<QWidget *>(m_window.get()) : m_welcome.get();
    auto *dialog = new QFileDialog(parent, tr("Open a community"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Communities (*.kith);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { open(file); }, Qt::QueuedConnection);
    dialog->open();
}

void Launcher::makeDemo()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString file = QDir(folder).filePath(u"demo.kith"_s);
    if (QFileInfo::exists(file)) {
        open(file);
        return;
    }
    showWelcome();
    m_welcome->setBusy(tr("Setting the table for 34 people…"));
    kith::makeDemo(file, this, [this, file](const Result<Done> &made) {
        m_welcome->setBusy({});
        if (made.ok())
            open(file);
        else
            m_welcome->refused(made.error().text);
    });
}

void Launcher::showStoreMenu(const QRect &below)
{
    auto *menu = new QMenu(m_window.get());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString here = m_store->location().isServer() ? m_store->location().uri : m_store->location().path;
    for (const QString &location : m_settings.recentStores()) {
        if (location == here)
            continue;
        QAction *recent = menu->addAction(Location::parse(location).shortName());
        recent->setToolTip(Location::parse(location).display());
        connect(recent, &QAction::triggered, this, [this, location] { open(location); }, Qt::QueuedConnection);
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Open another community…")), &QAction::triggered, this, &Launcher::askForFile, Qt::QueuedConnection);
    connect(menu->addAction(tr("Begin a new community…")), &QAction::triggered, this, [this] { showWelcome(); }, Qt::QueuedConnection);
    menu->popup(below.bottomLeft());
}

void Launcher::showUserMenu()
{
    auto *menu = new QMenu(m_window.get());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Who is using Kith…")), &QAction::triggered, this, &Launcher::askForName, Qt::QueuedConnection);
    connect(menu->addAction(tr("PIN for leaving the door…")), &QAction::triggered, this, &Launcher::askForPin, Qt::QueuedConnection);
    menu->addSeparator();
    auto *themes = new QActionGroup(menu);
    const std::pair<QString, ThemeChoice> choices[] = {
        {tr("Light"), ThemeChoice::Light}, {tr("Dark"), ThemeChoice::Dark}, {tr("As the desktop"), ThemeChoice::System}};
    for (const auto &[title, theme] : choices) {
        QAction *action = themes->addAction(menu->addAction(title));
        action->setCheckable(true);
        action->setChecked(m_settings.theme() == theme);
        connect(action, &QAction::triggered, this, [this, theme = theme] {
            m_settings.setTheme(theme);
            dress();
        });
    }
    menu->addSeparator();
    auto *sizes = new QActionGroup(menu);
    for (int percent : {100, 125, 150, 200}) {
        QAction *action = sizes->addAction(menu->addAction(tr("Text at %1 %").arg(percent)));
        action->setCheckable(true);
        action->setChecked(m_settings.textSize() == percent);
        connect(action, &QAction::triggered, this, [this, percent] {
            m_settings.setTextSize(percent);
            dress();
        });
    }
    const Sidebar &sidebar = m_window->sidebar();
    menu->popup(sidebar.mapToGlobal(QPoint(8, sidebar.height() - menu->sizeHint().height() - Theme::px(60))));
}

QInputDialog *Launcher::askFor(const QString &title, const QString &label)
{
    auto *dialog = new QInputDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->open();
    return dialog;
}

void Launcher::askForName()
{
    QInputDialog *dialog = askFor(tr("Who is using Kith"), tr("Your name, as the history should tell it from the next start on"));
    dialog->setTextValue(whoIsHere(m_settings));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) { m_settings.setName(name); });
}

void Launcher::askForPin()
{
    // In plain sight: a PIN mistyped here would lock its own organizer in at the door.
    QInputDialog *dialog = askFor(tr("PIN for leaving the door"), tr("Whoever leaves the door types this PIN. Without one anybody may leave it."));
    dialog->setObjectName(u"doorPin"_s);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &pin) {
        m_settings.setDoorPin(pin.trimmed());
        m_window->toast().tell(pin.trimmed().isEmpty() ? tr("Anybody may leave the door now.") : tr("Leaving the door needs the PIN from now on."));
    });
}

void Launcher::dress()
{
    const ThemeChoice theme = m_settings.theme();
    const auto mode = theme == ThemeChoice::Light ? Appearance::Mode::Light : theme == ThemeChoice::Dark ? Appearance::Mode::Dark : Appearance::Mode::System;
    m_appearance.apply(mode, m_settings.textSize() / 100.0);
}

} // namespace kith
