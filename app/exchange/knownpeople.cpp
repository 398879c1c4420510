// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/knownpeople.h"

#include "app/core/folding.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::exchange {

namespace {

struct MatchWords {
    Q_DECLARE_TR_FUNCTIONS(Match)
};

/// How many people who begin alike, or share an address, are compared with one row at the most.
constexpr int mostCompared = 48;

/// The texts of a JSON list; without escapes they are taken where they stand.
template<class F>
void eachText(QByteArrayView json, F take)
{
    if (json.size() <= 2)
        return;
    if (json.contains('\\')) {
        const QStringList list = listFromJson(json);
        for (const QString &text : list)
            take(QByteArrayView(text.toUtf8()));
        return;
    }
    qsizetype from = 0;
    while ((from = json.indexOf('"', from)) >= 0) {
        const qsizetype to = json.indexOf('"', from + 1);
        if (to < 0)
            return;
        take(json.sliced(from + 1, to - from - 1));
        from = to + 1;
    }
}

/// Whether an address in common makes one person of two names.
bool mayBeJoined(NameLikeness likeness)
{
    return likeness >= NameLikeness::Misspelt;
}

bool isBetter(NameLikeness likeness, int who, NameLikeness best, int bestWho)
{
    return bestWho < 0 || likeness > best || (likeness == best && who < bestWho);
}

} // namespace

KnownPeople::KnownPeople(Reader &reader, const QString &accountPrefix, const QString &zone, size_t expected)
    : m_reader(reader), m_accountPrefix(accountPrefix), m_phones(zone)
{
    load(expected);
}

void KnownPeople::load(size_t expected)
{
    const size_t count = size_t(m_reader.count<Person>());
    m_all.reserve(count + expected);
    for (KeyIndex *index : {&m_ids, &m_emails, &m_phoneKeys, &m_names})
        index->reserve(count + expected);
    m_contactNames.reserve(2 * (count + expected));
    const QByteArray account = m_accountPrefix.toUtf8();
    Report rows = m_reader.report("import_people");
    while (rows.next()) {
        const int who = int(m_all.size());
        Known known;
        known.id = rows.id<PersonId>(0);
        known.folded = rows.bytes(3).isEmpty() ? rows.text(2) : fold(rows.text(1));
        known.nameWords = nameKey(known.folded);
        known.name = textKey(rows.bytes(1));
        known.callName = rows.bytes(3).isEmpty() ? 0 : textKey(rows.bytes(3));
        known.givenName = rows.bytes(4).isEmpty() ? 0 : textKey(rows.bytes(4));
        known.familyName = rows.bytes(5).isEmpty() ? 0 : textKey(rows.bytes(5));
        eachText(rows.bytes(6), [&](QByteArrayView email) {
            known.hasEmails = true;
            indexEmail(who, known.nameWords, foldedTextKey(email));
        });
        eachText(rows.bytes(7), [&](QByteArrayView utf8) {
            const QString phone = QString::fromUtf8(utf8);
            if (!known.hasPhones)
                known.phoneDigits = phoneDigits(phone);
            known.hasPhones = true;
            if (const quint64 key = phoneKey(phone))
                indexPhone(who, known.nameWords, key);
        });
        eachText(rows.bytes(8), [&](QByteArrayView id) {
            m_externalIds.add(textKey(id), who);
            if (!account.isEmpty() && !known.account && id.startsWith(account))
                known.account = textKey(id);
        });
        m_ids.add(quint64(known.id.value), who);
        m_all.push_back(std::move(known));
        indexName(who);
    }
    m_before = int(m_all.size());
}

void KnownPeople::indexEmail(int who, quint64 nameWords, quint64 email)
{
    m_emails.add(email, who);
    m_contactNames.add(pairKey(email, nameWords), who);
}

void KnownPeople::indexPhone(int who, quint64 nameWords, quint64 phone)
{
    m_phoneKeys.add(phone, who);
    m_contactNames.add(pairKey(phone, nameWords), who);
}

/// Names are looked for among those only whom the row cannot contradict, so that a common name costs nothing.
void KnownPeople::indexName(int who)
{
    const Known &known = m_all[size_t(who)];
    m_names.add(known.nameWords, who);
    if (!known.hasEmails)
        m_namesWithoutEmail.add(known.nameWords, who);
    if (!known.hasPhones)
        m_namesWithoutPhone.add(known.nameWords, who);
    if (!known.hasEmails && !known.hasPhones)
        m_bareNames.add(known.nameWords, who);
}

const KeyIndex &KnownPeople::namesFor(const Incoming &row) const
{
    const bool hasEmails = !row.person.emails.isEmpty();
    const bool hasPhones = !row.person.phones.isEmpty();
    return hasEmails && hasPhones ? m_bareNames : hasEmails ? m_namesWithoutEmail : hasPhones ? m_namesWithoutPhone : m_names;
}

int KnownPeople::find(PersonId id) const
{
    return m_ids.first(quint64(id.value));
}

