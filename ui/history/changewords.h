// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A change of rows in words for people: which row, which field, what it was and what it became.
#pragma once

#include <QCoreApplication>

#include "app/people/note.h"
#include "app/store/history.h"

namespace kith {

struct ReadableField {
    QString name;
    QString before;
    QString after;
    bool operator==(const ReadableField &) const = default;
};

struct ReadableChange {
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    QString heading;   // "Zoë Baxter", "Zoë Baxter at Supper at the long table"
    QString noun;      // "Person", "Invitation"
    QList<ReadableField> fields;
    bool operator==(const ReadableChange &) const = default;
};

class ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
public:
    // Names behind ids are looked up with the reader; times are told in the zone, and of notes only what the onlooker may read.
    ChangeWords(Reader &reader, QString zone, Onlooker who) : m_reader(reader), m_zone(std::move(zone)), m_who(std::move(who)), m_today(reader.clock().today(m_zone)) {}
    ReadableChange say(const RowChange &change);

private:
    bool isForOthers(const RowChange &change) const;
    QString heading(const RowChange &change);
    QString value(const QString &column, const QJsonValue &value);
    QString personName(qint64 id);
    QString gatheringTitle(qint64 id);

    Reader &m_reader;
    QString m_zone;
    Onlooker m_who;
    QDate m_today;
};

} // namespace kith
