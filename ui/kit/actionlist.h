// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A headed list of a few rows with their actions: the first ones, and the rest by name.
#pragma once

#include "ui/kit/actionrow.h"

#include <functional>

class QVBoxLayout;

namespace kith {

class Label;

class ActionList : public QWidget {
    Q_OBJECT
public:
    explicit ActionList(const QString &title, QWidget *parent = nullptr);
    QString title() const;
    using RowAt = std::function<ActionRowContent(qsizetype)>;
    // Rows that stay keep their widgets, and focus stays where it was or goes to what took its place.
    void setRows(const QList<ActionRowContent> &rows);
    // The same where there may be thousands: a row is made when it is seen or named.
    void setRows(qsizetype count, RowAt rowAt);
    void setNote(const QString &note);       // a quiet sentence below the rows
    void setLink(const QString &text);       // beside the title: to where all of it is
    int count() const { return int(m_all); }
    // Everything that takes focus, in order.
    QList<QWidget *> stops() const;
    // Focus for the first row, or for the last.
    void enter(int step, bool onAction);

    static constexpr int shownAtFirst = 3;
    static constexpr int shownMore = 20;

Q_SIGNALS:
    void opened(qint64 key);
    void actionClicked(qint64 key);
    void linkClicked();
    void secondClicked(qint64 key, const QPoint &below);
    void left(int step, bool onAction);      // by Up from the first row, by Down from the last
    void focused(QWidget *row);
    void arranged();                         // the stops are others now

private:
    void arrange(const QList<ActionRowContent> &seen);
    QList<ActionRowContent> seenRows() const;
    QList<ActionRow *> placeRows(const QList<ActionRowContent> &seen);
    ActionRow *makeRow();
    void step(ActionRow *from, int step, bool onAction);
    void tellRest();
    QString moreWords() const;

    qsizetype m_all = 0;
    RowAt m_rowAt;
    QList<ActionRow *> m_rows;
    int m_shown = shownAtFirst;
    Label *m_title;
    Label *m_count;
    Button *m_link;
    Label *m_note;
    QWidget *m_rest;
    Button *m_more;
    QVBoxLayout *m_place;
};

} // namespace kith
