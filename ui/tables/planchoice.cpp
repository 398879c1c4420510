// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/planchoice.h"

#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/spoken.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kith {

PlanChoice::PlanChoice(QWidget *parent)
    : QWidget(parent), m_row(new QWidget), m_another(new Button(tr("Keep these and make others"), Button::Kind::Link)),
      m_use(new Button(tr("Use these"), Button::Kind::Normal)), m_remove(new Button(tr("Remove these"), Button::Kind::Link))
{
    m_another->setObjectName(QStringLiteral("anotherPlan"));
    m_use->setObjectName(QStringLiteral("usePlan"));
    m_remove->setObjectName(QStringLiteral("removePlan"));
    m_row->setAccessibleName(tr("Plans to compare"));
    speakAs(m_row, QAccessible::Grouping);
    new FlowLayout(m_row);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_row->setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_row);
    for (Button *button : {m_use, m_remove, m_another})
        column->addWidget(button, 0, Qt::AlignLeading);
    connect(m_another, &QPushButton::clicked, this, &PlanChoice::anotherWished);
    connect(m_use, &QPushButton::clicked, this, &PlanChoice::useWished);
    connect(m_remove, &QPushButton::clicked, this, &PlanChoice::removeWished);
}

void PlanChoice::setPlans(QList<PlanLook> looks, const PlanLook *shown)
{
    std::sort(looks.begin(), looks.end(), [](const PlanLook &a, const PlanLook &b) { return a.plan.plan.id < b.plan.plan.id; });
    const bool several = looks.size() > 1 && shown;
    while (m_chips.size() < looks.size()) {
        const int at = int(m_chips.size());
        auto *chip = new Chip(QString(), m_row);
        m_row->layout()->addWidget(chip);
        m_chips.append(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, at] { Q_EMIT chosen(m_ids.value(at)); });
    }
    m_ids.clear();
    for (int i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(several && i < looks.size());
        if (i >= looks.size())
            continue;
        const TablePlan &plan = looks[i].plan.plan;
        m_ids.append(plan.id);
        const QString name = plan.name.isEmpty() ? tr("Plan %1").arg(i + 1) : plan.name;
        const QString text = plan.chosen ? tr("%1, used", "a plan of tables").arg(name) : name;
        m_chips[i]->setText(tr("%1: %n new", "a plan of tables", looks[i].outcome.fresh).arg(text));
        m_chips[i]->setAccessibleName(m_chips[i]->text());
        m_chips[i]->setChecked(shown && plan.id == shown->plan.plan.id);
        m_chips[i]->updateGeometry();
    }
    m_row->setVisible(several);
    m_use->setVisible(several && !shown->plan.plan.chosen);
    m_remove->setVisible(several);
    m_another->setVisible(shown);
}

} // namespace kith
