// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of records that could be one person.
#include "ui/people/duplicatesdialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/session/community.h"
#include "app/store/community.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/text.h"
#include "ui/people/saylikeness.h"

namespace kith {

using namespace Qt::StringLiterals;

using upkeep::Duplicate;

namespace {

// As many as anybody looks through; the next come when these are settled.
constexpr int most = 200;

} // namespace

DuplicatesModel::DuplicatesModel(QObject *parent)
    : RowModel(&DuplicatesModel::keyOfPair, {{tr("Could be one person"), [this](const Duplicate &pair, int role) { return value(pair, role); }}}, parent)
{
}

qint64 DuplicatesModel::keyOfPair(const Duplicate &pair)
{
    return qint64((quint64(pair.one.person.value) * 1000003 + quint64(pair.other.person.value)) >> 1);
}

QVariant DuplicatesModel::value(const Duplicate &pair, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 and %2").arg(isolated(pair.one.name), isolated(pair.other.name));
    case roles::Line2:
        return sayLikeness(pair.why);
    case roles::Face:
        return QVariant::fromValue(AvatarFace{pair.one.person.toText(), pair.one.name, pair.one.callName});
    case roles::Actions:
        return QStringList{tr("Two people"), tr("Look")};
    default:
        return {};
    }
}

DuplicatesDialog::DuplicatesDialog(Community &community, PersonId about, QWidget *parent)
    : QDialog(parent), m_store(community.store()), m_about(about), m_model(new DuplicatesModel(this)), m_list(new ListView(tr("Could be one person"), RowLook::person())),
      m_none(new Label(tr("No two records look like one person."), Type::Body, Colour::Text3))
{
    setObjectName(u"duplicatesDialog"_s);
    setWindowTitle(tr("Could be one person"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"duplicates"_s);
    m_list->setModel(m_model);
    m_none->hide();
    auto *close = new Button(tr("Close"));
    close->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 16, 12, 16);
    column->setSpacing(12);
    column->addWidget(m_none, 0, Qt::AlignCenter);
    column->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &ListView::opened, this, &DuplicatesDialog::look);
    connect(m_list, &ListView::actionClicked, this, [this](qint64 key, int action) { action == 0 ? tellApart(key) : look(key); });
    m_query = new LiveQuery<QList<Duplicate>>(
        m_store, {"person", "not_same", "community"},
        [](Reader &reader) {
            const auto row = reader.first<CommunityRow>();
            return upkeep::possibleDuplicates(reader, row ? row->zone : QString()).mid(0, most);
        },
        [this](const QList<Duplicate> &pairs) { take(pairs); }, this);
    sizeWithin(this, {Theme::px(640), Theme::px(520)});
    m_list->setFocus();
}

void DuplicatesDialog::take(const QList<Duplicate> &pairs)
{
    m_model->setRows(pairs);
    m_none->setVisible(pairs.isEmpty());
    m_list->setVisible(!pairs.isEmpty());
    if (m_list->currentKey() != 0)
        return;
    for (const Duplicate &pair : pairs) {
        if (m_about && (pair.one.person == m_about || pair.other.person == m_about))
            return void(m_list->setCurrentKey(DuplicatesModel::keyOfPair(pair)));
    }
    m_list->selectFirst();
}

void DuplicatesDialog::look(qint64 key)
{
    for (const Duplicate &pair : m_model->rows()) {
        if (DuplicatesModel::keyOfPair(pair) == key)
            Q_EMIT mergeRequested(pair.one.person, pair.other.person);
    }
}

void DuplicatesDialog::tellApart(qint64 key)
{
    for (const Duplicate &pair : m_model->rows()) {
        if (DuplicatesModel::keyOfPair(pair) != key)
            continue;
        const auto telling = m_store.perform(people::TellApart, [one = pair.one.person, two = pair.other.person](Tx &tx) { people::tellApart(tx, one, two); });
        whenDone(this, telling, [this](const Result<Done> &result) {
            if (!result.ok())
                Q_EMIT told(result.error().text);
        });
        return;
    }
}

} // namespace kith
