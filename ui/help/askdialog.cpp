// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/askdialog.h"

#include "app/help/asking.h"
#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/help/askdeeds.h"
#include "ui/help/personchoices.h"
#include "ui/kit/field.h"
#include "ui/kit/typedday.h"
#include "ui/kit/viewswitch.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

AskDialog::AskDialog(Community &community, QWidget *parent)
    : EntryDialog(u"askDialog"_s, tr("Ask or offer"), parent), m_community(community), m_kind(new ViewSwitch(tr("What it is"), {tr("An ask"), tr("An offer")})), m_person(new ChoiceField),
      m_what(new QLineEdit), m_often(new QLineEdit), m_day(new QLineEdit), m_personField(new Field(tr("Whose"), m_person)),
      m_whatField(new Field(tr("What"), m_what)), m_oftenField(new Field(tr("How often"), m_often)), m_dayField(new Field(tr("By when"), m_day)),
      m_deeds(new AskDeeds([this](const Verb &verb, const std::function<void(Tx &)> &change) { write(m_community.store().perform(verb, change)); }))
{
    build();
    connect(m_kind, &ViewSwitch::chosen, this, &AskDialog::showKind);
    showKind();
    whenDone(this, community.store().read(personChoices), [this](const Result<QList<Choice>> &choices) {
        if (choices.ok())
            m_person->setChoices(*choices);
    });
}

void AskDialog::build()
{
    m_person->setObjectName(u"askPerson"_s);
    m_what->setObjectName(u"askWhat"_s);
    m_often->setObjectName(u"offerOften"_s);
    m_day->setObjectName(u"askDay"_s);
    setPrimary(tr("Write it down"), u"saveAsk"_s);
    m_oftenField->setHint(tr("In their own words: at weekends, once a month"));
    addRow(m_kind, Qt::AlignLeading);
    for (Field *field : {m_personField, m_whatField, m_oftenField, m_dayField})
        addRow(field);
    addRow(m_deeds);
}

void AskDialog::setPerson(PersonId person)
{
    m_person->choose(person.value);
    m_what->setFocus(Qt::OtherFocusReason);
}

void AskDialog::change(const Ask &ask)
{
    m_ask = ask;
    showOld(ask.personId, ask.what, ask.byOn, tr("Change an ask"));
    m_deeds->setAsk(ask);
}

void AskDialog::change(const Offer &offer)
{
    m_offer = offer;
    m_kind->setCurrent(1);
    showKind();
    m_often->setText(offer.howOften);
    showOld(offer.personId, offer.what, offer.untilOn, tr("Change an offer"));
    m_deeds->setOffer(offer);
}

void AskDialog::showOld(PersonId person, const QString &what, QDate day, const QString &title)
{
    setWindowTitle(title);
    setPrimary(tr("Save"));
    m_kind->hide();
    m_person->setEnabled(false);
    m_person->choose(person.value);
    m_what->setText(what);
    m_day->setText(day.isValid() ? day.toString(Qt::ISODate) : QString());
    m_what->setFocus(Qt::OtherFocusReason);
}

bool AskDialog::isOffer() const
{
    return m_kind->current() == 1;
}

void AskDialog::showKind()
{
    m_oftenField->setVisible(isOffer());
    m_dayField->setHint(isOffer() ? tr("The last day it stands; empty: until further notice") : tr("When it is needed; empty: whenever"));
    m_person->setFocus(Qt::OtherFocusReason);
}

std::optional<QDate> AskDialog::day()
{
    const Result<QDate> typed = typedDay(m_day->text());
    m_dayField->setError(typed.ok() ? QString() : typed.error().text);
    return typed.ok() ? std::optional(*typed) : std::nullopt;
}

QFuture<Result<Done>> AskDialog::writing(QDate day)
{
    const QString what = m_what->text(), often = m_often->text();
    // Only what was changed here: somebody else may have changed the rest meanwhile.
    const auto put = [](auto &to, const auto &before, const auto &now) { to = before == now ? to : now; };
    const auto say = [put, what](auto &after, const QString &before) {
        put(after.what, before, what);
        if (what != before)
            after.kind.clear(); // is guessed anew from the words
    };
    if (m_ask)
        return m_community.store().perform(helps::SaveAsk, [=, before = *m_ask](Tx &tx) {
            Ask after = tx.get<Ask>(before.id);
            say(after, before.what);
            put(after.byOn, before.byOn, day);
            helps::saveAsk(tx, after);
        });
    if (m_offer)
        return m_community.store().perform(helps::SaveOffer, [=, before = *m_offer](Tx &tx) {
            Offer after = tx.get<Offer>(before.id);
            say(after, before.what);
            put(after.howOften, before.howOften, often);
            put(after.untilOn, before.untilOn, day);
            helps::saveOffer(tx, after);
        });
    return adding(day);
}

QFuture<Result<Done>> AskDialog::adding(QDate day)
{
    const Chosen person = m_person->chosen().value(0);
    if (isOffer()) {
        Offer offer;
        offer.what = m_what->text();
        offer.howOften = m_often->text();
        offer.untilOn = day;
        return m_community.store().perform(helps::AddOffer, [=](Tx &tx) {
            Offer whole = offer;
            whole.personId = people::meant(tx, {person.key}, person.text);
            helps::addOffer(tx, whole);
        });
    }
    Ask ask;
    ask.what = m_what->text();
    ask.byOn = day;
    return m_community.store().perform(helps::AddAsk, [=](Tx &tx) {
        Ask whole = ask;
        whole.personId = people::meant(tx, {person.key}, person.text);
        helps::addAsk(tx, whole);
    });
}

void AskDialog::enter()
{
    const bool isNobody = !m_ask && !m_offer && m_person->chosen().isEmpty();
    m_personField->setError(isNobody ? tr("Say whose it is.") : QString());
    const std::optional<QDate> by = day();
    if (!isNobody && by)
        write(writing(*by));
}

void AskDialog::refuse(const QString &why)
{
    m_whatField->setError(why);
}

} // namespace kith
