// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/pindialog.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/spoken.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kith {

PinDialog::PinDialog(std::function<bool(const QString &)> accepts, std::function<int()> waits, QWidget *parent)
    : QDialog(parent), m_accepts(std::move(accepts)), m_waits(std::move(waits)), m_pin(new QLineEdit),
      m_told(new Label(QString(), Type::Small, Colour::Problem)), m_leave(new Button(tr("Leave the door"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("pinDialog"));
    setWindowTitle(tr("Leave the door"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_pin->setObjectName(QStringLiteral("pin"));
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setAccessibleName(tr("PIN"));
    m_told->setWordWrap(true);
    m_leave->setDefault(true);
    auto *stay = new Button(tr("Stay at the door"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new Label(tr("An organizer’s PIN leaves the door."), Type::Body));
    column->addWidget(m_pin);
    column->addWidget(m_told);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(stay);
    foot->addWidget(m_leave);
    column->addLayout(foot);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_leave, &QPushButton::clicked, this, &PinDialog::tryNow);
    connect(&m_tick, &QTimer::timeout, this, &PinDialog::showWait);
    m_tick.start(500);
    showWait();
}

void PinDialog::tryNow()
{
    if (m_waits() > 0)
        return;
    if (m_accepts(m_pin->text()))
        return accept();
    m_pin->clear();
    m_pin->setFocus();
    m_told->setText(tr("That was not the PIN."));
    showWait();
    speakUp(m_told, m_told->text());
}

void PinDialog::showWait()
{
    const int seconds = m_waits();
    m_leave->setEnabled(seconds == 0);
    if (seconds > 0)
        m_told->setText(tr("That was not the PIN. The next try is in %n s.", nullptr, seconds));
}

} // namespace kith
