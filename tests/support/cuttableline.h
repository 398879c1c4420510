// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between the program and a PostgreSQL server, and loses what a test wants to be lost.
#pragma once

#include "app/store/location.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace kith::test {

class CuttableLine
{
public:
    /// To the server of that place, which must be on a socket of this computer.
    explicit CuttableLine(const Location &server) : m_server(server)
    {
        m_listening = socketAt(m_folder.filePath(QStringLiteral(".s.PGSQL.5432")), &::bind);
        if (::listen(m_listening, 16) != 0 || ::pipe(m_stop) != 0)
            qFatal("no socket for a test");
        m_thread = std::thread([this] { run(); });
    }
    ~CuttableLine()
    {
        ::close(m_stop[1]);
        m_thread.join();
        ::close(m_stop[0]);
        ::close(m_listening);
    }
    /// The same place by way of this line.
    Location through() const
    {
        Location location = m_server;
        location.uri.replace(host(), QStringLiteral("host=") + m_folder.path());
        return location;
    }
    /// The next commit reaches the server, and its answer nobody.
    void loseNextAnswer() { m_losesAnswer = true; }
    /// Nobody gets through any more, or does again.
    void setDown(bool isDown) { m_isDown = isDown; }

private:
    struct Pair {
        int client, server;
        bool isCommitting = false;
    };

    static QRegularExpression host() { return QRegularExpression(QStringLiteral("host=[^&]*")); }
    QString serverFolder() const { return QUrl::fromPercentEncoding(host().match(m_server.uri).captured().mid(5).toUtf8()); }
    static int socketAt(const QString &path, int (*use)(int, const sockaddr *, socklen_t))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = path.toLocal8Bit();
        std::memcpy(address.sun_path, name.constData(), std::min(size_t(name.size()), sizeof address.sun_path - 1));
        const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (use(made, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("%s cannot be used", name.constData());
        return made;
    }

    void run()
    {
        for (;;) {
            std::vector<pollfd> all{{m_stop[0], POLLIN, 0}, {m_listening, POLLIN, 0}};
            for (const Pair &pair : m_pairs)
                all.insert(all.end(), {{pair.client, POLLIN, 0}, {pair.server, POLLIN, 0}});
            ::poll(all.data(), all.size(), -1);
            if (all[0].revents)
                break;
            std::vector<Pair> whole;
            for (size_t i = 0; i < m_pairs.size(); ++i) {
                Pair &pair = m_pairs[i];
                if ((!all[2 * i + 2].revents || passToServer(pair)) && (!all[2 * i + 3].revents || passToClient(pair)))
                    whole.push_back(pair);
            }
            m_pairs = whole;
            if (all[1].revents)
                accept();
        }
        for (const Pair &pair : m_pairs)
            hangUp(pair);
    }
    void accept()
    {
        const int client = ::accept(m_listening, nullptr, nullptr);
        if (m_isDown)
            ::close(client);
        else
            m_pairs.push_back({client, socketAt(serverFolder() + QStringLiteral("/.s.PGSQL.5432"), &::connect)});
    }
    bool passToServer(Pair &pair)
    {
        const QByteArray bytes = received(pair.client);
        if (bytes.contains("COMMIT") && m_losesAnswer.exchange(false))
            pair.isCommitting = true;
        return pass(bytes, pair, pair.server);
    }
    bool passToClient(Pair &pair)
    {
        const QByteArray bytes = received(pair.server);
        if (!pair.isCommitting)
            return pass(bytes, pair, pair.client);
        if (!bytes.contains("COMMIT"))
            return true;
        hangUp(pair);
        return false;
    }
    static QByteArray received(int socket)
    {
        QByteArray bytes(1 << 16, '\0');
        bytes.truncate(std::max<ssize_t>(0, ::recv(socket, bytes.data(), size_t(bytes.size()), 0)));
        return bytes;
    }
    static bool pass(const QByteArray &bytes, const Pair &pair, int to)
    {
        if (!bytes.isEmpty() && ::send(to, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size())
            return true;
        hangUp(pair);
        return false;
    }
    static void hangUp(const Pair &pair)
    {
        ::close(pair.client);
        ::close(pair.server);
    }

    Location m_server;
    QTemporaryDir m_folder;
    int m_listening;
    int m_stop[2];
    std::atomic<bool> m_losesAnswer = false, m_isDown = false;
    std::vector<Pair> m_pairs;
    std::thread m_thread;
};

} // namespace kith::test
