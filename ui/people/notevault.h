// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether confidential notes can be read now. They lock themselves when nobody has done anything for a while.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

#include "app/people/confidential.h"
#include "app/store/store.h"

class QWidget;

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
    // Keys and clicks in this window, once it is shown, say that somebody is there.
    void watch(QWidget *window);
    // What a note says; nothing while it is locked, or when it was sealed with another key.
    std::optional<QString> textOf(const Note &note) const;
    // For tests.
    void setIdleTime(std::chrono::milliseconds time);
    void setCost(LockCost cost) { m_cost = cost; }

Q_SIGNALS:
    void closing();   // the key is still there, to seal with what is being written
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void withKey(QWidget *over, std::function<void(const std::optional<NoteKey> &)> go);

    Store &m_store;
    QWidget *m_page;
    confidential::Lock m_lock;
    QTimer m_idle;
    LockCost m_cost = LockCost::usual();
};

} // namespace kith
