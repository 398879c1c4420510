// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a person.
#include "ui/people/personform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStringListModel>
#include <QVBoxLayout>

#include "app/core/folding.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/completing.h"
#include "ui/kit/formdraft.h"
#include "ui/kit/ground.h"
#include "ui/kit/labels.h"
#include "ui/kit/leading.h"
#include "ui/kit/saydate.h"
#include "ui/kit/searchfield.h"
#include "ui/people/alikestrip.h"

namespace kith {

static constexpr int widestForm = 640;

using namespace Qt::StringLiterals;

static QString draftName(PersonId id)
{
    return u"person-"_s + (id ? id.toText() : u"new"_s);
}

static QPlainTextEdit *textOf(const QString &name, int lines, const QString &placeholder)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(name);
    text->setPlaceholderText(placeholder);
    text->setFixedHeight(lines * Theme::line(Type::Body) + Theme::px(14));
    return text;
}

PersonForm::PersonForm(const QString &drafts, QWidget *parent)
    : QWidget(parent), m_form(new Form<Person>), m_draft(new FormDraft(*m_form, drafts)), m_banner(new Banner), m_externalIds(new Label(QString(), Type::Small, Colour::Text3)),
      m_known(new QStringListModel(this))
{
    setObjectName(u"personForm"_s);
    addName();
    addContact();
    addNeeds();
    addMore();
    m_externalIds->setWordWrap(true);
    m_form->addWide(m_externalIds);
    m_form->setMaximumWidth(Theme::px(widestForm));

    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(24, 16, 24, 24);
    inner->addWidget(m_form);
    inner->addStretch(1);
    auto *scroll = new QScrollArea;
    m_scroll = scroll;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);

    auto *foot = new Ground(Colour::Window, Ground::Line::Top);
    // They end where the fields end.
    auto *below = new QWidget;
    foot->setLayout(leading(below, Theme::px(widestForm) + 48));
    auto *buttons = new QHBoxLayout(below);
    buttons->setContentsMargins(24, 10, 24, 10);
    buttons->setSpacing(8);
    auto *cancel = new Button(tr("Cancel"));
    auto *save = new Button(tr("Save"), Button::Kind::Primary);
    cancel->setObjectName(u"cancelPerson"_s);
    save->setObjectName(u"savePerson"_s);
    save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    connect(m_form, &FormBase::edited, this, &PersonForm::typed);
    connect(cancel, &QPushButton::clicked, this, &PersonForm::cancelRequested);
    connect(save, &QPushButton::clicked, this, &PersonForm::saveRequested);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_draft);
    column->addWidget(scroll, 1);
    column->addWidget(foot);
    letTabPass();
}

// Tab goes on to the next field. Who may be here already is one step back from the field it was found by.
void PersonForm::letTabPass()
{
    setTabOrder(m_alikeByName->findChildren<Button *>().last(), m_name);
    setTabOrder(m_alikeByContact->findChildren<Button *>().last(), m_emails);
    setTabOrder(m_emails, findChild<QPlainTextEdit *>(u"phones"_s));
}

// A window that goes takes nothing along that is neither saved nor given up.
PersonForm::~PersonForm()
{
    m_draft->leave();
}

QLineEdit *PersonForm::line(const char *name, const QString &placeholder)
{
    auto *editor = new QLineEdit;
    editor->setObjectName(QLatin1String(name));
    editor->setPlaceholderText(placeholder);
    return editor;
}

void PersonForm::addName()
{
    m_name = line("name");
    m_form->field(tr("Name"), &Person::name, m_name);
    m_alikeByName = addAlikeStrip(u"alikeByName"_s);
    m_form->field(tr("Call name"), &Person::callName, line("callName", tr("What to call them, if it is not the first word")));
    m_form->field(tr("Given name"), &Person::givenName, line("givenName"));
    m_form->field(tr("Family name"), &Person::familyName, line("familyName"));
    m_form->field(tr("Pronouns"), &Person::pronouns, line("pronouns"));
}

