// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making one of two records.
#include "ui/people/mergedialog.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "app/people/notsame.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"
#include "ui/people/mergefields.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

int total(const upkeep::RowCounts &counts)
{
    int rows = 0;
    for (const int count : counts)
        rows += count;
    return rows;
}

} // namespace

MergeDialog::MergeDialog(Store &store, const Person &kept, const QList<PersonId> &likely, const QHash<qint64, QString> &names, QWidget *parent)
    : EntryDialog(u"mergeDialog"_s, tr("Two records of one person"), parent, Key::CtrlEnter), m_store(store), m_kept(kept), m_names(names), m_other(new QComboBox),
      m_moves(new Label(QString(), Type::Small, Colour::Text2)), m_fields(new MergeFields), m_apart(new Button(tr("They are two people")))
{
    setPrimary(tr("Make them one"), u"mergeDialogAct"_s);
    m_other->setObjectName(u"mergeOther"_s);
    m_moves->setObjectName(u"mergeMoves"_s);
    m_moves->setWordWrap(true);
    m_apart->setObjectName(u"tellApart"_s);
    m_apart->setToolTip(tr("They are never proposed as one again"));
    addOthers(likely);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(Theme::px(150));
    auto *stays = new Label(tr("%1 stays. What do these two say of one person?").arg(isolated(kept.name)), Type::Body);
    stays->setWordWrap(true);
    addRow(stays);
    addRow(new Field(tr("The other record"), m_other));
    addRow(m_moves);
    addTallRow(scroll);
    addAside(m_apart);
    m_other->setFocus();
    connect(m_apart, &QPushButton::clicked, this, &MergeDialog::tellApart);
    connect(m_other, &QComboBox::currentIndexChanged, this, &MergeDialog::ask);
    ask();
}

void MergeDialog::addOthers(const QList<PersonId> &likely)
{
    for (const PersonId id : likely)
        m_other->addItem(m_names.value(id.value), id.value);
    QList<std::pair<QString, qint64>> rest;
    for (auto name = m_names.begin(); name != m_names.end(); ++name) {
        if (name.key() != m_kept.id.value && !likely.contains(PersonId{name.key()}))
            rest.append({name.value(), name.key()});
    }
    std::sort(rest.begin(), rest.end(), [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    if (!likely.isEmpty() && !rest.isEmpty())
        m_other->insertSeparator(m_other->count());
    for (const auto &[name, id] : std::as_const(rest))
        m_other->addItem(name, id);
    if (likely.isEmpty())
        m_other->setCurrentIndex(-1);
    m_other->setPlaceholderText(tr("Choose a record"));
}

PersonId MergeDialog::other() const
{
    return {m_other->currentData().toLongLong()};
}

void MergeDialog::ask()
{
    m_isReady = false;
    const PersonId other = this->other();
    m_apart->setUnavailable(other ? QString() : tr("Choose the other record first"));
    primary()->setUnavailable(tr("Choose the other record first"));
    if (!other)
        return;
    const auto preview = m_store.read([keep = m_kept.id, other](Reader &reader) { return upkeep::previewMerge(reader, keep, other); });
    whenDone(this, preview, [this, other](const Result<upkeep::MergePreview> &result) {
        if (other != this->other())
            return;
        if (result.ok())
            take(*result);
        else
            refuse(result.error().text);
    });
}

void MergeDialog::take(const upkeep::MergePreview &preview)
{
    m_isReady = true;
    primary()->setUnavailable({});
    m_fields->take(preview, m_names);
    const int moved = total(preview.moved), joined = total(preview.joined);
    QStringList parts{tr("%n entries come over, and none is lost.", nullptr, moved)};
    if (joined > 0)
        parts << tr("%n of them tell what is known already and become one with it.", nullptr, joined);
    if (preview.between > 0)
        parts << tr("%n entries are of the two with each other: are they two people?", nullptr, preview.between);
    parts << tr("You can make two records of it again at any time.");
    m_moves->setText(parts.join(u' '));
}

void MergeDialog::tellApart()
{
    write(m_store.perform(people::TellApart, [one = m_kept.id, two = other()](Tx &tx) { people::tellApart(tx, one, two); }));
}

void MergeDialog::enter()
{
    if (!m_isReady)
        return;
    const PersonId keep = m_kept.id;
    const auto merge = [keep, other = other(), says = m_fields->chosen()](Tx &tx) { return upkeep::merge(tx, keep, other, says); };
    write(m_store.perform(upkeep::MergePeople, merge), [this, keep] { Q_EMIT merged(keep); });
}

} // namespace kith
