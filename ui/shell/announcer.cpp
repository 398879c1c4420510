// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Toasts for changes, from the journal.
#include "ui/shell/announcer.h"

#include "app/session/community.h"
#include "app/store/erasing.h"
#include "app/store/history.h"
#include "app/store/store.h"
#include "ui/kit/toast.h"
#include "ui/kit/whendone.h"

namespace kith {

Announcer::Announcer(Community &community, Toast &toast, QObject *parent) : QObject(parent), m_community(community), m_toast(toast)
{
    connect(&community.store(), &Store::changed, this, &Announcer::onChanged);
    connect(&community.store(), &Store::backupFailed, this, [this](const QString &why) { tell(why); });
}

void Announcer::tell(const QString &sentence)
{
    m_toast.tell(sentence);
}

void Announcer::onChanged(const ChangeSet &changes)
{
    if (changes.session != m_community.store().session())
        return;
    const auto ask = [op = changes.op](Reader &reader) { return historyEntry(reader, op); };
    whenDone(this, m_community.store().read(ask), [this](const Result<std::optional<HistoryEntry>> &entry) {
        if (entry.ok() && *entry)
            answer(**entry);
    });
}

void Announcer::answer(const HistoryEntry &entry)
{
    // Taking back an undo is called redo, and has its own key; and what is forgotten is forgotten.
    if (entry.root || entry.verb == QLatin1StringView(verbs::Forget.name))
        m_toast.tell(entry.sentence());
    else
        m_toast.tell(entry.sentence(), [this, op = entry.op] { undo(op); });
}

void Announcer::undo(OpId op)
{
    whenDone(this, m_community.store().undo(op), [this](const Result<UndoReport> &result) {
        if (!result.ok())
            tell(result.error().text);
    });
}

void Announcer::undoLast()
{
    Store &store = m_community.store();
    whenDone(this, store.undoLast(store.actor()), [this](const Result<UndoReport> &result) {
        if (!result.ok())
            tell(result.error().text);
    });
}

void Announcer::redoLast()
{
    Store &store = m_community.store();
    whenDone(this, store.redoLast(store.actor()), [this](const Result<UndoReport> &result) {
        if (!result.ok())
            tell(result.error().text);
    });
}

} // namespace kith
