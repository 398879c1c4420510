// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens one store at a time without anybody waiting for it, and closes stores the same way.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

#include "app/store/store.h"

namespace kith {

class Opener : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(Result<std::unique_ptr<Store>>)>;

    explicit Opener(QObject *parent = nullptr);
    // Takes the place of an opening under way; `then` is called unless it is given up.
    void begin(Store::Opening opening, Then then);
    void giveUp();
    bool isBusy() const { return bool(m_opening.store); }
    // Closes a store when what was asked of it is done.
    void letGo(std::unique_ptr<Store> store);

    static constexpr int slowAfter = 400;

Q_SIGNALS:
    void slow();   // once, when an opening takes longer than a person takes for at once

private:
    void finish(const Result<Done> &done);

    Store::Opening m_opening;
    Then m_then;
    int m_number = 0;
    QTimer m_timer;
};

} // namespace kith
