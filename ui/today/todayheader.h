// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of Today: the date in words, one sentence, and the way to the next gathering that nobody has planned yet.
#pragma once

#include <QWidget>

namespace kith {

class Button;
class Label;

class TodayHeader : public QWidget
{
    Q_OBJECT
public:
    explicit TodayHeader(QWidget *parent = nullptr);
    void set(const QString &day, const QString &sentence);
    Button *newGathering() const { return m_new; }

private:
    Label *m_day, *m_sentence;
    Button *m_new;
};

} // namespace kith
