// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the page shows of one person, read in one go.
#pragma once

#include <QCoreApplication>

#include <QHash>

#include <optional>

#include "app/followups/due.h"
#include "app/help/ofperson.h"
#include "app/people/contactlog.h"
#include "app/people/met.h"
#include "app/people/notes.h"
#include "app/people/people.h"
#include "app/people/relations.h"
#include "app/upkeep/merge.h"

namespace kith {

struct PersonCard {
    Q_DECLARE_TR_FUNCTIONS(PersonCard)
public:
    std::optional<Person> person;   // none when somebody removed them
    people::Seen seen;
    QList<people::Visit> visits;
    QList<ContactMade> contacts;
    QList<Note> notes;              // those that whoever looks may read
    QHash<qint64, QStringList> satWith; // by gathering, what those are called who shared a table
    helps::OfPerson help;
    QList<followups::Item> promises; // about them
    QList<Rhythm> rhythms;           // of keeping in touch with them
    QList<relations::Related> relations;
    people::Met met;
    QList<Merge> merges;            // the newest first
    QString introducedBy;           // the name
    int gatherings = 0;             // held so far
    QString zone;
    QDate today;

    static PersonCard ask(Reader &reader, PersonId id, const Onlooker &who);

    // "With us since 6 January · here 9 of 11 times · last on 12 May"
    QString summary() const;
    QDate dayOf(Instant at) const;
    bool isComing(const people::Visit &visit) const;
};

} // namespace kith
