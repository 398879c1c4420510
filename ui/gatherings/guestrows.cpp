// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/guestrows.h"

#include "ui/gatherings/guestfoot.h"
#include "ui/gatherings/guestlist.h"
#include "ui/gatherings/guestmenu.h"
#include "ui/gatherings/guesttop.h"
#include "ui/gatherings/newcomerrow.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/listview.h"
#include "ui/kit/popup.h"
#include "ui/kit/roles.h"
#include "ui/kit/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith {

using gatherings::Guest;
using Wish = GuestDeeds::Wish;

GuestRows::GuestRows(GuestList &model, GuestDeeds &deeds, QWidget *parent)
    : QWidget(parent), m_model(model), m_deeds(deeds), m_top(new GuestTop(model)), m_search(m_top->search()), m_stack(new QStackedWidget), m_list(new ListView(tr("Guests"), RowLook::guest())),
      m_newcomer(new NewcomerRow(tr("Add and invite"), false)), m_foot(new GuestFoot)
{
    m_list->setObjectName(QStringLiteral("guestList"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(makeEmpty());
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 8);
    below->addWidget(m_newcomer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_stack, 1);
    column->addLayout(below);
    column->addWidget(m_foot);
    connectList();
}

QWidget *GuestRows::makeEmpty()
{
    auto *empty = new EmptyState(tr("Nobody is invited yet"), tr("Type a name above to invite someone, known or new. Answers, the waiting list and needs stand here then."));
    m_inviteEverybody = empty->addPrimary(tr("Invite everybody"), QStringLiteral("people"));
    m_inviteEverybody->setObjectName(QStringLiteral("inviteEverybody"));
    connect(m_inviteEverybody, &QPushButton::clicked, this, [this] {
        QList<PersonId> all;
        for (const Guest &guest : m_model.rows())
            all.append(guest.person);
        m_deeds.invite(all);
    });
    return empty;
}

void GuestRows::connectList()
{
    // The list takes in the filter as well; who may be meant is known then.
    connect(m_search, &QLineEdit::textChanged, this, &GuestRows::showCounts, Qt::QueuedConnection);
    m_list->setModel(&m_model);
    m_list->setSearchField(m_search);
    connect(m_list, &ListView::opened, this, &GuestRows::enter);
    connect(m_list, &ListView::pillClicked, this, [this](qint64 key, const QRect &pill) { showMenu(key, pill.bottomLeft()); });
    connect(m_list, &ListView::actionClicked, this, [this](qint64 key) {
        m_deeds.invite({PersonId{key}});
        m_search->selectAll();
        focusSearch();
    });
    connect(m_list, &ListView::sectionActionClicked, &m_deeds, &GuestDeeds::addSeatsForWaiting);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const qint64 key = m_list->indexAt(at).data(roles::Key).toLongLong())
            showMenu(key, m_list->viewport()->mapToGlobal(at));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GuestRows::showCounts);
    connect(&m_model, &RowModelBase::refreshed, this, &GuestRows::showCounts);
    connect(m_newcomer, &NewcomerRow::accepted, this, &GuestRows::inviteNewcomer);
    connect(&m_deeds, &GuestDeeds::invited, this, [this](PersonId person) {
        m_invited = person;
        showInvited();
    });
}

void GuestRows::refresh()
{
    showCounts();
    showInvited();
}

void GuestRows::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void GuestRows::inviteNewcomer(const QString &name)
{
    m_search->clear();
    focusSearch();
    m_deeds.inviteNewcomer(name);
}

void GuestRows::showInvited()
{
    const Guest *guest = m_invited ? m_model.guest(m_invited.value) : nullptr;
    if (!guest || !guest->invited)
        return;
    m_invited = {};
    // The keyboard stays in the field: the next name may be on its way already.
    if (m_search->text().isEmpty() && window()->focusWidget() != m_list)
        m_list->setCurrentKey(guest->person.value);
}

void GuestRows::enter(qint64 key)
{
    const Guest *guest = m_model.guest(key);
    if (!guest)
        return;
    if (!guest->invited && !guest->isHere()) {
        m_deeds.invite({guest->person});
        m_search->clear();
        focusSearch();
    } else {
        Q_EMIT personOpened(guest->person);
    }
}

QList<qint64> GuestRows::chosenPeople() const
{
    const QList<qint64> chosen = m_list->selectedKeys();
    return chosen.isEmpty() && m_list->currentKey() ? QList{m_list->currentKey()} : chosen;
}

void GuestRows::showMenu(qint64 person, const QPoint &at)
{
    if (!m_model.guest(person))
        return;
    QList<qint64> people = m_list->selectedKeys();
    if (!people.contains(person)) {
        m_list->setCurrentKey(person);
        people = {person};
    }
    auto *menu = new GuestMenu(m_deeds, m_model, people, m_deciders, this);
    connect(menu, &GuestMenu::personOpened, this, &GuestRows::personOpened);
    openMenu(menu, at);
}

void GuestRows::showCounts()
{
    const int guests = m_top->showCounts();
    const QString typed = m_search->text().trimmed();
    m_newcomer->offer(typed, m_model.shown() == 0);
    const bool empty = guests == 0 && typed.isEmpty() && m_model.gathering().id;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_inviteEverybody->setText(tr("Invite all %n", nullptr, int(m_model.rows().size())));
    m_inviteEverybody->setVisible(!m_model.rows().isEmpty());
    m_foot->setSelected(int(m_list->selectedKeys().size()), m_model.shown());
}

void GuestRows::goToList()
{
    if (m_list->currentKey() == 0)
        m_list->selectFirst();
    m_list->setFocus(Qt::OtherFocusReason);
}

bool GuestRows::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_foot->showKeys(event->type() == QEvent::FocusIn);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    return (watched == m_search ? searchKey(key) : listKey(key)) || QWidget::eventFilter(watched, event);
}

bool GuestRows::searchKey(const QKeyEvent *key)
{
    const bool enterKey = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enterKey && m_newcomer->isVisible() && (key->modifiers() & Qt::ControlModifier || m_model.shown() == 0)) {
        inviteNewcomer(m_newcomer->name());
        return true;
    }
    if (key->key() == Qt::Key_Down && !key->modifiers() && m_model.shown() > 0) {
        goToList();
        return true;
    }
    return false;
}

bool GuestRows::listKey(const QKeyEvent *key)
{
    if (key->modifiers())
        return false;
    if (key->key() == Qt::Key_Up && m_list->isFirst()) {
        focusSearch();
        return true;
    }
    const QList<qint64> chosen = chosenPeople();
    if (chosen.isEmpty())
        return false;
    switch (key->key()) {
    case Qt::Key_C: m_deeds.setWish(chosen, Wish::Coming); return true;
    case Qt::Key_M: m_deeds.setWish(chosen, Wish::Maybe); return true;
    case Qt::Key_X: m_deeds.setWish(chosen, Wish::CannotCome); return true;
    case Qt::Key_W: m_deeds.setWish(chosen, Wish::Wait); return true;
    case Qt::Key_Delete: m_deeds.uninvite(chosen); return true;
    case Qt::Key_F2:
        if (const Guest *guest = m_model.guest(chosen.first()))
            askComment(m_deeds, *guest, this);
        return true;
    case Qt::Key_Menu: showMenu(m_list->currentKey(), m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).bottomLeft())); return true;
    default: return false;
    }
}

} // namespace kith
