// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list view.
#include "ui/kit/listview.h"

#include <QKeyEvent>
#include <QScrollBar>

#include "ui/kit/roles.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/spokenrows.h"

namespace kith {

namespace {

constexpr int listInset = 8;
constexpr double widest = 1120;   // of a row: on a very wide screen what belongs together would stand at its two ends

} // namespace

ListView::ListView(const QString &name, const RowLook &look, QWidget *parent) : QListView(parent), m_delegate(new RowDelegate(look, this))
{
    setAccessibleName(name);
    setItemDelegate(m_delegate);
    speakRows(this, *m_delegate);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(m_delegate->rowHeight() / 2);
    fitRows();
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ListView::fitRows);
    connect(m_delegate, &RowDelegate::actionClicked, this, [this](const QModelIndex &index, int action) {
        Q_EMIT actionClicked(index.data(roles::Key).toLongLong(), action);
    });
    connect(m_delegate, &RowDelegate::pillClicked, this, [this](const QModelIndex &index, const QRect &pill) {
        Q_EMIT pillClicked(index.data(roles::Key).toLongLong(), QRect(viewport()->mapToGlobal(pill.topLeft()), pill.size()));
    });
    connect(m_delegate, &RowDelegate::sectionActionClicked, this, [this](const QModelIndex &index) {
        Q_EMIT sectionActionClicked(index.data(roles::SectionKey).toString());
    });
    connect(m_delegate, &RowDelegate::sectionToggled, this, [this](const QModelIndex &index) {
        if (m_rows)
            m_rows->toggleSection(index.row());
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const qint64 key = index.data(roles::Key).toLongLong())
            Q_EMIT opened(key);
    });
}

void ListView::setModel(QAbstractItemModel *model)
{
    if (m_rows)
        m_rows->disconnect(this);
    m_rows = qobject_cast<RowModelBase *>(model);
    QListView::setModel(model);
    if (!m_rows)
        return;
    setUniformItemSizes(!m_rows->isGrouped());
    // Connected after QListView's own connections, so the selection can be put back when the view has taken in the reset.
    connect(m_rows, &QAbstractItemModel::modelAboutToBeReset, this, &ListView::rememberKey);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &ListView::restoreKey);
    connect(m_rows, &RowModelBase::refreshed, this, [this] {
        setUniformItemSizes(!m_rows->isGrouped());
        tellCurrent();
    });
}

void ListView::setSearchField(SearchField *field)
{
    m_field = field;
    field->setKeyTarget(this);
    connect(field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_rows)
            return;
        m_rows->setFilter(text);
        // The best match is the one Enter opens.
        if (!text.isEmpty())
            selectFirst();
        else if (currentIndex().isValid())
            scrollTo(currentIndex(), QAbstractItemView::PositionAtCenter);
    });
}

qint64 ListView::currentKey() const
{
    return currentIndex().isValid() ? currentIndex().data(roles::Key).toLongLong() : 0;
}

QList<qint64> ListView::selectedKeys() const
{
    QList<qint64> keys;
    const QModelIndexList chosen = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    for (const QModelIndex &index : chosen)
        keys.append(index.data(roles::Key).toLongLong());
    return keys;
}

bool ListView::setCurrentKey(qint64 key)
{
    const int row = m_rows ? m_rows->rowOfKey(key) : -1;
    if (row < 0)
        return false;
    choose(m_rows->index(row, 0));
    scrollTo(currentIndex());
    return true;
}

QList<KeyNote> ListView::keyNotes()
{
    return {{QStringLiteral("↑\t↓"), tr("Choose")}, {tr("Enter"), tr("Open")}, {tr("A to Z"), tr("Search the list")}, {tr("Esc"), tr("Go back")}};
}

// setCurrentIndex would add to what is chosen while Ctrl or Shift is still held, as after Ctrl+Enter.
void ListView::choose(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void ListView::selectFirst()
{
    const int row = nextRow(-1, 1);
    if (row >= 0)
        choose(model()->index(row, 0));
    scrollToTop();
}

bool ListView::isFirst() const
{
    return currentIndex().isValid() && currentIndex().row() == nextRow(-1, 1);
}

int ListView::nextRow(int from, int step) const
{
    for (int row = from + step; row >= 0 && model() && row < model()->rowCount(); row += step) {
        if (!m_rows || !m_rows->isSection(row))
            return row;
    }
    return -1;
}

// The row that follows is the next to be looked at; the view itself would take a heading for one.
void ListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int row = currentIndex().row();
    if (selectionMode() == SingleSelection && row >= start && row <= end) {
        const int next = nextRow(end, 1), before = nextRow(start, -1);
        if (next >= 0 || before >= 0)
            choose(model()->index(next >= 0 ? next : before, 0));
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void ListView::rememberKey()
{
    m_lastKey = currentKey();
    m_restoring = true;
}

void ListView::restoreKey()
{
    m_restoring = false;
    if (m_lastKey != 0 && !setCurrentKey(m_lastKey))
        m_lastKey = 0;
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    tellCurrent();
}

void ListView::tellCurrent()
{
    const qint64 key = currentKey();
    if (m_restoring || key == m_told)
        return;
    m_told = key;
    Q_EMIT currentKeyChanged(key);
}

void ListView::fitRows()
{
    const int spare = m_delegate->look().card ? 0 : std::max(0, width() - Theme::px(widest));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int trailing = (verticalScrollBar()->maximum() > 0 ? 2 : listInset) + spare;   // the scroll bar is at that side
    setViewportMargins(mirrored ? trailing : listInset, 0, mirrored ? listInset : trailing, 0);
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fitRows();
}

void ListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

QModelIndex ListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex target = QListView::moveCursor(action, modifiers);
    if (!m_rows || !target.isValid() || !m_rows->isSection(target.row()))
        return target;
    const bool up = action == MoveUp || action == MovePrevious || action == MovePageUp || action == MoveHome;
    int row = nextRow(target.row(), up ? -1 : 1);
    if (row < 0)
        row = nextRow(target.row(), up ? 1 : -1);
    return row < 0 ? currentIndex() : model()->index(row, 0);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentKey() != 0) {
        Q_EMIT opened(currentKey());
        return;
    }
    if (m_field && m_field->takeTyped(event))
        return;
    if (!m_field && SearchField::isTyped(event)) {
        event->ignore();   // the page has the field
        return;
    }
    if (m_field && event->key() == Qt::Key_Backspace && !m_field->text().isEmpty()) {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->backspace();
        return;
    }
    if (m_field && event->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();   // the page knows what Esc means next
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace kith
