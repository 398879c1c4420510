// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpspan.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/kit/labels.h"
#include "ui/kit/viewswitch.h"

namespace kith {

HelpSpan::HelpSpan(const QString &name, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox), m_period(new ViewSwitch(tr("Period"), {tr("3 months"), tr("This year"), tr("Always")}))
{
    m_kind->setObjectName(name + QStringLiteral("Kind"));
    m_period->setObjectName(name + QStringLiteral("Period"));
    m_kind->addItem(tr("Every kind"), QString());
    m_period->setCurrent(Always);
    auto *label = new Label(tr("Kind"), Type::Small, Colour::Text2);
    label->setBuddy(m_kind);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addWidget(m_period);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &HelpSpan::chosen);
    connect(m_period, &ViewSwitch::chosen, this, &HelpSpan::chosen);
}

void HelpSpan::setKinds(const QStringList &kinds)
{
    const QString kept = m_kind->currentData().toString();
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("Every kind"), QString());
    for (const QString &kind : kinds)
        m_kind->addItem(kind, kind);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kept)));
}

helps::PictureFilter HelpSpan::filter() const
{
    helps::PictureFilter filter;
    filter.kind = m_kind->currentData().toString();
    if (m_period->current() == ThreeMonths)
        filter.from = m_today.addMonths(-3);
    else if (m_period->current() == ThisYear)
        filter.from = QDate(m_today.year(), 1, 1);
    return filter;
}

void HelpSpan::follow(const HelpSpan &other)
{
    const QSignalBlocker quiet(this);
    m_kind->setCurrentIndex(other.m_kind->currentIndex());
    m_period->setCurrent(other.m_period->current());
}

void HelpSpan::reset()
{
    const QSignalBlocker quiet(this);
    m_kind->setCurrentIndex(0);
    m_period->setCurrent(Always);
}

} // namespace kith
