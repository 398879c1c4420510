// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/engine.h"

#include "app/core/walltime.h"
#include "app/store/community.h"
#include "app/store/copyfolder.h"
#include "app/store/erasing.h"
#include "app/store/journal.h"
#include "app/store/migrations.h"
#include "app/store/tabledump.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int idleMs = 20000;

/// The sentence about a full disk speaks of a store that is there.
Error notMade(const Error &error)
{
    if (!error.detail.startsWith(QStringLiteral("sqlite 13:")))
        return error;
    return {error.kind, Tr::tr("The disk is full, so the community was not made and nothing is left of it. Make room, or choose another folder."), error.detail};
}

qint64 fileIdOf(const Location &location)
{
    struct stat info {};
    if (location.isServer() || ::stat(QFile::encodeName(location.path).constData(), &info) != 0)
        return 0;
    return qint64(info.st_ino);
}
}

Engine::~Engine() = default;

Result<Done> Engine::open(bool create, const QString &name, const QString &zone)
{
    const Location &location = m_store.m_location;
    bool isMade = false;
    try {
        if (!location.isServer() && (create || QFile::exists(location.path))) {
            auto lock = StoreLock::take(location.path, m_store.m_clock, m_store.m_options.takeOver);
            if (!lock.ok())
                return refused(lock.error());
            m_lock = std::move(*lock);
        }
        m_connection = location.connect(create ? Location::Access::Create : Location::Access::Write);
        isMade = create && !location.isServer();
        bringUpToDate(create, name, zone);
        m_fileId = fileIdOf(location);
        Statement &last = m_connection->statement("SELECT coalesce(max(seq), 0) FROM change");
        last.step();
        m_lastChange = last.integer(0);
        last.reset();
        m_compactionDue = isCompactionDue(*m_connection);
        compactIfDue();
        m_connection->othersCommitted();
        startTimers();
        return Done{};
    } catch (const Failure &failure) {
        m_connection.reset();
        // Half a community is nobody's, and would stand in the way of the next try.
        if (isMade)
            QFile::remove(location.path);
        return refused(isMade ? notMade(failure.error) : failure.error);
    }
}

void Engine::bringUpToDate(bool create, const QString &name, const QString &zone)
{
    // Only a new community is made. What holds none is somebody else's, such as another program's schema on the server.
    if (!create && schemaOf(*m_connection) == 0) {
        throw Failure(Tr::tr("%1 holds no community. It was left as it is. Look at its name, or make a new community under another one.")
                          .arg(m_store.m_location.display()),
                      Error::Kind::Storage);
    }
    const auto copyFirst = [&] {
        Progress progress;
        makeCopyFolder(copyFolder());
        copyStore(*m_connection, datedCopyName(copyFolder(), m_store.m_clock.now(), systemZone()), progress);
    };
    const auto finish = [&] {
        if (create)
            insertCommunity(*m_connection, m_ids.make(m_store.m_clock.now()), name, zone, m_store.m_clock.now());
    };
    migrate(*m_connection, m_store.m_options.migrations, copyFirst, finish);
}

/// Whatever was asked of a store that could not be opened is told the same.
Error Engine::refused(const Error &why)
{
    m_refusal = why;
    return why;
}

void Engine::startTimers()
{
    if (m_store.m_options.pollMs > 0) {
        auto *pollTimer = new QTimer(this);
        connect(pollTimer, &QTimer::timeout, this, &Engine::poll);
        pollTimer->start(m_store.m_options.pollMs);
    }
    if (m_store.m_options.copies == StoreOptions::Copies::WhenIdle) {
        auto *copyTimer = new QTimer(this);
        connect(copyTimer, &QTimer::timeout, this, [this] {
            if (!m_sinceWrite.isValid() || m_sinceWrite.elapsed() > idleMs)
                copyIfDue();
        });
        copyTimer->start(idleMs);
    }
}

bool Engine::fileWasReplaced() const
{
    return m_fileId && fileIdOf(m_store.m_location) != m_fileId;
}

/// Asked before anything touches the file, or SQLite would take the journal of whoever writes to the new file for its own;
/// and once more when the write lock is held, since a restore holds it until the new file is in place.
void Engine::refuseReplaced() const
{
    if (fileWasReplaced())
        throw Failure(Tr::tr("The file was moved or replaced while it was open. Nothing was changed. Close the community and open it again."), Error::Kind::Storage);
}

