// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a short list that stands by itself: an avatar or an icon, two lines, and its action as a real button.
#pragma once

#include <QAbstractButton>

#include "ui/kit/avatar.h"

namespace kith {

class Button;

struct ActionRowContent {
    qint64 key = 0;
    AvatarFace face = {};        // leads the row where there is no icon
    QString iconName = {};
    QString line1 = {};
    QString line2 = {};
    Colour line2Tone = Colour::Text2;
    QString action = {};         // "Invite"; empty: there is nothing to do but to open the row
    QString whyNot = {};         // why the action cannot be done now
    QString second = {};         // another one, "Put off", by an icon before it and by the row's context menu
    QString secondIcon = {};
    QString fullName = {};       // where line 1 is a call name: for the tooltip and for a screen reader
    bool operator==(const ActionRowContent &) const = default;
};

// A click, Enter or the space bar opens it, the menu key its second action. Up and Down ask for the row before and after.
class ActionRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);
    void setContent(const ActionRowContent &content);
    const ActionRowContent &content() const { return m_content; }
    Button *action() const { return m_action; }
    Button *second() const { return m_second; }
    // Focus for the row, or for its action where it has one.
    void takeFocus(bool onAction);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // Where its two lines begin, from its leading side.
    static int textFrom();

    static constexpr int inset = 8;    // what the fill of a hovered row reaches beyond its contents

Q_SIGNALS:
    void actionClicked();
    void secondClicked(const QPoint &below);   // where a menu of it opens
    void stepped(int step, bool onAction);
    void focused();                    // the row or its action

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int buttonsWidth() const;
    QString named(const QString &action) const;
    void paintLeading(QPainter &painter, const QRectF &box) const;
    bool step(const QKeyEvent &event, bool onAction);

    ActionRowContent m_content;
    Button *m_second;
    Button *m_action;
};

} // namespace kith
