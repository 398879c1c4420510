// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/askdialog.h"

#include "app/help/asking.h"
#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/help/personchoices.h"
#include "ui/kit/field.h"
#include "ui/kit/saydate.h"
#include "ui/kit/viewswitch.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

AskDialog::AskDialog(Community &community, QWidget *parent)
    : EntryDialog(u"askDialog"_s, tr("Ask or offer"), parent), m_community(community), m_kind(new ViewSwitch(tr("What it is"), {tr("An ask"), tr("An offer")})), m_person(new ChoiceField),
      m_what(new QLineEdit), m_often(new QLineEdit), m_day(new QLineEdit), m_personField(new Field(tr("Whose"), m_person)),
      m_whatField(new Field(tr("What"), m_what)), m_oftenField(new Field(tr("How often"), m_often)), m_dayField(new Field(tr("By when"), m_day))
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
}

void AskDialog::setPerson(PersonId person)
{
    m_person->choose(person.value);
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
    const QString typed = m_day->text().simplified();
    const QDate read = readDay(typed);
    const bool isRight = typed.isEmpty() || read.isValid();
    m_dayField->setError(isRight ? QString() : tr("“%1” is not a day. Write it as 2026-06-03.").arg(typed));
    return isRight ? std::optional(read) : std::nullopt;
}

QFuture<Result<Done>> AskDialog::writing(QDate day)
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
    const bool isNobody = m_person->chosen().isEmpty();
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
