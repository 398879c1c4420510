// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who might help with an ask, and why: a pure function of what is known of everybody.
#pragma once

#include "app/help/words.h"

#include <vector>

namespace kith::helps {

/// How much somebody has helped, was helped and was asked to.
struct Load {
    int gave = 0; ///< times they helped in the last half-year
    int got = 0; ///< times they were helped in it
    int asked = 0; ///< times they were asked to help, or did, in the last three months
    QDate lastAsked;
    bool everGot = false;
    bool operator==(const Load &) const = default;

    bool everAsked() const { return lastAsked.isValid(); }
    /// Helped often, and far more often than they were helped. No measure of people: the ones to be spared.
    bool isCarryingALot() const { return gave >= 6 && gave >= 3 * got; }
};

/// Somebody who might help, with all that speaks for and against it.
struct Helper {
    PersonId person;
    QString name;
    QString called;
    bool organizer = false;
    bool mayBeContacted = true;
    QDate awayUntil;
    QStringList tags;
    Load load;
    bool operator==(const Helper &) const = default;
};

/// What somebody once did, or offers.
struct Deed {
    PersonId helper;
    QString what;
    QString kind;
    PersonId helped; ///< none: an offer
    bool operator==(const Deed &) const = default;
};

struct Suggestion {
    enum class Reason { Offers, HasDone, Tag };
    PersonId person;
    QString name;
    QString called;
    Reason reason = Reason::Tag;
    QString why; ///< "offers it", "did it for Rosa", "drives"
    QStringList but; ///< "away until then", "carrying a lot", "organizer", why they come last
    QString lately; ///< "never asked so far", "asked twice lately"
    int fit = 0; ///< how many words the two have in common
    bool isSpared = false; ///< away or carrying a lot
    bool organizer = false;
    int asked = 0;
    QDate lastAsked;
    bool operator==(const Suggestion &) const = default;

    /// Everything said of it, with dots between.
    QString sentence() const;
};

/// Matches asks against what people offer, did and are tagged with.
class Matcher
{
public:
    Matcher(Words words, std::vector<Helper> helpers, const std::vector<Deed> &deeds, QDate today);

    /// Nobody asks more people than that.
    static constexpr int mostSuggested = 100;
    /// The best first: those who offer it, then those who did it before, then those whose tags say so; among equals whoever
    /// was asked least lately. People carrying a lot or away come after them, organizers last. Never whoever asks, nor
    /// anybody who does not want to be contacted.
    QList<Suggestion> suggest(const Ask &ask) const;
    const std::vector<Helper> &helpers() const { return m_helpers; }

private:
    struct Found {
        int fit = 0;
        Suggestion::Reason reason = Suggestion::Reason::Tag;
        QString tag;
        PersonId helped;
    };

    struct Evidence {
        size_t helper; ///< its place among the helpers
        Suggestion::Reason reason;
        PersonId helped;
    };
    /// What many did, offer or are tagged with in the same words.
    struct Topic {
        QString text;
        std::vector<Evidence> evidence;
    };
    using Said = std::pair<QString, QString>; ///< what, and of which kind
    /// Somebody, and why.
    struct Candidate {
        size_t helper;
        Found found;
    };

    auto rankOf(const Candidate &one) const;
    bool isSpared(const Helper &helper) const;
    /// The best evidence for each of the helpers, by their places; those without any fit nothing.
    std::vector<Found> bestOf(const QSet<QString> &keys) const;
    QSet<QString> keysOf(const Said &said) const;
    void index(QHash<Said, size_t> &topics, const Said &said, const Evidence &evidence);
    Suggestion suggestion(const Helper &helper, const Found &found) const;
    QString whyOf(const Found &found) const;

    Words m_words;
    std::vector<Helper> m_helpers;
    QHash<PersonId, size_t> m_helperOf;
    std::vector<Topic> m_topics;
    QHash<QString, QList<size_t>> m_byKey; ///< places among the topics
    QDate m_today;
};

} // namespace kith::helps
