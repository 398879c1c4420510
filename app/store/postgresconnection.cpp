// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/postgresconnection.h"

#include <QCoreApplication>
#include <QHash>

#include "app/store/libpq.h"

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

struct Clearer {
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, Clearer>;

/// Their answers must fit into what the line holds while nobody listens.
constexpr size_t mostWaiting = 64;
/// How long to leave a broken line alone; a try may take half as long, and whoever asks something meanwhile waits for it.
constexpr qint64 healingPauseMs = 20000;

[[noreturn]] void fail(PGconn *connection, const PGresult *result)
{
    const QByteArray state = result ? QByteArray(PQresultErrorField(result, PG_DIAG_SQLSTATE)) : QByteArray();
    const QString detail = QStringLiteral("postgres %1: %2")
                               .arg(QString::fromLatin1(state),
                                    QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(connection)).trimmed());
    if (state.startsWith("23"))
        throw Failure(Tr::tr("Something else still refers to this. Nothing was changed."), Error::Kind::Rule, detail);
    if (state == "42501")
        throw Failure(Tr::tr("The server does not let you do this. Nothing was changed. Ask whoever runs it."), Error::Kind::Storage, detail);
    if (state.startsWith("53"))
        throw Failure(Tr::tr("The server has no room left. Nothing was changed. Tell whoever runs it."), Error::Kind::Storage, detail);
    // A server that is stopped or ends the line says so before it does.
    if (state.startsWith("57P") || PQstatus(connection) != CONNECTION_OK)
        throw Failure(Tr::tr("The line to the server broke. What was confirmed is safe; this change was not made. Try again."),
                      Error::Kind::Storage, detail);
    throw Failure(Tr::tr("The server refused. Nothing was changed."), Error::Kind::Storage, detail);
}

ResultPtr checked(PGconn *connection, PGresult *raw)
{
    ResultPtr result(raw);
    const ExecStatusType status = PQresultStatus(raw);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail(connection, raw);
    return result;
}

/// `?` parameters become $1, $2 ...; the house writes no literal question mark.
QByteArray numbered(const QByteArray &sql)
{
    QByteArray out;
    int number = 0;
    for (char c : sql) {
        if (c == '?')
            out += '$' + QByteArray::number(++number);
        else
            out += c;
    }
    return out;
}

class PostgresStatement : public Statement
{
public:
    PostgresStatement(PostgresConnection &owner, PGconn *connection, const QByteArray &sql, QByteArray name)
        : m_owner(owner), m_connection(connection), m_name(std::move(name)), m_parameters(sql.count('?'))
    {
        checked(connection, PQprepare(connection, m_name.constData(), numbered(sql).constData(), 0, nullptr));
        m_values.resize(m_parameters);
        m_nulls.resize(m_parameters);
    }

    void bind(int parameter, const Cell &cell) override
    {
        QByteArray &value = m_values[parameter - 1];
        m_nulls[parameter - 1] = cell.type == Cell::Type::Null;
        switch (cell.type) {
        case Cell::Type::Null:
            break;
        case Cell::Type::Integer:
            value = QByteArray::number(cell.integer);
            break;
        case Cell::Type::Real:
            value = QByteArray::number(cell.real, 'g', 17);
            break;
        case Cell::Type::Text:
            value = cell.text;
            break;
        }
    }

    bool step() override
    {
        if (!m_result)
            execute();
        if (++m_row < PQntuples(m_result.get()))
            return true;
        reset();
        return false;
    }

    void reset() override
    {
        m_result.reset();
        m_row = -1;
    }

