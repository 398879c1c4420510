// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a person's timeline.
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include "ui/kit/theme.h"

namespace kith {

struct Moment {
    enum class What { Gathering, Contact, Note, Joined, Help, Ask, Offer, Promise, Relation };

    qint64 key = 0;         // of the gathering, the contact, the help ...; below 0: an end, or none of these
    What what = What::Gathering;
    QDate day;              // none: nobody has said when it will be
    QTime time;             // of that day, to sort by
    bool ahead = false;
    QString iconName;
    int tone = 0;           // Colour of the disc
    QString line1;
    QString line2;
    int line2Tone = int(Colour::Text2);
    bool operator==(const Moment &) const = default;
};

} // namespace kith
