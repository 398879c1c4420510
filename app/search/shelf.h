// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Things of one kind, made ready to be found by typing: each has one folded text, and says what of it was hit.
#pragma once

#include "app/people/person.h"
#include "app/search/wordindex.h"

#include <QDate>

#include <memory>

namespace kith::search {

enum class Kind { Person, Ask, Offer, Help, FollowUp, Note, Gathering };

/// What a thing is found by besides its title.
enum class Part { Name, Tag, Need, Email, Phone, Word, Place, Note, Ask, Offer, Gave, Got, FollowUp };

struct Detail {
    Part part;
    QString text; ///< as it was written
    QString folded; ///< of a phone number: its digits, without the zeros it begins with
};

struct Who {
    PersonId id;
    QString name;
};

struct Thing {
    Kind kind = Kind::Person;
    qint64 id = 0;
    QString title;
    QString folded; ///< the title's
    qint64 opens = 0; ///< what the page of its kind shows for it; 0 where only the person has it
    Who who; ///< whose it is, or whom it is about
    QList<Who> others; ///< whom it was done for
    QDate day;
    std::vector<Detail> details;
};

/// What somebody typed, taken apart once for many shelves.
struct Query {
    explicit Query(QStringView typed);
    bool isEmpty() const { return words.isEmpty(); }

    QStringList words; ///< folded
    bool isAddress = false; ///< of an e-mail, whose short words count
    QString digits; ///< of a phone number, as Detail has them; empty when it is none
};

class Shelf
{
public:
    using Fit = WordIndex::Fit;

    /// In the order in which those that fit alike are offered.
    explicit Shelf(std::vector<Thing> things);

    const std::vector<Thing> &things() const { return m_things; }
    /// Everything that has all the words, in its title or in details; a phone number however it is written.
    std::vector<const Thing *> all(const Query &query, Fit fit) const;
    /// The likeliest: what begins with what was typed, then what has it in its title, then the rest.
    std::vector<const Thing *> best(const Query &query, Fit fit, size_t most) const;

private:
    std::vector<WordIndex::Hit> hits(const Query &query, Fit fit) const;
    std::vector<WordIndex::Hit> called(const QString &digits) const;

    std::vector<Thing> m_things;
    QString m_numbers; ///< every phone number's digits, each with an end of line
    std::vector<qsizetype> m_numberEnd; ///< where each ends in them
    std::vector<int> m_numberOf; ///< whose it is
    WordIndex m_index;
};

using ShelfPointer = std::shared_ptr<const Shelf>;

/// The detail a thing was found by; none when its title says it.
const Detail *reasonFor(const Thing &thing, const Query &query);

/// Folded, and spelled in every way there is.
QString searchText(const QString &text);
Detail detail(Part part, const QString &text);
void addDetails(Thing &thing, Part part, const QStringList &texts);

} // namespace kith::search
