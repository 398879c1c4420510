// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet Today is written on: head and next gathering, and the sections in two columns, or one where there is less room.
#pragma once

#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace kith {

class EmptyState;
class NextCard;
class TodayHeader;
class TodaySection;

class TodaySheet : public QScrollArea
{
    Q_OBJECT
public:
    TodaySheet(QList<TodaySection *> sections, QWidget *parent = nullptr);
    TodayHeader *header() const { return m_header; }
    NextCard *card() const { return m_card; }
    /// Shows these sections and no others; where there are none, that nothing waits.
    void setSeen(const QList<TodaySection *> &seen);
    /// What is said when nothing waits.
    void setQuietText(const QString &text);
    /// Focus for the first row.
    void enter();

    static constexpr int margin = 24, above = 20;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    void chain();
    void step(TodaySection *from, int step, bool onAction);

    QList<TodaySection *> m_sections, m_seen;
    TodayHeader *m_header;
    NextCard *m_card;
    EmptyState *m_quiet;
    QBoxLayout *m_columns;
    QWidget *m_main, *m_beside;
};

} // namespace kith
