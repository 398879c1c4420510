// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person beside the list.
#include "ui/people/personview.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUrl>

#include "app/session/community.h"
#include "app/store/merging.h"
#include "ui/kit/button.h"
#include "ui/kit/changing.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/margins.h"
#include "ui/kit/text.h"
#include "ui/kit/viewswitch.h"
#include "ui/kit/whendone.h"
#include "ui/people/alikesearch.h"
#include "ui/people/notevault.h"
#include "ui/people/persondesk.h"
#include "ui/people/personform.h"
#include "ui/people/personheader.h"
#include "ui/people/personpanel.h"
#include "ui/people/timelinemodel.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int roomForBoth = 560;

PersonView::PersonView(Community &community, QWidget *parent)
    : QWidget(parent), m_community(community), m_stack(new QStackedWidget), m_empty(new Label(tr("Choose somebody in the list"), Type::Body, Colour::Text3)),
      m_reading(new QWidget), m_header(new PersonHeader), m_moments(new TimelineModel(this)), m_past(new QWidget),
      m_filter(new FilterChips(tr("What is shown of it"))), m_timeline(new ListView(tr("What there was"), RowLook::timeline())),
      m_panel(new PersonPanel), m_form(new PersonForm(community.draftFolder())), m_desk(new PersonDesk(community, this)),
      m_alike(new AlikeSearch(community.store(), this))
{
    m_timeline->setObjectName(u"timeline"_s);
    m_timeline->setModel(m_moments);
    static_cast<Label *>(m_empty)->setAlignment(Qt::AlignCenter);
    m_panel->setFixedWidth(m_panel->sizeHint().width());
    m_filter->setObjectName(u"timelineChips"_s);
    for (const QString &what : {tr("Everything"), tr("Gatherings"), tr("Help"), tr("In touch"), tr("Promises"), tr("Notes")})
        m_filter->add(what);
    auto *past = new QVBoxLayout(m_past);
    past->setContentsMargins(0, 10, 0, 0);
    past->setSpacing(0);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(marginsFromLeading(20, 0, 16, 6));   // above the discs of the list
    chips->addWidget(m_filter);
    past->addLayout(chips);
    past->addWidget(m_timeline, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_past, 1);
    body->addWidget(m_panel);
    auto *column = new QVBoxLayout(m_reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(divider());
    column->addLayout(body, 1);
    for (QWidget *face : {m_empty, m_reading, static_cast<QWidget *>(m_form)})
        m_stack->addWidget(face);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);

    m_query = new LiveQuery<PersonCard>(
        community.store(), {"person", "gathering", "invitation", "attendance", "contact", "note", "relation", "help", "ask", "offer", "follow_up", "rhythm", "table_plan", "table_round", "seat"}, [](Reader &reader, const QString &) { return PersonCard::ask(reader, {}, {}); },
        [this](const PersonCard &card) { take(card); }, this);
    connect(m_header->editButton(), &QPushButton::clicked, this, &PersonView::edit);
    connect(m_header->archiveButton(), &QPushButton::clicked, this, &PersonView::archive);
    connect(m_header->viewSwitch(), &ViewSwitch::chosen, this, &PersonView::arrange);
    connect(m_header, &PersonHeader::tagged, this, [this](const QString &tag) {
        change(people::Tag, [id = m_id, tag](Tx &tx) { people::tag(tx, {id}, tag); });
    });
    connect(m_header, &PersonHeader::untagged, this, [this](const QString &tag) {
        change(people::Untag, [id = m_id, tag](Tx &tx) { people::untag(tx, {id}, tag); });
    });
    connect(m_header, &PersonHeader::writeRequested, this,
            [this] { QDesktopServices::openUrl(QUrl(u"mailto:"_s + m_card.person->emails.value(0))); });
    connect(m_panel, &PersonPanel::copied, this, [this](const QString &text) { Q_EMIT told(tr("Copied %1").arg(text)); });
    connect(m_panel, &PersonPanel::personChosen, this, &PersonView::personChosen);
    connectDesk();
    connectForm();
}

