// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/duplicates.h"

#include "app/core/namesound.h"
#include "app/exchange/names.h"

#include <algorithm>

namespace kith::upkeep {

using exchange::NameLikeness;

namespace {

bool shareEmail(const Lookalike &one, const Lookalike &other)
{
    return std::any_of(one.emails.begin(), one.emails.end(), [&](const QString &email) { return other.emails.contains(email, Qt::CaseInsensitive); });
}

bool sharePhone(const Lookalike &one, const Lookalike &other, const exchange::PhoneBook &book)
{
    return std::any_of(one.phones.begin(), one.phones.end(), [&](const QString &phone) { return book.contains(other.phones, phone); });
}

/// The day is the same where one of them does not tell the year.
bool birthdaysContradict(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty() || a == b)
        return false;
    const bool bothHaveYears = !a.startsWith(u"--") && !b.startsWith(u"--");
    return bothHaveYears || a.right(5) != b.right(5);
}

Likenesses nameLikeness(const QString &one, const QString &other)
{
    switch (exchange::likenessOf(one, other)) {
    case NameLikeness::Equal:
        return Likeness::Name;
    case NameLikeness::Fitting:
        // One word stands for anybody of that name.
        return one.contains(u' ') && other.contains(u' ') ? Likeness::Name : Likenesses();
    case NameLikeness::Misspelt:
    case NameLikeness::Similar:
        return nameSound(one) == nameSound(other) ? Likeness::Sound : Likeness::Spelling;
    case NameLikeness::Different:
        break;
    }
    const QString sound = nameSound(one), otherSound = nameSound(other);
    return sound == otherSound || isSoundOfPart(sound, otherSound) ? Likeness::Sound : Likenesses();
}

Likenesses bestWays(const SpeltName &one, const SpeltName &other)
{
    Likenesses best;
    for (const QString &way : one.ways) {
        for (const QString &otherWay : other.ways) {
            const Likenesses likeness = nameLikeness(way, otherWay);
            best = weightOf(likeness) > weightOf(best) ? likeness : best;
        }
    }
    return !best && one.leavesVowelsOut != other.leavesVowelsOut && one.bare == other.bare ? Likeness::Sound : best;
}

/// The best that any of the names they go by give.
Likenesses bestNames(const SpeltNames &one, const SpeltNames &other)
{
    const Likenesses best = bestWays(one.whole, other.whole);
    if (best.testFlag(Likeness::Name) || (!one.isCalledOtherwise && !other.isCalledOtherwise))
        return best;
    const Likenesses byCall = bestWays(one.called, other.called);
    return weightOf(byCall) > weightOf(best) ? byCall : best;
}

SpeltNames speltNamesOf(const Lookalike &who)
{
    return {who.name, who.callName};
}

Likenesses compared(const Lookalike &one, const SpeltNames &ones, const Lookalike &other, const SpeltNames &others, const exchange::PhoneBook &book)
{
    if (birthdaysContradict(one.birthday, other.birthday))
        return {};
    Likenesses why = bestNames(ones, others);
    why.setFlag(Likeness::Email, shareEmail(one, other));
    why.setFlag(Likeness::Phone, sharePhone(one, other, book));
    return why;
}

} // namespace

int weightOf(Likenesses why)
{
    int weight = 0;
    const std::pair<Likeness, int> weights[] = {{Likeness::Email, 8}, {Likeness::Phone, 8}, {Likeness::Name, 6}, {Likeness::Sound, 4}, {Likeness::Spelling, 3}};
    for (const auto &[likeness, counts] : weights)
        weight += why.testFlag(likeness) ? counts : 0;
    return weight;
}

Likenesses likenesses(const Lookalike &one, const Lookalike &other, const exchange::PhoneBook &book)
{
    return compared(one, speltNamesOf(one), other, speltNamesOf(other), book);
}

Lookalikes::Lookalikes(QList<Lookalike> people, const QString &zone) : m_people(std::move(people)), m_book(zone)
{
    const size_t count = size_t(m_people.size());
    for (exchange::KeyIndex *index : {&m_emails, &m_phones, &m_names, &m_withVowels})
        index->reserve(count);
    m_sounds.reserve(8 * count);
    m_spelt.reserve(count);
    for (int who = 0; who < int(m_people.size()); ++who)
        add(who);
}

