// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything in a row stands, worked out from left to right; the delegate mirrors it.
#pragma once

#include <QFont>
#include <QModelIndex>
#include <QRectF>

#include "ui/kit/theme.h"

namespace kith {

// Lengths are given for a 14 px font and grow with it.
struct RowLook {
    int leading = 36;              // diameter of the avatar or disc; 0: none
    bool twoLines = true;          // false: line 2 stands beside line 1, after the pill
    int padding = 17;              // added to the lines of text to make the row's height
    double nameWidth = 250;        // with one line: where the pill begins
    double noteWidth = 132;        // with one line: from the pill to line 2
    bool actionsAlways = false;    // otherwise on hover and on the current row
    bool card = false;             // a frame around each row (door)
    Type line1 = Type::Row;
    Type line2 = Type::Small;

    static RowLook person();       // 54 high, two lines
    static RowLook gathering();    // 60 high, date block
    static RowLook guest();        // 42 high, one line with a pill and a note
    static RowLook brief();        // 46 high, two lines, 28 avatar
    static RowLook timeline();     // 50 high, icon disc, date at the right
    static RowLook door();         // 78 high cards with a large action
};

constexpr int rowInset = 12;
constexpr int rowCardGap = 6;

// "icon:mail|Write to her" is a square button with an icon; anything else a button with words.
struct RowAction {
    QString icon;
    QString text;
    static RowAction of(const QString &coded);
    static QFont font(bool large);
};

struct RowPlaces {
    QRectF leading, line1, line2, right1, right2, pill;
    QList<QRectF> tags;
    QList<QRectF> actions;
};

int rowHeight(const RowLook &look);
RowPlaces placesIn(const RowLook &look, const QRect &row, const QModelIndex &index, bool actionsShown);
QRect sectionActionRect(const QRect &row, const QModelIndex &index);

} // namespace kith