    int columnCount() const override { return PQnfields(m_result.get()); }
    bool isNull(int column) const override { return PQgetisnull(m_result.get(), m_row, column); }
    qint64 integer(int column) const override { return bytes(column).toLongLong(); }
    double real(int column) const override { return bytes(column).toDouble(); }
    QByteArrayView bytes(int column) const override
    {
        return {PQgetvalue(m_result.get(), m_row, column), qsizetype(PQgetlength(m_result.get(), m_row, column))};
    }
    Cell cell(int column) const override
    {
        constexpr Oid int8 = 20, int4 = 23, float8 = 701;
        if (isNull(column))
            return {};
        const Oid type = PQftype(m_result.get(), column);
        if (type == int8 || type == int4)
            return Cell::of(integer(column));
        if (type == float8)
            return Cell::of(real(column));
        return Cell::of(bytes(column).toByteArray());
    }

    /// In pipeline mode: sends it without waiting for the answer.
    void send()
    {
        const auto values = parameters();
        if (!PQsendQueryPrepared(m_connection, m_name.constData(), int(m_parameters), values.constData(), nullptr, nullptr, 0))
            fail(m_connection, nullptr);
    }

private:
    QVarLengthArray<const char *, 32> parameters() const
    {
        QVarLengthArray<const char *, 32> values(m_parameters);
        for (qsizetype i = 0; i < m_parameters; ++i)
            values[i] = m_nulls[i] ? nullptr : m_values[i].constData();
        return values;
    }

    void execute()
    {
        m_owner.settle();
        const auto values = parameters();
        m_result = checked(m_connection, PQexecPrepared(m_connection, m_name.constData(), int(m_parameters), values.constData(), nullptr, nullptr, 0));
    }

    PostgresConnection &m_owner;
    PGconn *m_connection;
    QByteArray m_name;
    qsizetype m_parameters;
    QList<QByteArray> m_values;
    QList<bool> m_nulls;
    ResultPtr m_result;
    int m_row = -1;
};

QByteArray quotedName(const QByteArray &name)
{
    return '"' + QByteArray(name).replace('"', "\"\"") + '"';
}

QByteArray quotedText(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}

} // namespace

void PostgresConnection::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PostgresConnection::PostgresConnection(const QString &uri, const QString &schema, bool create)
    : m_uri(uri.toUtf8()), m_schema(schema.toUtf8()), m_channel("kith_" + m_schema), m_create(create)
{
    loadLibpq();
    connect();
    useSchema();
    m_beginWrite = "BEGIN; SELECT pg_advisory_xact_lock(hashtext(" + quotedText(m_channel)
        + ")); SELECT (SELECT max(id) FROM op), (SELECT max(seq) FROM change)";
}

void PostgresConnection::connect()
{
    // A cut line would otherwise block a call for the whole outage.
    const char *keys[] = {"dbname", "connect_timeout", "tcp_user_timeout", "keepalives_idle", "client_encoding", "application_name", nullptr};
    const char *values[] = {m_uri.constData(), "10", "10000", "20", "UTF8", "kith", nullptr};
    std::unique_ptr<pg_conn, Closer> made(PQconnectdbParams(keys, values, 1));
    if (PQstatus(made.get()) != CONNECTION_OK) {
        throw Failure(Tr::tr("The server could not be reached or did not let you in. Nothing was changed. Check the address, the network and your password."),
                      Error::Kind::Storage, QString::fromUtf8(PQerrorMessage(made.get())).trimmed());
    }
    PQsetNoticeProcessor(made.get(), [](void *, const char *) { }, nullptr);
    // The server, too, notices a cut line soon, and gives up the write lock that others wait for.
    checked(made.get(), PQexec(made.get(), ("SET tcp_keepalives_idle TO 20; SET tcp_keepalives_interval TO 5; SET tcp_keepalives_count TO 3; "
                                            "SET synchronous_commit TO on; SET search_path TO " + quotedName(m_schema)
                                            + "; LISTEN " + quotedName(m_channel)).constData()));
    m_statements.clear();
    m_waiting.clear();
    m_connection = std::move(made);
}

PostgresConnection::~PostgresConnection() = default;

