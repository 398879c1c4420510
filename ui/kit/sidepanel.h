// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel at the right of a page: headed sections divided by lines.
#pragma once

#include <QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

namespace kith {

class Label;

// "Needs of those coming  5" with room for a link or a field at the right.
class SectionHeading : public QWidget {
    Q_OBJECT
public:
    explicit SectionHeading(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setCount(const QString &count);
    void addTrailing(QWidget *widget);

private:
    QHBoxLayout *m_row;
    Label *m_title;
    Label *m_count;
};

class SidePanel : public QScrollArea {
    Q_OBJECT
public:
    explicit SidePanel(const QString &name, QWidget *parent = nullptr);
    // Starts a section; widgets added after it belong to it. A line is drawn between two sections.
    SectionHeading *section(const QString &title);
    // The same without a heading, for what has its own.
    void beginSection();
    void add(QWidget *widget);
    void finish();   // pushes everything to the top: call once after the last add

    QSize sizeHint() const override;
    // As narrow as it may be: what cannot wrap is not cut off.
    int leastWidth() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *m_column;
    bool m_first = true;
};

} // namespace kith
