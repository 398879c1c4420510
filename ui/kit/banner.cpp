// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one-line notice.
#include "ui/kit/banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/spoken.h"

namespace kith {

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_text(new Label(QString(), Type::Small)), m_action(new Button(QString(), Button::Kind::Row)),
      m_close(new Button(QString(), QStringLiteral("close"), Button::Kind::Quiet))
{
    speakAs(this, QAccessible::AlertMessage);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(marginsFromLeading(24 + Theme::px(IconButton) + 8, 6, 16, 6));
    row->setSpacing(12);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionClicked);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void Banner::tell(Kind kind, const QString &sentence, const QString &action, const QString &closing)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_text->setTone(kind == Kind::Problem ? Colour::Problem : kind == Kind::Organizers ? Colour::Clay : Colour::SelectionText);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setAccessibleName(closing.isEmpty() ? tr("Hide this notice") : closing);
    m_close->setToolTip(m_close->accessibleName());
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const bool problem = m_kind == Kind::Problem, clay = m_kind == Kind::Organizers;
    painter.fillRect(rect(), theme(problem ? Colour::ProblemFill : clay ? Colour::ClayFill : Colour::Selection));
    const QString name = problem ? QStringLiteral("alert") : QStringLiteral("look-around");
    const QColor colour = theme(problem ? Colour::Problem : clay ? Colour::Clay : Colour::SelectionText);
    const int size = Theme::px(IconButton);
    const qreal x = layoutDirection() == Qt::RightToLeft ? width() - 24 - size : 24;
    paintIcon(&painter, QRectF(x, 0, size, height()), name, colour, size);
}

} // namespace kith
