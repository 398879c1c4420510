// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening without waiting.
#include "ui/shell/opener.h"

#include "ui/kit/whendone.h"

namespace kith {

Opener::Opener(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(slowAfter);
    connect(&m_timer, &QTimer::timeout, this, &Opener::slow);
}

void Opener::begin(Store::Opening opening, Then then)
{
    giveUp();
    m_opening = std::move(opening);
    m_then = std::move(then);
    m_timer.start();
    whenDone(this, m_opening.done, [this, number = m_number](const Result<Done> &done) {
        if (number == m_number)
            finish(done);
    });
}

void Opener::finish(const Result<Done> &done)
{
    ++m_number;
    m_timer.stop();
    std::unique_ptr<Store> store = std::move(m_opening.store);
    const Then then = std::exchange(m_then, {});
    if (done.ok())
        then(std::move(store));
    else
        then(done.error());
}

void Opener::giveUp()
{
    ++m_number;
    m_timer.stop();
    if (!isBusy())
        return;
    // It cannot be interrupted, but nobody has to wait for it.
    Store *store = m_opening.store.release();
    store->setParent(this);
    whenDone(store, m_opening.done, [store](const Result<Done> &) { store->deleteLater(); });
}

void Opener::letGo(std::unique_ptr<Store> store)
{
    if (!store)
        return;
    Store *leaving = store.release();
    leaving->setParent(this);
    whenDone(leaving, leaving->read([](Reader &) {}), [leaving](const Result<Done> &) { leaving->deleteLater(); });
}

} // namespace kith
