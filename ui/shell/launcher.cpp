// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening communities, and the menus that lead from one to another.
#include "ui/shell/launcher.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

#include "app/session/following.h"
#include "app/session/settings.h"
#include "ui/followups/duewatch.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/popup.h"
#include "ui/kit/saydate.h"
#include "ui/kit/toast.h"
#include "ui/kit/whendone.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/demo.h"
#include "ui/shell/speech.h"
#include "ui/shell/storemenu.h"
#include "ui/shell/welcome.h"
#include "ui/shell/windowcommands.h"

namespace kith {

using namespace Qt::StringLiterals;

// As long as a window may wait for its first answers before it is shown without them.
static constexpr int patienceMs = 40;

Launcher::Launcher(QApplication &app, Settings &settings, Appearance &appearance, QObject *parent)
    : QObject(parent), m_app(app), m_settings(settings), m_appearance(appearance),
      m_wishes{settings.theme(), settings.textSize(), settings.language(), settings.dateHabits()}
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &Launcher::present);
    connect(&m_opener, &Opener::slow, this, [this] { showBusy(m_sentence); });
    connect(&settings, &Settings::changed, this, &Launcher::heed);
    setDateHabits(m_wishes.days);
    dress();
}

// What is coming may stand on a store that the opener still holds.
Launcher::~Launcher()
{
    m_coming.closeWindow();
}

StoreOptions Launcher::options() const
{
    StoreOptions options;
    follow(options, m_settings);
    options.copies = StoreOptions::Copies::WhenIdle;
    return options;
}

void Launcher::start(const QString &location)
{
    const QString wanted = location.isEmpty() ? m_settings.recentStores().value(0) : location;
    if (wanted.isEmpty())
        showWelcome();
    else
        open(wanted);
}

void Launcher::open(const QString &location)
{
    const Location place = Location::parse(location);
    await(Store::beginOpen(place, m_clock, options()), tr("Opening %1…").arg(place.shortName()));
}

// The window that is open shows what the file was before, until its successor is there.
void Launcher::reopen(const QString &sentence)
{
    const Location place = m_open.store->location();
    await(Store::beginOpen(place, m_clock, options()), tr("Opening %1…").arg(place.shortName()), [this, sentence] { m_open.window->toast().tell(sentence); });
}

void Launcher::begin(const QString &name, const QString &file, bool bring)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    await(Store::beginCreate(Location::parse(file), name, systemZone(), m_clock, options()), tr("Setting out the chairs for %1…").arg(name), [this, bring] {
        if (bring)
            Q_EMIT m_open.window->importRequested({});
    });
}

void Launcher::joinOrBegin(const Location &location, const QString &name)
{
    if (name.isEmpty())
        await(Store::beginOpen(location, m_clock, options()), tr("Asking the server for %1…").arg(location.shortName()));
    else
        await(Store::beginCreate(location, name, systemZone(), m_clock, options()), tr("Setting out the chairs for %1…").arg(name));
}

void Launcher::await(Store::Opening opening, const QString &sentence, std::function<void()> then)
{
    present();
    giveUpComing();
    m_sentence = sentence;
    m_afterwards = std::move(then);
    const Location location = opening.store->location();
    // Nobody looks at anything else meanwhile; its questions are answered when the store is open.
    if (!m_open.window)
        m_coming = makeSession(*opening.store);
    m_opener.begin(std::move(opening), [this, location](Result<std::unique_ptr<Store>> store) {
        if (store.ok())
            return take(std::move(*store));
        m_coming.closeWindow();
        showBusy({});
        refuse(location, store.error().text);
    });
}

void Launcher::take(std::unique_ptr<Store> store)
{
    if (m_open.window)
        m_open.window->rememberPlace();
    m_settings.addRecentStore(store->location().address());
    follow(*store, m_settings);
    // A window is made for what may be done, which is known only now.
    if (store->isReadOnly())
        m_coming.closeWindow();
    if (!m_coming.window)
        m_coming = makeSession(*store);
    m_coming.store = std::move(store);
    m_patience.start();
    // Asked behind the window's own questions, which come from the event loop.
    MainWindow *window = m_coming.window.get();
    const auto askLast = [this, window, last = m_coming.store.get()] {
        whenDone(window, last->read([](Reader &) {}), [this](const Result<Done> &) { present(); });
    };
    QMetaObject::invokeMethod(window, askLast, Qt::QueuedConnection);
}

