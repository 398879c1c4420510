// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Centred words whose lines are about as long as each other, so that no word stands alone on the last.
#pragma once

#include "ui/kit/labels.h"

namespace kith {

class BalancedLabel : public Label {
    Q_OBJECT
public:
    explicit BalancedLabel(const QString &text, Type type = Type::Body, Colour colour = Colour::Text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kith
