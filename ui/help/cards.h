// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the board: what is asked, what is matched, who was helped, who was thanked.
#pragma once

#include <QMetaType>

#include <array>

#include "ui/help/helpanswer.h"
#include "ui/kit/avatar.h"

namespace kith {

enum class BoardColumn { Asks, Matched, Helped, Thanked };
constexpr int boardColumns = int(BoardColumn::Thanked) + 1;

struct Card {
    qint64 key = 0;                // of the ask, or of the first of the helps
    BoardColumn column = BoardColumn::Asks;
    AskId ask;
    QList<HelpId> helps;           // none: an ask that nobody has answered
    HelpState state = HelpState::Tentative;
    QList<AvatarFace> faces;
    QString title;
    QString line2;
    QString action;                // the next step
    QString hint;                  // beside it
    PersonId best;                 // whom to ask, where somebody fits
    QList<PersonId> people;        // everybody it is about
    QString searched;              // folded
    bool operator==(const Card &) const = default;
};

// Of each column, those of the last one no more than stand there.
std::array<QList<Card>, boardColumns> cardsOf(const HelpAnswer &answer);
// How many there are of each, shown or not.
std::array<int, boardColumns> countsOf(const HelpAnswer &answer);

// What is asked, for a message to everybody.
QString sayAsk(const helps::AskedFor &asked, QDate today);

} // namespace kith

Q_DECLARE_METATYPE(kith::Card)
