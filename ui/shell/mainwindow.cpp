// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of one community.
#include "ui/shell/mainwindow.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "ui/kit/banner.h"
#include "ui/kit/sidebar.h"
#include "ui/kit/toast.h"
#include "ui/shell/announcer.h"
#include "ui/shell/exchangedesk.h"
#include "ui/shell/pages.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/palette.h"
#include "ui/shell/standing.h"

namespace kith {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Community &community, QWidget *parent)
    : QWidget(parent), m_community(community), m_sidebar(new Sidebar), m_stack(new PageStack(community, pageMakers())), m_banner(new Banner), m_toast(new Toast(m_stack)),
      m_announcer(new Announcer(community, *m_toast, this)), m_standing(new Standing(community, *m_sidebar, this)), m_palette(new Palette(community, *this))
{
    setObjectName(u"window"_s);
    build();
    addPages();
    addKeys();
    warn();
    m_desk = new ExchangeDesk(community, *this);
    connect(m_standing, &Standing::renamed, this, [this](const QString &name) { setWindowTitle(tr("%1 - Kith").arg(name)); });
    connect(m_sidebar, &Sidebar::storeClicked, this, [this] { Q_EMIT storeMenuRequested(m_sidebar->storeRect()); });
    connect(m_sidebar, &Sidebar::userClicked, this, &MainWindow::userMenuRequested);
    connect(m_sidebar, &Sidebar::findRequested, m_palette, &Palette::open);
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    if (!restoreGeometry(community.settings().geometry(u"main"_s)))
        resize(1280, 800);
    showPage(0);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setAcceptDrops(true);
    setMinimumSize(640, 480);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
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
    for (int i = 0; i < m_stack->size(); ++i) {
        m_sidebar->addPage(m_stack->info(i).title, m_stack->info(i).iconName);
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] { showPage(i); });
    }
}

void MainWindow::meet(Page *page, int index)
{
    connect(page, &Page::openRequested, this, &MainWindow::openItem);
    connect(page, &Page::told, m_announcer, &Announcer::tell);
    connect(page, &Page::importRequested, this, &MainWindow::importRequested);
    connect(page, &Page::exportRequested, this, &MainWindow::exportRequested);
    connect(page, &Page::waitingChanged, this, [this, index](int count) { m_sidebar->setCount(index, count); });
    m_toast->raise();
}

void MainWindow::addKeys()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto run) {
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, run);
    };
    add({QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { m_palette->open(); });
    add({QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] { m_announcer->undoLast(); });
    add({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}, [this] { m_announcer->redoLast(); });
    add({QKeySequence(QKeySequence::Quit)}, [this] { close(); });
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

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setCompact(width() < compactBelow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_community.settings().setGeometry(u"main"_s, saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    m_sidebar->setNumbersShown(event->key() == Qt::Key_Control);
    QWidget::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent *event)
{
    m_sidebar->setNumbersShown(false);
    QWidget::keyReleaseEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT importRequested(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace kith
