// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody is to somebody else: a household, a mentor pair, or please keep apart; and a mentor pair changed.
#pragma once

#include <QHash>

#include "app/people/relations.h"
#include "ui/kit/entrydialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace kith {

class Field;

class RelationDialog : public EntryDialog {
    Q_OBJECT
public:
    // `names` are everybody's by id.
    RelationDialog(Store &store, const Person &person, const QHash<qint64, QString> &names, QDate today, QWidget *parent);
    // A mentor pair as it is; `name` is the other one's.
    void changePair(const Relation &pair, const QString &name);

protected:
    void enter() override;

private:
    enum Choice { Household, LooksAfter, IsLookedAfter, Apart };
    void arrange();
    void buildPair();
    void actOnPair(PersonId other);
    PersonId other() const;   // none when nobody, or more than one, has the name typed

    Store &m_store;
    Person m_person;
    QHash<qint64, QString> m_names;
    QDate m_today;
    QComboBox *m_kind;
    QLineEdit *m_other;
    QLineEdit *m_hope;
    QLineEdit *m_since;
    QSpinBox *m_weeks;
    QList<Field *> m_ofPairs;   // since when is the first
    Relation m_pair;   // the one that is changed; its id is 0 for a new one
};

} // namespace kith
