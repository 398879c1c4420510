// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorrows.h"

#include "app/gatherings/scanned.h"
#include "ui/gatherings/doorfield.h"
#include "ui/gatherings/newcomerrow.h"
#include "ui/kit/listview.h"
#include "ui/kit/margins.h"
#include "ui/kit/popup.h"
#include "ui/kit/roles.h"

#include <QMenu>
#include <QVBoxLayout>

namespace kith {

DoorRows::DoorRows(DoorList &model, DoorField &field, QWidget *parent)
    : QWidget(parent), m_model(model), m_field(field), m_list(new ListView(tr("People at the door"), RowLook::door())),
      m_newcomer(new NewcomerRow(tr("Walk-in"), true)), m_filler(new QWidget)
{
    m_list->setObjectName(QStringLiteral("doorList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(&m_model);
    m_list->viewport()->setAutoFillBackground(false);
    m_filler->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *card = new QHBoxLayout;
    card->setContentsMargins(marginsFromLeading(inset, 0, barWidth, 0));
    card->addWidget(m_newcomer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(12));
    column->addWidget(m_list, 1);
    column->addLayout(card);
    column->addWidget(m_filler, 1);
    connect(&m_field, &QLineEdit::textChanged, this, &DoorRows::onTyped);
    m_list->setSearchField(&m_field);
    connect(&m_model, &RowModelBase::refreshed, this, &DoorRows::showFound);
    connect(m_list, &ListView::actionClicked, this, [this](qint64 key) { Q_EMIT checkInChosen(PersonId{key}); });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        showMenu(m_list->indexAt(at).data(roles::Key).toLongLong(), m_list->viewport()->mapToGlobal(at));
    });
    connect(m_newcomer, &NewcomerRow::accepted, this, &DoorRows::newcomerChosen);
    onTyped({});
    showFound();
}

qint64 DoorRows::currentKey() const
{
    return m_list->currentKey();
}

void DoorRows::onTyped(const QString &text)
{
    const bool empty = text.trimmed().isEmpty();
    m_model.setSearching(!empty);
    // With nothing typed Enter must not check in whoever happens to stand first.
    if (empty)
        m_list->setCurrentIndex({});
}

void DoorRows::showFound()
{
    const QString typed = m_field.text().trimmed();
    const bool nobody = m_model.shown() == 0;
    m_newcomer->offer(gatherings::looksLikeCode(typed) ? QString() : typed, nobody);
    m_list->setVisible(!nobody);
    m_filler->setVisible(nobody);
    if (!typed.isEmpty())
        m_field.sayFound(m_model.shown());
}

void DoorRows::showMenuOfCurrent()
{
    showMenu(m_list->currentKey(), m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).bottomLeft()));
}

void DoorRows::showMenu(qint64 key, const QPoint &at)
{
    const DoorRow *row = m_model.row(key);
    if (!row)
        return;
    const PersonId person = row->person;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("doorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row->isHere())
        menu->addAction(tr("Has left now"), this, [=, this] { Q_EMIT checkOutChosen(person); });
    else
        menu->addAction(tr("Check in"), this, [=, this] { Q_EMIT checkInChosen(person); });
    if (row->arrivedAt && (!m_mayTakeBack || m_mayTakeBack(person)))
        menu->addAction(tr("Was not here after all"), this, [=, this] { Q_EMIT notHereChosen(person); });
    openMenu(menu, at);
}

} // namespace kith
