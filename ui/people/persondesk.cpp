// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs and menus about a person.
#include "ui/people/persondesk.h"

#include <QMenu>

#include <algorithm>

#include "app/session/community.h"
#include "app/upkeep/duplicates.h"
#include "ui/kit/changing.h"
#include "ui/kit/popup.h"
#include "ui/kit/text.h"
#include "ui/people/contactdialog.h"
#include "ui/people/duplicatesdialog.h"
#include "ui/people/forgetdialog.h"
#include "ui/people/mergedialog.h"
#include "ui/people/notedialog.h"
#include "ui/people/notevault.h"
#include "ui/people/pairend.h"
#include "ui/people/relationdialog.h"
#include "ui/people/unmergedialog.h"

namespace kith {

using namespace Qt::StringLiterals;

PersonDesk::PersonDesk(Community &community, QWidget *window) : QObject(window), m_community(community), m_window(window), m_vault(new NoteVault(community.store(), window)) {}

template<class F>
void PersonDesk::change(const Verb &verb, F f)
{
    changeOrTell(*this, m_community.store(), verb, std::move(f));
}

bool PersonDesk::mayChange() const
{
    return m_card.person && !m_community.store().isReadOnly();
}

void PersonDesk::requestWriting(WritingRequest::What what)
{
    if (mayChange())
        Q_EMIT writingRequested({what, {m_card.person->id.value}});
}

void PersonDesk::writeNote()
{
    if (!mayChange())
        return;
    Note note;
    note.personId = m_card.person->id;
    openReadable(note);
}

void PersonDesk::openNote(qint64 id)
{
    const auto found = std::find_if(m_card.notes.begin(), m_card.notes.end(), [id](const Note &note) { return note.id.value == id; });
    if (found == m_card.notes.end() || !mayChange())
        return;
    if (found->isConfidential())
        m_vault->ask(m_window, [this, note = *found] { openReadable(note); });
    else
        openReadable(*found);
}

void PersonDesk::openReadable(const Note &note)
{
    if (note.isConfidential() && !m_vault->textOf(note))
        return Q_EMIT told(tr("This note was sealed with another key and cannot be read."));
    (new NoteDialog(m_community.store(), *m_vault, note, m_card.person->called(), m_window))->open();
}

void PersonDesk::logContact()
{
    if (!mayChange())
        return;
    ContactMade contact;
    contact.personId = m_card.person->id;
    (new ContactDialog(m_community.store(), contact, m_card.person->called(), m_card.zone, m_window))->open();
}

void PersonDesk::openContact(qint64 id)
{
    const auto contact = std::find_if(m_card.contacts.begin(), m_card.contacts.end(), [id](const ContactMade &one) { return one.id.value == id; });
    if (contact != m_card.contacts.end() && mayChange())
        (new ContactDialog(m_community.store(), *contact, m_card.person->called(), m_card.zone, m_window))->open();
}

void PersonDesk::relate()
{
    if (mayChange())
        (new RelationDialog(m_community.store(), *m_card.person, m_names ? m_names() : QHash<qint64, QString>(), m_card.today, m_window))->open();
}

void PersonDesk::openNewMenu(const QString &name, const QPoint &at, const std::function<void(QMenu *)> &fill)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    openMenu(menu, at);
}

void PersonDesk::addPairActions(QMenu *menu, const relations::Related &related)
{
    const Relation &pair = related.relation;
    connect(menu->addAction(tr("They met today")), &QAction::triggered, this, [this, id = pair.id, today = m_card.today] {
        change(relations::PairMet, [=](Tx &tx) { relations::pairMet(tx, id, today); });
    });
    connect(menu->addAction(tr("Change what they hope for, or how often…")), &QAction::triggered, this, [this, related] {
        auto *dialog = new RelationDialog(m_community.store(), *m_card.person, m_names ? m_names() : QHash<qint64, QString>(), m_card.today, m_window);
        dialog->changePair(related.relation, related.name);
        dialog->open();
    });
    connect(menu->addAction(tr("It has come to its end…")), &QAction::triggered, this,
            [this, pair] { (new PairEnd(m_community.store(), pair, m_card.today, m_window))->open(); });
}

void PersonDesk::showRelationMenu(qint64 relation, const QPoint &at)
{
    const auto found = std::find_if(m_card.relations.begin(), m_card.relations.end(), [=](const relations::Related &related) { return related.relation.id.value == relation; });
    if (found == m_card.relations.end() || !mayChange())
        return;
    const PersonId id = m_card.person->id;
    openNewMenu(u"relationActions"_s, at, [&, related = *found](QMenu *menu) {
        if (related.relation.kind == RelationKind::Household) {
            connect(menu->addAction(tr("%1 has moved out").arg(isolated(m_card.person->called()))), &QAction::triggered, this,
                    [this, id] { change(relations::LeaveHousehold, [id](Tx &tx) { relations::leaveHousehold(tx, id); }); });
        } else if (related.relation.kind == RelationKind::Apart) {
            connect(menu->addAction(tr("They need not be kept apart any more")), &QAction::triggered, this,
                    [this, id, who = related.who] { change(relations::LetMeet, [=](Tx &tx) { relations::letMeet(tx, id, who); }); });
        } else if (!related.relation.isPast()) {
            addPairActions(menu, related);
        }
        connect(menu->addAction(tr("Show %1").arg(isolated(related.name))), &QAction::triggered, this, [this, who = related.who] { Q_EMIT personChosen(who.value); });
    });
}

