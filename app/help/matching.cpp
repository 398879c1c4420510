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

static auto rankOf(const Suggestion &s)
{
    return std::tuple(s.organizer, s.isSpared, s.reason, s.asked, s.lastAsked, -s.fit, s.name, s.person);
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
            m_evidence.push_back({helper.person, Suggestion::Reason::Tag, tag, {}});
            index(tag, {}, m_evidence.size() - 1);
        }
    }
    for (const Deed &deed : deeds) {
        const auto reason = deed.helped ? Suggestion::Reason::HasDone : Suggestion::Reason::Offers;
        m_evidence.push_back({deed.helper, reason, {}, deed.helped});
        index(deed.what, deed.kind, m_evidence.size() - 1);
    }
}

QSet<QString> Matcher::keysOf(const QString &text, const QString &kind) const
{
    QSet<QString> keys = m_words.keys(text);
    if (!kind.isEmpty())
        keys.insert(m_words.keyOfKind(kind));
    return keys;
}

void Matcher::index(const QString &text, const QString &kind, size_t evidence)
{
    const QSet<QString> keys = keysOf(text, kind);
    for (const QString &key : keys)
        m_byKey[key].push_back(evidence);
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
    const bool isAway = helper.awayUntil >= m_today;
    made.isSpared = isAway || helper.load.isCarryingALot();
    if (isAway)
        made.but << Tr::tr("away");
    if (helper.load.isCarryingALot())
        made.but << Tr::tr("carrying a lot");
    if (helper.organizer)
        made.but << Tr::tr("organizer");
    made.lately = helper.load.everAsked() ? made.asked ? Tr::tr("asked %n times lately", nullptr, made.asked) : Tr::tr("not asked lately")
                                          : Tr::tr("never asked so far");
    return made;
}

QList<Suggestion> Matcher::suggest(const Ask &ask) const
{
    QHash<size_t, int> fits;
    const QSet<QString> keys = keysOf(ask.what, ask.kind);
    for (const QString &key : keys) {
        const auto evidence = m_byKey.constFind(key);
        if (evidence == m_byKey.constEnd())
            continue;
        for (const size_t at : *evidence)
            ++fits[at];
    }
    QHash<PersonId, Found> best;
    for (auto fit = fits.cbegin(); fit != fits.cend(); ++fit) {
        const Evidence &evidence = m_evidence[fit.key()];
        Found &found = best[evidence.helper];
        const auto rank = [](Suggestion::Reason reason, int common, PersonId helped, const QString &tag) { return std::tuple(reason, -common, -helped.value, tag); };
        if (found.fit == 0 || rank(evidence.reason, fit.value(), evidence.helped, evidence.tag) < rank(found.reason, found.fit, found.helped, found.tag))
            found = {fit.value(), evidence.reason, evidence.tag, evidence.helped};
    }
    QList<Suggestion> suggestions;
    for (auto found = best.cbegin(); found != best.cend(); ++found) {
        const auto helper = m_helperOf.constFind(found.key());
        if (helper != m_helperOf.constEnd() && found.key() != ask.personId && m_helpers[*helper].mayBeContacted)
            suggestions.append(suggestion(m_helpers[*helper], *found));
    }
    std::sort(suggestions.begin(), suggestions.end(), [](const Suggestion &a, const Suggestion &b) { return rankOf(a) < rankOf(b); });
    return suggestions;
}

} // namespace kith::helps
