// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists for screen readers.
#include "ui/kit/spokenrows.h"

#include <QApplication>

#include "ui/kit/listview.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/searchfield.h"

namespace kith {

namespace {

class SpokenRows : public SpokenParts {
public:
    SpokenRows(QListView *list, RowSpeech speech) : m_list(list), m_speech(std::move(speech)) {}
    int count() const override { return m_list->model() ? m_list->model()->rowCount(m_list->rootIndex()) : 0; }
    int current() const override { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }
    qint64 keyAt(int index) const override { return m_speech.key ? m_speech.key(row(index)) : index; }
    SpokenPart at(int index) const override;

private:
    QModelIndex row(int index) const { return m_list->model()->index(index, 0, m_list->rootIndex()); }
    QAccessible::State stateOf(const QModelIndex &row) const;
    bool hasKeys() const;
    void press(const QModelIndex &row) const;

    QListView *m_list;
    RowSpeech m_speech;
};

// The row that Enter in the search field is meant for counts as much as one in a list with the focus.
bool SpokenRows::hasKeys() const
{
    const auto *field = qobject_cast<const SearchField *>(QApplication::focusWidget());
    return m_list->hasFocus() || (field && field->keyTarget() == m_list);
}

QAccessible::State SpokenRows::stateOf(const QModelIndex &row) const
{
    QAccessible::State state;
    const bool chosen = row.flags() & Qt::ItemIsSelectable, current = row == m_list->currentIndex();
    state.selectable = chosen;
    state.focusable = chosen && m_list->focusPolicy() != Qt::NoFocus;
    state.selected = m_list->selectionModel()->isSelected(row);
    state.focused = current && hasKeys();
    state.checkable = row.flags().testFlag(Qt::ItemIsUserCheckable);
    state.checked = state.checkable && row.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    if (row.data(roles::IsSection).toBool()) {
        state.expandable = true;
        state.collapsed = row.data(roles::SectionClosed).toBool();
        state.expanded = !state.collapsed;
    }
    return state;
}

void SpokenRows::press(const QModelIndex &row) const
{
    if (m_speech.press)
        m_speech.press(row);
    else
        m_list->setCurrentIndex(row);
}

SpokenPart SpokenRows::at(int index) const
{
    const QModelIndex row = this->row(index);
    const QPoint corner = m_list->viewport()->pos();
    SpokenPart part;
    part.role = row.data(roles::IsSection).toBool() ? QAccessible::Heading : QAccessible::ListItem;
    const QString spoken = row.data(Qt::AccessibleTextRole).toString();
    part.name = spoken.isEmpty() ? row.data(Qt::DisplayRole).toString() : spoken;
    part.place = m_list->visualRect(row).translated(corner).intersected(m_list->viewport()->geometry());
    part.state = stateOf(row);
    part.press = [this, row] { press(row); };
    if (part.state.selectable && m_list->contextMenuPolicy() == Qt::CustomContextMenu)
        part.showMenu = [list = m_list, row] { Q_EMIT list->customContextMenuRequested(list->visualRect(row).center()); };
    if (part.state.focusable) {
        part.takeFocus = [list = m_list, row] {
            list->setFocus(Qt::OtherFocusReason);
            list->setCurrentIndex(row);
        };
    }
    if (m_speech.inner)
        part.inner = m_speech.inner(row);
    for (SpokenPart &inside : part.inner)
        inside.place.translate(corner);
    return part;
}

SpokenPart button(const QString &name, const QRect &place, std::function<void()> press)
{
    return {QAccessible::Button, name, place, {}, std::move(press)};
}

QList<SpokenPart> partsOf(ListView *list, const RowDelegate &delegate, const QModelIndex &row)
{
    QList<SpokenPart> parts;
    const QRect whole = list->visualRect(row);
    const auto placed = [&](const QRect &box) { return QStyle::visualRect(list->layoutDirection(), whole, box); };
    if (const QString action = row.data(roles::SectionAction).toString(); !action.isEmpty()) {
        const QString key = row.data(roles::SectionKey).toString();
        parts.append(button(action, placed(sectionActionRect(whole, row)), [=] { Q_EMIT list->sectionActionClicked(key); }));
    }
    const qint64 key = row.data(roles::Key).toLongLong();
    if (const Pill pill = row.data(roles::State).value<Pill>(); pill.editable && !pill.text.isEmpty()) {
        const QRect place = placed(delegate.pillRect(whole, row));
        const auto press = [=] { Q_EMIT list->pillClicked(key, QRect(list->viewport()->mapToGlobal(place.topLeft()), place.size())); };
        parts.append({QAccessible::ButtonMenu, pill.text, place, {}, press});
    }
    const QStringList actions = row.data(roles::Actions).toStringList();
    for (int i = 0; i < actions.size(); ++i) {
        parts.append(button(RowAction::of(actions[i]).text, placed(delegate.actionRect(whole, row, i)), [=] { Q_EMIT list->actionClicked(key, i); }));
    }
    return parts;
}

qint64 numberOf(const QModelIndex &row)
{
    const qint64 key = row.data(roles::Key).toLongLong();
    // Headings have none; below zero they are in nobody's way.
    return key != 0 ? key : -1 - qint64(qHash(row.data(roles::SectionKey).toString()) >> 1);
}

} // namespace

void speakRows(QListView *list, RowSpeech speech)
{
    speakParts(list, QAccessible::List, std::make_unique<SpokenRows>(list, std::move(speech)));
}

void speakRows(ListView *list, const RowDelegate &delegate)
{
    const auto press = [list](const QModelIndex &row) {
        if (row.data(roles::IsSection).toBool())
            return list->rows()->toggleSection(row.row());
        list->setCurrentIndex(row);
        Q_EMIT list->opened(row.data(roles::Key).toLongLong());
    };
    speakRows(list, {numberOf, [list, &delegate](const QModelIndex &row) { return partsOf(list, delegate, row); }, press});
}

} // namespace kith
