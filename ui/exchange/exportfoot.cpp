// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportfoot.h"

#include "ui/exchange/exportformats.h"
#include "ui/exchange/exportwork.h"
#include "ui/kit/button.h"
#include "ui/kit/progressstrip.h"

#include <QHBoxLayout>
#include <QTimer>

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int progressEveryMs = 100;

ExportFoot::ExportFoot(ExportWork &work, QWidget *parent)
    : Ground(Colour::Window, Line::Top, parent), m_work(work), m_progress(new ProgressStrip), m_cancel(new Button(tr("Cancel"))), m_copy(new Button(tr("Copy as text"), u"copy"_s)),
      m_print(new Button(tr("Print…"), u"print"_s)), m_save(new Button(tr("Save…"), Button::Kind::Primary))
{
    m_cancel->setObjectName(u"cancelExport"_s);
    m_copy->setObjectName(u"copyText"_s);
    m_print->setObjectName(u"print"_s);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 12, 24, 14);
    row->setSpacing(8);
    row->addWidget(m_progress, 1);
    row->addSpacing(16);
    for (Button *button : {m_cancel, m_copy, m_print, m_save})
        row->addWidget(button);
    auto *tick = new QTimer(this);
    tick->setInterval(progressEveryMs);
    connect(tick, &QTimer::timeout, this, [this] { m_progress->advance(m_work.progress()->done(), m_work.progress()->total()); });
    connect(&work, &ExportWork::begun, this, [this, tick](const QString &sentence) {
        m_progress->begin(sentence);
        tick->start();
    });
    connect(&work, &ExportWork::ended, this, [this, tick] {
        m_progress->finish();
        tick->stop();
    });
    connect(m_progress, &ProgressStrip::stopRequested, &work, &ExportWork::stop);
    connect(m_cancel, &QPushButton::clicked, this, &ExportFoot::closeAsked);
    connect(m_copy, &QPushButton::clicked, &work, &ExportWork::copyText);
    connect(m_print, &QPushButton::clicked, this, &ExportFoot::printAsked);
    connect(m_save, &QPushButton::clicked, this, &ExportFoot::saveAsked);
}

void ExportFoot::showKind(const ExportKind &kind, const QString &why)
{
    m_save->setText(kind.save);
    m_save->setUnavailable(why);
    m_copy->setUnavailable(why);
    m_print->setUnavailable(kind.isPaper() ? why : tr("Only lists for paper can be printed. They are the first in the list of formats."));
}

void ExportFoot::onlySave()
{
    m_copy->hide();
    m_print->hide();
}

void ExportFoot::offerClose()
{
    m_cancel->setText(tr("Close"));
}

} // namespace kith