quint64 KnownPeople::accountOf(const QStringList &externalIds) const
{
    if (m_accountPrefix.isEmpty())
        return 0;
    for (const QString &id : externalIds) {
        if (id.startsWith(m_accountPrefix))
            return textKey(id);
    }
    return 0;
}

int KnownPeople::add(const Incoming &row, const QString &folded)
{
    const int who = int(m_all.size());
    Known known;
    known.folded = folded;
    known.nameWords = nameKey(folded);
    known.account = accountOf(row.person.externalIds);
    m_all.push_back(std::move(known));
    learn(who, row);
    indexName(who);
    return who;
}

void KnownPeople::learn(int who, const Incoming &row)
{
    Known &known = m_all[size_t(who)];
    for (const QString &email : row.person.emails) {
        known.hasEmails = true;
        if (const quint64 key = foldedTextKey(email); !m_emails.contains(key, who))
            indexEmail(who, known.nameWords, key);
    }
    for (const QString &phone : row.person.phones) {
        if (!known.hasPhones)
            known.phoneDigits = phoneDigits(phone);
        known.hasPhones = true;
        if (const quint64 key = phoneKey(phone); key && !m_phoneKeys.contains(key, who))
            indexPhone(who, known.nameWords, key);
    }
    for (const QString &id : row.person.externalIds) {
        if (const quint64 key = textKey(id); !m_externalIds.contains(key, who))
            m_externalIds.add(key, who);
    }
    if (!known.account)
        known.account = accountOf(row.person.externalIds);
}

bool KnownPeople::saysNothingNew(int who, const Incoming &row) const
{
    const Known &known = m_all[size_t(who)];
    const Person &p = row.person;
    const auto isKnownText = [](const QString &text, quint64 key) { return text.isEmpty() || textKey(text) == key; };
    if (!known.id || !isKnownText(p.name, known.name) || !isKnownText(p.callName, known.callName) || !isKnownText(p.givenName, known.givenName)
        || !isKnownText(p.familyName, known.familyName))
        return false;
    for (const QString &email : p.emails) {
        if (!m_emails.contains(foldedTextKey(email), who))
            return false;
    }
    for (const QString &phone : p.phones) {
        const quint64 key = phoneKey(phone);
        if (!key || !m_phoneKeys.contains(key, who))
            return false;
    }
    for (const QString &id : p.externalIds) {
        if (!m_externalIds.contains(textKey(id), who))
            return false;
    }
    return p.pronouns.isEmpty() && p.birthday.isEmpty() && p.tags.isEmpty() && p.accessNeeds.isEmpty() && p.dietaryNeeds.isEmpty()
        && p.photoConsent == Consent::Ask && p.mayBeContacted && !p.organizer && !p.awayUntil.isValid() && !p.joinedOn.isValid()
        && p.notes.isEmpty() && p.custom.isEmpty() && row.introducedBy.isEmpty();
}

Match KnownPeople::match(const Incoming &row, const QString &folded) const
{
    Match match;
    if (row.person.id)
        match.who = find(row.person.id);
    for (const QString &id : row.person.externalIds) {
        if (match.who >= 0)
            break;
        match.who = m_externalIds.first(textKey(id));
    }
    match.byId = match.who >= 0;
    const quint64 nameWords = nameKey(folded);
    if (match.who < 0)
        byContactAndName(row, nameWords, match);
    if (match.who < 0)
        byEmail(row, folded, match);
    if (match.who < 0)
        byPhone(row, folded, match);
    if (match.who < 0 && !folded.isEmpty())
        byName(row, folded, match);
    if (match.who < 0 && match.likely < 0 && !folded.isEmpty() && m_before > 0)
        bySimilarName(row, folded, match);
    return match;
}

/// The usual case, and one that many people may share an address in: both are as they were.
void KnownPeople::byContactAndName(const Incoming &row, quint64 nameWords, Match &match) const
{
    for (const QString &email : row.person.emails)
        match.who = match.who < 0 ? m_contactNames.first(pairKey(foldedTextKey(email), nameWords)) : match.who;
    for (const QString &phone : row.person.phones) {
        const quint64 key = match.who < 0 ? phoneKey(phone) : 0;
        const int who = key ? m_contactNames.first(pairKey(key, nameWords)) : -1;
        if (who >= 0 && hasPhone(who, phone, true))
            match.who = who;
    }
}

/// An address and a name that fits are one person; with another name it is perhaps a family.
void KnownPeople::byEmail(const Incoming &row, const QString &folded, Match &match) const
{
    NameLikeness best = NameLikeness::Different;
    int compared = 0;
    for (const QString &email : row.person.emails) {
        m_emails.each(foldedTextKey(email), [&](int who) {
            // The same address and the same name have been found already; nobody shares one with more people than this.
            if (++compared > mostCompared)
                return;
            const NameLikeness likeness = likenessOf(folded, m_all[size_t(who)].folded);
            if (mayBeJoined(likeness) && isBetter(likeness, who, best, match.who)) {
                match.who = who;
                best = likeness;
            } else if (!mayBeJoined(likeness) && who < m_before && (match.likely < 0 || who < match.likely)) {
                match.likely = who;
                match.why = MatchWords::tr("same e-mail");
            }
        });
    }
}

