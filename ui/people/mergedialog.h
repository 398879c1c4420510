// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one person: what each says, what would move, and making one of them or saying that they are two people.
#pragma once

#include <QHash>

#include "app/upkeep/merge.h"
#include "ui/kit/entrydialog.h"

class QComboBox;

namespace kith {

class MergeFields;

class MergeDialog : public EntryDialog {
    Q_OBJECT
public:
    // `likely` are the records that could be the same person, the surest first; anybody else in `names` can be chosen, too.
    MergeDialog(Store &store, const Person &kept, const QList<PersonId> &likely, const QHash<qint64, QString> &names, QWidget *parent);

Q_SIGNALS:
    void merged(kith::PersonId kept);

protected:
    void enter() override;

private:
    void addOthers(const QList<PersonId> &likely);
    void ask();
    void take(const upkeep::MergePreview &preview);
    void tellApart();
    PersonId other() const;

    Store &m_store;
    Person m_kept;
    QHash<qint64, QString> m_names;
    QComboBox *m_other;
    Label *m_moves;
    MergeFields *m_fields;
    Button *m_apart;
    bool m_isReady = false;
};

} // namespace kith
