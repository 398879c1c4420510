// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one rule: who sits together, apart, at a table, which tag is spread, who may host, who sits a round out, or what size
// the tables of a round have.
#pragma once

#include "app/tables/sheet.h"
#include "ui/kit/entrydialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace kith {

class ChoiceField;
class Field;

class RuleDialog : public EntryDialog
{
    Q_OBJECT
public:
    RuleDialog(const tables::Sheet &sheet, int tables, int rounds, QWidget *parent);
    void setPerson(PersonId person, TableRuleKind kind);

Q_SIGNALS:
    void wished(const kith::TableRule &rule);

protected:
    void enter() override;
    void refuse(const QString &why) override;

private:
    TableRuleKind kind() const;
    void showKind();
    void fill(const tables::Sheet &sheet);
    void offerRounds();
    TableRule rule() const;

    QComboBox *m_kind;
    ChoiceField *m_person, *m_other;
    QSpinBox *m_table, *m_seats;
    QComboBox *m_round, *m_tag;
    QLineEdit *m_why;
    Field *m_personField, *m_otherField, *m_tableField, *m_seatsField, *m_roundField, *m_tagField;
    int m_rounds;
};

} // namespace kith
