// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Above the guests: the field in which they are added and found, and which of them are shown.
#pragma once

#include <QWidget>

namespace kith {

class FilterChips;
class GuestList;
class SearchField;

class GuestTop : public QWidget
{
    Q_OBJECT
public:
    explicit GuestTop(GuestList &model, QWidget *parent = nullptr);
    SearchField *search() const { return m_search; }
    /// How many there are of each; returns how many guests.
    int showCounts();

private:
    void onTyped(const QString &text);

    GuestList &m_model;
    SearchField *m_search;
    FilterChips *m_chips;
};

} // namespace kith
