// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading from and writing to a store inside one transaction.
#pragma once

#include "app/core/clock.h"
#include "app/store/changeset.h"
#include "app/store/row.h"

#include <functional>
#include <optional>

namespace kith {

class Journal;

/// The rows of a named report (resources/sql/report/NAME.sql), columns counted from 0.
class Report
{
public:
    explicit Report(Statement &statement) : m_statement(&statement) { }
    Report(Report &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) { }
    ~Report();
    bool next() { return m_statement->step(); }
    qint64 integer(int column) const { return m_statement->integer(column); }
    double real(int column) const { return m_statement->real(column); }
    QString text(int column) const { return m_statement->text(column); }
    QByteArrayView bytes(int column) const { return m_statement->bytes(column); }
    bool flag(int column) const { return integer(column) != 0; }
    Instant instant(int column) const { return {integer(column)}; }
    QDate day(int column) const { return dateFromIso(bytes(column)); }
    QStringList list(int column) const { return listFromJson(bytes(column)); }
    template<class I>
    I id(int column) const { return I{m_statement->isNull(column) ? 0 : integer(column)}; }
    template<NamedEnum E>
    E name(int column) const { return enumFromName<E>(bytes(column)); }

private:
    Statement *m_statement;
};

/// Reads one consistent state. Every failure is a thrown Failure.
class Reader
{
public:
    Reader(Connection &connection, const Clock &clock) : m_connection(connection), m_clock(clock) { }
    virtual ~Reader() = default;

    template<Row R>
    std::optional<R> find(decltype(R::id) id)
    {
        Statement &s = m_connection.statement(shapeOf<R>().selectById);
        s.bind(1, Cell::of(id.value));
        if (!s.step())
            return {};
        R row = rowFrom<R>(s);
        s.reset();
        return row;
    }
    /// Throws Failure{NotFound}.
    template<Row R>
    R get(decltype(R::id) id)
    {
        if (auto row = find<R>(id))
            return *row;
        notFound(R::table);
    }
    /// Every row that meets all conditions, in the order of ids, handed over one by one.
    template<Row R, class F, class... C>
    void each(F take, const C &...conditions)
    {
        Statement &s = conditional(shapeOf<R>().select, {conditions...}, " ORDER BY id");
        while (s.step())
            take(rowFrom<R>(s));
    }
    template<Row R, class... C>
    QList<R> select(const C &...conditions)
    {
        QList<R> rows;
        each<R>([&](R row) { rows.append(std::move(row)); }, conditions...);
        return rows;
    }
    template<Row R, class... C>
    std::optional<R> first(const C &...conditions)
    {
        const QList<R> rows = select<R>(conditions...);
        return rows.isEmpty() ? std::optional<R>() : rows.first();
    }
    template<Row R, class... C>
    qint64 count(const C &...conditions)
    {
        Statement &s = conditional("SELECT count(*) FROM " + shapeOf<R>().table, {conditions...}, "");
        s.step();
        const qint64 found = s.integer(0);
        s.reset();
        return found;
    }
    /// Finish reading a report before asking for the same one again.
    template<class... A>
    Report report(const char *name, const A &...arguments)
    {
        return reportWith(name, {toCell(arguments)...});
    }

    const Clock &clock() const { return m_clock; }

protected:
    Connection &m_connection;

private:
    [[noreturn]] static void notFound(const char *table);
    Statement &conditional(const QByteArray &select, const std::vector<Condition> &conditions, const char *tail);
    Report reportWith(const char *name, const Cells &arguments);

    const Clock &m_clock;
    friend class AnyRows;
    friend class Checker;
    friend class StoreFiles;
    friend class Everything;
};

/// Writes, each write journaled with its images before and after. Made by the store only.
class Tx : public Reader
{
public:
    Tx(Connection &connection, const Clock &clock, Journal &journal, IdMaker &ids, QString actor);

    /// Gives the row an id if it has none, and returns it as it was written.
    template<Row R>
    R insert(R row)
    {
        if (!row.id)
            row.id.value = makeId();
        insertRow(shapeOf<R>(), cellsOf(row));
        return row;
    }
    /// Nothing is written or journaled when nothing differs. Returns whether something did.
    template<Row R>
    bool update(const R &before, const R &after)
    {
        Q_ASSERT(before.id == after.id);
        return updateRow(shapeOf<R>(), cellsOf(before), cellsOf(after));
    }
    template<Row R>
    bool update(const R &after)
    {
        return update(get<R>(after.id), after);
    }
    template<Row R>
    void remove(const R &row)
    {
        removeRow(shapeOf<R>(), cellsOf(row));
    }

    /// Writes that a rule may forbid: the program's own, or the database's, for a row referred to is gone or one like it is there.
    /// What was refused leaves nothing behind, not in the journal either, and is returned.
    std::optional<Error> attempt(const std::function<void()> &write);

    /// Names what the change is about, for the history and the toast: "Zoë Baxter".
    void about(const QString &subject);
    /// The op this transaction writes; none until the first write.
    OpId op() const;
    Instant now() const { return m_now; } ///< the same throughout the transaction
    const QString &actor() const { return m_actor; } ///< who is using the program
    qint64 makeId() { return m_ids.make(m_now); }

private:
    void insertRow(const TableShape &shape, const Cells &cells);
    bool updateRow(const TableShape &shape, const Cells &before, const Cells &after);
    void removeRow(const TableShape &shape, const Cells &cells);

    Journal &m_journal;
    IdMaker &m_ids;
    Instant m_now;
    QString m_actor;
    friend class AnyWriter;
    friend class Checker;
    friend class Eraser;
    friend class Reverter;
};

} // namespace kith
