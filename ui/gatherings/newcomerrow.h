// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dashed card below a list: someone new called what was typed, and the button that takes them in.
#pragma once

#include <QWidget>

namespace kith {

class Button;
class KeyHint;
class Label;

class NewcomerRow : public QWidget
{
    Q_OBJECT
public:
    /// A large one is for the door.
    NewcomerRow(const QString &action, bool large, QWidget *parent = nullptr);
    /// Hidden for an empty name. `byEnter` says which key does it: Enter when nobody else is meant, else Ctrl+Enter.
    void offer(const QString &name, bool byEnter);
    QString name() const { return m_name; }

Q_SIGNALS:
    void accepted(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int discSize() const;

    bool m_large;
    QString m_name;
    Label *m_title;
    KeyHint *m_enter, *m_ctrlEnter;
    Button *m_button;
};

} // namespace kith
