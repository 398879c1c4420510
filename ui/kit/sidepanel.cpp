// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel at the right of a page.
#include "ui/kit/sidepanel.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/kit/ground.h"
#include "ui/kit/labels.h"
#include "ui/kit/spoken.h"

namespace kith {

SectionHeading::SectionHeading(const QString &title, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_title(new Label(title, Type::PanelSection)),
      m_count(new Label(QString(), Type::Small, Colour::Text3))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_count);
    m_row->addStretch(1);
    m_count->hide();
}

void SectionHeading::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeading::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void SectionHeading::addTrailing(QWidget *widget)
{
    m_row->addWidget(widget);
}

SidePanel::SidePanel(const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setAccessibleName(name);
    speakAs(this, QAccessible::Grouping);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);   // a stop for Tab that nobody could see
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(8);
    setWidget(content);
    setGround(viewport(), Colour::Alt);
    setGround(verticalScrollBar(), Colour::Alt);
    // What the viewport leaves free of this is the line where the panel begins.
    setBackgroundRole(QPalette::Mid);
    setAutoFillBackground(true);
}

void SidePanel::showEvent(QShowEvent *event)
{
    const int line = qobject_cast<QSplitter *>(parentWidget()) ? 0 : 1;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(mirrored ? 0 : line, 0, mirrored ? line : 0, 0);
    QScrollArea::showEvent(event);
}

void SidePanel::beginSection()
{
    if (!m_first) {
        m_column->addSpacing(8);
        m_column->addWidget(divider());
        m_column->addSpacing(8);
    }
    m_first = false;
}

SectionHeading *SidePanel::section(const QString &title)
{
    beginSection();
    auto *heading = new SectionHeading(title);
    m_column->addWidget(heading);
    return heading;
}

void SidePanel::add(QWidget *widget)
{
    m_column->addWidget(widget);
}

void SidePanel::finish()
{
    m_column->addStretch(1);
}

int SidePanel::leastWidth() const
{
    return widget()->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 1;
}

QSize SidePanel::sizeHint() const
{
    return {Theme::px(288), Theme::px(400)};
}

} // namespace kith