void PersonDesk::showNotYet(const QPoint &at)
{
    constexpr int most = 30;
    openNewMenu(u"notYetMet"_s, at, [&](QMenu *menu) {
        for (const people::Acquaintance &other : m_card.met.notYet.mid(0, most))
            connect(menu->addAction(other.name), &QAction::triggered, this, [this, id = other.id] { Q_EMIT personChosen(id.value); });
    });
}

void PersonDesk::openMerge(const Person &kept, const QList<PersonId> &likely, QWidget *over)
{
    auto *dialog = new MergeDialog(m_community.store(), kept, likely, m_names ? m_names() : QHash<qint64, QString>(), over);
    connect(dialog, &MergeDialog::merged, this, [this](PersonId id) { Q_EMIT personChosen(id.value); });
    dialog->open();
}

void PersonDesk::mergeThis()
{
    if (!mayChange())
        return;
    const Person &person = *m_card.person;
    const auto asking = m_community.store().read([one = upkeep::Lookalike{person.id, person.name, person.callName, person.emails, person.phones, person.birthday},
                                                  zone = m_card.zone](Reader &reader) { return upkeep::Lookalikes(upkeep::lookalikes(reader), zone).like(one); });
    whenDone(this, asking, [this, person](const Result<QList<upkeep::Duplicate>> &found) {
        QList<PersonId> likely;
        for (const upkeep::Duplicate &pair : found.ok() ? *found : QList<upkeep::Duplicate>())
            likely.append(pair.one.person);
        openMerge(person, likely, m_window);
    });
}

void PersonDesk::merge(PersonId keep, PersonId other, QWidget *over)
{
    const auto asking = m_community.store().read([keep](Reader &reader) { return reader.get<Person>(keep); });
    whenDone(over, asking, [this, other, over](const Result<Person> &kept) {
        if (kept.ok())
            openMerge(*kept, {other}, over);
        else
            Q_EMIT told(kept.error().text);
    });
}

void PersonDesk::showDuplicates(PersonId about)
{
    if (m_community.store().isReadOnly())
        return;
    auto *dialog = new DuplicatesDialog(m_community, about, m_window);
    // Over the list: of two dialogs side by side over the window, the keyboard would belong to neither.
    connect(dialog, &DuplicatesDialog::mergeRequested, this, [this, dialog](PersonId keep, PersonId other) { merge(keep, other, dialog); });
    connect(dialog, &DuplicatesDialog::told, this, &PersonDesk::told);
    dialog->open();
}

void PersonDesk::unmerge(const Merge &merge)
{
    (new UnmergeDialog(m_community.store(), merge, m_card.person->name, m_window))->open();
}

void PersonDesk::forget()
{
    if (!mayChange())
        return;
    auto *dialog = new ForgetDialog(m_community, *m_card.person, m_window);
    connect(dialog, &ForgetDialog::told, this, &PersonDesk::told);
    dialog->open();
}

void PersonDesk::showMore(const QPoint &at)
{
    if (!mayChange())
        return;
    openNewMenu(u"moreActions"_s, at, [this](QMenu *menu) {
        connect(menu->addAction(tr("What they need or offer…")), &QAction::triggered, this, [this] { requestWriting(WritingRequest::What::Ask); });
        connect(menu->addAction(tr("Who else they belong with…")), &QAction::triggered, this, &PersonDesk::relate);
        connect(menu->addAction(tr("Make one with another record…")), &QAction::triggered, this, &PersonDesk::mergeThis);
        for (const Merge &merge : std::as_const(m_card.merges))
            connect(menu->addAction(tr("Make two records again: %1…").arg(isolated(merge.name))), &QAction::triggered, this, [this, merge] { unmerge(merge); });
        menu->addSeparator();
        if (m_vault->isOpen())
            connect(menu->addAction(tr("Lock the confidential notes")), &QAction::triggered, m_vault, &NoteVault::close);
        connect(menu->addAction(tr("Passphrase of the confidential notes…")), &QAction::triggered, this, [this] { m_vault->changePassphrase(m_window); });
        menu->addSeparator();
        connect(menu->addAction(tr("Forget for good…")), &QAction::triggered, this, &PersonDesk::forget);
    });
}

} // namespace kith
