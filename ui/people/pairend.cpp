// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a mentor pair.
#include "ui/people/pairend.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/kit/field.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

PairEnd::PairEnd(Store &store, const Relation &pair, QDate today, QWidget *parent)
    : EntryDialog(u"pairEnd"_s, tr("A pair comes to its end"), parent, Key::CtrlEnter), m_store(store), m_pair(pair), m_today(today), m_learned(new QPlainTextEdit)
{
    setPrimary(tr("End it"), u"pairEndAct"_s);
    m_learned->setObjectName(u"learned"_s);
    m_learned->setTabChangesFocus(true);
    m_learned->setMinimumHeight(4 * Theme::line(Type::Body));
    auto *field = new Field(tr("What did they learn?"), m_learned);
    field->setHint(pair.hope.isEmpty() ? QString() : tr("They hoped: %1").arg(pair.hope));
    addTallRow(field);
    m_learned->setFocus();
}

void PairEnd::enter()
{
    write(m_store.perform(relations::EndPair, [id = m_pair.id, on = m_today, learned = m_learned->toPlainText()](Tx &tx) { relations::endPair(tx, id, on, learned); }));
}

} // namespace kith
