// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small dialog about a person.
#include "ui/people/persondialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/kit/button.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"

namespace kith {

PersonDialog::PersonDialog(Store &store, const QString &name, const QString &title, const QString &does, QWidget *parent)
    : QDialog(parent), m_store(store), m_body(new QVBoxLayout), m_foot(new QHBoxLayout), m_wrong(new Label(QString(), Type::Small, Colour::Problem)),
      m_cancel(new Button(tr("Cancel"))), m_act(new Button(does, Button::Kind::Primary))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_act->setObjectName(name + QStringLiteral("Act"));
    m_act->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return), true);
    m_wrong->setWordWrap(true);
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->hide();
    m_foot->setSpacing(8);
    m_foot->addStretch(1);
    m_foot->addWidget(m_cancel);
    m_foot->addWidget(m_act);
    for (Button *button : {m_cancel, m_act})
        button->setAutoDefault(false);
    m_body->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addLayout(m_body, 1);
    column->addWidget(m_wrong);
    column->addLayout(m_foot);
    keepGrowing(this);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, [this] { act(); });
}

void PersonDialog::fit()
{
    const int wide = std::max(width(), Theme::px(520));
    // What wraps is as high as this width makes it; its own hint is of another width.
    resize(wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height());
}

// What it needs is known only now.
void PersonDialog::showEvent(QShowEvent *event)
{
    resize(Theme::px(520), height());
    fit();
    QDialog::showEvent(event);
}

void PersonDialog::addAside(Button *button)
{
    button->setAutoDefault(false);
    m_foot->insertWidget(0, button);
}

void PersonDialog::refuse(const QString &sentence)
{
    m_wrong->setText(sentence);
    m_wrong->show();
}

} // namespace kith
