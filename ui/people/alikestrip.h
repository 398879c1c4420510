// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Below a field: who is here already and could be the one being written down, each with a way to open them instead.
#pragma once

#include <array>

#include "app/upkeep/duplicates.h"
#include "ui/kit/ground.h"

namespace kith {

class Avatar;
class Button;
class Label;

class AlikeStrip : public Ground {
    Q_OBJECT
public:
    explicit AlikeStrip(QWidget *parent = nullptr);
    // The first few; none hides it.
    void take(const QList<upkeep::Duplicate> &alike);

Q_SIGNALS:
    void chosen(kith::PersonId person);

private:
    // Made once, so that Tab reaches them after the field and nothing moves under the focus.
    struct Row {
        QWidget *whole = nullptr;
        Avatar *face = nullptr;
        Label *name = nullptr;
        Label *why = nullptr;
        Button *open = nullptr;
        PersonId person;
    };
    void build(Row &row);
    void announce();

    std::array<Row, 3> m_rows;
};

} // namespace kith
