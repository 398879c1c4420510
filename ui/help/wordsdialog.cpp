// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of words.
#include "ui/help/wordsdialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/help/wordlist.h"
#include "app/session/community.h"
#include "ui/help/wordgroupdialog.h"
#include "ui/kit/button.h"
#include "ui/kit/changing.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/readonly.h"
#include "ui/kit/roles.h"

namespace kith {

using namespace Qt::StringLiterals;

WordsDialog::WordsDialog(Community &community, QWidget *parent)
    : QDialog(parent), m_community(community),
      m_model(new RowModel<Row>([](const Row &row) { return qint64(row.place); },
                                {{tr("Words that mean the same"),
                                  [](const Row &row, int role) -> QVariant {
                                      switch (role) {
                                      case Qt::DisplayRole: return row.group.kind;
                                      case roles::Line2: return row.group.words.join(u", ");
                                      case roles::IconName: return u"tag"_s;
                                      case roles::Actions: return QStringList{tr("Change"), tr("Remove")};
                                      default: return {};
                                      }
                                  }}},
                                this)),
      m_list(new ListView(tr("Words that mean the same"), RowLook::person())), m_add(new Button(tr("Add words"), u"plus"_s)),
      m_back(new Button(tr("Back to the list Kith comes with"), Button::Kind::Link))
{
    build();
    connect(m_add, &QPushButton::clicked, this, [this] { (new WordGroupDialog(m_community.store(), {}, this))->open(); });
    connect(m_back, &QPushButton::clicked, this, [this] { changeOrTell(*this, m_community.store(), helps::SaveWords, [](Tx &tx) { helps::saveWords(tx, {}); }); });
    connect(m_list, &ListView::opened, this, &WordsDialog::edit);
    connect(m_list, &ListView::actionClicked, this, [this](qint64 key, int action) { action == 0 ? edit(key) : remove(key); });
    auto *gone = new QAction(this);
    gone->setShortcut(Qt::Key_Delete);
    gone->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(gone);
    connect(gone, &QAction::triggered, this, [this] { remove(m_list->currentKey()); });
    m_query = new LiveQuery<Answer>(
        community.store(), {"word_group", "ask", "help", "offer"}, [](Reader &reader) { return Answer{helps::wordGroups(reader), helps::hasOwnWords(reader)}; },
        [this](const Answer &answer) { take(answer); }, this);
}

void WordsDialog::build()
{
    setObjectName(u"wordsDialog"_s);
    setWindowTitle(tr("Words that mean the same"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"wordGroups"_s);
    m_list->setModel(m_model);
    m_add->setObjectName(u"addWords"_s);
    m_back->setObjectName(u"usualWords"_s);
    auto *why = new Label(tr("By these an ask finds who can help: “needs a car” finds whoever drives. Endings and accents do not matter."), Type::Small, Colour::Text2);
    why->setWordWrap(true);
    why->setContentsMargins(12, 0, 12, 0);
    auto *close = new Button(tr("Close"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->setSpacing(8);
    foot->addWidget(m_add);
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 16, 12, 16);
    column->setSpacing(12);
    column->addWidget(why);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    sizeWithin(this, {Theme::px(640), Theme::px(520)});
    m_list->setFocus();
}

void WordsDialog::take(const Answer &answer)
{
    QList<Row> rows;
    for (const WordGroup &group : answer.groups)
        rows.append({int(rows.size()) + 1, group});
    m_model->setRows(rows);
    const QString readOnly = whyReadOnly(m_community.store());
    m_add->setUnavailable(readOnly);
    m_back->setUnavailable(!readOnly.isEmpty() ? readOnly : answer.isOwn ? QString() : tr("This is the list Kith comes with"));
    if (m_list->currentKey() == 0)
        m_list->selectFirst();
}

const WordGroup *WordsDialog::groupOf(qint64 key) const
{
    const Row *row = m_model->at(m_model->rowOfKey(key));
    return row && !m_community.store().isReadOnly() ? &row->group : nullptr;
}

void WordsDialog::edit(qint64 key)
{
    if (const WordGroup *group = groupOf(key))
        (new WordGroupDialog(m_community.store(), *group, this))->open();
}

void WordsDialog::remove(qint64 key)
{
    if (const WordGroup *group = groupOf(key))
        changeOrTell(*this, m_community.store(), helps::SaveWords, [group = *group](Tx &tx) { helps::removeWords(tx, group); });
}

} // namespace kith