void PostgresConnection::useSchema()
{
    const bool exists = single("SELECT count(*) FROM pg_namespace WHERE nspname = " + quotedText(m_schema)) > 0;
    if (m_create && exists)
        throw Failure(Tr::tr("There is already a community \"%1\" on that server. It was left as it is.").arg(QString::fromUtf8(m_schema)));
    if (!m_create && !exists)
        throw Failure(Tr::tr("There is no community \"%1\" on that server. Look at its name, or make a new one under it.").arg(QString::fromUtf8(m_schema)), Error::Kind::Storage);
}

void PostgresConnection::heal()
{
    m_sinceTried.start();
    connect();
    m_missed = true;
}

/// A line that broke since the last transaction, or was left in disorder, is made anew: of this one nothing has been done.
template<class Begin>
auto PostgresConnection::begun(Begin begin)
{
    if (!isCut()) {
        try {
            return begin();
        } catch (const Failure &) {
            // Once more on a new one.
        }
    }
    heal();
    return begin();
}

bool PostgresConnection::isCut() const
{
    return PQstatus(m_connection.get()) != CONNECTION_OK;
}

qint64 PostgresConnection::single(const QByteArray &sql)
{
    const ResultPtr result = checked(m_connection.get(), PQexec(m_connection.get(), sql.constData()));
    return QByteArrayView(PQgetvalue(result.get(), 0, 0)).toLongLong();
}

void PostgresConnection::run(const QByteArray &script)
{
    settle();
    checked(m_connection.get(), PQexec(m_connection.get(), script.constData()));
}

Statement &PostgresConnection::statement(const QByteArray &sql)
{
    auto found = m_statements.constFind(sql);
    if (found == m_statements.constEnd()) {
        const QByteArray name = "s" + QByteArray::number(m_statements.size());
        found = m_statements.insert(sql, std::make_shared<PostgresStatement>(*this, m_connection.get(), sql, name));
    }
    (*found)->reset();
    return **found;
}

Counters PostgresConnection::beginWrite()
{
    const ResultPtr result = begun([this] { return checked(m_connection.get(), PQexec(m_connection.get(), m_beginWrite.constData())); });
    return {QByteArrayView(PQgetvalue(result.get(), 0, 0)).toLongLong(), QByteArrayView(PQgetvalue(result.get(), 0, 1)).toLongLong()};
}

void PostgresConnection::beginRead()
{
    begun([this] { run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); });
}

void PostgresConnection::beginMigration()
{
    run("BEGIN");
    if (m_create)
        run("CREATE SCHEMA " + quotedName(m_schema));
}

/// The last answer of a pipeline; the first failure among them is kept instead.
static ResultPtr lastOfPipeline(PGconn *connection)
{
    ResultPtr kept;
    for (int silent = 0; silent < 2;) {
        ResultPtr result(PQgetResult(connection));
        if (!result) {
            // One null ends each answer; two in a row mean that the line is gone.
            ++silent;
            continue;
        }
        silent = 0;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_PIPELINE_SYNC)
            break;
        if (!kept || PQresultStatus(kept.get()) == PGRES_COMMAND_OK)
            kept = std::move(result);
    }
    return kept;
}

