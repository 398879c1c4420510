// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One community's database: the one door for every change.
#pragma once

#include "app/core/clock.h"
#include "app/core/progress.h"
#include "app/core/result.h"
#include "app/store/backup.h"
#include "app/store/changeset.h"
#include "app/store/location.h"
#include "app/store/tx.h"
#include "app/store/undo.h"
#include "app/store/verb.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

namespace kith {

class Engine;
class TableFill;

struct StoreOptions {
    enum class Copies {
        None,
        BeforeFirstWrite, ///< a command: today's copy is made before the first change, if none is there
        WhenIdle, ///< a window: a while after a change, when nothing else is being done
    };
    QString actor; ///< who is using the program, for the journal
    bool takeOver = false; ///< another computer's lock is known to be stale
    Copies copies = Copies::BeforeFirstWrite;
    CopyPlan copyPlan;
    QString migrations = QStringLiteral(":/sql"); ///< the folder of numbered migrations
    int pollMs = 400; ///< how often other programs' changes are looked for; 0 never
};

class Store : public QObject
{
    Q_OBJECT
public:
    /// Makes a new store with one community row; refuses to overwrite. Waits: for commands and tests.
    static Result<std::unique_ptr<Store>> create(const Location &location, const QString &name, const QString &zone, const Clock &clock,
                                                 const StoreOptions &options);
    /// Opens one, bringing it up to date after a verified copy. The errors of the field have each their own message.
    static Result<std::unique_ptr<Store>> open(const Location &location, const Clock &clock, const StoreOptions &options);

    /// A store on its way, for whoever must not wait. It belongs to the caller, and to the caller's thread, from the start;
    /// what is asked of it before `done` is answered when it is open, or with the refusal.
    struct Opening {
        std::unique_ptr<Store> store;
        QFuture<Result<Done>> done;
    };
    static Opening beginCreate(const Location &location, const QString &name, const QString &zone, const Clock &clock, const StoreOptions &options);
    static Opening beginOpen(const Location &location, const Clock &clock, const StoreOptions &options);
    /// Waits for everything that was asked of it, an opening included.
    ~Store() override;

    /// Runs `f(Tx &)` as one transaction and journals it as `verb`. The future holds Result of what f returns (Done for
    /// void) and is resolved after the commit is on the disk and `changed` was emitted. A Failure rolls everything back.
    template<class F>
    auto perform(const Verb &verb, F f)
    {
        return run<std::invoke_result_t<F, Tx &>>([verb, f = std::move(f)](Engine &engine, auto call) mutable {
            return writeWith(engine, verb, [&](Tx &tx) { call([&]() -> decltype(auto) { return f(tx); }); });
        });
    }
    /// Runs `f(Reader &)` on one consistent state.
    template<class F>
    auto read(F f)
    {
        return run<std::invoke_result_t<F, Reader &>>([f = std::move(f)](Engine &engine, auto call) mutable {
            return readWith(engine, [&](Reader &reader) { call([&]() -> decltype(auto) { return f(reader); }); });
        });
    }

    QFuture<Result<UndoReport>> undo(OpId op, UndoMode mode = UndoMode::Whole);
    QFuture<Result<UndoReport>> redo(OpId op);
    /// Takes back this actor's last change (anybody's for an empty actor); does the last undone one again.
    QFuture<Result<UndoReport>> undoLast(const QString &actor = {});
    QFuture<Result<UndoReport>> redoLast(const QString &actor = {});
    /// A verified copy; an empty target means a dated one in the store's own folder.
    QFuture<Result<Backup>> backUp(const QString &target = {});
    /// Fills an empty store with rows as they are, the journal's included, in one transaction (see app/store/tabledump.h).
    QFuture<Result<Done>> fill(std::function<void(TableFill &)> body);

    const Location &location() const { return m_location; }
    const QString &session() const { return m_session; }
    const QString &actor() const { return m_actor; }
    /// From the next change on.
    void setActor(const QString &actor);
    /// Where this store's dated copies go.
    QString copyFolder() const { return backupFolder(m_location, m_options.copyPlan.folder); }
    void setCopyPlan(const CopyPlan &plan);
    bool isReadOnly() const { return m_readOnly; }
    const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    /// After every commit, this program's or another's. The only announcement there is.
    void changed(const kith::ChangeSet &changes);
    /// A dated copy was verified, or could not be made.
    void backedUp(const QDateTime &at);
    void backupFailed(const QString &why);
    void copyFolderChanged();

private:
    using Body = std::function<void(Engine &)>;

    Store(Location location, const Clock &clock, const StoreOptions &options);
    static Result<Done> writeWith(Engine &engine, const Verb &verb, const std::function<void(Tx &)> &body);
    static Result<Done> readWith(Engine &engine, const std::function<void(Reader &)> &body);
    QFuture<Result<Done>> start(bool create, const QString &name, const QString &zone);
    static Result<std::unique_ptr<Store>> waited(Opening opening);
    void post(Body body);

    template<class T, class G>
    auto run(G go)
    {
        using V = std::conditional_t<std::is_void_v<T>, Done, T>;
        auto promise = std::make_shared<QPromise<Result<V>>>();
        promise->start();
        post([promise, go = std::move(go)](Engine &engine) mutable {
            std::optional<V> value;
            const Result<Done> done = go(engine, [&](auto &&f) {
                if constexpr (std::is_void_v<T>) {
                    f();
                    value = Done{};
                } else {
                    value = f();
                }
            });
            promise->addResult(done.ok() ? Result<V>(std::move(*value)) : Result<V>(done.error()));
            promise->finish();
        });
        return promise->future();
    }

    Location m_location;
    const Clock &m_clock;
    StoreOptions m_options;
    QString m_session;
    QString m_actor;
    bool m_readOnly = false;
    QThread m_thread;
    Engine *m_engine = nullptr; ///< lives on m_thread
    friend class Engine;
};

} // namespace kith
