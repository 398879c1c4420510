// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside a person.
#include "ui/people/personpanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/button.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"
#include "ui/kit/pill.h"
#include "ui/kit/saydate.h"
#include "ui/kit/sidepanel.h"
#include "ui/kit/text.h"
#include "ui/people/personcard.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

QString sayBirthday(const QString &birthday)
{
    const bool hasYear = !birthday.startsWith("--"_L1);
    const QDate day = QDate::fromString(hasYear ? birthday : u"2000-"_s + birthday.mid(2), Qt::ISODate);
    return !day.isValid() ? birthday : hasYear ? sayDay(day, QDate()) : sayDayOfYear(day);
}

bool isAllergy(const QString &need)
{
    return need.contains("allerg"_L1, Qt::CaseInsensitive);
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

QHBoxLayout *PersonPanel::addLine(const QString &iconName, const QString &text, const QString &meaning)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *words = new Label(text, Type::Body);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(u"%1: %2"_s.arg(meaning, text));
    row->addWidget(new IconLabel(iconName, meaning), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    m_panel->add(line);
    return row;
}

void PersonPanel::addCopyLine(const QString &iconName, const QString &text, const QString &meaning)
{
    auto *copy = Button::iconOnly(u"copy"_s, tr("Copy %1").arg(text));
    copy->setKind(Button::Kind::Quiet);
    connect(copy, &QPushButton::clicked, this, [this, text] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(text);
    });
    addLine(iconName, text, meaning)->addWidget(copy, 0, Qt::AlignTop);
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
        flow->addWidget(new TagLabel({need, isAllergy(need) ? QString() : u"leaf"_s, isAllergy(need)}));
    m_panel->add(tags);
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
        connect(link, &QPushButton::clicked, this, [this, id = person.introducedBy.value] { Q_EMIT personChosen(id); });
        m_panel->add(link);
    }
    if (!person.notes.isEmpty())
        addLine(u"note"_s, person.notes, tr("Notes"));
    for (auto custom = person.custom.begin(); custom != person.custom.end(); ++custom)
        addLine(u"file"_s, u"%1: %2"_s.arg(custom.key(), custom.value()), tr("From an imported file"));
}

void PersonPanel::take(const PersonCard &card)
{
    auto *old = m_panel;
    m_panel = new SidePanel(tr("About %1").arg(card.person->called()));
    addContact(card);
    addNeeds(card);
    addAbout(card);
    m_panel->finish();
    m_place->addWidget(m_panel);
    m_panel->show();
    delete old;
}

} // namespace kith