AlikeStrip *PersonForm::addAlikeStrip(const QString &name)
{
    auto *strip = new AlikeStrip;
    strip->setObjectName(name);
    m_form->addWide(strip);
    connect(strip, &AlikeStrip::chosen, this, &PersonForm::openInsteadRequested);
    return strip;
}

void PersonForm::addContact()
{
    m_form->addHeading(tr("Contact"));
    m_emails = textOf(u"emails"_s, 2, tr("One a line, the one to write to first"));
    m_form->field(tr("Emails"), &Person::emails, m_emails);
    m_form->field(tr("Phones"), &Person::phones, textOf(u"phones"_s, 2, tr("One a line")));
    m_alikeByContact = addAlikeStrip(u"alikeByContact"_s);
    auto *contact = new QCheckBox(tr("May be contacted"));
    contact->setObjectName(u"mayBeContacted"_s);
    m_form->field(QString(), &Person::mayBeContacted, contact);
    contact->setAccessibleName(contact->text());
    auto *photo = new QComboBox;
    photo->setObjectName(u"photoConsent"_s);
    photo->addItem(tr("Ask before taking photos"), int(Consent::Ask));
    photo->addItem(tr("Photos are fine"), int(Consent::Yes));
    photo->addItem(tr("No photos"), int(Consent::No));
    m_form->field(tr("Photos"), &Person::photoConsent, photo);
}

void PersonForm::addNeeds()
{
    m_form->addHeading(tr("Tags and needs"));
    m_form->field(tr("Tags"), &Person::tags, line("tags", tr("drives, cooks")));
    m_form->field(tr("Access needs"), &Person::accessNeeds, line("accessNeeds", tr("step-free, large print")));
    m_form->field(tr("Dietary needs"), &Person::dietaryNeeds, line("dietaryNeeds", tr("vegetarian, nut allergy")));
}

void PersonForm::addMore()
{
    m_form->addHeading(tr("More"));
    m_form->field<QString>(tr("Birthday"), &Person::birthday, line("birthday", tr("1991-04-03, or --04-03 without the year")), [](const QString &text) { return text; },
                  [](const QString &typed, QString *why) -> std::optional<QString> {
                      const QString text = typed.trimmed();
                      if (text.isEmpty() || (text.startsWith("--"_L1) && QDate::fromString(u"2000"_s + text.mid(1), Qt::ISODate).isValid()))
                          return text;
                      if (const QDate day = readDay(text); day.isValid())
                          return day.toString(Qt::ISODate);
                      *why = tr("This is not a day. Write 1991-04-03, or --04-03 without the year.");
                      return {};
                  });
    auto *introducer = line("introducedBy", tr("Who brought them along"));
    completeFrom(introducer, m_known);
    m_form->field<PersonId>(tr("Introduced by"), &Person::introducedBy, introducer, [this](const PersonId &id) { return m_names.value(id.value); },
                  [this](const QString &typed, QString *why) { return personCalled(typed, why); });
    dateField(tr("Joined on"), &Person::joinedOn, line("joinedOn", tr("2026-05-12")));
    dateField(tr("Away until"), &Person::awayUntil, line("awayUntil", tr("2026-06-30")));
    auto *organizer = new QCheckBox(tr("Organizes this community"));
    organizer->setObjectName(u"organizer"_s);
    m_form->field(QString(), &Person::organizer, organizer);
    organizer->setAccessibleName(organizer->text());
    m_form->field(tr("Notes"), &Person::notes, textOf(u"notes"_s, 4, QString()));
}

void PersonForm::dateField(const QString &label, QDate Person::*member, QLineEdit *editor)
{
    m_form->field<QDate>(label, member, editor, [](const QDate &day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); },
                  [](const QString &typed, QString *why) -> std::optional<QDate> {
                      const QDate day = readDay(typed);
                      if (typed.trimmed().isEmpty() || day.isValid())
                          return day;
                      *why = tr("This is not a day. Write it as 2026-05-12.");
                      return {};
                  });
}

