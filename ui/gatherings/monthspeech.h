// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a month as a screen reader has them, each with its gatherings.
#pragma once

#include "ui/kit/spoken.h"

class QDate;

namespace kith {

class MonthGrid;

class MonthSpeech : public SpokenParts
{
public:
    explicit MonthSpeech(MonthGrid &month) : m_month(month) {}
    int count() const override;
    qint64 keyAt(int index) const override;
    SpokenPart at(int index) const override;
    int current() const override;

private:
    QDate dayAt(int index) const;

    MonthGrid &m_month;
};

} // namespace kith
