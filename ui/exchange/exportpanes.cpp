// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportpanes.h"

#include "ui/kit/ground.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QScrollArea>
#include <QTimer>

namespace kith {

static constexpr int narrowBelow = 430; ///< at a 14 px font

namespace {

/// Scrolls up and down alone, so that it is never narrower than what is in it.
class UprightScroll : public QScrollArea {
public:
    QSize minimumSizeHint() const override
    {
        const int inside = widget()->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        return {inside, QScrollArea::minimumSizeHint().height()};
    }
};

} // namespace

ExportPanes::ExportPanes(QWidget *formats, QWidget *guests, QWidget *columns, QWidget *parent)
    : QWidget(parent), m_panes(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    // The line between the panes is what shows between them, whichever way they stand.
    setBackgroundRole(QPalette::Mid);
    setAutoFillBackground(true);
    setGround(columns, Colour::Alt);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(1);
    m_panes->addWidget(makeFirst(formats, guests), 48);
    m_panes->addWidget(columns, 52);
    m_formats = formats->findChildren<QAbstractButton *>();
    for (QAbstractButton *format : std::as_const(m_formats))
        connect(format, &QAbstractButton::toggled, this, &ExportPanes::showChosen);
}

// Where there is no room for all formats the chosen one is in sight, once all of them have their place.
void ExportPanes::showChosen()
{
    QTimer::singleShot(0, this, [this] {
        for (QAbstractButton *format : std::as_const(m_formats)) {
            if (format->isChecked())
                m_scroll->ensureWidgetVisible(format, 0, 8);
        }
    });
}

QWidget *ExportPanes::makeFirst(QWidget *formats, QWidget *guests)
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(14, 20, 14, 12);
    column->setSpacing(12);
    column->addWidget(formats);
    column->addWidget(guests);
    column->addStretch(1);
    auto *pane = new QWidget;
    setGround(pane, Colour::Window);
    m_scroll = new UprightScroll;
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *around = new QVBoxLayout(pane);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_scroll);
    return pane;
}

void ExportPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panes->setDirection(width() < Theme::px(narrowBelow) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    showChosen();
}

} // namespace kith
