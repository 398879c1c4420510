// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside a person.
#include "ui/people/personpanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/core/joined.h"
#include "app/people/needs.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/dots.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/focusplace.h"
#include "ui/kit/labels.h"
#include "ui/kit/pill.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saydue.h"
#include "ui/kit/sidepanel.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

QString sayBirthday(const QString &birthday)
{
    const bool hasYear = !birthday.startsWith("--"_L1);
    const QDate day = QDate::fromString(hasYear ? birthday : u"2000-"_s + birthday.mid(2), Qt::ISODate);
    return !day.isValid() ? birthday : hasYear ? sayDay(day, QDate()) : sayDayOfYear(day);
}

} // namespace

PersonPanel::PersonPanel(QWidget *parent) : QWidget(parent), m_place(new QVBoxLayout(this))
{
    setObjectName(u"personPanel"_s);
    m_place->setContentsMargins(0, 0, 0, 0);
}

QSize PersonPanel::sizeHint() const
{
    return {Theme::px(284), Theme::px(300)};
}

static Label *wordsOf(const QString &text, const QString &meaning)
{
    auto *words = new Label(text, Type::Body);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(u"%1: %2"_s.arg(meaning, text));
    return words;
}

QHBoxLayout *PersonPanel::addRow()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_panel->add(line);
    return row;
}

void PersonPanel::addLine(const QString &iconName, const QString &text, const QString &meaning)
{
    QHBoxLayout *row = addRow();
    Label *words = wordsOf(text, meaning);
    words->setWordWrap(true);
    row->addWidget(new IconLabel(iconName, meaning), 0, Qt::AlignTop);
    row->addWidget(words, 1);
}

void PersonPanel::addCopyLine(const QString &iconName, const QString &text, const QString &meaning)
{
    auto *copy = Button::iconOnly(u"copy"_s, tr("Copy %1").arg(text));
    copy->setKind(Button::Kind::Quiet);
    connect(copy, &QPushButton::clicked, this, [this, text] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(text);
    });
    QHBoxLayout *row = addRow();
    // An address has no place to be wrapped at.
    Label *words = wordsOf(text, meaning);
    words->setElided();
    row->addWidget(new IconLabel(iconName, meaning), 0, Qt::AlignVCenter);
    row->addWidget(words, 1);
    row->addWidget(copy, 0, Qt::AlignVCenter);
}

void PersonPanel::addContact(const PersonCard &card)
{
    const Person &person = *card.person;
    m_panel->section(tr("Contact"));
    for (const QString &phone : person.phones)
        addCopyLine(u"phone"_s, phone, tr("Phone"));
    for (const QString &email : person.emails)
        addCopyLine(u"mail"_s, email, tr("Email"));
    if (person.phones.isEmpty() && person.emails.isEmpty())
        m_panel->add(new Label(tr("No phone or email yet"), Type::Small, Colour::Text3));
    addLine(person.mayBeContacted ? u"check"_s : u"close"_s, person.mayBeContacted ? tr("May be contacted") : tr("Does not want to be contacted"), tr("Contact"));
    addLine(u"eye"_s, person.photoConsent == Consent::Yes ? tr("Photos are fine") : person.photoConsent == Consent::No ? tr("No photos") : tr("Ask before taking photos"),
            tr("Photos"));
    for (const Rhythm &rhythm : card.rhythms)
        addLine(u"follow-up"_s, tr("To be in touch %1").arg(sayEvery(rhythm.everyDays)), tr("Keeping in touch"));
}

void PersonPanel::addNeeds(const PersonCard &card)
{
    const Person &person = *card.person;
    m_panel->section(tr("Needs"));
    if (person.accessNeeds.isEmpty() && person.dietaryNeeds.isEmpty())
        return m_panel->add(new Label(tr("None written down"), Type::Small, Colour::Text3));
    auto *tags = new QWidget;
    auto *flow = new FlowLayout(tags);
    for (const QString &need : person.accessNeeds)
        flow->addWidget(new TagLabel({need, u"access"_s, false}));
    for (const QString &need : person.dietaryNeeds)
        flow->addWidget(new TagLabel({need, u"leaf"_s, people::couldHurt(need)}));
    m_panel->add(tags);
}

