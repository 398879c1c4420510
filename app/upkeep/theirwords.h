// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the names, addresses and numbers of one person in what anybody has written. Pure.
#pragma once

#include "app/people/person.h"

#include <QRegularExpression>
#include <QSet>

namespace kith::upkeep {

class TheirWords
{
public:
    /// Everything the records of the person have said, at any time; `others` are the folded names of everybody else,
    /// `ordinary` folded words that are no names where they are written small.
    TheirWords(const QList<Person> &records, const QStringList &others, const QSet<QString> &ordinary, const QString &instead);

    /// The text without them. A name that others have too could mean them and stays, unless `isAboutThem`.
    QString without(const QString &text, bool isAboutThem = false) const;
    bool isEmpty() const { return m_certain.pattern().isEmpty(); }

private:
    /// Whole words only.
    static QRegularExpression anyOf(const QStringList &inAnyCase, const QStringList &asNamesOnly);

    QString m_instead;
    QRegularExpression m_certain; ///< what can mean nobody else
    QRegularExpression m_all;
};

} // namespace kith::upkeep
