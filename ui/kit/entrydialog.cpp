// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small dialog.
#include "ui/kit/entrydialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/button.h"
#include "ui/kit/theme.h"
#include "ui/kit/whendone.h"

namespace kith {

EntryDialog::EntryDialog(const QString &name, const QString &title, QWidget *parent)
    : QDialog(parent), m_rows(new QVBoxLayout), m_foot(new QWidget(this)), m_primary(new Button(QString(), Button::Kind::Primary))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Theme::px(440));
    m_rows->setSpacing(12);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_primary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addLayout(m_rows);
    column->addStretch(1);
    column->addWidget(m_foot);
    m_primary->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, [this] { enter(); });
}

void EntryDialog::showEvent(QShowEvent *event)
{
    // Tab goes by when something was put in: the buttons come after the fields, the first of which has the focus.
    m_foot->setParent(nullptr);
    layout()->addWidget(m_foot);
    m_foot->show();
    m_primary->setDefault(true);
    if (!focusWidget() || m_foot->isAncestorOf(focusWidget()))
        beginAtFirstField();
    QDialog::showEvent(event);
}

void EntryDialog::beginAtFirstField()
{
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        const bool isField = (next->focusPolicy() & Qt::TabFocus) && isAncestorOf(next) && !m_foot->isAncestorOf(next) && next->isVisibleTo(this);
        if (isField)
            return next->setFocus(Qt::ActiveWindowFocusReason);
    }
}

void EntryDialog::addRow(QWidget *row, Qt::Alignment alignment)
{
    m_rows->addWidget(row, 0, alignment);
}

void EntryDialog::setPrimary(const QString &text, const QString &objectName)
{
    m_primary->setText(text);
    if (!objectName.isEmpty())
        m_primary->setObjectName(objectName);
}

void EntryDialog::write(const QFuture<Result<Done>> &writing)
{
    m_primary->setEnabled(false);
    whenDone(this, writing, [this](const Result<Done> &result) {
        m_primary->setEnabled(true);
        if (result.ok())
            accept();
        else
            refuse(result.error().text);
    });
}

} // namespace kith
