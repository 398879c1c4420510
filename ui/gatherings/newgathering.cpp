// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/newgathering.h"

#include "app/gatherings/gatherings.h"
#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/gatherings/planform.h"
#include "ui/kit/button.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"
#include "ui/kit/whendone.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace kith {

NewGathering::NewGathering(Community &community, const Gathering &like, QWidget *parent)
    : QDialog(parent), m_store(community.store()), m_form(new PlanForm(community.draftFolder())), m_plan(new Button(tr("Plan it"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("newGathering"));
    setWindowTitle(tr("New gathering"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(24, 20, 24, 12);
    inside->addWidget(m_form);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *cancel = new Button(tr("Cancel"));
    m_plan->setObjectName(QStringLiteral("planIt"));
    m_plan->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return), true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 12, 24, 16);
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_plan);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(divider());
    column->addLayout(foot);
    cancel->setAutoDefault(false);
    m_plan->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_plan, &QPushButton::clicked, this, &NewGathering::plan);
    connect(this, &QDialog::finished, m_form, &PlanForm::giveUp);
    m_form->begin(like);
    m_form->focusFirst();
    sizeWithin(this, {Theme::px(620), Theme::px(680)});
}

void NewGathering::plan()
{
    if (!m_form->isRight())
        return;
    m_plan->setEnabled(false);
    const auto planning = m_store.perform(gatherings::Plan, [gathering = m_form->value()](Tx &tx) { return gatherings::plan(tx, gathering).id; });
    whenDone(this, planning, [this](const Result<GatheringId> &result) {
        m_plan->setEnabled(true);
        if (!result.ok())
            return m_form->showFailure(result.error());
        accept();
        Q_EMIT planned(*result);
    });
}

} // namespace kith
