// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one run of a command works with: its arguments, the store it names, and where its words go.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/cli.h"
#include "app/store/store.h"

#include <QJsonDocument>

namespace kith::cli {

class Invocation
{
public:
    Invocation(Arguments arguments, Streams streams, const Clock &clock, Settings &settings);

    const Arguments arguments;
    const Clock &clock;
    Settings &settings;

    /// The STORE of the command line.
    Location location() const { return Location::parse(arguments.positional().first()); }
    StoreOptions storeOptions() const;
    /// Opens it; throws the Failure that says why it cannot be.
    Store &open();
    /// The positional after STORE, or empty.
    QString positional(int at) const { return arguments.positional().value(at); }

    /// What a future holds, or its error thrown.
    template<class T>
    static T must(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        Result<T> result = future.result();
        if (!result.ok())
            throw Failure(result.error());
        return std::move(result).value();
    }
    template<class F>
    auto ask(F f) { return must(open().read(std::move(f))); }
    template<class F>
    auto change(const Verb &verb, F f) { return must(open().perform(verb, std::move(f))); }

    bool wantsJson() const { return arguments.has(QStringLiteral("json")); }
    void print(const QJsonDocument &document);
    /// A line for people on standard output; terminal control characters in it are made visible.
    void say(const QString &line);
    /// A line on standard error.
    void warn(const QString &line);

private:
    void write(QIODevice &to, const QByteArray &bytes);

    Streams m_streams;
    std::unique_ptr<Store> m_store;
};

/// Text as it may go to a terminal: no control characters, no marks that turn the direction of what follows.
QString harmless(const QString &text);

} // namespace kith::cli
