// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ruledialog.h"

#include "app/core/folding.h"
#include "ui/kit/choicefield.h"
#include "ui/kit/field.h"

#include <QComboBox>
#include <QSpinBox>

namespace kith {

using namespace tables;

static constexpr int mostSeats = 60;

static bool needsPerson(TableRuleKind kind)
{
    return kind != TableRuleKind::Spread && kind != TableRuleKind::Seats;
}

RuleDialog::RuleDialog(const Sheet &sheet, int tables, int rounds, QWidget *parent)
    : EntryDialog(QStringLiteral("ruleDialog"), tr("A rule for the tables"), parent), m_kind(new QComboBox), m_person(new ChoiceField), m_other(new ChoiceField),
      m_table(new QSpinBox), m_seats(new QSpinBox), m_round(new QComboBox), m_tag(new QComboBox), m_why(new QLineEdit), m_personField(new Field(tr("Who"), m_person)),
      m_otherField(new Field(tr("And who else"), m_other)), m_tableField(new Field(tr("At table"), m_table)), m_seatsField(new Field(tr("Seats at a table"), m_seats)),
      m_roundField(new Field(tr("When"), m_round)), m_tagField(new Field(tr("Tag"), m_tag)), m_rounds(rounds)
{
    m_kind->setObjectName(QStringLiteral("ruleKind"));
    m_person->setObjectName(QStringLiteral("rulePerson"));
    m_other->setObjectName(QStringLiteral("ruleOther"));
    m_table->setObjectName(QStringLiteral("ruleTable"));
    m_why->setObjectName(QStringLiteral("ruleWhy"));
    m_round->setObjectName(QStringLiteral("ruleRound"));
    m_seats->setObjectName(QStringLiteral("ruleSeats"));
    m_table->setRange(1, std::max(1, tables));
    m_seats->setRange(TablePlan::smallestSize, mostSeats);
    fill(sheet);
    auto *why = new Field(tr("Why"), m_why);
    why->setHint(tr("Only for whoever makes the tables; it may stay empty"));
    addRow(new Field(tr("What"), m_kind));
    for (Field *field : {m_personField, m_otherField, m_tableField, m_seatsField, m_roundField, m_tagField, why})
        addRow(field);
    setPrimary(tr("Add the rule"), QStringLiteral("saveRule"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleDialog::showKind);
    showKind();
}

void RuleDialog::fill(const Sheet &sheet)
{
    const auto add = [this](const QString &text, TableRuleKind kind) { m_kind->addItem(text, int(kind)); };
    add(tr("Sit together"), TableRuleKind::Together);
    add(tr("Sit apart"), TableRuleKind::Apart);
    add(tr("Sit at a certain table"), TableRuleKind::Pin);
    add(tr("Spread a tag over the tables"), TableRuleKind::Spread);
    add(tr("May host a table"), TableRuleKind::Host);
    add(tr("Sit out a round"), TableRuleKind::Away);
    add(tr("Tables of another size"), TableRuleKind::Seats);
    QList<Choice> people;
    QStringList tags;
    for (const Guest &guest : sheet.guests) {
        people.append({guest.id.value, guest.name, fold(guest.name + u' ' + guest.called)});
        tags += guest.tags;
    }
    tags.removeDuplicates();
    tags.sort(Qt::CaseInsensitive);
    m_person->setChoices(people);
    m_other->setChoices(people);
    m_tag->addItems(tags);
}

void RuleDialog::offerRounds()
{
    const int wanted = m_round->currentData().toInt();
    m_round->clear();
    if (kind() == TableRuleKind::Pin)
        m_round->addItem(tr("In every round"), 0);
    for (int round = 1; round <= m_rounds; ++round)
        m_round->addItem(tr("In round %1").arg(round), round);
    m_round->setCurrentIndex(std::max(0, m_round->findData(wanted)));
}

void RuleDialog::setPerson(PersonId person, TableRuleKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_person->choose(person.value);
    m_other->setFocus(Qt::OtherFocusReason);
}

TableRuleKind RuleDialog::kind() const
{
    return TableRuleKind(m_kind->currentData().toInt());
}

void RuleDialog::showKind()
{
    const bool two = kind() == TableRuleKind::Together || kind() == TableRuleKind::Apart;
    const bool ofARound = kind() == TableRuleKind::Away || kind() == TableRuleKind::Seats;
    m_personField->setVisible(needsPerson(kind()));
    m_otherField->setVisible(two);
    m_tableField->setVisible(kind() == TableRuleKind::Pin);
    m_seatsField->setVisible(kind() == TableRuleKind::Seats);
    m_roundField->setVisible(kind() == TableRuleKind::Pin || ofARound);
    m_tagField->setVisible(kind() == TableRuleKind::Spread);
    for (Field *field : {m_personField, m_otherField, m_tagField})
        field->setError({});
    offerRounds();
}

TableRule RuleDialog::rule() const
{
    TableRule rule;
    rule.kind = kind();
    rule.why = m_why->text().simplified();
    if (rule.kind == TableRuleKind::Spread)
        rule.tag = m_tag->currentText();
    if (needsPerson(rule.kind))
        rule.personId = PersonId{m_person->chosen().value(0).key};
    if (rule.kind == TableRuleKind::Together || rule.kind == TableRuleKind::Apart)
        rule.otherId = PersonId{m_other->chosen().value(0).key};
    if (rule.kind == TableRuleKind::Pin)
        rule.tableNumber = m_table->value();
    if (rule.kind == TableRuleKind::Seats)
        rule.tableNumber = m_seats->value();
    if (!m_roundField->isHidden())
        rule.round = m_round->currentData().toInt();
    return rule;
}

void RuleDialog::enter()
{
    const TableRule wanted = rule();
    const bool two = wanted.kind == TableRuleKind::Together || wanted.kind == TableRuleKind::Apart;
    const QString unknown = tr("Choose one of those who come.");
    const bool noPerson = needsPerson(wanted.kind) && !wanted.personId;
    const bool noOther = two && (!wanted.otherId || wanted.otherId == wanted.personId);
    m_personField->setError(noPerson ? unknown : QString());
    m_otherField->setError(noOther ? unknown : QString());
    m_tagField->setError(wanted.kind == TableRuleKind::Spread && wanted.tag.isEmpty() ? tr("Nobody who comes has a tag.") : QString());
    if (m_personField->hasError() || m_otherField->hasError() || m_tagField->hasError())
        return;
    Q_EMIT wished(wanted);
    accept();
}

void RuleDialog::refuse(const QString &why)
{
    m_personField->setError(why);
}

} // namespace kith
