// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two records again.
#include "ui/people/unmergedialog.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/people/names.h"
#include "app/store/cell.h"
#include "app/upkeep/storedwords.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

static QString sayValue(const upkeep::StoredField *field, const QString &value, const QHash<QString, QString> &names)
{
    using Shape = upkeep::StoredField::Shape;
    switch (field ? field->shape : Shape::Text) {
    case Shape::List:
        return listFromJson(value.toUtf8()).join(u", "_s);
    case Shape::YesNo:
        return value == u"1" ? UnmergeDialog::tr("yes") : UnmergeDialog::tr("no");
    case Shape::Day: {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        return day.isValid() ? sayDay(day, QDate()) : value;
    }
    case Shape::Word:
        return upkeep::sayStored(value);
    case Shape::Person:
        return names.value(value);
    default:
        return value;
    }
}

static QString say(const upkeep::LaterEdit &edit, const QHash<QString, QString> &names)
{
    const QString table = upkeep::sayTable(QString::fromLatin1(edit.row.table));
    if (edit.column.isEmpty() && !edit.now.isEmpty())
        return UnmergeDialog::tr("%1 that came later: %2").arg(table, isolated(edit.now));
    if (edit.column.isEmpty())
        return UnmergeDialog::tr("%1 that came later").arg(table);
    const upkeep::StoredField *field = upkeep::storedField(QString::fromLatin1(edit.column));
    const auto value = [&](const QString &stored) {
        const QString said = sayValue(field, stored, names);
        return said.isEmpty() ? UnmergeDialog::tr("(nothing)") : isolated(said);
    };
    return UnmergeDialog::tr("%1: “%2” became “%3”").arg(field ? field->said() : QString::fromLatin1(edit.column), value(edit.then), value(edit.now));
}

// Whoever a value refers to is told by name.
UnmergeDialog::Later UnmergeDialog::laterOf(Reader &reader, MergeId id)
{
    Later later{upkeep::editsSince(reader, id), {}};
    people::NamesOfFew names(reader);
    for (const upkeep::LaterEdit &edit : std::as_const(later.edits)) {
        const upkeep::StoredField *field = upkeep::storedField(QString::fromLatin1(edit.column));
        if (!field || field->shape != upkeep::StoredField::Shape::Person)
            continue;
        for (const QString &who : {edit.then, edit.now})
            later.names.insert(who, names[PersonId::fromText(who)].name);
    }
    return later;
}

UnmergeDialog::UnmergeDialog(Store &store, const Merge &merge, const QString &keptName, QWidget *parent)
    : EntryDialog(u"unmergeDialog"_s, tr("Two records again"), parent, Key::CtrlEnter), m_store(store), m_merge(merge), m_since(new Label(QString(), Type::Small, Colour::Text2)),
      m_scroll(new QScrollArea), m_place(new QWidget)
{
    setPrimary(tr("Make two of it"), u"unmergeDialogAct"_s);
    auto *what = new Label(tr("%1 and %2 become two records again, as they were.").arg(isolated(keptName), isolated(merge.name)), Type::Body);
    what->setWordWrap(true);
    m_since->setWordWrap(true);
    m_since->setObjectName(u"unmergeSince"_s);
    (new QVBoxLayout(m_place))->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(m_place);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->hide();
    addRow(what);
    addRow(m_since);
    addTallRow(m_scroll);
    primary()->setUnavailable(tr("What was done since is being looked up"));
    whenDone(this, store.read([id = merge.id](Reader &reader) { return laterOf(reader, id); }), [this](const Result<Later> &later) {
        if (later.ok())
            take(*later);
        else
            refuse(later.error().text);
    });
}

void UnmergeDialog::take(const Later &later)
{
    m_edits = later.edits;
    m_since->setText(m_edits.isEmpty() ? tr("Nothing was done with the record since.") : tr("This was done since. What is ticked goes to %1.").arg(isolated(m_merge.name)));
    for (const upkeep::LaterEdit &edit : std::as_const(m_edits)) {
        auto *gives = new QCheckBox(say(edit, later.names));
        m_place->layout()->addWidget(gives);
        m_gives.append(gives);
    }
    m_scroll->setVisible(!m_edits.isEmpty());
    fit();
    primary()->setUnavailable({});
    primary()->setFocus();
}

void UnmergeDialog::enter()
{
    QList<upkeep::LaterEdit> given;
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        if (m_gives[i]->isChecked())
            given.append(m_edits[i]);
    }
    write(m_store.perform(upkeep::Unmerge, [id = m_merge.id, given](Tx &tx) { upkeep::unmerge(tx, id, given); }));
}

} // namespace kith
