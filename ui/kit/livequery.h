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
    /// The answer is another one for whoever uses the program next: what is under way for the one before is not wanted.
    void followActor();

    Store &m_store;
    int m_generation = 0;

private:
    QList<QByteArray> m_tables;
    bool m_asking = false;
    bool m_stale = false;
    bool m_paused = false;
};

/// `ask` runs on the store's thread, `take` on this one with each answer. What is answered by who is using the program is
/// handed their name, and asked again when somebody else uses it.
template<class T>
class LiveQuery : public LiveQueryBase
{
public:
    using Ask = std::function<T(Reader &)>;
    using AskAs = std::function<T(Reader &, const QString &actor)>;
    using Take = std::function<void(const T &)>;

    LiveQuery(Store &store, QList<QByteArray> tables, Ask ask, Take take, QObject *parent)
        : LiveQueryBase(store, std::move(tables), parent), m_ask(forAnybody(std::move(ask))), m_take(std::move(take))
    {
        askAgain();
    }
    LiveQuery(Store &store, QList<QByteArray> tables, AskAs ask, Take take, QObject *parent)
        : LiveQueryBase(store, std::move(tables), parent), m_ask(std::move(ask)), m_take(std::move(take))
    {
        followActor();
        askAgain();
    }
    /// Another question over the same tables, asked at once (another gathering, another filter).
    void setAsk(Ask ask) { replace(forAnybody(std::move(ask))); }
    void setAsk(AskAs ask) { replace(std::move(ask)); }

protected:
    void ask() override
    {
        const auto question = [ask = m_ask, actor = m_store.actor()](Reader &reader) { return ask(reader, actor); };
        whenDone(this, m_store.read(question), [this, generation = m_generation](const Result<T> &result) {
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
    static AskAs forAnybody(Ask ask)
    {
        return [ask = std::move(ask)](Reader &reader, const QString &) { return ask(reader); };
    }
    void replace(AskAs ask)
    {
        m_ask = std::move(ask);
        ++m_generation;
        askAgain();
    }

    AskAs m_ask;
    Take m_take;
};

} // namespace kith
