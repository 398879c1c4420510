// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line of keys and what they do, as at the foot of a list; what does not fit is left out whole, the last first.
#pragma once

#include <QWidget>

#include "ui/kit/command.h"
#include "ui/kit/theme.h"

namespace kith {

class KeyHints : public QWidget {
    Q_OBJECT
public:
    explicit KeyHints(Type words = Type::Small, QWidget *parent = nullptr);
    void setHints(const QList<KeyNote> &hints);
    // How many of them there is room for.
    int shown() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const KeyNote &hint) const;

    Type m_words;
    QList<KeyNote> m_hints;
};

} // namespace kith
