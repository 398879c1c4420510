// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether confidential notes can be read now. They lock themselves when nobody has done anything for a while.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

#include "app/people/confidential.h"
#include "app/store/store.h"

class QWidget;
class QWindow;

namespace kith {

class NoteVault : public QObject {
    Q_OBJECT
public:
    NoteVault(Store &store, QWidget *page);
    bool isOpen() const { return bool(m_lock); }
    const confidential::Lock &lock() const { return m_lock; }
    void open(confidential::Lock lock);
    void close();
    // Goes on at once, or when somebody has told the passphrase, or chosen the first.
    void ask(QWidget *over, std::function<void()> then);
    void changePassphrase(QWidget *over);
    // What a note says; nothing while it is locked, or when it was sealed with another key.
    std::optional<QString> textOf(const Note &note) const;
    // For tests.
    void setIdleTime(std::chrono::milliseconds time);
    void setCost(LockCost cost) { m_cost = cost; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void withKey(QWidget *over, std::function<void(const std::optional<NoteKey> &)> go);

    Store &m_store;
    QWidget *m_page;
    QPointer<QWindow> m_window;   // whose keys and clicks are watched while it is open
    confidential::Lock m_lock;
    QTimer m_idle;
    LockCost m_cost = LockCost::usual();
};

} // namespace kith