/// Sends without waiting in between, and throws the first failure; else the answer to what was sent last.
template<class Send>
static ResultPtr pipelined(PGconn *connection, Send sendAll)
{
    PQenterPipelineMode(connection);
    ResultPtr result;
    try {
        sendAll();
        if (!PQpipelineSync(connection))
            fail(connection, nullptr);
        result = lastOfPipeline(connection);
    } catch (...) {
        PQexitPipelineMode(connection);
        throw;
    }
    PQexitPipelineMode(connection);
    if (!result || PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        fail(connection, result.get());
    return result;
}

void PostgresConnection::write(const QByteArray &sql, std::span<const Cell> cells)
{
    m_waiting.push_back({sql, {cells.begin(), cells.end()}});
    if (m_waiting.size() >= mostWaiting)
        settle();
}

std::vector<PostgresConnection::Write> PostgresConnection::takeWaiting()
{
    std::vector<Write> writes = std::exchange(m_waiting, {});
    for (const Write &write : writes)
        statement(write.sql);
    return writes;
}

void PostgresConnection::send(const std::vector<Write> &writes)
{
    for (const Write &write : writes) {
        auto &prepared = static_cast<PostgresStatement &>(*m_statements.value(write.sql));
        int parameter = 0;
        for (const Cell &cell : write.cells)
            prepared.bind(++parameter, cell);
        prepared.send();
    }
}

void PostgresConnection::settle()
{
    if (m_waiting.empty())
        return;
    const std::vector<Write> writes = takeWaiting();
    pipelined(m_connection.get(), [&] { send(writes); });
}

void PostgresConnection::commit()
{
    PGconn *const connection = m_connection.get();
    const auto sendText = [connection](const QByteArray &sql) {
        if (!PQsendQueryParams(connection, sql.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0))
            fail(connection, nullptr);
    };
    const std::vector<Write> writes = takeWaiting();
    const ResultPtr result = pipelined(connection, [&] {
        send(writes);
        if (std::exchange(m_notify, false))
            sendText("NOTIFY " + quotedName(m_channel));
        sendText("COMMIT");
    });
    // Committing an aborted transaction "succeeds" by rolling back.
    if (QByteArrayView(PQcmdStatus(result.get())) != "COMMIT")
        throw Failure(Tr::tr("The server refused. Nothing was changed."), Error::Kind::Storage, QStringLiteral("commit became rollback"));
}

void PostgresConnection::rollback() noexcept
{
    m_notify = false;
    m_waiting.clear();
    for (const auto &kept : std::as_const(m_statements))
        kept->reset();
    PQclear(PQexec(m_connection.get(), "ROLLBACK"));
}

void PostgresConnection::rollbackTo(const QByteArray &savepoint)
{
    m_waiting.clear();
    run("ROLLBACK TO SAVEPOINT " + savepoint + "; RELEASE SAVEPOINT " + savepoint);
}

bool PostgresConnection::othersCommitted()
{
    PQconsumeInput(m_connection.get());
    if (isCut() && (!m_sinceTried.isValid() || m_sinceTried.elapsed() > healingPauseMs))
        heal();
    bool others = std::exchange(m_missed, false);
    const int self = PQbackendPID(m_connection.get());
    while (PGnotify *note = PQnotifies(m_connection.get())) {
        others |= note->be_pid != self;
        PQfreemem(note);
    }
    return others;
}

void PostgresConnection::notifyOthers()
{
    m_notify = true;
}

QList<QByteArray> PostgresConnection::tables()
{
    QList<QByteArray> names;
    Statement &all = statement("SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name COLLATE \"C\"");
    all.bind(1, Cell::of(m_schema));
    while (all.step())
        names.append(all.bytes(0).toByteArray());
    return names;
}

QList<ColumnInfo> PostgresConnection::columns(const QByteArray &table)
{
    QList<ColumnInfo> infos;
    Statement &all = statement("SELECT column_name, data_type, coalesce(column_default, '') FROM information_schema.columns "
                               "WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position");
    all.bind(1, Cell::of(m_schema));
    all.bind(2, Cell::of(table));
    while (all.step()) {
        const QByteArrayView type = all.bytes(1);
        const auto kind = type == "bigint" ? Cell::Type::Integer : type == "double precision" ? Cell::Type::Real : Cell::Type::Text;
        infos.append({all.bytes(0).toByteArray(), kind, all.bytes(2).toByteArray().replace("::text", "").replace('\'', "")});
    }
    return infos;
}

QByteArray PostgresConnection::translated(QByteArray sql) const
{
    return sql.replace("{{bigint}}", "BIGINT").replace("{{real}}", "DOUBLE PRECISION").replace("{{strict}}", "")
        .replace("{{ids}}", "(SELECT value::bigint AS value FROM json_array_elements_text(?::json))");
}

} // namespace kith
