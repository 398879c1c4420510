// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of one community.
#include "ui/shell/mainwindow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWindow>

#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "ui/kit/banner.h"
#include "ui/kit/formbase.h"
#include "ui/kit/livequery.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/sidebar.h"
#include "ui/kit/toast.h"
#include "ui/kit/whendone.h"
#include "ui/shell/announcer.h"
#include "ui/shell/exchangedesk.h"
#include "ui/shell/pages.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/palette.h"
#include "ui/shell/standing.h"
#include "ui/shell/windowcommands.h"

namespace kith {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Community &community, QWidget *parent)
    : QWidget(parent), m_community(community), m_sidebar(new Sidebar), m_stack(new PageStack(community, pageMakers())), m_banner(new Banner),
      m_refusal(new Banner), m_busy(new ProgressStrip), m_toast(new Toast(m_stack)), m_announcer(new Announcer(community, *m_toast, this)),
      m_standing(new Standing(community, *m_sidebar, this))
{
    setObjectName(u"window"_s);
    setMinimumSize(640, 480);
    build();
    addPages();
    connectAll();
    warn();
    m_desk = new ExchangeDesk(community, *this);
    if (!restoreGeometry(community.settings().geometry(u"main"_s)))
        resize(1280, 800);
    showPage(0);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *busy = new QWidget;
    auto *busyRow = new QHBoxLayout(busy);
    busyRow->setContentsMargins(24, 8, 16, 8);
    busyRow->addWidget(m_busy);
    busy->hide();
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    for (QWidget *above : std::initializer_list<QWidget *>{m_banner, m_refusal, busy})
        right->addWidget(above);
    right->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(right, 1);
}

void MainWindow::addPages()
{
    connect(m_stack, &PageStack::made, this, &MainWindow::meet);
    QList<PageInfo> infos;
    for (int i = 0; i < m_stack->size(); ++i) {
        infos.append(m_stack->info(i));
        m_sidebar->addPage(infos.last().title, infos.last().iconName);
    }
    m_commands = new WindowCommands(m_community, *this, infos, *m_announcer);
}

void MainWindow::meet(Page *page, int index)
{
    connect(page, &Page::openRequested, this, &MainWindow::openItem);
    connect(page, &Page::told, m_announcer, &Announcer::tell);
    connect(page, &Page::importRequested, this, &MainWindow::importRequested);
    connect(page, &Page::exportRequested, this, &MainWindow::exportRequested);
    connect(page, &Page::reopenRequested, this, &MainWindow::reopenRequested);
    connect(page, &Page::writingRequested, m_commands, &WindowCommands::write);
    connect(page, &Page::waitingChanged, this, [this, index](int count) { m_sidebar->setCount(index, count); });
    m_toast->raise();
}

void MainWindow::connectAll()
{
    connect(m_standing, &Standing::renamed, this, [this](const QString &name) {
        setWindowTitle(tr("%1 - Kith").arg(name));
        Q_EMIT named(name);
    });
    connect(m_busy, &ProgressStrip::stopRequested, this, &MainWindow::stopRequested);
    connect(m_sidebar, &Sidebar::storeClicked, this, [this] { Q_EMIT storeMenuRequested(m_sidebar->storeRect()); });
    connect(m_sidebar, &Sidebar::userClicked, this, [this] { m_commands->showMenu(m_sidebar->userRect()); });
    connect(m_sidebar, &Sidebar::findRequested, this, [this] { palettePopup().open(); });
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
}

void MainWindow::warn()
{
    const Store &store = m_community.store();
    QStringList warnings = warningsAbout(store.location());
    if (store.isReadOnly() && warnings.isEmpty())
        warnings << tr("This community can only be read here. To change it, copy the file to a folder of your own and open the copy.");
    if (!warnings.isEmpty())
        m_banner->tell(Banner::Kind::Organizers, warnings.join(u' '));
}

Palette &MainWindow::palettePopup()
{
    if (!m_palette)
        m_palette = new Palette(m_community, *this);
    return *m_palette;
}

const QList<Page *> &MainWindow::pages() const
{
    return m_stack->all();
}

Page *MainWindow::page(const QString &id) const
{
    const int index = m_stack->indexOfId(id);
    return index < 0 ? nullptr : m_stack->page(index);
}

Page *MainWindow::currentPage() const
{
    return m_stack->current();
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_stack->size())
        return;
    m_sidebar->setCurrent(index);
    m_stack->show(index);
}

void MainWindow::openItem(const QString &id, qint64 key, const QString &part)
{
    showPage(m_stack->indexOfId(id));
    Page *wanted = page(id);
    if (wanted && !part.isEmpty())
        wanted->showPart(key, part);
    else if (wanted && key)
        wanted->showItem(key);
}

void MainWindow::setBusy(const QString &sentence)
{
    m_busy->parentWidget()->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return m_busy->finish();
    m_refusal->hide();
    m_busy->begin(sentence, 0);
}

void MainWindow::refuse(const QString &why)
{
    m_refusal->tell(Banner::Kind::Problem, why);
}

void MainWindow::refresh()
{
    const auto queries = findChildren<LiveQueryBase *>();
    for (LiveQueryBase *query : queries)
        query->askAgain();
    const auto widgets = findChildren<QWidget *>();
    for (QWidget *widget : widgets)
        widget->update();
}

Page *MainWindow::writtenPage() const
{
    const auto made = findChildren<Page *>();
    for (Page *page : made) {
        const auto forms = page->findChildren<FormBase *>();
        if (std::any_of(forms.begin(), forms.end(), [](const FormBase *form) { return form->isDirty(); }))
            return page;
    }
    return nullptr;
}

bool MainWindow::isWriting() const
{
    return writtenPage();
}

void MainWindow::keepEdits(std::function<void(bool)> then)
{
    const auto made = findChildren<Page *>();
    if (!std::all_of(made.begin(), made.end(), [](Page *page) { return page->keepEdits(); }))
        return then(false);
    if (!isWriting())
        return then(true);
    // Answered behind what has just been sent.
    whenDone(this, m_community.store().read([](Reader &) {}), [this, then = std::move(then)](const Result<Done> &) { then(!isWriting()); });
}

void MainWindow::showWritten()
{
    if (const Page *page = writtenPage())
        showPage(m_stack->indexOfId(page->info().id));
    m_toast->tell(tr("What is being written here could not be saved, so nothing was closed."));
}

void MainWindow::rememberPlace()
{
    m_community.settings().setGeometry(u"main"_s, saveGeometry());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setCompact(width() < std::max(+compactBelow, Theme::px(compactBelow)));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isWriting()) {
        event->ignore();
        return keepEdits([this](bool kept) { kept ? void(close()) : showWritten(); });
    }
    rememberPlace();
    QWidget::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Ctrl may be let go of in another window.
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        m_sidebar->setNumbersShown(false);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    m_sidebar->setNumbersShown(event->key() == Qt::Key_Control);
    if (!currentPage() || !currentPage()->takeTyped(event))
        QWidget::keyPressEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    windowHandle()->installEventFilter(this);
}

// Seen before any widget sees it: a line keeps the keys to itself that are let go of in it.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == windowHandle() && event->type() == QEvent::KeyRelease)
        m_sidebar->setNumbersShown(false);
    return QWidget::eventFilter(watched, event);
}

} // namespace kith
