// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The progress strip.
#include "ui/kit/progressstrip.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>

#include "ui/kit/button.h"
#include "ui/kit/labels.h"

namespace kith {

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent), m_sentence(new Label(QString())), m_count(new Label(QString(), Type::Small, Colour::Text2)),
      m_bar(new QProgressBar), m_stop(new Button(tr("Stop"), Button::Kind::Quiet))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    grid->addWidget(m_sentence, 0, 0);
    grid->addWidget(m_count, 0, 1, Qt::AlignRight);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addWidget(m_stop, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    m_delay.setSingleShot(true);
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    hide();
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setUnavailable(tr("It stops after the step it is in."));
        Q_EMIT stopRequested();
    });
}

void ProgressStrip::begin(const QString &sentence, int appears)
{
    m_running = true;
    m_stop->setUnavailable({});
    setSentence(sentence);
    advance(0, 0);
    if (appears > 0)
        m_delay.start(appears);
    else
        show();
}

void ProgressStrip::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_bar->setAccessibleName(sentence);
}

void ProgressStrip::advance(qint64 done, qint64 total)
{
    // QProgressBar counts in int; thousandths are finer than any screen is wide.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    m_bar->setValue(total > 0 ? int(done * 1000 / total) : 0);
    const QLocale locale;
    m_count->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total)) : done > 0 ? locale.toString(done) : QString());
}

void ProgressStrip::setStoppable(bool stoppable)
{
    m_stop->setVisible(stoppable);
}

void ProgressStrip::finish()
{
    m_running = false;
    m_delay.stop();
    hide();
}

} // namespace kith
