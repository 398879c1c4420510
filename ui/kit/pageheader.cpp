// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a page.
#include "ui/kit/pageheader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"

namespace kith {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : Ground(Colour::Base, Line::Bottom, parent), m_rows(new QVBoxLayout(this)), m_top(new QHBoxLayout), m_titleRow(new QHBoxLayout), m_actions(new QHBoxLayout),
      m_back(new Button(QString(), QStringLiteral("left"), Button::Kind::Link)), m_title(new Label(title, Type::PageTitle)),
      m_count(new Label(QString(), Type::Body, Colour::Text3)), m_subtitle(new Label(QString(), Type::Small, Colour::Text2))
{
    m_rows->setSpacing(0);
    m_titleRow->setSpacing(10);
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_count);
    m_titleRow->addStretch(1);
    m_actions->setSpacing(8);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addStretch(1);
    left->addWidget(m_back, 0, Qt::AlignLeft);
    left->addLayout(m_titleRow);
    left->addWidget(m_subtitle);
    left->addStretch(1);
    m_top->setSpacing(16);
    m_top->addLayout(left, 1);
    m_top->addLayout(m_actions);
    m_rows->addLayout(m_top, 1);
    m_title->setElided();
    m_subtitle->setElided();
    for (QWidget *optional : std::initializer_list<QWidget *>{m_back, m_count, m_subtitle})
        optional->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_back, &QPushButton::clicked, this, &PageHeader::backRequested);
    measure();
}

void PageHeader::measure()
{
    const int lines = Theme::line(Type::PageTitle) + (m_back->isHidden() ? 0 : m_back->sizeHint().height() - 2)
        + (m_subtitle->isHidden() ? 0 : Theme::line(Type::Small));
    m_top->setContentsMargins(24, m_back->isHidden() ? 0 : 8, 24, 0);
    const int head = std::max(lines + (m_back->isHidden() ? 20 : 12), Theme::px(m_back->isHidden() ? 63 : 80));
    m_rows->setContentsMargins(0, 0, 0, 1);
    setMinimumHeight(head + (m_tabs ? m_tabs->sizeHint().height() + 2 : 0) + 1);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    measure();
}

void PageHeader::setBack(const QString &text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
    measure();
}

void PageHeader::addView(QWidget *view)
{
    m_titleRow->insertSpacing(m_titleRow->count() - 1, 6);
    m_titleRow->insertWidget(m_titleRow->count() - 1, view);
}

void PageHeader::addAction(QWidget *action)
{
    m_actions->addWidget(action);
}

void PageHeader::fit()
{
    const QMargins around = m_top->contentsMargins();
    const int title = std::min(m_title->sizeHint().width(), Theme::px(160));
    int room = width() - around.left() - around.right() - m_top->spacing() - title;
    for (int i = m_titleRow->indexOf(m_title) + 1; i < m_titleRow->count(); ++i)
        room -= m_titleRow->itemAt(i)->sizeHint().width() + m_titleRow->spacing();
    QList<Button *> buttons;
    Button *primary = nullptr;
    for (int i = 0; i < m_actions->count(); ++i) {
        QWidget *action = m_actions->itemAt(i)->widget();
        if (action->isHidden())
            continue;
        auto *button = qobject_cast<Button *>(action);
        const bool mayShrink = button && button->hasIcon();
        room -= m_actions->spacing() + (mayShrink ? button->wholeWidth() : action->sizeHint().width());
        if (mayShrink && button->kind() == Button::Kind::Primary)
            primary = button;
        else if (mayShrink)
            buttons.append(button);
    }
    const bool isCramped = room < 0;
    for (Button *button : std::as_const(buttons)) {
        button->setShort(isCramped);
        room += button->wholeWidth() - button->sizeHint().width();
    }
    if (primary)
        primary->setShort(room < 0);
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    Ground::resizeEvent(event);
    fit();
}

bool PageHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return Ground::event(event);
}

void PageHeader::setTabs(QWidget *tabs)
{
    m_tabs = tabs;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(marginsFromLeading(24 - Theme::px(12), 0, 24, 0));   // the first tab's words stand below the title's
    row->addWidget(tabs);
    row->addStretch(1);
    m_rows->addLayout(row);
    measure();
}

} // namespace kith
