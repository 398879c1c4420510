// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two records again.
#include "ui/people/unmergedialog.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

static QString sayTable(const QByteArray &table)
{
    const std::pair<const char *, QString> words[] = {
        {"attendance", UnmergeDialog::tr("An arrival")}, {"invitation", UnmergeDialog::tr("An invitation")}, {"note", UnmergeDialog::tr("A note")},
        {"help", UnmergeDialog::tr("A help")},           {"ask", UnmergeDialog::tr("An ask")},               {"offer", UnmergeDialog::tr("An offer")},
        {"follow_up", UnmergeDialog::tr("A promise")},   {"rhythm", UnmergeDialog::tr("A rhythm")},          {"contact", UnmergeDialog::tr("Being in touch")},
        {"relation", UnmergeDialog::tr("Who they belong with")},
    };
    for (const auto &[name, word] : words) {
        if (table == name)
            return word;
    }
    return QString::fromUtf8(table).replace(u'_', u' ');
}

static QString say(const upkeep::LaterEdit &edit)
{
    if (edit.column.isEmpty() && !edit.now.isEmpty())
        return UnmergeDialog::tr("%1 that came later: %2").arg(sayTable(edit.row.table), isolated(edit.now));
    if (edit.column.isEmpty())
        return UnmergeDialog::tr("%1 that came later").arg(sayTable(edit.row.table));
    return UnmergeDialog::tr("%1: “%2” became “%3”").arg(QString::fromUtf8(edit.column).replace(u'_', u' '), isolated(edit.then), isolated(edit.now));
}

UnmergeDialog::UnmergeDialog(Store &store, const Merge &merge, const QString &keptName, QWidget *parent)
    : PersonDialog(store, u"unmergeDialog"_s, tr("Two records again"), tr("Make two of it"), parent), m_merge(merge), m_since(new Label(QString(), Type::Small, Colour::Text2)),
      m_scroll(new QScrollArea), m_place(new QWidget)
{
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
    body()->addWidget(what);
    body()->addWidget(m_since);
    body()->addWidget(m_scroll, 1);
    actButton()->setUnavailable(tr("What was done since is being looked up"));
    whenDone(this, store.read([id = merge.id](Reader &reader) { return upkeep::editsSince(reader, id); }), [this](const Result<QList<upkeep::LaterEdit>> &edits) {
        if (edits.ok())
            take(*edits);
        else
            refuse(edits.error().text);
    });
}

void UnmergeDialog::take(const QList<upkeep::LaterEdit> &edits)
{
    m_edits = edits;
    m_since->setText(edits.isEmpty() ? tr("Nothing was done with the record since.") : tr("This was done since. What is ticked goes to %1.").arg(isolated(m_merge.name)));
    for (const upkeep::LaterEdit &edit : edits) {
        auto *gives = new QCheckBox(say(edit));
        m_place->layout()->addWidget(gives);
        m_gives.append(gives);
    }
    m_scroll->setVisible(!edits.isEmpty());
    fit();
    actButton()->setUnavailable({});
    actButton()->setFocus();
}

void UnmergeDialog::act()
{
    QList<upkeep::LaterEdit> given;
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        if (m_gives[i]->isChecked())
            given.append(m_edits[i]);
    }
    change(upkeep::Unmerge, [id = m_merge.id, given](Tx &tx) { upkeep::unmerge(tx, id, given); });
}

} // namespace kith
