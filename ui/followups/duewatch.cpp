// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Watching for follow-ups that fall due.
#include "ui/followups/duewatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

#include "app/core/durablefile.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/community.h"
#include "ui/followups/followupwords.h"
#include "ui/kit/background.h"
#include "ui/kit/notifier.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;
using followups::Item;

static constexpr int firstLookMs = 3000, minuteMs = 60000, namedAtMost = 3;

// What was due longer ago and is no more need not be remembered.
static constexpr int rememberedDays = 60;

DueWatch::DueWatch(Community &community, Notifier &notifier, QWidget *window)
    : QObject(window), m_community(community), m_notifier(notifier), m_window(window)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_minute, &QTimer::timeout, this, &DueWatch::look);
    connect(&community.settings(), &Settings::changed, this, &DueWatch::look);
    m_minute.start(firstLookMs);
}

void DueWatch::begin()
{
    readTold();
    m_query = new LiveQuery<Promised>(
        m_community.store(), {"follow_up", "rhythm", "person", "gathering", "attendance", "help", "contact", "community"},
        [](Reader &reader, const QString &actor) {
            return Promised{followups::openItems(reader), people::knownAs(reader, actor), todayOf(reader), zoneOf(reader)};
        },
        [this](const Promised &answer) {
            m_answer = answer;
            look();
        },
        this);
}

void DueWatch::look()
{
    // Settings that are kept while the window opens come here before anybody sees it.
    m_minute.start(m_window->isVisible() ? minuteMs : firstLookMs);
    if (!m_query)
        return begin();
    if (!m_toldRead || !m_answer.today.isValid() || !m_window->isVisible() || !m_community.settings().tellsWhatIsDue())
        return;
    if (m_community.clock().today(m_answer.zone) != m_answer.today)
        return m_query->askAgain();
    const QList<Item> items = fallen();
    if (items.isEmpty())
        return;
    // Kept first: rather never than twice.
    for (const Item &item : items)
        m_told.insert(keyOf(item));
    keepTold();
    tell(items);
}

// What is somebody else's to do is theirs to be told.
QList<Item> DueWatch::fallen() const
{
    const followups::Due due = followups::due(m_answer.items, m_answer.today);
    QList<Item> items;
    for (const Item &item : due.overdue + due.today) {
        const bool isMine = !item.owner.id || !m_answer.me || item.owner.id == m_answer.me;
        if (isMine && !m_told.contains(keyOf(item)))
            items.append(item);
    }
    return items;
}

void DueWatch::tell(const QList<Item> &items)
{
    const Item &first = items.first();
    const qint64 key = items.size() > 1 ? 0 : first.isRhythm() ? -first.rhythm.id.value : first.followUp.id.value;
    const auto opened = [watch = QPointer(this), key] {
        if (watch)
            Q_EMIT watch->openRequested(key);
    };
    if (items.size() == 1)
        return m_notifier.tell(sayWhat(first), sayStory(first, m_answer.me, m_answer.today), opened);
    QStringList lines;
    for (const Item &item : items.mid(0, namedAtMost))
        lines << sayWhat(item);
    if (items.size() > namedAtMost)
        lines << tr("and %n more", nullptr, int(items.size()) - namedAtMost);
    m_notifier.tell(tr("%n follow-ups are due", nullptr, int(items.size())), lines.join(u'\n'), opened);
}

QString DueWatch::keyOf(const Item &item)
{
    const QString day = item.showsOn().toString(Qt::ISODate);
    return item.isRhythm() ? u"rhythm %1 %2"_s.arg(item.rhythm.id.toText(), day) : u"promise %1 %2"_s.arg(item.followUp.id.toText(), day);
}

QString DueWatch::toldFile() const
{
    return m_community.draftFolder() + u"/told.json"_s;
}

void DueWatch::readTold()
{
    const auto read = [path = toldFile()] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
    };
    whenDone(this, inBackground(read, &m_pool), [this](const QJsonArray &kept) {
        for (const auto &key : kept)
            m_told.insert(key.toString());
        m_toldRead = true;
        look();
    });
}

void DueWatch::keepTold()
{
    const QDate oldest = m_answer.today.addDays(-rememberedDays);
    QSet<QString> due;
    for (const Item &item : std::as_const(m_answer.items))
        due.insert(keyOf(item));
    m_told.removeIf([&](const QString &key) { return !due.contains(key) && QDate::fromString(key.section(u' ', -1), Qt::ISODate) < oldest; });
    const QByteArray bytes = QJsonDocument(QJsonArray::fromStringList(m_told.values())).toJson(QJsonDocument::Compact);
    // What cannot be kept may be told again, which is no harm.
    (void)inBackground(
        [file = toldFile(), bytes] {
            QDir().mkpath(QFileInfo(file).path());
            return writeDurably(file, bytes);
        },
        &m_pool);
}

} // namespace kith
