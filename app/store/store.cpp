// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"

#include "app/store/engine.h"

#include <QUuid>

namespace kith {

Store::Store(Location location, const Clock &clock, const StoreOptions &options)
    : m_location(std::move(location)),
      m_clock(clock),
      m_options(options),
      m_session(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_actor(options.actor)
{
    qRegisterMetaType<ChangeSet>();
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
    m_engine = new Engine(*this);
    m_engine->moveToThread(&m_thread);
}

Store::~Store()
{
    // Deleted on its own thread, after everything that was asked of it has been done.
    QMetaObject::invokeMethod(m_engine, [engine = m_engine] {
        engine->deleteLater();
        engine->thread()->quit();
    }, Qt::QueuedConnection);
    m_thread.wait();
}

Result<Done> Store::start(bool create, const QString &name, const QString &zone)
{
    Result<Done> opened;
    QMetaObject::invokeMethod(m_engine, [&] { opened = m_engine->open(create, name, zone); m_readOnly = opened.ok() && m_engine->isReadOnly(); },
                              Qt::BlockingQueuedConnection);
    return opened;
}

Result<std::unique_ptr<Store>> Store::create(const Location &location, const QString &name, const QString &zone, const Clock &clock,
                                             const StoreOptions &options)
{
    std::unique_ptr<Store> store(new Store(location, clock, options));
    if (const auto started = store->start(true, name, zone); !started.ok())
        return started.error();
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const Location &location, const Clock &clock, const StoreOptions &options)
{
    std::unique_ptr<Store> store(new Store(location, clock, options));
    if (const auto started = store->start(false, {}, {}); !started.ok())
        return started.error();
    return store;
}

void Store::post(Body body)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, body = std::move(body)]() mutable { body(*engine); }, Qt::QueuedConnection);
}

Result<Done> Store::writeWith(Engine &engine, const Verb &verb, const std::function<void(Tx &)> &body)
{
    return engine.write(verb, body);
}

Result<Done> Store::readWith(Engine &engine, const std::function<void(Reader &)> &body)
{
    return engine.read(body);
}

QFuture<Result<UndoReport>> Store::undo(OpId op, UndoMode mode)
{
    return perform(verbs::Undo, [=](Tx &tx) { return undoOp(tx, op, mode); });
}

QFuture<Result<UndoReport>> Store::redo(OpId op)
{
    return perform(verbs::Redo, [=](Tx &tx) { return redoOp(tx, op); });
}

QFuture<Result<UndoReport>> Store::undoLast(const QString &actor)
{
    return perform(verbs::Undo, [=](Tx &tx) {
        const OpId op = lastUndoable(tx, actor);
        if (!op)
            throw Failure(tr("There is nothing to undo."), Error::Kind::NotFound);
        return undoOp(tx, op);
    });
}

QFuture<Result<UndoReport>> Store::redoLast(const QString &actor)
{
    return perform(verbs::Redo, [=](Tx &tx) {
        const OpId op = lastRedoable(tx, actor);
        if (!op)
            throw Failure(tr("There is nothing to do again."), Error::Kind::NotFound);
        return redoOp(tx, op);
    });
}

QFuture<Result<Backup>> Store::backUp(const QString &target)
{
    auto promise = std::make_shared<QPromise<Result<Backup>>>();
    promise->start();
    post([promise, target](Engine &engine) {
        promise->addResult(engine.backUp(target));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<Done>> Store::fill(std::function<void(TableFill &)> body)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    post([promise, body = std::move(body)](Engine &engine) {
        promise->addResult(engine.fill(body));
        promise->finish();
    });
    return promise->future();
}

} // namespace kith
