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
    m_engine = new Engine(*this, options.actor, options.copyPlan);
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

QFuture<Result<Done>> Store::start(bool create, const QString &name, const QString &zone)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    post([this, promise, create, name, zone](Engine &engine) {
        const Result<Done> opened = engine.open(create, name, zone);
        m_readOnly = opened.ok() && engine.isReadOnly();
        promise->addResult(opened);
        promise->finish();
    });
    return promise->future();
}

Store::Opening Store::beginCreate(const Location &location, const QString &name, const QString &zone, const Clock &clock, const StoreOptions &options)
{
    std::unique_ptr<Store> store(new Store(location, clock, options));
    const auto done = store->start(true, name, zone);
    return {std::move(store), done};
}

Store::Opening Store::beginOpen(const Location &location, const Clock &clock, const StoreOptions &options)
{
    std::unique_ptr<Store> store(new Store(location, clock, options));
    const auto done = store->start(false, {}, {});
    return {std::move(store), done};
}

Result<std::unique_ptr<Store>> Store::waited(Opening opening)
{
    if (const Result<Done> done = opening.done.result(); !done.ok())
        return done.error();
    return std::move(opening.store);
}

Result<std::unique_ptr<Store>> Store::create(const Location &location, const QString &name, const QString &zone, const Clock &clock,
                                             const StoreOptions &options)
{
    return waited(beginCreate(location, name, zone, clock, options));
}

Result<std::unique_ptr<Store>> Store::open(const Location &location, const Clock &clock, const StoreOptions &options)
{
    return waited(beginOpen(location, clock, options));
}

void Store::setActor(const QString &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    post([actor](Engine &engine) { engine.setActor(actor); });
    Q_EMIT changed({});   // no row, but what is answered to one person alone
}

void Store::setCopyPlan(const CopyPlan &plan)
{
    if (plan == m_options.copyPlan)
        return;
    const QString before = copyFolder();
    m_options.copyPlan = plan;
    post([plan](Engine &engine) { engine.setCopies(plan); });
    if (copyFolder() != before)
        Q_EMIT copyFolderChanged();
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