/// A phone is shared more often than an address: a name that only fits must not come with another address.
void KnownPeople::byPhone(const Incoming &row, const QString &folded, Match &match) const
{
    NameLikeness best = NameLikeness::Different;
    int compared = 0;
    for (const QString &phone : row.person.phones) {
        const quint64 key = phoneKey(phone);
        if (!key)
            continue;
        m_phoneKeys.each(key, [&](int who) {
            if (++compared > mostCompared)
                return;
            const Known &known = m_all[size_t(who)];
            const NameLikeness likeness = likenessOf(folded, known.folded);
            const bool isEqual = likeness == NameLikeness::Equal;
            const bool isSame = isEqual || (mayBeJoined(likeness) && !emailsDiffer(row, who));
            if (isSame && isBetter(likeness, who, best, match.who) && hasPhone(who, phone, isEqual)) {
                match.who = who;
                best = likeness;
            } else if (!isSame && who < m_before && match.likely < 0 && hasPhone(who, phone, false)) {
                match.likely = who;
                match.why = MatchWords::tr("same phone");
            }
        });
    }
}

/// A name alone must be equal, and nothing may speak against it. Of several the one without any address is meant, so
/// that a list of bare names finds its own people again.
void KnownPeople::byName(const Incoming &row, const QString &folded, Match &match) const
{
    const quint64 words = nameKey(folded);
    int bare = -1;
    int only = -1;
    int fitting = 0;
    namesFor(row).each(words, [&](int who) {
        const Known &known = m_all[size_t(who)];
        if (contradicts(row, who))
            return;
        ++fitting;
        only = who;
        if (!known.hasEmails && !known.hasPhones && (bare < 0 || who < bare))
            bare = who;
    });
    if (fitting == 1 || bare >= 0) {
        match.who = bare >= 0 ? bare : only;
        return;
    }
    const int other = fitting > 1 ? only : m_names.first(words);
    if (other < 0 || other >= m_before || match.likely >= 0)
        return;
    match.likely = other;
    match.why = fitting > 1 ? MatchWords::tr("several people have this name") : MatchWords::tr("same name");
}

static quint64 wordStart(QStringView word)
{
    return textKey(word.left(3));
}

void KnownPeople::indexSimilar() const
{
    m_hasWordStarts = true;
    m_wordStarts.reserve(size_t(m_before) * 2);
    for (int who = 0; who < m_before; ++who) {
        for (QStringView word : QStringView(m_all[size_t(who)].folded).split(u' ', Qt::SkipEmptyParts))
            m_wordStarts.add(wordStart(word), who);
    }
}

void KnownPeople::bySimilarName(const Incoming &row, const QString &folded, Match &match) const
{
    if (!m_hasWordStarts)
        indexSimilar();
    NameLikeness best = NameLikeness::Different;
    int compared = 0;
    for (QStringView word : QStringView(folded).split(u' ', Qt::SkipEmptyParts)) {
        m_wordStarts.each(wordStart(word), [&](int who) {
            const Known &known = m_all[size_t(who)];
            const qsizetype longer = std::max(known.folded.size(), folded.size());
            const qsizetype shorter = std::min(known.folded.size(), folded.size());
            // One word of a long name fits too many people to be worth a question.
            if (shorter * 2 < longer || ++compared > mostCompared || contradicts(row, who))
                return;
            const NameLikeness likeness = likenessOf(folded, known.folded);
            if (likeness != NameLikeness::Different && isBetter(likeness, who, best, match.likely)) {
                best = likeness;
                match.likely = who;
                match.why = MatchWords::tr("similar name");
            }
        });
    }
}

bool KnownPeople::emailsDiffer(const Incoming &row, int who) const
{
    const QStringList &emails = row.person.emails;
    return !emails.isEmpty() && m_all[size_t(who)].hasEmails
        && std::none_of(emails.begin(), emails.end(), [&](const QString &email) { return m_emails.contains(foldedTextKey(email), who); });
}

bool KnownPeople::contradicts(const Incoming &row, int who) const
{
    const Known &known = m_all[size_t(who)];
    if (emailsDiffer(row, who))
        return true;
    if (const quint64 account = accountOf(row.person.externalIds); account && known.account && account != known.account)
        return true;
    if (row.person.phones.isEmpty() || !known.hasPhones)
        return false;
    return std::none_of(row.person.phones.begin(), row.person.phones.end(), [&](const QString &phone) {
        const quint64 key = phoneKey(phone);
        return key && m_phoneKeys.contains(key, who);
    });
}

/// The last nine digits are the same; are all of them?
bool KnownPeople::hasPhone(int who, const QString &phone, bool nameIsEqual) const
{
    const Known &known = m_all[size_t(who)];
    if (known.phoneDigits == phoneDigits(phone))
        return true;
    // Of somebody this file has brought only the first number is at hand.
    if (!known.id)
        return nameIsEqual;
    const auto person = m_reader.find<Person>(known.id);
    return person && m_phones.contains(person->phones, phone);
}

} // namespace kith::exchange
