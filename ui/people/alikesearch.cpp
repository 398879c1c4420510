// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for who is alike.
#include "ui/people/alikesearch.h"

#include "app/store/community.h"
#include "ui/kit/background.h"

namespace kith {

AlikeSearch::AlikeSearch(Store &store, QObject *parent) : QObject(parent), m_store(store) {}

AlikeSearch::~AlikeSearch()
{
    letGo(std::move(m_known));
}

AlikeSearch::Everybody AlikeSearch::ask(Reader &reader)
{
    return {upkeep::lookalikes(reader), people::ToldApart(reader), zoneOf(reader)};
}

QList<upkeep::Duplicate> AlikeSearch::alike(const Known &known, const upkeep::Lookalike &typed)
{
    QList<upkeep::Duplicate> found = known.people.like(typed);
    found.removeIf([&](const upkeep::Duplicate &pair) { return typed.person && known.apart.contains(pair.one.person, typed.person); });
    return found;
}

// A hundred thousand records take a moment to be freed, too.
void AlikeSearch::letGo(Shared known)
{
    if (known)
        inBackground([known = std::move(known)]() mutable { return known.reset(), true; });
}

void AlikeSearch::begin(const upkeep::Lookalike &typed)
{
    end();
    m_typed = typed;
    m_query = new LiveQuery<Everybody>(m_store, {"person", "not_same", "community"}, &AlikeSearch::ask, [this](const Everybody &everybody) { take(everybody); }, this);
}

void AlikeSearch::end()
{
    ++m_turn;
    delete std::exchange(m_query, nullptr);
    m_isWanted = false;
    letGo(std::move(m_known));
    m_known.reset();
}

// Read on the store's thread; ordered on another, so that the store can go on.
void AlikeSearch::take(const Everybody &everybody)
{
    const auto ordering = inBackground([everybody] { return Shared(new Known{upkeep::Lookalikes(everybody.people, everybody.zone), everybody.apart}); });
    whenDone(this, ordering, [this, turn = m_turn](const Shared &known) {
        if (turn != m_turn)
            return letGo(known);
        letGo(std::move(m_known));
        m_known = known;
        lookNext();
    });
}

void AlikeSearch::look(const upkeep::Lookalike &typed)
{
    if (!m_query || typed == m_typed)
        return;
    m_typed = typed;
    m_isWanted = true;
    lookNext();
}

void AlikeSearch::lookNext()
{
    if (!m_known || !m_isWanted || m_isLooking)
        return;
    m_isWanted = false;
    m_isLooking = true;
    const auto looking = inBackground([known = m_known, typed = m_typed] { return alike(*known, typed); });
    whenDone(this, looking, [this, turn = m_turn](const QList<upkeep::Duplicate> &alike) {
        m_isLooking = false;
        if (turn == m_turn && !m_isWanted)
            Q_EMIT found(alike);
        lookNext();
    });
}

} // namespace kith
