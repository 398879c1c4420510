// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One group of words.
#include "ui/help/wordgroupdialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include "app/help/wordlist.h"
#include "app/store/store.h"
#include "ui/kit/field.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

WordGroupDialog::WordGroupDialog(Store &store, const WordGroup &group, QWidget *parent)
    : EntryDialog(u"wordGroupDialog"_s, group.kind.isEmpty() ? tr("Add words") : tr("Change words"), parent), m_store(store), m_group(group),
      m_kind(new QLineEdit(group.kind)), m_words(new QPlainTextEdit(group.words.join(u", "))), m_kindField(new Field(tr("What they are about"), m_kind)),
      m_wordsField(new Field(tr("Words that mean it"), m_words))
{
    m_kind->setObjectName(u"wordsKind"_s);
    m_words->setObjectName(u"wordsMeaning"_s);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(4 * Theme::line(Type::Body));
    m_kindField->setHint(tr("One word, such as “lift”: it is the kind of help"));
    m_wordsField->setHint(tr("With commas between them, in any form: “drives”, “pick up”"));
    addRow(m_kindField);
    addRow(m_wordsField);
    setPrimary(tr("Keep them"), u"keepWords"_s);
}

void WordGroupDialog::enter()
{
    WordGroup after = m_group;
    after.kind = m_kind->text().simplified();
    after.words = helps::wordsFrom(m_words->toPlainText());
    m_kindField->setError(after.kind.isEmpty() ? tr("Say what they are about.") : QString());
    if (after.kind.isEmpty())
        return;
    write(m_store.perform(helps::SaveWords, [before = m_group, after](Tx &tx) {
        if (before.kind.isEmpty())
            helps::addWords(tx, after);
        else
            helps::changeWords(tx, before, after);
    }));
}

void WordGroupDialog::refuse(const QString &why)
{
    m_wordsField->setError(why);
}

} // namespace kith
