// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/decisionstrip.h"

#include "ui/kit/button.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace kith {

namespace {

constexpr qsizetype mostButtons = 4; ///< with more organizers than this the rest stand in a menu
constexpr double sidePadding = 24, corner = 12;

} // namespace

DecisionStrip::DecisionStrip(bool large, QWidget *parent)
    : QFrame(parent), m_large(large), m_sentence(new Label(QString(), large ? Type::DoorSecond : Type::Small, Colour::Clay)),
      m_close(new Button(QString(), QStringLiteral("close"), Button::Kind::Quiet)), m_row(new FlowLayout(nullptr, 8, 8))
{
    setObjectName(QStringLiteral("decision"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_close->setObjectName(QStringLiteral("leaveUndecided"));
    m_close->setAccessibleName(tr("Leave it as it is noted"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *words = new QVBoxLayout;
    words->setSpacing(large ? 10 : 6);
    words->addWidget(m_sentence);
    words->addLayout(m_row);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(marginsFromLeading(int(sidePadding) + Theme::px(IconButton) + 8, large ? 12 : 6, 16, large ? 12 : 6));
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
}

void DecisionStrip::ask(const QString &sentence, const QList<gatherings::Decider> &deciders)
{
    showDeciders(deciders);
    if (isVisible() && m_sentence->text() == sentence)
        return;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void DecisionStrip::showDeciders(const QList<gatherings::Decider> &deciders)
{
    if (m_deciders == deciders)
        return;
    m_deciders = deciders;
    qDeleteAll(std::exchange(m_buttons, {}));
    const qsizetype shown = deciders.size() > mostButtons ? mostButtons - 1 : deciders.size();
    for (const gatherings::Decider &decider : deciders.first(shown))
        addDecider(decider);
    if (shown < deciders.size())
        addOthers(deciders.sliced(shown));
}

void DecisionStrip::addDecider(const gatherings::Decider &decider)
{
    auto *button = new Button(tr("%1 decided").arg(isolated(decider.called)));
    m_buttons.append(button);
    button->setLarge(m_large);
    button->setFocusPolicy(Qt::TabFocus);
    button->setKey(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + m_buttons.size())), true);
    button->setAccessibleName(tr("%1 decided").arg(decider.name));
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, name = decider.name] { Q_EMIT decided(name); });
}

void DecisionStrip::addOthers(const QList<gatherings::Decider> &others)
{
    auto *button = new Button(tr("Somebody else"));
    m_buttons.append(button);
    button->setLarge(m_large);
    button->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(button);
    for (const gatherings::Decider &decider : others)
        menu->addAction(isolated(decider.name), this, [this, name = decider.name] { Q_EMIT decided(name); });
    button->setMenu(menu);
    m_row->addWidget(button);
}

void DecisionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const double radius = m_large ? corner : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Colour::ClayFill));
    painter.drawRoundedRect(rect(), radius, radius);
    const int size = Theme::px(IconButton);
    const double x = layoutDirection() == Qt::RightToLeft ? width() - sidePadding - size : sidePadding;
    paintIcon(&painter, QRectF(x, m_sentence->y(), size, Theme::line(m_large ? Type::DoorSecond : Type::Small)), QStringLiteral("people"), theme(Colour::Clay), size);
}

} // namespace kith