Result<Done> Engine::writable() const
{
    if (!m_connection)
        return m_refusal;
    if (isReadOnly())
        return Error{Error::Kind::Storage, Tr::tr("This community can only be read here. Nothing was changed. Copy the file to a folder of your own."), {}};
    return Done{};
}

Result<Done> Engine::write(const Verb &verb, const std::function<void(Tx &)> &body)
{
    if (const auto may = writable(); !may.ok())
        return may.error();
    if (m_store.m_options.copies == StoreOptions::Copies::BeforeFirstWrite && !std::exchange(m_copyConsidered, true))
        copyIfDue();
    bool begun = false;
    OpId committing;
    try {
        refuseReplaced();
        const Counters counters = m_connection->beginWrite();
        begun = true;
        refuseReplaced();
        Journal journal(*m_connection, counters, verb, m_store.m_clock.now(), m_actor, m_store.m_session);
        Tx tx(*m_connection, m_store.m_clock, journal, m_ids, m_actor);
        body(tx);
        committing = journal.op();
        journal.commit();
        announce(journal);
        m_compactionDue = m_compactionDue || journal.isErased();
        compactIfDue();
        return Done{};
    } catch (const Failure &failure) {
        if (begun)
            m_connection->rollback();
        const bool isCut = m_connection->isCut();
        return committing ? afterFault(committing, failure.error, isCut) : failure.error;
    } catch (const std::exception &error) {
        if (begun)
            m_connection->rollback();
        return Error{Error::Kind::Storage, Tr::tr("There was not enough memory. Nothing was changed."), QString::fromUtf8(error.what())};
    }
}

/// What is said of a change whose commit reported a fault.
Result<Done> Engine::afterFault(OpId op, const Error &error, bool isCut)
{
    try {
        // SQLite syncs once more after it has committed.
        if (!isCut)
            return isThere(op) ? halfSure(error) : error;
        // The answer of the server was lost. Whoever holds the write lock after it knows that it has committed, or never will.
        m_connection->beginWrite();
        const bool isMade = isThere(op);
        m_compactionDue = isCompactionDue(*m_connection);
        m_connection->rollback();
        if (!isMade)
            return error;
        m_sinceWrite.start();
    } catch (const Failure &) {
        m_connection->rollback();
        return isCut ? unsure(error) : error;
    }
    announceOurs();
    compactIfDue();
    return Done{};
}

/// Whether an op of this session is in the store.
bool Engine::isThere(OpId op)
{
    Statement &s = m_connection->statement("SELECT 1 FROM op WHERE id = ? AND session = ?");
    s.bind(1, Cell::of(op.value));
    s.bind(2, toCell(m_store.m_session));
    const bool found = s.step();
    s.reset();
    return found;
}

Error Engine::unsure(const Error &error)
{
    return {Error::Kind::Storage,
            Tr::tr("The line to the server broke while this was written. The change may have been made. When the line is back, look whether it is there "
                   "before you do it again."),
            error.detail};
}

Error Engine::halfSure(const Error &error)
{
    return {Error::Kind::Storage,
            Tr::tr("The disk reported a fault while this was written. The change is in the community, but may be lost if the power goes. "
                   "Look after the disk, and make a backup on another one."),
            error.detail};
}

void Engine::announce(const Journal &journal)
{
    if (journal.isEmpty())
        return;
    m_sinceWrite.start();
    // Somebody else's changes come before ours in the journal; they are announced with ours, in order.
    if (journal.firstChange() == m_lastChange + 1) {
        m_lastChange = journal.lastChange();
        Q_EMIT m_store.changed(journal.changeSet());
        return;
    }
    announceOurs();
}

/// The change is in; whatever goes wrong in telling of it must not make it look undone.
void Engine::announceOurs()
{
    try {
        announceOthers();
    } catch (const Failure &) {
        // Told with the next change.
    }
}

Result<Done> Engine::fill(const std::function<void(TableFill &)> &body)
{
    if (const auto may = writable(); !may.ok())
        return may.error();
    bool begun = false, isCommitting = false;
    try {
        refuseReplaced();
        m_connection->beginWrite();
        begun = true;
        refuseReplaced();
        TableFill fill(*m_connection);
        body(fill);
        fill.finish();
        isCommitting = true;
        m_connection->commit();
        m_sinceWrite.start();
        m_lastChange = fill.lastChange();
        Q_EMIT m_store.changed(fill.changeSet(m_store.m_session));
        return Done{};
    } catch (const Failure &failure) {
        if (begun)
            m_connection->rollback();
        const bool isCut = m_connection->isCut();
        return isCommitting && isCut ? unsure(failure.error) : failure.error;
    } catch (const std::exception &error) {
        if (begun)
            m_connection->rollback();
        return Error{Error::Kind::Storage, Tr::tr("There was not enough memory. Nothing was changed."), QString::fromUtf8(error.what())};
    }
}

