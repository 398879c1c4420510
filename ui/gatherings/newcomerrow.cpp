// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/newcomerrow.h"

#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace kith {

namespace {
constexpr double smallDisc = 28, largeDisc = 52, sidePadding = 12;
constexpr qsizetype longestShown = 60;
}

NewcomerRow::NewcomerRow(const QString &action, bool large, QWidget *parent)
    : QWidget(parent), m_large(large), m_title(new Label(QString(), large ? Type::Door : Type::Row)),
      m_enter(new KeyHint(tr("Enter"))),
      m_ctrlEnter(new KeyHint(tr("Ctrl Enter"))), m_button(new Button(action, QStringLiteral("plus")))
{
    m_button->setObjectName(QStringLiteral("takeIn"));
    m_button->setLarge(large);
    if (large)
        m_button->setMinimumWidth(Theme::px(164));
    m_title->setElided();
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_title);
    if (large)
        lines->addWidget(new Label(tr("Only a name is needed"), Type::DoorSecond, Colour::Text2));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(marginsFromLeading(int(sidePadding) * 2 + discSize() + 4, Theme::px(large ? 12 : 7), int(sidePadding), Theme::px(large ? 12 : 7)));
    row->setSpacing(12);
    row->addLayout(lines, 1);
    row->addWidget(m_enter);
    row->addWidget(m_ctrlEnter);
    row->addWidget(m_button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // A name of its own: whoever takes it in clears the search, and with it the name here.
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT accepted(QString(m_name)); });
    hide();
}

int NewcomerRow::discSize() const
{
    return Theme::px(m_large ? largeDisc : smallDisc);
}

void NewcomerRow::offer(const QString &name, bool byEnter)
{
    m_name = name.simplified();
    const QString shown = m_name.size() > longestShown ? m_name.first(longestShown) + u'…' : m_name;
    m_title->setText(tr("Someone new called “%1”").arg(isolated(shown)));
    m_button->setAccessibleName(QStringLiteral("%1: %2").arg(m_title->text(), m_button->text()));
    m_enter->setVisible(byEnter);
    m_ctrlEnter->setVisible(!byEnter);
    setVisible(!m_name.isEmpty());
}

void NewcomerRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const double radius = m_large ? 12 : 8;
    QPen dashes(theme(Colour::FieldLine), 1, Qt::DashLine);
    painter.setPen(dashes);
    painter.setBrush(theme(m_large ? Colour::Window : Colour::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const double size = discSize();
    const double left = layoutDirection() == Qt::RightToLeft ? width() - sidePadding - size : sidePadding;
    const QRectF disc(left, (height() - size) / 2, size, size);
    painter.drawEllipse(disc);
    paintIcon(&painter, disc, QStringLiteral("plus"), theme(Colour::Text2), m_large ? Theme::px(IconDoor) : Theme::px(IconButton));
}

} // namespace kith