// What was open stays usable until its successor is on the screen, and goes without being waited for.
void Launcher::present()
{
    if (!m_coming.store)
        return;
    m_patience.stop();
    // The same file again is another one by now, which takes nothing from this window; the draft is offered in the next.
    const bool isAnother = m_open.window && m_open.store->location().address() != m_coming.store->location().address();
    if (isAnother && m_open.window->isWriting())
        return m_open.window->keepEdits([this](bool kept) { QMetaObject::invokeMethod(this, kept ? &Launcher::present : &Launcher::stay, Qt::QueuedConnection); });
    showBusy({});
    m_coming.window->show();
    std::swap(m_open, m_coming);
    m_coming.closeWindow();
    m_opener.letGo(std::move(m_coming.store));
    if (m_welcome)
        m_welcome.release()->deleteLater();
    if (const auto then = std::exchange(m_afterwards, {}))
        then();
    Q_EMIT opened();
}

void Launcher::giveUpComing()
{
    m_patience.stop();
    m_coming.closeWindow();
    if (m_coming.store)
        m_opener.letGo(std::move(m_coming.store));
}

// What is being written in the present window cannot be kept.
void Launcher::stay()
{
    giveUpComing();
    m_afterwards = {};
    showBusy({});
    m_settings.addRecentStore(m_open.store->location().address());
    m_open.window->showWritten();
}

Session Launcher::makeSession(Store &store)
{
    auto community = std::make_unique<Community>(store, m_clock, m_settings);
    auto window = makeWindow(*community);
    return {nullptr, std::move(community), std::move(window)};
}

std::unique_ptr<MainWindow> Launcher::makeWindow(Community &community)
{
    auto window = std::make_unique<MainWindow>(community);
    connect(window.get(), &MainWindow::storeMenuRequested, this, &Launcher::showStoreMenu, Qt::QueuedConnection);
    connect(window.get(), &MainWindow::reopenRequested, this, &Launcher::reopen, Qt::QueuedConnection);
    connect(window.get(), &MainWindow::stopRequested, this, &Launcher::stop);
    connect(window.get(), &MainWindow::named, this, [this, address = community.store().location().address()](const QString &name) {
        m_settings.setRecentName(address, name);
    });
    if (m_notifier)
        watch(community, window.get());
    return window;
}

void Launcher::watch(Community &community, MainWindow *window)
{
    auto *watch = new DueWatch(community, *m_notifier, window);
    connect(watch, &DueWatch::openRequested, window, [window](qint64 key) {
        // Hidden behind the door it stays hidden.
        if (!window->isVisible())
            return;
        window->openItem(u"follow-ups"_s, key);
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    });
}

void Launcher::refuse(const Location &location, const QString &why)
{
    if (location.isServer()) {
        showConnect(location);
        m_connect->refused(why);
    } else if (!m_open.window || (m_welcome && m_welcome->isVisible())) {
        showWelcome(why);
    } else {
        m_open.window->refuse(why);
    }
    Q_EMIT refused(why);
}

void Launcher::stop()
{
    showBusy({});
    if (!m_coming.store)
        m_coming.closeWindow();
    m_opener.giveUp();
    if (m_stopDemo)
        std::exchange(m_stopDemo, {})();
}

void Launcher::showBusy(const QString &sentence)
{
    if (!sentence.isEmpty() && !m_open.window && !m_welcome)
        showWelcome();
    if (m_connect)
        m_connect->setBusy(sentence);
    if (m_open.window)
        m_open.window->setBusy(sentence);
    if (m_welcome)
        m_welcome->setBusy(sentence);
}

void Launcher::showWelcome(const QString &refusal)
{
    if (!m_welcome)
        makeWelcome();
    m_welcome->setRecent(recentStores(m_settings));
    if (!refusal.isEmpty())
        m_welcome->refused(refusal);
    m_welcome->show();
    m_welcome->raise();
    m_welcome->activateWindow();
}