void PersonView::connectForm()
{
    connect(m_form, &PersonForm::saveRequested, this, &PersonView::save);
    connect(m_form, &PersonForm::cancelRequested, this, &PersonView::giveUp);
    connect(m_form, &PersonForm::typed, this, [this] { m_alike->look(m_form->lookalike()); });
    connect(m_form, &PersonForm::openInsteadRequested, this, &PersonView::openInstead);
    connect(this, &PersonView::editingBegun, this, &PersonView::tellDesk);
    connect(this, &PersonView::editingEnded, this, &PersonView::tellDesk);
    connect(m_alike, &AlikeSearch::found, m_form, &PersonForm::showAlike);
}

// Somebody new need not be kept when they are here already; what was changed of somebody else is saved as always.
void PersonView::openInstead(PersonId id)
{
    if (!m_form->before().id)
        giveUp();
    Q_EMIT personChosen(id.value);
}

void PersonView::connectDesk()
{
    connect(m_filter, &FilterChips::chosen, this, [this](int index) { m_moments->setFilter(TimelineModel::Filter(index)); });
    connect(m_timeline, &ListView::opened, this, &PersonView::openMoment);
    connect(m_header->helpButton(), &QPushButton::clicked, m_desk, &PersonDesk::logHelp);
    connect(m_header->followUpButton(), &QPushButton::clicked, m_desk, &PersonDesk::followUp);
    connect(m_header->noteButton(), &QPushButton::clicked, m_desk, &PersonDesk::writeNote);
    connect(m_header->contactButton(), &QPushButton::clicked, m_desk, &PersonDesk::logContact);
    connect(m_header->moreButton(), &QPushButton::clicked, m_desk, [this] { m_desk->showMore(m_header->moreButton()->mapToGlobal(QPoint(0, m_header->moreButton()->height()))); });
    connect(m_panel, &PersonPanel::relationMenuRequested, m_desk, &PersonDesk::showRelationMenu);
    connect(m_panel, &PersonPanel::notYetRequested, m_desk, &PersonDesk::showNotYet);
    m_moments->setTextOf([this](const Note &note) { return m_desk->vault()->textOf(note); });
    connect(m_desk->vault(), &NoteVault::changed, this, [this] {
        if (m_card.person)
            m_moments->take(m_card);
    });
    connect(m_desk, &PersonDesk::told, this, &PersonView::told);
    connect(m_desk, &PersonDesk::personChosen, this, &PersonView::personChosen);
    connect(m_desk, &PersonDesk::writingRequested, this, &PersonView::writingRequested);
}

void PersonView::setNames(std::function<QHash<qint64, QString>()> names)
{
    m_names = std::move(names);
    m_desk->setNames(m_names);
}

void PersonView::openMoment(qint64 key)
{
    switch (m_moments->whatOf(key)) {
    case Moment::What::Gathering:
        Q_EMIT openRequested(u"gatherings"_s, key);
        break;
    case Moment::What::Contact:
        m_desk->openContact(key);
        break;
    case Moment::What::Note:
        m_desk->openNote(key);
        break;
    case Moment::What::Help:
    case Moment::What::Ask:
    case Moment::What::Offer:
        Q_EMIT openRequested(u"help"_s, key);
        break;
    case Moment::What::Promise:
        Q_EMIT openRequested(u"follow-ups"_s, key);
        break;
    case Moment::What::Relation:
    case Moment::What::Joined:
        break;
    }
}

template<class F>
void PersonView::change(const Verb &verb, F f)
{
    changeOrTell(*this, m_community.store(), verb, std::move(f));
}

void PersonView::setPerson(PersonId id)
{
    if (id == m_id && m_card.person)
        return;
    m_id = id;
    m_toReach = false;
    if (!id) {
        m_stack->setCurrentWidget(m_empty);
        tellDesk();
    }
    m_query->setAsk([id](Reader &reader, const QString &actor) { return PersonCard::ask(reader, id, Onlooker{actor}); });
}