std::optional<PersonId> PersonForm::personCalled(const QString &typed, QString *why) const
{
    const QString wanted = fold(typed);
    if (wanted.isEmpty())
        return PersonId{};
    if (m_names.value(m_before.introducedBy.value) == typed)
        return m_before.introducedBy;
    PersonId found;
    int count = 0;
    for (auto name = m_names.begin(); name != m_names.end(); ++name) {
        if (name.key() != m_before.id.value && fold(name.value()) == wanted) {
            found.value = name.key();
            ++count;
        }
    }
    if (count == 1)
        return found;
    *why = count == 0 ? tr("Nobody here has this name. Write the full name as it stands in the list.")
                      : tr("%n people have this name; note it in the notes instead.", nullptr, count);
    return {};
}

void PersonForm::setNames(const QHash<qint64, QString> &names)
{
    m_names = names;
    QStringList sorted = names.values();
    sorted.sort(Qt::CaseInsensitive);
    m_known->setStringList(sorted);
}

upkeep::Lookalike PersonForm::lookalike() const
{
    const Person person = after();
    const QString name = person.name.trimmed().isEmpty() ? (person.givenName + u' ' + person.familyName).simplified() : person.name.simplified();
    return {m_before.id, name, person.callName.simplified(), person.emails, person.phones, person.birthday};
}

void PersonForm::showAlike(const QList<upkeep::Duplicate> &alike)
{
    QList<upkeep::Duplicate> byName, byContact;
    for (const upkeep::Duplicate &pair : alike)
        (pair.why & ~(upkeep::Likenesses(upkeep::Likeness::Email) | upkeep::Likeness::Phone) ? byName : byContact).append(pair);
    m_alikeByName->take(byName);
    m_alikeByContact->take(byContact);
}

void PersonForm::begin(const Person &person)
{
    showAlike({});
    m_before = person;
    m_banner->hide();
    m_form->begin(person);
    m_draft->begin(draftName(person.id));
    m_externalIds->setText(person.externalIds.isEmpty() ? QString() : tr("Known elsewhere as %1").arg(person.externalIds.join(u", "_s)));
    m_externalIds->setVisible(!person.externalIds.isEmpty());
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
    m_scroll->ensureWidgetVisible(m_name);
}

void PersonForm::focusContact()
{
    m_emails->setFocus(Qt::OtherFocusReason);
}

void PersonForm::takeIn(const Person &person)
{
    if (person.id != m_before.id)
        return;
    m_before = person;
    m_form->load(person);
}

bool PersonForm::check()
{
    // A field that has not been left yet has not been looked at.
    const QList<QWidget *> editors = m_form->findChildren<QWidget *>();
    for (QWidget *editor : editors)
        m_form->setError(editor, {});
    const Person person = after();
    const bool named = !(person.name + person.callName + person.givenName + person.familyName).trimmed().isEmpty();
    m_form->setError(m_name, named ? QString() : tr("A person needs a name; one word is enough."));
    if (!m_form->hasErrors())
        return true;
    for (QWidget *editor : editors) {
        if (editor->property("error").toBool()) {
            editor->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
    return false;
}

void PersonForm::refused(const QString &sentence)
{
    m_banner->tell(Banner::Kind::Problem, sentence);
}

void PersonForm::saved(PersonId person, const FormBase::Sent &sent)
{
    if (isStillAbout(sent))
        m_form->saved(sent);
    else
        m_draft->drop(draftName(person));
}

void PersonForm::giveUp()
{
    m_form->revert();
    m_draft->drop();
}

void PersonForm::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_draft->leave();
}

void PersonForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT saveRequested();
    // Letters typed on a button here are not meant for the list: that would lead away from what is being written.
    else if (!SearchField::isTyped(event))
        QWidget::keyPressEvent(event);
}

} // namespace kith
