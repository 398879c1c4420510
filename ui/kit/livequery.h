// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A question that is asked again whenever the tables it reads have changed: the only way a page refreshes.
#pragma once

#include "app/store/store.h"
#include "ui/kit/whendone.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace kith {

class LiveQueryBase : public QObject
{
    Q_OBJECT
public:
    LiveQueryBase(Store &store, QList<QByteArray> tables, QObject *parent);

    /// Asks now, or once more after the answer that is under way; several calls in a row become one.
    void askAgain();
    /// While paused (a page nobody sees) changes are only remembered; it asks when it goes on.
    void setPaused(bool paused);

Q_SIGNALS:
    /// The store could not answer; the last answer stays.
    void failed(const kith::Error &error);

protected:
    virtual void ask() = 0;
    void answered();

    Store &m_store;

private:
    QList<QByteArray> m_tables;
    bool m_asking = false;
    bool m_stale = false;
    bool m_paused = false;
};

/// `ask` runs on the store's thread, `take` on this one with each answer.
template<class T>
class LiveQuery : public LiveQueryBase
{
public:
    using Ask = std::function<T(Reader &)>;
    using Take = std::function<void(const T &)>;

    LiveQuery(Store &store, QList<QByteArray> tables, Ask ask, Take take, QObject *parent)
        : LiveQueryBase(store, std::move(tables), parent), m_ask(std::move(ask)), m_take(std::move(take))
    {
        askAgain();
    }
    /// Another question over the same tables, asked at once (another gathering, another filter).
    void setAsk(Ask ask)
    {
        m_ask = std::move(ask);
        ++m_generation;
        askAgain();
    }

protected:
    void ask() override
    {
        whenDone(this, m_store.read(m_ask), [this, generation = m_generation](const Result<T> &result) {
            // An answer to the question before last would flash the wrong rows.
            if (generation == m_generation) {
                if (result.ok())
                    m_take(*result);
                else
                    Q_EMIT failed(result.error());
            }
            answered();
        });
    }

private:
    Ask m_ask;
    Take m_take;
    int m_generation = 0;
};

} // namespace kith
