// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several people beside the list.
#include "ui/people/manypanel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gatherings/gatherings.h"
#include "app/gatherings/outlook.h"
#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/changing.h"
#include "ui/kit/completing.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"
#include "ui/kit/popup.h"
#include "ui/kit/readonly.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saynames.h"
#include "ui/kit/text.h"
#include "ui/kit/undokeys.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 8;
constexpr int widest = 520;

QHBoxLayout *lineOf(std::initializer_list<QWidget *> widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    return line;
}

} // namespace

ManyPanel::ManyPanel(Community &community, QWidget *parent)
    : QWidget(parent), m_community(community), m_faces(new AvatarStack), m_heading(new Label(QString(), Type::Title)),
      m_names(new Label(QString(), Type::Body, Colour::Text2)), m_tag(new QLineEdit), m_known(new QStringListModel(this)), m_tagThem(new Button(tr("Add the tag"))),
      m_untagThem(new Button(tr("Take it away"))), m_invite(new Button(tr("Invite to…"), u"mail"_s)), m_followUp(new Button(tr("Follow up…"), u"follow-up"_s)), m_export(new Button(tr("Export"), u"export"_s)),
      m_archive(new Button(QString())), m_one(new Button(tr("Back to one"), Button::Kind::Link))
{
    setObjectName(u"many"_s);
    setAccessibleName(tr("The people chosen"));
    m_tag->setObjectName(u"manyTag"_s);
    m_tagThem->setObjectName(u"tagMany"_s);
    m_untagThem->setObjectName(u"untagMany"_s);
    m_invite->setObjectName(u"inviteMany"_s);
    m_followUp->setObjectName(u"followUpMany"_s);
    m_followUp->setToolTip(tr("Promise something about each of them  Ctrl+J"));
    m_export->setObjectName(u"exportMany"_s);
    m_archive->setObjectName(u"archiveMany"_s);
    m_names->setWordWrap(true);
    build();
    connectAll();
    if (!community.store().isReadOnly())
        return;
    for (Button *button : {m_tagThem, m_untagThem, m_invite, m_followUp, m_archive})
        button->setUnavailable(whyReadOnly(community.store()));
}

void ManyPanel::build()
{
    auto *hint = new Label(tr("Each of these is one change, and one undo takes it back."), Type::Caption, Colour::Text3);
    hint->setWordWrap(true);
    auto *tags = lineOf({new Field(tr("Tag"), m_tag)});
    for (Button *button : {m_tagThem, m_untagThem})
        tags->addWidget(button, 0, Qt::AlignBottom);
    QHBoxLayout *actions = lineOf({m_invite, m_followUp, m_export, m_archive});
    actions->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_faces, 0, Qt::AlignLeft);
    column->addWidget(m_heading);
    column->addWidget(m_names);
    column->addSpacing(8);
    column->addLayout(tags);
    column->addLayout(actions);
    column->addSpacing(8);
    column->addWidget(hint);
    column->addWidget(m_one, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto *inner = new QWidget;
    inner->setLayout(column);
    inner->setMaximumWidth(Theme::px(widest));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(inner);
    all->addStretch(0);
}

void ManyPanel::connectAll()
{
    suggestFrom(m_tag, m_known);
    leaveUndoWhenEmpty(m_tag);
    connect(m_tag, &QLineEdit::returnPressed, this, &ManyPanel::tag);
    connect(m_tag, &QLineEdit::textChanged, this, [this] { setEditorError(m_tag, {}); });
    connect(m_tagThem, &QPushButton::clicked, this, &ManyPanel::tag);
    connect(m_untagThem, &QPushButton::clicked, this, &ManyPanel::untag);
    connect(m_invite, &QPushButton::clicked, this, &ManyPanel::offerGatherings);
    connect(m_followUp, &QPushButton::clicked, this, &ManyPanel::followUpRequested);
    connect(m_export, &QPushButton::clicked, this, &ManyPanel::exportRequested);
    connect(m_archive, &QPushButton::clicked, this, &ManyPanel::archive);
    connect(m_one, &QPushButton::clicked, this, &ManyPanel::oneRequested);
}

void ManyPanel::setPeople(const QList<people::Listed> &people)
{
    m_ids.clear();
    QList<AvatarFace> faces;
    QStringList names;
    for (const people::Listed &person : people) {
        m_ids.append(person.id);
        names.append(person.name);
        faces.append({person.id.toText(), person.name, person.callName});
    }
    m_allArchived = std::all_of(people.begin(), people.end(), [](const people::Listed &person) { return person.archived; });
    m_faces->setFaces(faces);
    m_heading->setText(tr("%n people chosen", nullptr, int(people.size())));
    m_names->setText(sayNames(names, mostNamed));
    m_archive->setText(m_allArchived ? tr("Bring back") : tr("Archive"));
}

void ManyPanel::setKnownTags(const QStringList &tags)
{
    m_known->setStringList(tags);
}

template<class F>
void ManyPanel::change(const Verb &verb, F f)
{
    changeOrTell(*this, m_community.store(), verb, std::move(f));
}

void ManyPanel::tag()
{
    const QString tag = m_tag->text().simplified();
    if (tag.isEmpty())
        return setEditorError(m_tag, tr("Type the tag first."));
    m_tag->clear();
    change(people::Tag, [ids = m_ids, tag](Tx &tx) { people::tag(tx, ids, tag); });
}

void ManyPanel::untag()
{
    const QString tag = m_tag->text().simplified();
    if (tag.isEmpty())
        return setEditorError(m_tag, tr("Type the tag first."));
    m_tag->clear();
    change(people::Untag, [ids = m_ids, tag](Tx &tx) { people::untag(tx, ids, tag); });
}

void ManyPanel::archive()
{
    if (m_allArchived)
        change(people::Unarchive, [ids = m_ids](Tx &tx) { people::unarchive(tx, ids); });
    else
        change(people::Archive, [ids = m_ids](Tx &tx) { people::archive(tx, ids); });
}

void ManyPanel::offerGatherings()
{
    whenDone(this, m_community.store().read(&gatherings::upcoming), [this](const Result<QList<Gathering>> &coming) {
        if (!coming.ok())
            return Q_EMIT told(coming.error().text);
        if (coming->isEmpty())
            return Q_EMIT told(tr("Nothing is planned that they could be invited to."));
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"manyGatherings"_s);
        for (const Gathering &gathering : *coming) {
            const QDate day = gathering.startTime().date();
            const QString when = sayDay(day, m_community.clock().today(gathering.zone));
            menu->addAction(tr("%1, %2").arg(isolated(gathering.title), when), this, [this, id = gathering.id] {
                change(gatherings::Invite, [ids = m_ids, id](Tx &tx) { gatherings::invite(tx, id, ids, u"by hand"_s); });
            });
        }
        openMenu(menu, m_invite->mapToGlobal(m_invite->rect().bottomLeft()));
    });
}

} // namespace kith
