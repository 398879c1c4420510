// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The empty state: two chairs and a dashed arc between them.
#include "ui/kit/emptystate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include "ui/kit/balancedlabel.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/seats.h"
#include "ui/kit/spoken.h"

namespace kith {

namespace {

class TwoChairs : public QWidget {
public:
    TwoChairs() { speakNothing(this); }
    QSize sizeHint() const override { return {240, 100}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        const QColor near = theme(Colour::ChairNear), quiet = theme(Colour::FieldLine);
        const qreal middle = width() / 2.0;
        QPen arc(near, 2, Qt::CustomDashLine, Qt::RoundCap);
        arc.setDashPattern({3, 3});
        QPainterPath path(QPointF(middle - 46, 42));
        path.quadTo(QPointF(middle, -6), QPointF(middle + 46, 42));
        p.setPen(arc);
        p.drawPath(path);
        QPen dashed(quiet, 1.8, Qt::CustomDashLine, Qt::RoundCap);
        dashed.setDashPattern({3.2, 3});
        paintChairOutline(&p, {middle - 72, 64}, 62, QPen(near, 2.2), QPen(near, 5.4, Qt::SolidLine, Qt::RoundCap), theme(Colour::Selection));
        paintChairOutline(&p, {middle + 72, 64}, -62, dashed, dashed, Qt::NoBrush);
    }
};

// A hint has a line in the selection's border colour on its leading side.
class Hint : public QWidget {
public:
    Hint(const QString &title, const QString &text)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(marginsFromLeading(16, 0, 0, 0));
        column->setSpacing(0);
        auto *body = new Label(text, Type::Small, Colour::Text2);
        body->setWordWrap(true);
        column->addWidget(new Label(title, Type::Row));
        column->addWidget(body);
        column->addStretch(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 2 : 0, 0, 2, height()), Theme::of(this)(Colour::SelectionLine));
    }
};

// Everything is whole or not there: the chairs give way to words, and the hints to why and the first step.
class GivingWay : public QObject {
public:
    GivingWay(QWidget *page, QWidget *chairs, QWidget *foot) : QObject(page), m_page(page), m_chairs(chairs), m_foot(foot) { page->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    bool isCramped() const
    {
        m_page->layout()->activate();   // rows within it still remember what was hidden
        return m_page->layout()->totalHeightForWidth(m_page->width()) > m_page->height();
    }
    void fit()
    {
        m_chairs->show();
        m_foot->show();
        m_chairs->setHidden(isCramped());
        m_foot->setHidden(isCramped());
        if (m_foot->isHidden()) {
            m_chairs->show();
            m_chairs->setHidden(isCramped());
        }
    }

    QWidget *m_page;
    QWidget *m_chairs;
    QWidget *m_foot;
};

} // namespace

EmptyState::EmptyState(const QString &heading, const QString &text, QWidget *parent)
    : QWidget(parent), m_text(new BalancedLabel(text, Type::Body, Colour::Text2)), m_buttons(new QHBoxLayout), m_hintLine(divider()), m_hints(new QHBoxLayout)
{
    m_hints->setSpacing(24);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    Label *title = new BalancedLabel(heading, Type::PageTitle);
    for (Label *label : {title, m_text}) {
        label->setMaximumWidth(Theme::px(560));
        label->setMinimumWidth(Theme::px(280));
    }
    m_buttons->setSpacing(10);
    for (int side = 0; side < 2; ++side)
        m_buttons->addStretch(1);
    auto *chairs = new TwoChairs;
    auto *foot = new QWidget;
    foot->setMaximumWidth(Theme::px(780));
    auto *footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(0, 28, 0, 0);
    footColumn->setSpacing(22);
    footColumn->addWidget(m_hintLine);
    footColumn->addLayout(m_hints);
    m_hintLine->hide();
    const auto centred = [column](QWidget *widget, int stretch) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, stretch);
        row->addStretch(1);
        column->addLayout(row);
    };
    column->addStretch(2);
    column->addWidget(chairs, 0, Qt::AlignHCenter);
    column->addSpacing(20);
    centred(title, 12);
    column->addSpacing(8);
    centred(m_text, 12);
    column->addSpacing(16);
    column->addLayout(m_buttons);
    centred(foot, 60);
    column->addStretch(3);
    new GivingWay(this, chairs, foot);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

Button *EmptyState::addPrimary(const QString &text, const QString &iconName)
{
    auto *button = new Button(text, iconName, Button::Kind::Primary);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

Button *EmptyState::addNormal(const QString &text, const QString &iconName)
{
    auto *button = new Button(text, iconName);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::addHint(const QString &title, const QString &text)
{
    m_hintLine->show();
    m_hints->addWidget(new Hint(title, text), 1);
}

} // namespace kith
