// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorfield.h"

#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/text.h"

#include <QHBoxLayout>

namespace kith {

DoorField::DoorField(QWidget *parent)
    : SearchField(tr("Type two letters of a name, or scan a ticket"), parent), m_note(new Label(QString(), Type::DoorSecond, Colour::Text2)),
      m_escape(new KeyHint(tr("Esc clears")))
{
    setObjectName(QStringLiteral("doorSearch"));
    setLarge(true);
    auto *inside = new QHBoxLayout(this);
    inside->setContentsMargins(marginsFromLeading(0, 0, Theme::px(24), 0));
    inside->setSpacing(Theme::px(14));
    inside->addStretch(1);
    inside->addWidget(m_note);
    inside->addWidget(m_escape);
    m_escape->hide();
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        const bool isEmpty = text.trimmed().isEmpty();
        m_escape->setVisible(!isEmpty);
        // How many were found goes with what was looked for.
        if (isEmpty)
            sayNothing();
    });
}

void DoorField::sayFound(int count)
{
    m_note->setTone(Colour::Text2);
    m_note->setText(tr("%n found", nullptr, count));
}

void DoorField::sayBegun(const QString &name)
{
    m_note->setTone(Colour::Text2);
    m_note->setText(isolated(name) + QStringLiteral(" …"));
}

void DoorField::sayDone(const QString &sentence)
{
    m_note->setTone(Colour::SelectionText);
    m_note->setText(QStringLiteral("✓ ") + sentence);
}

void DoorField::sayNothing()
{
    m_note->clear();
}

} // namespace kith
