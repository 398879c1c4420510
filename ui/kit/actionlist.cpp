// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The headed list of rows with actions.
#include "ui/kit/actionlist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "app/core/isolated.h"
#include "app/core/saynumber.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/saynames.h"

namespace kith {

ActionList::ActionList(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new Label(title, Type::Section)), m_count(new Label(QString(), Type::Body, Colour::Text3)),
      m_link(new Button(QString(), Button::Kind::Link)), m_note(new Label(QString(), Type::Caption, Colour::Text3)), m_rest(new QWidget), m_more(new Button(QString(), Button::Kind::Link)), m_place(new QVBoxLayout)
{
    setAccessibleName(title);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(ActionRow::inset, 0, ActionRow::inset, Theme::px(8));
    heading->setSpacing(8);
    heading->addWidget(m_title);
    heading->addWidget(m_count);
    heading->addStretch(1);
    heading->addWidget(m_link);
    m_link->hide();
    connect(m_link, &QPushButton::clicked, this, &ActionList::linkClicked);
    m_note->setWordWrap(true);
    m_note->hide();
    m_note->setContentsMargins(ActionRow::inset, Theme::px(6), ActionRow::inset, 0);
    m_place->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(ActionRow::inset, 0, ActionRow::inset, 0);
    line->addWidget(divider());
    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(Theme::px(4));
    rest->addLayout(line);
    auto *more = new QHBoxLayout;
    more->setContentsMargins(marginsFromLeading(ActionRow::textFrom(), 0, ActionRow::inset, 0));
    more->addWidget(m_more);
    more->addStretch(1);
    rest->addLayout(more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(heading);
    column->addLayout(m_place);
    column->addWidget(m_rest);
    column->addWidget(m_note);
    connect(m_more, &QPushButton::clicked, this, [this] {
        const int before = m_shown;
        m_shown += shownMore;
        arrange(seenRows());
        m_rows[before]->takeFocus(false);
    });
    tellRest();
}

QString ActionList::title() const
{
    return m_title->text();
}

void ActionList::setRows(const QList<ActionRowContent> &rows)
{
    setRows(rows.size(), [rows](qsizetype at) { return rows[at]; });
}

void ActionList::setRows(qsizetype count, RowAt rowAt)
{
    m_all = count;
    m_rowAt = std::move(rowAt);
    const QList<ActionRowContent> seen = seenRows();
    const bool isAsSeen = std::equal(seen.cbegin(), seen.cend(), m_rows.cbegin(), m_rows.cend(),
                                     [](const ActionRowContent &content, const ActionRow *row) { return content == row->content(); });
    if (isAsSeen)
        tellRest();
    else
        arrange(seen);
}

QList<ActionRowContent> ActionList::seenRows() const
{
    QList<ActionRowContent> seen;
    for (qsizetype at = 0; at < std::min<qsizetype>(m_shown, m_all); ++at)
        seen.append(m_rowAt(at));
    return seen;
}

void ActionList::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ActionList::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

QString ActionList::moreWords() const
{
    const int rest = int(m_all - m_rows.size());
    QStringList names;
    for (qsizetype at = m_rows.size(); at < std::min(m_all, m_rows.size() + shownAtFirst); ++at)
        names.append(m_rowAt(at).line1);
    const QString number = capitalized(sayNumber(rest));
    if (rest <= shownAtFirst)
        return tr("%1 more: %2", nullptr, rest).arg(number, sayNames(names));
    return tr("%1 more: %2, %3 and others", nullptr, rest).arg(number, isolated(names[0]), isolated(names[1]));
}

void ActionList::arrange(const QList<ActionRowContent> &seen)
{
    const QWidget *focus = window()->focusWidget();
    const auto hasIt = [focus](const ActionRow *row) { return focus && (row == focus || row->isAncestorOf(focus)); };
    const auto held = std::find_if(m_rows.cbegin(), m_rows.cend(), hasIt);
    ActionRow *holder = held == m_rows.cend() ? nullptr : *held;
    const qsizetype place = held - m_rows.cbegin();
    const QList<ActionRow *> gone = placeRows(seen);
    if (holder && gone.contains(holder) && !m_rows.isEmpty())
        m_rows[std::min(place, m_rows.size() - 1)]->takeFocus(holder != focus);
    for (ActionRow *row : gone) {
        row->hide();
        row->deleteLater();
    }
    tellRest();
    Q_EMIT arranged();
}

void ActionList::tellRest()
{
    const bool rest = m_rows.size() < m_all;
    m_count->setText(QString::number(m_all));
    m_count->setVisible(m_all > 0);
    m_rest->setVisible(rest);
    m_more->setText(rest ? moreWords() : QString());
}

// Returns those that are no longer needed.
QList<ActionRow *> ActionList::placeRows(const QList<ActionRowContent> &seen)
{
    QHash<qint64, ActionRow *> old;
    for (ActionRow *row : std::exchange(m_rows, {})) {
        m_place->removeWidget(row);
        old.insert(row->content().key, row);
    }
    for (const ActionRowContent &content : seen) {
        ActionRow *kept = old.take(content.key);
        ActionRow *row = kept ? kept : makeRow();
        row->setContent(content);
        m_place->addWidget(row);
        m_rows.append(row);
        row->show();
    }
    return old.values();
}

ActionRow *ActionList::makeRow()
{
    auto *row = new ActionRow(this);
    connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT opened(row->content().key); });
    connect(row, &ActionRow::actionClicked, this, [this, row] { Q_EMIT actionClicked(row->content().key); });
    connect(row, &ActionRow::secondClicked, this, [this, row](const QPoint &below) { Q_EMIT secondClicked(row->content().key, below); });
    connect(row, &ActionRow::stepped, this, [this, row](int step, bool onAction) { this->step(row, step, onAction); });
    connect(row, &ActionRow::focused, this, [this, row] { Q_EMIT focused(row); });
    return row;
}

void ActionList::step(ActionRow *from, int step, bool onAction)
{
    const qsizetype to = m_rows.indexOf(from) + step;
    if (to >= 0 && to < m_rows.size())
        m_rows[to]->takeFocus(onAction);
    else if (step > 0 && !m_rest->isHidden())
        m_more->setFocus(Qt::TabFocusReason);
    else
        Q_EMIT left(step, onAction);
}

QList<QWidget *> ActionList::stops() const
{
    QList<QWidget *> stops{m_link};
    for (ActionRow *row : m_rows)
        stops << row << row->second() << row->action();
    stops << m_more;
    return stops;
}

void ActionList::enter(int step, bool onAction)
{
    if (step < 0 && !m_rest->isHidden())
        m_more->setFocus(Qt::TabFocusReason);
    else if (!m_rows.isEmpty())
        (step < 0 ? m_rows.last() : m_rows.first())->takeFocus(onAction);
}

} // namespace kith
