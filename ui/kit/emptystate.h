// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows while there is nothing on it yet: two chairs, why, and the first step.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace kith {

class Button;
class Label;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &heading, const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);
    Button *addPrimary(const QString &text, const QString &iconName = {});
    Button *addNormal(const QString &text, const QString &iconName = {});
    void addHint(const QString &title, const QString &text);   // at most three

private:
    Label *m_text;
    QHBoxLayout *m_buttons;
    QWidget *m_hintLine;
    QHBoxLayout *m_hints;
};

} // namespace kith