void PersonPanel::addHelp(const PersonCard &card, HelpColumns::Unfolded unfolded)
{
    const QList<helps::Counterpart> helped = helps::helpedBy(card.help, card.person->id), helpedBy = helps::helpersOf(card.help, card.person->id);
    if (helped.isEmpty() && helpedBy.isEmpty())
        return;
    m_columns = new HelpColumns(helped, helpedBy, unfolded);
    connect(m_columns, &HelpColumns::personChosen, this, &PersonPanel::personChosen);
    m_panel->beginSection();
    m_panel->add(m_columns);
}

void PersonPanel::addWants(const PersonCard &card)
{
    QStringList asks, offers;
    for (const helps::AskedFor &asked : card.help.asks) {
        if (asked.ask.isWaiting())
            asks << tr("Asks: %1").arg(isolated(asked.ask.what)) + u" · "_s + (asked.ask.byOn.isValid() ? tr("by %1").arg(sayDay(asked.ask.byOn, card.today)) : sayWaiting(asked.daysWaiting(card.today)));
    }
    for (const Offer &offer : card.help.offers) {
        if (offer.stands(card.today))
            offers << tr("Offers: %1").arg(isolated(offer.what)) + (offer.howOften.isEmpty() ? QString() : u" · "_s + isolated(offer.howOften));
    }
    if (asks.isEmpty() && offers.isEmpty())
        return;
    m_panel->section(tr("Asks and offers"));
    for (const QString &ask : std::as_const(asks))
        addLine(u"hand"_s, ask, tr("An ask"));
    for (const QString &offer : std::as_const(offers))
        addLine(u"help"_s, offer, tr("An offer"));
}

void PersonPanel::addMet(const PersonCard &card)
{
    if (card.met.others() == 0)
        return;
    const QString count = tr("%1 of %2").arg(card.met.met).arg(card.met.others());
    m_panel->section(tr("Has met"))->setCount(count);
    auto *dots = new PeopleDots;
    dots->setCount(card.met.met, card.met.others());
    m_panel->add(dots);
    if (card.met.notYet.isEmpty())
        return m_panel->add(new Label(tr("Everybody"), Type::Small, Colour::Text3));
    QList<AvatarFace> faces;
    for (const people::Acquaintance &other : card.met.notYet)
        faces.append({other.id.toText(), other.name, other.callName});
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *stack = new AvatarStack;
    stack->setObjectName(u"notYet"_s);
    stack->setFaces(faces);
    row->addWidget(new Label(tr("Not yet"), Type::Small, Colour::Text2));
    row->addWidget(stack);
    row->addStretch(1);
    m_panel->add(line);
    connect(stack, &AvatarStack::moreClicked, this, [this, stack] { Q_EMIT notYetRequested(stack->mapToGlobal(QPoint(0, stack->height()))); });
}

/// A long name is shortened before it pushes what stands beside it out of sight.
static void letShrink(Button *link)
{
    link->setMinimumWidth(Theme::px(60));
    link->setToolTip(link->text());
}

static QString sayRelation(const relations::Related &related)
{
    const QString name = isolated(related.name);
    switch (related.relation.kind) {
    case RelationKind::Household:
        return PersonPanel::tr("Lives with %1").arg(name);
    case RelationKind::Apart:
        return PersonPanel::tr("Please keep apart from %1").arg(name);
    case RelationKind::Mentor:
        break;
    }
    if (related.relation.isPast())
        return related.isMentored ? PersonPanel::tr("Was looked after by %1").arg(name) : PersonPanel::tr("Looked after %1").arg(name);
    return related.isMentored ? PersonPanel::tr("Looked after by %1").arg(name) : PersonPanel::tr("Looks after %1").arg(name);
}

static QString sayMore(const relations::Related &related, QDate today)
{
    const Relation &relation = related.relation;
    QStringList parts;
    if (relation.isPast())
        parts << PersonPanel::tr("until %1").arg(sayDay(relation.endedOn, today));
    else if (relation.sinceOn.isValid())
        parts << PersonPanel::tr("since %1").arg(sayDay(relation.sinceOn, today));
    if (relation.rhythmDays > 0 && !relation.isPast())
        parts << sayEvery(relation.rhythmDays);
    const QString &said = relation.isPast() ? relation.learned : relation.hope;
    if (!said.isEmpty())
        parts << isolated(said);
    return joined(parts);
}