/// Of a name of many words any two: "Rosa Delgado" has one in common with "Rosa Delgado-Ruiz".
static void addPairKeys(const QString &sound, std::vector<quint64> &keys)
{
    constexpr qsizetype most = 5;
    const QStringList words = sound.split(u' ', Qt::SkipEmptyParts).mid(0, most);
    for (qsizetype i = 0; words.size() > 2 && i < words.size(); ++i) {
        for (qsizetype j = i + 1; j < words.size(); ++j)
            keys.push_back(exchange::textKey(QStringView(words[i] + u' ' + words[j])));
    }
}

/// The sound of a name, and what is left of it without any one of its letters: names one slip apart have a key in common,
/// so that nobody is compared with everybody.
std::vector<quint64> Lookalikes::soundKeys(const QString &folded)
{
    const QString sound = nameSound(folded);
    std::vector<quint64> keys{exchange::textKey(QStringView(sound))};
    constexpr qsizetype shortest = 5;
    for (qsizetype i = 0; sound.size() >= shortest && i < sound.size(); ++i) {
        if (sound[i] != u' ')
            keys.push_back(exchange::textKey(QStringView(QString(sound).remove(i, 1))));
    }
    addPairKeys(sound, keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

void Lookalikes::add(int who)
{
    const Lookalike &person = m_people[who];
    const SpeltName &name = m_spelt.emplace_back(speltNamesOf(person)).whole;
    for (const QString &way : name.ways) {
        m_names.add(exchange::nameKey(way), who);
        for (const quint64 key : soundKeys(way))
            m_sounds.add(key, who);
    }
    (name.leavesVowelsOut ? m_withoutVowels : m_withVowels).add(exchange::textKey(QStringView(name.bare)), who);
    for (const QString &email : person.emails)
        m_emails.add(exchange::foldedTextKey(QStringView(email)), who);
    for (const QString &phone : person.phones) {
        if (const quint64 key = exchange::phoneKey(phone))
            m_phones.add(key, who);
    }
}

std::vector<int> Lookalikes::candidates(const Lookalike &one, const SpeltName &name) const
{
    std::vector<int> found;
    const auto take = [&](int who) { found.push_back(who); };
    for (const QString &email : one.emails)
        m_emails.each(exchange::foldedTextKey(QStringView(email)), take);
    for (const QString &phone : one.phones) {
        if (const quint64 key = exchange::phoneKey(phone))
            m_phones.each(key, take);
    }
    for (const QString &way : name.ways) {
        if (way.isEmpty())
            continue;
        m_names.each(exchange::nameKey(way), take);
        for (const quint64 key : soundKeys(way))
            m_sounds.each(key, take);
    }
    if (!name.bare.isEmpty())
        (name.leavesVowelsOut ? m_withVowels : m_withoutVowels).each(exchange::textKey(QStringView(name.bare)), take);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

static void sortSurestFirst(QList<Duplicate> &duplicates)
{
    std::stable_sort(duplicates.begin(), duplicates.end(), [](const Duplicate &a, const Duplicate &b) { return a.weight > b.weight; });
}

QList<Duplicate> Lookalikes::like(const Lookalike &one, int limit) const
{
    QList<Duplicate> found;
    const SpeltNames names = speltNamesOf(one);
    for (const int who : candidates(one, names.whole)) {
        const Lookalike &other = m_people[who];
        if (other.person == one.person)
            continue;
        if (const Likenesses why = compared(one, names, other, m_spelt[size_t(who)], m_book))
            found.append({other, one, why, weightOf(why)});
    }
    sortSurestFirst(found);
    return found.mid(0, limit);
}

QList<Duplicate> Lookalikes::pairs(const people::ToldApart &apart) const
{
    QList<Duplicate> found;
    for (int who = 0; who < int(m_people.size()); ++who) {
        const SpeltNames &names = m_spelt[size_t(who)];
        for (const int other : candidates(m_people[who], names.whole)) {
            if (other <= who || apart.contains(m_people[who].person, m_people[other].person))
                continue;
            if (const Likenesses why = compared(m_people[who], names, m_people[other], m_spelt[size_t(other)], m_book))
                found.append({m_people[who], m_people[other], why, weightOf(why)});
        }
    }
    sortSurestFirst(found);
    return found;
}

QList<Lookalike> lookalikes(Reader &reader)
{
    QList<Lookalike> all;
    Report rows = reader.report("lookalikes");
    while (rows.next())
        all.append({rows.id<PersonId>(0), rows.text(1), rows.text(2), rows.list(3), rows.list(4), rows.text(5)});
    return all;
}

QList<Duplicate> possibleDuplicates(Reader &reader, const QString &zone)
{
    return Lookalikes(lookalikes(reader), zone).pairs(people::ToldApart(reader));
}

} // namespace kith::upkeep
