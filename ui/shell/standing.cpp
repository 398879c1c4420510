// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the head and the foot of the sidebar say.
#include "ui/shell/standing.h"

#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/backup.h"
#include "ui/kit/livequery.h"
#include "ui/kit/saydate.h"
#include "ui/kit/sidebar.h"

namespace kith {

namespace {

struct Head {
    QString name;
    qint64 people = 0;
};

Head askHead(Reader &reader)
{
    Report standing = reader.report("standing");
    return standing.next() ? Head{standing.text(0), standing.integer(1)} : Head{};
}

} // namespace

Standing::Standing(Community &community, Sidebar &sidebar, QObject *parent) : QObject(parent), m_community(community), m_sidebar(sidebar)
{
    Store &store = community.store();
    new LiveQuery<Head>(
        store, {"community", "person"}, &askHead,
        [this](const Head &head) {
            m_sidebar.setStore(head.name, tr("%n people", nullptr, int(head.people)));
            if (m_name != head.name)
                Q_EMIT renamed(m_name = head.name);
        },
        this);
    const auto ask = [&store] { return [folder = store.copyFolder()](Reader &) { return newestCopy(folder); }; };
    auto *copies = new LiveQuery<QDateTime>(
        store, {}, ask(),
        [this](const QDateTime &newest) {
            m_copiedAt = newest;
            showUser();
        },
        this);
    connect(&store, &Store::backedUp, copies, &LiveQueryBase::askAgain);
    connect(&store, &Store::copyFolderChanged, copies, [copies, ask] { copies->setAsk(ask()); });
    // Who is using it, and how times are written.
    connect(&community.settings(), &Settings::changed, this, &Standing::showUser);
    showUser();
}

void Standing::showUser()
{
    Store &store = m_community.store();
    const QDate today = m_community.clock().today(systemZone());
    const QString when = m_copiedAt.date() == today ? sayTime(m_copiedAt.time()) : sayDay(m_copiedAt.date(), today);
    const QString line = store.isReadOnly() ? tr("Can only be read") : m_copiedAt.isValid() ? tr("Saved · backed up %1").arg(when) : tr("Saved");
    m_sidebar.setUser({store.actor(), store.actor(), QString()}, line);
}

} // namespace kith
