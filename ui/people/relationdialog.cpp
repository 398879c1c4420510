// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody is to somebody else.
#include "ui/people/relationdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QStringListModel>
#include <QVBoxLayout>

#include "app/core/folding.h"
#include "ui/kit/button.h"
#include "ui/kit/completing.h"
#include "ui/kit/field.h"
#include "ui/kit/typedday.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

RelationDialog::RelationDialog(Store &store, const Person &person, const QHash<qint64, QString> &names, QDate today, QWidget *parent)
    : EntryDialog(u"relationDialog"_s, tr("Who else %1 belongs with").arg(isolated(person.called())), parent, Key::CtrlEnter), m_store(store), m_person(person), m_names(names),
      m_today(today), m_kind(new QComboBox), m_other(new QLineEdit), m_hope(new QLineEdit), m_since(new QLineEdit), m_weeks(new QSpinBox)
{
    setPrimary(tr("Note it"), u"relationDialogAct"_s);
    const QString called = isolated(person.called());
    m_kind->setObjectName(u"relationKind"_s);
    m_kind->addItem(tr("Shares a household with"), Household);
    m_kind->addItem(tr("Looks after, for a while"), LooksAfter);
    m_kind->addItem(tr("Is looked after by"), IsLookedAfter);
    m_kind->addItem(tr("Please keep apart from"), Apart);
    m_names.remove(person.id.value);
    QStringList sorted = m_names.values();
    sorted.sort(Qt::CaseInsensitive);
    m_other->setObjectName(u"relationOther"_s);
    completeFrom(m_other, new QStringListModel(sorted, m_other));
    addRow(new Field(called, m_kind));
    addRow(new Field(tr("Whom"), m_other));
    buildPair();
    m_kind->setAccessibleName(tr("What they are to each other"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RelationDialog::arrange);
    arrange();
    m_other->setFocus();
}

void RelationDialog::buildPair()
{
    m_since->setObjectName(u"relationSince"_s);
    m_since->setText(m_today.toString(Qt::ISODate));
    m_hope->setObjectName(u"relationHope"_s);
    m_weeks->setObjectName(u"relationWeeks"_s);
    m_weeks->setRange(0, 52);
    m_weeks->setValue(2);
    m_weeks->setSpecialValueText(tr("As it comes"));
    m_weeks->setSuffix(tr(" weeks between"));
    m_ofPairs = {new Field(tr("Since"), m_since), new Field(tr("What they hope for"), m_hope), new Field(tr("How often they meet"), m_weeks)};
    for (Field *field : std::as_const(m_ofPairs))
        addRow(field);
}

void RelationDialog::changePair(const Relation &pair, const QString &name)
{
    m_pair = pair;
    setWindowTitle(tr("%1 and %2").arg(isolated(m_person.called()), isolated(name)));
    m_kind->setCurrentIndex(m_kind->findData(pair.personId == m_person.id ? LooksAfter : IsLookedAfter));
    m_kind->setEnabled(false);
    m_other->setText(name);
    m_other->setEnabled(false);
    m_since->setText(pair.sinceOn.isValid() ? pair.sinceOn.toString(Qt::ISODate) : QString());
    m_hope->setText(pair.hope);
    m_weeks->setValue(pair.rhythmDays / 7);
    m_hope->setFocus();
}

void RelationDialog::arrange()
{
    const int choice = m_kind->currentData().toInt();
    for (Field *field : std::as_const(m_ofPairs))
        field->setVisible(choice == LooksAfter || choice == IsLookedAfter);
}

PersonId RelationDialog::other() const
{
    const QString wanted = fold(m_other->text());
    QList<qint64> found;
    for (auto name = m_names.begin(); name != m_names.end(); ++name) {
        if (!wanted.isEmpty() && fold(name.value()) == wanted)
            found.append(name.key());
    }
    return found.size() == 1 ? PersonId{found.first()} : PersonId{};
}

void RelationDialog::actOnPair(PersonId other)
{
    const Result<QDate> since = typedDay(m_since->text());
    if (!since.ok())
        return refuse(since.error().text);
    Relation pair = m_pair;
    pair.sinceOn = *since;
    pair.hope = m_hope->text();
    // Days that make no whole weeks are not lost by looking at them.
    if (m_weeks->value() != pair.rhythmDays / 7)
        pair.rhythmDays = 7 * m_weeks->value();
    if (pair.id)
        return write(m_store.perform(relations::SavePair, [pair](Tx &tx) { return relations::savePair(tx, pair); }));
    pair.kind = RelationKind::Mentor;
    const bool looksAfter = m_kind->currentData().toInt() == LooksAfter;
    std::tie(pair.personId, pair.otherId) = looksAfter ? std::pair(m_person.id, other) : std::pair(other, m_person.id);
    write(m_store.perform(relations::PairUp, [pair](Tx &tx) { return relations::pairUp(tx, pair); }));
}

void RelationDialog::enter()
{
    const PersonId one = m_person.id, two = m_pair.id ? m_pair.besides(m_person.id) : other();
    if (!two)
        return refuse(tr("Write the full name of one person, as it stands in the list."));
    const QDate since = m_today;
    switch (Choice(m_kind->currentData().toInt())) {
    case Household:
        return write(m_store.perform(relations::ShareHousehold, [=](Tx &tx) { relations::shareHousehold(tx, one, two, since); }));
    case LooksAfter:
    case IsLookedAfter:
        return actOnPair(two);
    case Apart:
        return write(m_store.perform(relations::KeepApart, [=](Tx &tx) { return relations::keepApart(tx, one, two, since); }));
    }
}

} // namespace kith
