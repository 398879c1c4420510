// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The view switch.
#include "ui/kit/viewswitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

namespace {

class Segment : public QAbstractButton {
public:
    Segment(const QString &text, bool first, bool last, QWidget *parent) : QAbstractButton(parent), m_first(first), m_last(last)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);   // to a screen reader one of several, no box to tick
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        QFont font = Theme::font(Type::Button);
        font.setWeight(QFont::DemiBold);
        return {QFontMetrics(font).horizontalAdvance(text()) + Theme::px(24), Theme::line(Type::Button) + Theme::px(14)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const bool left = mirrored ? m_last : m_first, right = mirrored ? m_first : m_last;
        // The box of the whole switch, cut off at the joints.
        const QRectF box = QRectF(rect()).adjusted(left ? 0.5 : -10, 0.5, right ? -0.5 : 10, -0.5);
        painter.setPen(QPen(theme(Colour::ControlLine), 1));
        painter.setBrush(theme(isChecked() ? Colour::Selection : underMouse() ? Colour::Hover : Colour::Button));
        painter.drawRoundedRect(box, 6, 6);
        if (!left)
            painter.fillRect(QRectF(0, 1, 1, height() - 2), theme(Colour::ControlLine));
        QFont font = Theme::font(Type::Button);
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Medium);
        paintText(&painter, rect(), text(), font, theme(isChecked() ? Colour::SelectionText : Colour::Text2), Qt::AlignHCenter);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme(Colour::Link), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
    }

private:
    bool m_first;
    bool m_last;
};

} // namespace

ViewSwitch::ViewSwitch(const QString &name, const QStringList &views, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    speakAs(this, QAccessible::Grouping);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < views.size(); ++i) {
        auto *segment = new Segment(views[i], i == 0, i == views.size() - 1, this);
        segment->setChecked(i == 0);
        m_group->addButton(segment, i);
        row->addWidget(segment);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosen(id);
    });
}

int ViewSwitch::current() const
{
    return m_group->checkedId();
}

void ViewSwitch::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

} // namespace kith