void PersonPanel::addRelations(const PersonCard &card)
{
    if (card.relations.isEmpty())
        return;
    m_panel->section(tr("Belongs with"));
    for (const relations::Related &related : card.relations) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *link = new Button(sayRelation(related), Button::Kind::Link);
        link->setObjectName(u"related"_s);
        letShrink(link);
        connect(link, &QPushButton::clicked, this, [this, id = related.who.value] { Q_EMIT personChosen(id); });
        words->addWidget(link, 0, Qt::AlignLeft);
        auto *more = new Label(sayMore(related, card.today), Type::Small, Colour::Text3);
        more->setWordWrap(true);
        more->setVisible(!more->text().isEmpty());
        words->addWidget(more);
        row->addLayout(words, 1);
        auto *menu = Button::iconOnly(u"dots"_s, tr("What became of it: %1").arg(sayRelation(related)));
        menu->setKind(Button::Kind::Quiet);
        menu->setObjectName(u"relationMenu"_s);
        connect(menu, &QPushButton::clicked, this, [this, menu, id = related.relation.id.value] { Q_EMIT relationMenuRequested(id, menu->mapToGlobal(QPoint(0, menu->height()))); });
        row->addWidget(menu, 0, Qt::AlignTop);
        m_panel->add(line);
    }
}

static bool hasAbout(const PersonCard &card)
{
    const Person &person = *card.person;
    const bool isSaid = !person.callName.isEmpty() || !person.pronouns.isEmpty() || !person.birthday.isEmpty() || !person.notes.isEmpty() || !person.custom.isEmpty();
    return isSaid || person.organizer || person.awayUntil >= card.today || !card.introducedBy.isEmpty();
}

void PersonPanel::addAbout(const PersonCard &card)
{
    if (!hasAbout(card))
        return;
    const Person &person = *card.person;
    m_panel->section(tr("About"));
    if (!person.callName.isEmpty())
        addLine(u"person"_s, tr("Called %1").arg(isolated(person.callName)), tr("Call name"));
    if (!person.pronouns.isEmpty())
        addLine(u"person"_s, person.pronouns, tr("Pronouns"));
    if (!person.birthday.isEmpty())
        addLine(u"calendar"_s, tr("Born %1").arg(sayBirthday(person.birthday)), tr("Birthday"));
    if (person.organizer)
        addLine(u"star"_s, tr("Organizer"), tr("Role"));
    if (person.awayUntil >= card.today)
        addLine(u"clock"_s, tr("Away until %1").arg(sayDay(person.awayUntil, card.today)), tr("Away"));
    if (!card.introducedBy.isEmpty()) {
        auto *link = new Button(tr("Introduced by %1").arg(isolated(card.introducedBy)), Button::Kind::Link);
        letShrink(link);
        connect(link, &QPushButton::clicked, this, [this, id = person.introducedBy.value] { Q_EMIT personChosen(id); });
        m_panel->add(link);
    }
    if (!person.notes.isEmpty())
        addLine(u"note"_s, person.notes, tr("Notes"));
    for (auto custom = person.custom.begin(); custom != person.custom.end(); ++custom)
        addLine(u"file"_s, u"%1: %2"_s.arg(custom.key(), custom.value()), tr("From an imported file"));
}

void PersonPanel::fill(const PersonCard &card, HelpColumns::Unfolded unfolded)
{
    m_panel = new SidePanel(tr("About %1").arg(card.person->called()));
    addHelp(card, unfolded);
    addWants(card);
    addMet(card);
    addContact(card);
    addNeeds(card);
    addRelations(card);
    addAbout(card);
    m_panel->finish();
    m_place->addWidget(m_panel);
    m_panel->show();
}

// Whoever reads on about the same person finds the place again, whatever somebody else has just written down.
void PersonPanel::take(const PersonCard &card)
{
    const Shown shown{card.person, card.help, card.rhythms, card.relations, card.met, card.introducedBy, card.today};
    if (m_panel && shown == m_shown)
        return;
    SidePanel *old = m_panel;
    const bool readOn = old && m_shown.person->id == card.person->id;
    const int scrolled = readOn ? old->verticalScrollBar()->value() : 0;
    const HelpColumns::Unfolded unfolded = readOn && m_columns ? m_columns->unfolded() : HelpColumns::Unfolded();
    m_columns = nullptr;
    m_shown = shown;
    FocusPlace focus(this);
    if (old)
        m_place->removeWidget(old);
    fill(card, unfolded);
    m_place->activate();
    m_panel->verticalScrollBar()->setValue(scrolled);
    focus.restore();
    delete old;
}

} // namespace kith