void PersonView::take(const PersonCard &card)
{
    m_card = card;
    tellDesk();
    if (!card.person) {
        if (!isEditing())
            m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_header->take(card);
    m_moments->take(card);
    m_panel->take(card);
    if (isEditing())
        m_form->takeIn(*card.person);
    else
        m_stack->setCurrentWidget(m_reading);
    if (m_toReach)
        editContact();
    arrange();
}

bool PersonView::isEditing() const
{
    return m_stack->currentWidget() == m_form;
}

void PersonView::edit()
{
    if (!m_card.person || m_community.store().isReadOnly())
        return;
    m_form->setNames(m_names ? m_names() : QHash<qint64, QString>());
    m_stack->setCurrentWidget(m_form);
    // What was typed stays in the fields while it is on its way to the store.
    if (!m_form->isDirty() || m_form->before().id != m_card.person->id)
        m_form->begin(*m_card.person);
    m_alike->begin(m_form->lookalike());
    Q_EMIT editingBegun();
}

void PersonView::editContact()
{
    m_toReach = !m_card.person || m_card.person->id != m_id;
    if (m_toReach)
        return;
    if (!isEditing())
        edit();
    if (isEditing())
        m_form->focusContact();
}

void PersonView::editNew(const QString &name)
{
    Person person;
    person.name = name;
    person.joinedOn = m_card.today.isValid() ? m_card.today : m_community.clock().today(systemZone());
    m_form->setNames(m_names ? m_names() : QHash<qint64, QString>());
    m_stack->setCurrentWidget(m_form);
    m_form->begin(person);
    m_alike->begin({});
    m_alike->look(m_form->lookalike());
    Q_EMIT editingBegun();
}

bool PersonView::save()
{
    if (!m_form->check())
        return false;
    const Person before = m_form->before(), after = m_form->after();
    const auto take = [this, who = before.id ? before : after, sent = m_form->send()](const Result<Person> &result) { answered(who, sent, result); };
    if (before.id) {
        const auto merge = [=](Tx &tx) { return people::save(tx, withChanges(tx.get<Person>(before.id), before, after)); };
        whenDone(this, m_community.store().perform(people::Save, merge), take);
    } else {
        whenDone(this, m_community.store().perform(people::Add, [=](Tx &tx) { return people::add(tx, after); }), take);
    }
    leaveForm();
    return true;
}

void PersonView::answered(const Person &who, const FormBase::Sent &sent, const Result<Person> &result)
{
    if (result.ok()) {
        m_form->saved(who.id, sent);
        if (!who.id)
            Q_EMIT added(result->id);
    } else if (m_form->isStillAbout(sent)) {
        showRefused(who.id, result.error().text);
    } else {
        Q_EMIT told(tr("%1 What was written about %2 is kept and offered when you write there again.").arg(result.error().text, isolated(who.called())));
    }
}

// Nobody else has been written about meanwhile, but somebody else, or another page, may be in sight.
void PersonView::showRefused(PersonId id, const QString &why)
{
    if (!isEditing() && id && id != m_id)
        Q_EMIT personChosen(id.value);
    m_stack->setCurrentWidget(m_form);
    m_form->refused(why);
    Q_EMIT editingBegun();
    if (!isVisible())
        Q_EMIT told(why);
}

bool PersonView::keepEdits()
{
    if (!isEditing())
        return true;
    if (m_form->isDirty())
        return save();
    leaveForm();
    return true;
}

void PersonView::giveUp()
{
    if (!isEditing())
        return;
    m_form->giveUp();
    leaveForm();
}

void PersonView::leaveForm()
{
    if (!isEditing())
        return;
    m_alike->end();
    m_stack->setCurrentWidget(m_card.person ? m_reading : m_empty);
    Q_EMIT editingEnded();
}

// What is begun is begun with who is on the screen: nobody where somebody new is being written down.
void PersonView::tellDesk()
{
    const bool isNew = isEditing() && !m_form->before().id;
    m_desk->take(isNew || !m_id ? PersonCard() : m_card);
}

void PersonView::archive()
{
    if (!m_card.person)
        return;
    const PersonId id = m_id;
    if (m_card.person->archived)
        change(people::Unarchive, [id](Tx &tx) { people::unarchive(tx, {id}); });
    else
        change(people::Archive, [id](Tx &tx) { people::archive(tx, {id}); });
}

void PersonView::setPaused(bool paused)
{
    m_query->setPaused(paused);
}

void PersonView::arrange()
{
    const bool both = width() >= Theme::px(roomForBoth);
    const bool about = m_header->viewSwitch()->current() == 1;
    m_header->viewSwitch()->setVisible(!both);
    m_header->fitInto(height());
    m_past->setVisible(both || !about);
    m_panel->setVisible(both || about);
    m_panel->setMinimumWidth(both ? m_panel->sizeHint().width() : 0);
    m_panel->setMaximumWidth(both ? m_panel->sizeHint().width() : QWIDGETSIZE_MAX);
}

void PersonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace kith
