// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody is to somebody else: a household, a mentor pair, or please keep apart.
#pragma once

#include <QHash>

#include "app/people/relations.h"
#include "ui/people/persondialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace kith {

class Field;

class RelationDialog : public PersonDialog {
    Q_OBJECT
public:
    // `names` are everybody's by id.
    RelationDialog(Store &store, const Person &person, const QHash<qint64, QString> &names, QDate today, QWidget *parent);

protected:
    void act() override;

private:
    enum Choice { Household, LooksAfter, IsLookedAfter, Apart };
    void arrange();
    PersonId other() const;   // none when nobody, or more than one, has the name typed

    Person m_person;
    QHash<qint64, QString> m_names;
    QDate m_today;
    QComboBox *m_kind;
    QLineEdit *m_other;
    QLineEdit *m_hope;
    QSpinBox *m_weeks;
    QList<Field *> m_ofPairs;
};

} // namespace kith
