// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/roundsarea.h"

#include "ui/kit/ground.h"
#include "ui/kit/spoken.h"
#include "ui/tables/roundsview.h"

namespace kith {

RoundsArea::RoundsArea(RoundsView &view, QWidget *parent) : QScrollArea(parent), m_view(view)
{
    setAccessibleName(tr("Rounds"));
    speakAs(this, QAccessible::Grouping);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // a stop for Tab that nobody could see
    setWidget(&view);
    setGround(viewport(), Colour::Base);
    connect(&view, &RoundsView::revealWished, this, [this](const QRect &place) {
        const int room = Theme::px(24);
        ensureVisible(place.center().x(), place.center().y(), place.width() / 2 + room, place.height() / 2 + room);
    });
}

void RoundsArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_view.arrangeFor(viewport()->size());
}

} // namespace kith
