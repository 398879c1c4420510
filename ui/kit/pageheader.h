// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a page: title left, actions right; or back link, title and subtitle.
#pragma once

#include "ui/kit/ground.h"

class QHBoxLayout;
class QVBoxLayout;

namespace kith {

class Button;
class Label;

class PageHeader : public Ground {
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setCount(const QString &count);        // quiet, after the title
    void setSubtitle(const QString &subtitle);  // below the title
    void setBack(const QString &text);          // a link above the title: where Esc leads
    void addView(QWidget *view);                // after the title: a ViewSwitch
    void addAction(QWidget *action);            // right; exactly one primary, and it comes last
    void setTabs(QWidget *tabs);                // below, on the line

Q_SIGNALS:
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void measure();
    void fit();                                 // buttons without their words where they leave the title no room
    QVBoxLayout *m_rows;
    QHBoxLayout *m_top;
    QHBoxLayout *m_titleRow;
    QHBoxLayout *m_actions;
    Button *m_back;
    Label *m_title;
    Label *m_count;
    Label *m_subtitle;
    QWidget *m_tabs = nullptr;
};

} // namespace kith