Result<Done> Engine::read(const std::function<void(Reader &)> &body)
{
    if (!m_connection)
        return m_refusal;
    try {
        refuseReplaced();
        m_connection->beginRead();
        Reader reader(*m_connection, m_store.m_clock);
        body(reader);
        m_connection->commit();
        return Done{};
    } catch (const Failure &failure) {
        m_connection->rollback();
        return failure.error;
    } catch (const std::exception &error) {
        m_connection->rollback();
        return Error{Error::Kind::Storage, Tr::tr("There was not enough memory to read this."), QString::fromUtf8(error.what())};
    }
}

void Engine::poll()
{
    try {
        if (!fileWasReplaced() && m_connection->othersCommitted())
            announceOthers();
    } catch (const Failure &) {
        // A busy or unreachable store is asked again at the next tick; a person's own action will tell them.
    }
}

void Engine::announceOthers()
{
    Statement &s = m_connection->statement("SELECT c.seq, c.op_id, o.session, c.table_name, c.row_id FROM change c "
                                           "JOIN op o ON o.id = c.op_id WHERE c.seq > ? ORDER BY c.seq");
    s.bind(1, Cell::of(m_lastChange));
    ChangeSet set;
    while (s.step()) {
        m_lastChange = s.integer(0);
        set.op.value = s.integer(1);
        set.session = s.text(2);
        set.rows[s.bytes(3).toByteArray()].append(s.integer(4));
    }
    if (!set.rows.isEmpty())
        Q_EMIT m_store.changed(set);
}

QString Engine::zone()
{
    m_connection->beginRead();
    Statement &s = m_connection->statement("SELECT zone FROM community");
    const QString zone = s.step() ? s.text(0) : systemZone();
    s.reset();
    m_connection->commit();
    return zone;
}

QString Engine::copyFolder() const
{
    return backupFolder(m_store.m_location, m_copies.folder);
}

bool Engine::copyIsDue()
{
    if (isReadOnly() || fileWasReplaced())
        return false;
    Statement &s = m_connection->statement("SELECT coalesce(max(id), 0), coalesce(max(at), 0) FROM op");
    s.step();
    const bool anyChange = s.integer(0) > 0;
    const Instant changedAt{s.integer(1)};
    s.reset();
    const QDateTime newest = newestCopy(copyFolder());
    const WallTime now = WallTime::at(m_store.m_clock.now(), zone());
    if (!anyChange || !isCopyDue(m_copies.rhythm, newest, QDateTime(now.date(), now.time())))
        return false;
    const WallTime changed = WallTime::at(changedAt, zone());
    return !newest.isValid() || QDateTime(changed.date(), changed.time()) >= newest;
}

/// Where another program holds the file for too long the next change sees to it; where this one is killed, the next opening.
void Engine::compactIfDue()
{
    if (!m_compactionDue || isReadOnly())
        return;
    try {
        compact(*m_connection);
        m_compactionDue = false;
    } catch (const Failure &) {
    }
}

void Engine::copyIfDue()
{
    try {
        if (!copyIsDue())
            return;
    } catch (const Failure &) {
        m_connection->rollback();
        return;
    }
    if (const auto made = backUp({}); made.ok())
        expireCopies(copyFolder());
    else
        Q_EMIT m_store.backupFailed(made.error().text);
}

Result<Backup> Engine::backUp(const QString &target)
{
    if (!m_connection)
        return m_refusal;
    try {
        refuseReplaced();
        Progress progress;
        if (target.isEmpty())
            makeCopyFolder(copyFolder());
        const QString file = target.isEmpty() ? datedCopyName(copyFolder(), m_store.m_clock.now(), zone()) : target;
        Backup backup = copyStore(*m_connection, file, progress);
        Q_EMIT m_store.backedUp(QDateTime::fromMSecsSinceEpoch(m_store.m_clock.now().ms));
        return backup;
    } catch (const Failure &failure) {
        m_connection->rollback();
        return failure.error;
    }
}

} // namespace kith
