// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "app/session/following.h"

#include <QIODevice>

namespace kith::cli {

Invocation::Invocation(Arguments args, Streams streams, const Clock &c, Settings &s)
    : arguments(std::move(args)), clock(c), settings(s), m_streams(streams)
{
}

StoreOptions Invocation::storeOptions() const
{
    StoreOptions options;
    follow(options, settings);
    options.copies = StoreOptions::Copies::BeforeFirstWrite;
    options.pollMs = 0;
    return options;
}

Store &Invocation::open()
{
    if (m_store)
        return *m_store;
    auto opened = Store::open(location(), clock, storeOptions());
    if (!opened.ok())
        throw Failure(opened.error());
    m_store = std::move(*opened);
    // Emitted before the change it belongs to is written, while this thread waits for that.
    QObject::connect(m_store.get(), &Store::backupFailed, [this](const QString &why) { warn(why); });
    return *m_store;
}

void Invocation::print(const QJsonDocument &document)
{
    write(m_streams.out, document.toJson(QJsonDocument::Indented));
}

void Invocation::say(const QString &line)
{
    write(m_streams.out, harmless(line).toUtf8() + '\n');
}

void Invocation::warn(const QString &line)
{
    write(m_streams.err, harmless(line).toUtf8() + '\n');
}

void Invocation::write(QIODevice &to, const QByteArray &bytes)
{
    to.write(bytes);
}

QString harmless(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        if (turns)
            continue;
        if (code < 0x20 && code != u'\n')
            out += QChar(0x2400 + code);
        else if (code >= 0x7f && code <= 0x9f)
            out += QChar(0xfffd);
        else
            out += c;
    }
    return out;
}

} // namespace kith::cli
