// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/matching.h"

#include "app/core/isolated.h"
#include "app/core/joined.h"

#include <algorithm>

namespace kith::helps {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Matching)
};
}

QString Suggestion::sentence() const
{
    QStringList parts{why};
    parts += but;
    if (!lately.isEmpty())
        parts << lately;
    return joined(parts);
}

Matcher::Matcher(Words words, std::vector<Helper> helpers, const std::vector<Deed> &deeds, QDate today)
    : m_words(std::move(words)), m_helpers(std::move(helpers)), m_today(today)
{
    // People say the same thing in the same words.
    QHash<Said, size_t> topics;
    for (size_t i = 0; i < m_helpers.size(); ++i) {
        m_helperOf.insert(m_helpers[i].person, i);
        for (const QString &tag : std::as_const(m_helpers[i].tags))
            index(topics, {tag, {}}, {i, Suggestion::Reason::Tag, {}});
    }
    for (const Deed &deed : deeds) {
        const auto helper = m_helperOf.constFind(deed.helper);
        if (helper != m_helperOf.constEnd())
            index(topics, {deed.what, deed.kind}, {*helper, deed.helped ? Suggestion::Reason::HasDone : Suggestion::Reason::Offers, deed.helped});
    }
}

auto Matcher::rankOf(const Candidate &one) const
{
    const Helper &helper = m_helpers[one.helper];
    return std::tuple(helper.organizer, isSpared(helper), one.found.reason, helper.load.asked, helper.load.lastAsked, -one.found.fit, QStringView(helper.name), helper.person);
}

bool Matcher::isSpared(const Helper &helper) const
{
    return helper.awayUntil >= m_today || helper.load.isCarryingALot();
}

QSet<QString> Matcher::keysOf(const Said &said) const
{
    QSet<QString> keys = m_words.keys(said.first);
    if (!said.second.isEmpty())
        keys.insert(m_words.keyOfKind(said.second));
    return keys;
}

void Matcher::index(QHash<Said, size_t> &topics, const Said &said, const Evidence &evidence)
{
    auto topic = topics.constFind(said);
    if (topic == topics.constEnd()) {
        topic = topics.insert(said, m_topics.size());
        const QSet<QString> keys = keysOf(said);
        for (const QString &key : keys)
            m_byKey[key].append(m_topics.size());
        m_topics.push_back({said.first, {}});
    }
    m_topics[*topic].evidence.push_back(evidence);
}

QString Matcher::whyOf(const Found &found) const
{
    switch (found.reason) {
    case Suggestion::Reason::Offers:
        return Tr::tr("offers it");
    case Suggestion::Reason::HasDone: {
        const auto helped = m_helperOf.constFind(found.helped);
        return helped == m_helperOf.constEnd() ? Tr::tr("has done it before") : Tr::tr("did it for %1").arg(isolated(m_helpers[*helped].called));
    }
    case Suggestion::Reason::Tag:
        return found.tag;
    }
    return {};
}

Suggestion Matcher::suggestion(const Helper &helper, const Found &found) const
{
    Suggestion made;
    made.person = helper.person;
    made.name = helper.name;
    made.called = helper.called;
    made.reason = found.reason;
    made.why = whyOf(found);
    made.fit = found.fit;
    made.organizer = helper.organizer;
    made.asked = helper.load.asked;
    made.lastAsked = helper.load.lastAsked;
    made.isSpared = isSpared(helper);
    if (helper.awayUntil >= m_today)
        made.but << Tr::tr("away");
    if (helper.load.isCarryingALot())
        made.but << Tr::tr("carrying a lot");
    if (helper.organizer)
        made.but << Tr::tr("organizer");
    made.lately = helper.load.everAsked() ? made.asked ? Tr::tr("asked %n times lately", nullptr, made.asked) : Tr::tr("not asked lately")
                                          : Tr::tr("never asked so far");
    return made;
}

std::vector<Matcher::Found> Matcher::bestOf(const QSet<QString> &keys) const
{
    std::vector<int> fits(m_topics.size());
    for (const QString &key : keys) {
        const QList<size_t> topics = m_byKey.value(key);
        for (const size_t topic : topics)
            ++fits[topic];
    }
    const auto rank = [](Suggestion::Reason reason, int common, PersonId helped, const QString &tag) { return std::tuple(reason, -common, -helped.value, QStringView(tag)); };
    std::vector<Found> best(m_helpers.size());
    for (size_t at = 0; at < fits.size(); ++at) {
        if (fits[at] == 0)
            continue;
        for (const Evidence &evidence : m_topics[at].evidence) {
            const QString tag = evidence.reason == Suggestion::Reason::Tag ? m_topics[at].text : QString();
            Found &found = best[evidence.helper];
            if (found.fit == 0 || rank(evidence.reason, fits[at], evidence.helped, tag) < rank(found.reason, found.fit, found.helped, found.tag))
                found = {fits[at], evidence.reason, tag, evidence.helped};
        }
    }
    return best;
}

QList<Suggestion> Matcher::suggest(const Ask &ask) const
{
    const std::vector<Found> best = bestOf(keysOf({ask.what, ask.kind}));
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < best.size(); ++i) {
        if (best[i].fit > 0 && m_helpers[i].person != ask.personId && m_helpers[i].mayBeContacted)
            candidates.push_back({i, best[i]});
    }
    const auto last = candidates.begin() + std::min<std::ptrdiff_t>(mostSuggested, std::ptrdiff_t(candidates.size()));
    std::partial_sort(candidates.begin(), last, candidates.end(), [this](const Candidate &a, const Candidate &b) { return rankOf(a) < rankOf(b); });
    QList<Suggestion> suggestions;
    std::for_each(candidates.begin(), last, [&](const Candidate &one) { suggestions.append(suggestion(m_helpers[one.helper], one.found)); });
    return suggestions;
}

} // namespace kith::helps
