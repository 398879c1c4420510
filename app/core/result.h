// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as values at the edge, and the one exception that carries them out of a transaction.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace kith {

struct Error {
    enum class Kind {
        Rule, ///< the program forbids it
        NotFound,
        Conflict, ///< somebody else changed it meanwhile
        Storage, ///< the store could not be read or written
        Stopped, ///< the user stopped it
    };
    Kind kind = Kind::Rule;
    QString text; ///< for people: what happened, what was kept, what to do
    QString detail; ///< for the log; no personal data
};

/// Thrown inside a transaction only; the store catches it in one place and rolls back.
struct Failure {
    Error error;

    explicit Failure(Error e) : error(std::move(e)) { }
    explicit Failure(QString text, Error::Kind kind = Error::Kind::Rule, QString detail = {})
        : error{kind, std::move(text), std::move(detail)}
    {
    }
};

/// Nothing, where a result needs a type.
struct Done {
    bool operator==(const Done &) const = default;
};

template<class T>
class Result
{
public:
    Result(T value) : m_held(std::move(value)) { }
    Result(Error error) : m_held(std::move(error)) { }
    Result() requires std::is_default_constructible_v<T> : m_held(T{}) { }

    bool ok() const { return m_held.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_held); }
    T &value() & { return std::get<0>(m_held); }
    T &&value() && { return std::get<0>(std::move(m_held)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_held); }

private:
    std::variant<T, Error> m_held;
};

} // namespace kith
