// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/matching.h"

#include "app/core/isolated.h"

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
    return parts.join(QStringLiteral(" · "));
}

Matcher::Matcher(Words words, std::vector<Helper> helpers, std::vector<Deed> deeds, QDate today)
    : m_words(std::move(words)), m_helpers(std::move(helpers)), m_today(today)
{
    for (size_t i = 0; i < m_helpers.size(); ++i) {
        const Helper &helper = m_helpers[i];
        m_helperOf.insert(helper.person, i);
        for (const QString &tag : helper.tags) {
            index(m_words.keys(tag), {helper.person, Suggestion::Reason::Tag, tag, {}});
        }
    }
    // People say the same thing in the same words.
    QHash<std::pair<QString, QString>, QSet<QString>> said;
    for (const Deed &deed : deeds) {
        const auto reason = deed.helped ? Suggestion::Reason::HasDone : Suggestion::Reason::Offers;
        auto keys = said.find({deed.what, deed.kind});
        if (keys == said.end())
            keys = said.insert({deed.what, deed.kind}, keysOf(deed.what, deed.kind));
        index(*keys, {deed.helper, reason, {}, deed.helped});
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

QSet<QString> Matcher::keysOf(const QString &text, const QString &kind) const
{
    QSet<QString> keys = m_words.keys(text);
    if (!kind.isEmpty())
        keys.insert(m_words.keyOfKind(kind));
    return keys;
}

void Matcher::index(const QSet<QString> &keys, const Evidence &evidence)
{
    for (const QString &key : keys)
        m_byKey[key].push_back(m_evidence.size());
    m_evidence.push_back(evidence);
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

QHash<PersonId, Matcher::Found> Matcher::bestOf(const QSet<QString> &keys) const
{
    std::vector<int> fits(m_evidence.size());
    for (const QString &key : keys) {
        const auto evidence = m_byKey.constFind(key);
        if (evidence == m_byKey.constEnd())
            continue;
        for (const size_t at : *evidence)
            ++fits[at];
    }
    const auto rank = [](Suggestion::Reason reason, int common, PersonId helped, const QString &tag) { return std::tuple(reason, -common, -helped.value, QStringView(tag)); };
    QHash<PersonId, Found> best;
    for (size_t at = 0; at < fits.size(); ++at) {
        if (fits[at] == 0)
            continue;
        const Evidence &evidence = m_evidence[at];
        Found &found = best[evidence.helper];
        if (found.fit == 0 || rank(evidence.reason, fits[at], evidence.helped, evidence.tag) < rank(found.reason, found.fit, found.helped, found.tag))
            found = {fits[at], evidence.reason, evidence.tag, evidence.helped};
    }
    return best;
}

QList<Suggestion> Matcher::suggest(const Ask &ask) const
{
    const QHash<PersonId, Found> best = bestOf(keysOf(ask.what, ask.kind));
    std::vector<Candidate> candidates;
    for (auto found = best.cbegin(); found != best.cend(); ++found) {
        const auto helper = m_helperOf.constFind(found.key());
        if (helper != m_helperOf.constEnd() && found.key() != ask.personId && m_helpers[*helper].mayBeContacted)
            candidates.push_back({*helper, *found});
    }
    const auto last = candidates.begin() + std::min<std::ptrdiff_t>(mostSuggested, std::ptrdiff_t(candidates.size()));
    std::partial_sort(candidates.begin(), last, candidates.end(), [this](const Candidate &a, const Candidate &b) { return rankOf(a) < rankOf(b); });
    QList<Suggestion> suggestions;
    std::for_each(candidates.begin(), last, [&](const Candidate &one) { suggestions.append(suggestion(m_helpers[one.helper], one.found)); });
    return suggestions;
}

} // namespace kith::helps
