// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the PIN that leaves the door.
#pragma once

#include <QDialog>
#include <QTimer>

#include <functional>

class QLineEdit;

namespace kith {

class Button;
class Label;

class PinDialog : public QDialog
{
    Q_OBJECT
public:
    /// `accepts` tells whether a PIN is right; `waits` how many seconds the next try has to wait.
    PinDialog(std::function<bool(const QString &)> accepts, std::function<int()> waits, QWidget *parent);

private:
    void tryNow();
    void showWait();

    std::function<bool(const QString &)> m_accepts;
    std::function<int()> m_waits;
    QLineEdit *m_pin;
    Label *m_told;
    Button *m_leave;
    QTimer m_tick;
};

} // namespace kith
