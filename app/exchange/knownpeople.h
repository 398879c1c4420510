// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody a row of a file could mean: who is here already, and who the rows before it have brought.
#pragma once

#include "app/exchange/incoming.h"
#include "app/exchange/keyindex.h"
#include "app/exchange/names.h"
#include "app/exchange/phones.h"
#include "app/store/tx.h"

#include <vector>

namespace kith::exchange {

/// As much of a person as matching needs.
struct Known {
    PersonId id; ///< none for somebody new
    QString folded; ///< the name without the call name
    quint64 nameWords = 0;
    quint64 name = 0, callName = 0, givenName = 0, familyName = 0; ///< keys of the texts as they are
    quint64 account = 0; ///< key of their id at the service the file is from
    quint64 phoneDigits = 0; ///< of the first phone
    bool hasEmails = false;
    bool hasPhones = false;
    int firstRow = -1; ///< of the file
    int planned = -1; ///< in the list of who is written
};

/// Whom a row means, or could mean.
struct Match {
    int who = -1;
    int likely = -1;
    QString why; ///< of `likely`
    bool byId = false;
};

class KnownPeople
{
public:
    /// `accountPrefix` ("meetup:"): two different ids that begin so are two people.
    KnownPeople(Reader &reader, const QString &accountPrefix, const QString &zone, size_t expected);

    Match match(const Incoming &row, const QString &folded) const;
    /// Takes in somebody new, and whatever a row adds to somebody known.
    int add(const Incoming &row, const QString &folded);
    void learn(int who, const Incoming &row);
    /// Whether everything the row says of the person is known already, as far as the keys can tell.
    bool saysNothingNew(int who, const Incoming &row) const;
    int find(PersonId id) const;
    Known &at(int who) { return m_all[size_t(who)]; }
    const PhoneBook &phones() const { return m_phones; }

private:
    void load(size_t expected);
    void indexEmail(int who, quint64 nameWords, quint64 email);
    void indexPhone(int who, quint64 nameWords, quint64 phone);
    void indexName(int who);
    const KeyIndex &namesFor(const Incoming &row) const;
    void byContactAndName(const Incoming &row, quint64 nameWords, Match &match) const;
    void byEmail(const Incoming &row, const QString &folded, Match &match) const;
    void byPhone(const Incoming &row, const QString &folded, Match &match) const;
    void byName(const Incoming &row, const QString &folded, Match &match) const;
    void bySimilarName(const Incoming &row, const QString &folded, Match &match) const;
    bool emailsDiffer(const Incoming &row, int who) const;
    bool contradicts(const Incoming &row, int who) const;
    bool hasPhone(int who, const QString &phone, bool nameIsEqual) const;
    quint64 accountOf(const QStringList &externalIds) const;
    void indexSimilar() const;

    Reader &m_reader;
    QString m_accountPrefix;
    PhoneBook m_phones;
    std::vector<Known> m_all;
    int m_before = 0; ///< how many were here before the file
    KeyIndex m_ids, m_emails, m_phoneKeys, m_externalIds;
    KeyIndex m_contactNames; ///< an address or phone together with the name
    KeyIndex m_names, m_namesWithoutEmail, m_namesWithoutPhone, m_bareNames;
    mutable KeyIndex m_wordStarts; ///< made when first asked
    mutable bool m_hasWordStarts = false;
};

} // namespace kith::exchange
