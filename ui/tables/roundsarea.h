// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the rounds there is room for: scrolls to whoever the keys go to.
#pragma once

#include <QScrollArea>

namespace kith {

class RoundsView;

class RoundsArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit RoundsArea(RoundsView &view, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    RoundsView &m_view;
};

} // namespace kith
