// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/rulesection.h"

#include "app/tables/tablewords.h"
#include "ui/kit/button.h"
#include "ui/kit/focusplace.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"
#include "ui/tables/rulewords.h"

#include <QHBoxLayout>

namespace kith {

using namespace tables;

RuleSection::RuleSection(QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_none(new Label(tr("None yet. Who should sit together, or apart?"), Type::Small, Colour::Text2)),
      m_clashes(new Label(QString(), Type::Small, Colour::Problem))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    for (Label *label : {m_none, m_clashes}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_clashes->setObjectName(QStringLiteral("clashes"));
}

QList<RuleSection::Line> RuleSection::linesOf(const Sheet &sheet, const PlanLook &look)
{
    QList<Line> lines;
    for (const TableRule &rule : look.plan.rules)
        lines.append({rule.id, rulewords::icon(rule.kind), sayRule(sheet, rule), rulewords::note(rule)});
    for (const KeptApart &apart : sheet.apart) {
        lines.append({{}, rulewords::icon(TableRuleKind::Apart), sayApart(sheet, apart), {}});
    }
    return lines;
}

void RuleSection::setRules(const Sheet &sheet, const PlanLook *look)
{
    const QList<Line> lines = look ? linesOf(sheet, *look) : QList<Line>();
    m_none->setVisible(lines.isEmpty());
    QStringList problems = look ? look->clashes : QStringList();
    if (look)
        problems += look->broken;
    m_clashes->setText(problems.join(u'\n'));
    m_clashes->setVisible(!problems.isEmpty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    FocusPlace focus(this);
    QWidgetList old;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        old.append(item->widget());
        delete item;
    }
    for (const Line &line : lines) {
        QWidget *row = makeRow(line);
        m_rows->addWidget(row);
        row->show();
    }
    focus.restore();
    for (QWidget *row : std::as_const(old)) {
        row->hide();
        row->deleteLater(); // its button may be what is asking for this
    }
}

QWidget *RuleSection::makeRow(const Line &line)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new Label(line.title, Type::Row);
    auto *note = new Label(line.note, Type::Small, Colour::Text2);
    for (Label *label : {title, note}) {
        label->setElided();
        words->addWidget(label);
    }
    note->setVisible(!line.note.isEmpty());
    across->addWidget(new IconLabel(line.icon, QString(), Colour::SelectionText));
    across->addLayout(words, 1);
    if (line.id) {
        auto *remove = Button::iconOnly(QStringLiteral("close"), tr("Remove the rule “%1”").arg(line.title));
        remove->setObjectName(QStringLiteral("removeRule"));
        remove->setKind(Button::Kind::Quiet);
        across->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, [this, id = line.id] { Q_EMIT removeWished(id); });
    }
    return row;
}

} // namespace kith