void Launcher::makeWelcome()
{
    m_welcome = std::make_unique<Welcome>();
    connect(m_welcome.get(), &Welcome::beginRequested, this, &Launcher::begin);
    connect(m_welcome.get(), &Welcome::demoRequested, this, &Launcher::makeDemo);
    connect(m_welcome.get(), &Welcome::connectRequested, this, [this] { showConnect(); });
    connect(m_welcome.get(), &Welcome::stopRequested, this, &Launcher::stop);
    connect(m_welcome.get(), &Welcome::openRequested, this, [this](const QString &location) {
        if (location.isEmpty())
            askForFile();
        else
            open(location);
    });
}

QWidget *Launcher::front() const
{
    return m_welcome && m_welcome->isVisible() ? static_cast<QWidget *>(m_welcome.get()) : m_open.window.get();
}

void Launcher::showConnect(const Location &location)
{
    if (!front())
        showWelcome();
    if (!m_connect) {
        m_connect = new ConnectDialog(front());
        connect(m_connect, &ConnectDialog::connectRequested, this, &Launcher::joinOrBegin);
        connect(m_connect, &ConnectDialog::stopRequested, this, &Launcher::stop);
        if (location.isServer())
            m_connect->setLocation(location);
        m_connect->open();
    }
    m_connect->raise();
}

void Launcher::askForFile()
{
    auto *dialog = new QFileDialog(front(), tr("Open a community"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Communities (*.kith);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &Launcher::open, Qt::QueuedConnection);
    openChooser(dialog);
}

void Launcher::makeDemo()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString file = QDir(folder).filePath(u"demo.kith"_s);
    if (QFileInfo::exists(file)) {
        open(file);
        return;
    }
    showBusy(tr("Setting the table for 34 people…"));
    m_stopDemo = kith::makeDemo(file, this, [this, file](const Result<Done> &made) {
        m_stopDemo = {};
        showBusy({});
        if (made.ok())
            open(file);
        else if (made.error().kind != Error::Kind::Stopped)
            showWelcome(made.error().text);
    });
}

void Launcher::showStoreMenu(const QRect &below)
{
    const StoreMenu offers{[this](const QString &location) { location.isEmpty() ? askForFile() : open(location); }, [this] { showConnect(); },
                           [this] { showWelcome(); }};
    openMenu(offers.menu(recentStores(m_settings), m_open.store->location().address(), m_open.window.get()), below.bottomLeft());
}

// What the settings say about the whole program, as far as it has changed.
void Launcher::heed()
{
    const Wishes wishes{m_settings.theme(), m_settings.textSize(), m_settings.language(), m_settings.dateHabits()};
    const Wishes before = std::exchange(m_wishes, wishes);
    if (wishes.theme != before.theme || wishes.textSize != before.textSize)
        dress();
    if (wishes.days != before.days) {
        setDateHabits(wishes.days);
        if (m_open.window)
            m_open.window->refresh();
    }
    // From the event loop, because the dialog that was used to choose belongs to the window.
    if (wishes.language != before.language)
        QMetaObject::invokeMethod(this, &Launcher::speakAnew, Qt::QueuedConnection);
}

void Launcher::dress()
{
    const Appearance::Mode modes[] = {Appearance::Mode::System, Appearance::Mode::Light, Appearance::Mode::Dark};
    m_appearance.apply(modes[int(m_wishes.theme)], m_wishes.textSize / 100.0);
}

// Words are set when a window is made, so another language takes another window.
void Launcher::speakAnew()
{
    if (!m_open.window)
        return speak(m_app, m_wishes.language);
    m_open.window->keepEdits([this](bool kept) {
        // The window that tells cannot go while it does.
        if (kept)
            QMetaObject::invokeMethod(this, &Launcher::renewWindow, Qt::QueuedConnection);
        else
            m_open.window->toast().tell(tr("The language holds from the next start on: something is still being written."));
    });
}

void Launcher::renewWindow()
{
    speak(m_app, m_wishes.language);
    m_open.window->rememberPlace();
    std::unique_ptr<MainWindow> window = makeWindow(*m_open.community);
    window->openItem(m_open.window->currentPage()->info().id, 0);
    window->show();
    std::swap(m_open.window, window);
    window.reset();
    m_open.window->commands().openSettings();
}

} // namespace kith
