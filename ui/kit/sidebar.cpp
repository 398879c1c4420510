// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar, put together.
#include "ui/kit/sidebar.h"

#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/kit/labels.h"
#include "ui/kit/sidebarparts.h"
#include "ui/kit/spokenrows.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidebarWide = 224;
constexpr int sidebarNarrow = 56;

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : Ground(Colour::Window, Line::Trailing, parent), m_store(new SidebarButton(true, this)), m_find(new FindButton(this)), m_list(new QListView(this)),
      m_pages(new QStandardItemModel(this)), m_user(new SidebarButton(false, this))
{
    setObjectName(u"sidebar"_s);
    m_find->setText(tr("Find or do…"));
    m_find->setAccessibleName(tr("Find or do"));
    m_list->setModel(m_pages);
    m_list->setItemDelegate(new NavDelegate(m_list));
    m_list->setObjectName(u"navigation"_s);
    m_list->setAccessibleName(tr("Pages"));
    speakRows(m_list, {});
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 8);
    column->setSpacing(8);
    column->addWidget(m_store);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    column->addWidget(divider());
    column->addWidget(m_user);
    setCompact(false);
    connect(m_store, &QAbstractButton::clicked, this, &Sidebar::storeClicked);
    connect(m_find, &QAbstractButton::clicked, this, &Sidebar::findRequested);
    connect(m_user, &QAbstractButton::clicked, this, &Sidebar::userClicked);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            Q_EMIT pageChosen(now.row());
    });
}

void Sidebar::setStore(const QString &name, const QString &line)
{
    m_store->set({}, name, line);
}

int Sidebar::addPage(const QString &title, const QString &iconName)
{
    auto *item = new QStandardItem(title);
    item->setData(iconName, IconNameRole);
    item->setData(m_compact, CompactRole);
    item->setToolTip(u"%1  %2"_s.arg(title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + m_pages->rowCount())).toString(QKeySequence::NativeText)));
    m_pages->appendRow(item);
    return m_pages->rowCount() - 1;
}

void Sidebar::setCount(int page, int count)
{
    QStandardItem *item = m_pages->item(page);
    item->setData(count, CountRole);
    item->setAccessibleText(count > 0 ? u"%1, %2"_s.arg(item->text()).arg(count) : item->text());
}

void Sidebar::setCurrent(int page)
{
    m_list->setCurrentIndex(m_pages->index(page, 0));
}

int Sidebar::current() const
{
    return m_list->currentIndex().row();
}

void Sidebar::setUser(const AvatarFace &face, const QString &line)
{
    m_user->set(face, face.callName.isEmpty() ? face.name : face.callName, line);
}

void Sidebar::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(Theme::px(compact ? sidebarNarrow : sidebarWide));
    for (int i = 0; i < m_pages->rowCount(); ++i)
        m_pages->item(i)->setData(compact, CompactRole);
}

void Sidebar::setNumbersShown(bool shown)
{
    for (int i = 0; i < m_pages->rowCount(); ++i)
        m_pages->item(i)->setData(shown, NumbersRole);
}

QRect Sidebar::storeRect() const
{
    return {m_store->mapToGlobal(QPoint()), m_store->size()};
}

QRect Sidebar::userRect() const
{
    return {m_user->mapToGlobal(QPoint()), m_user->size()};
}

} // namespace kith
