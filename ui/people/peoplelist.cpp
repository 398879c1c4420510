// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of people.
#include "ui/people/peoplelist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/text.h"
#include "ui/people/peoplemodel.h"

namespace kith {

using namespace Qt::StringLiterals;

PeopleList::PeopleList(QWidget *parent)
    : QWidget(parent), m_model(new PeopleModel(this)), m_search(new SearchField(tr("Name, contact, need…"))), m_searchRow(new QHBoxLayout), m_chips(new FilterChips(tr("Who is shown"))),
      m_view(new ListView(tr("People"), RowLook::person())), m_nobody(new QWidget), m_nobodyText(new Label(QString(), Type::Body, Colour::Text2)),
      m_addThem(new Button(QString(), u"plus"_s))
{
    m_search->setObjectName(u"peopleSearch"_s);
    m_search->setAccessibleName(tr("Search people by anything known of them"));
    m_chips->setObjectName(u"peopleChips"_s);
    m_view->setObjectName(u"peopleList"_s);
    for (const QString &group : {tr("Everyone"), tr("Not seen lately"), tr("New"), tr("Organizers"), tr("Archived")})
        m_chips->add(group);
    m_chips->setCurrent(PeopleModel::Everyone);
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSearchField(m_search);
    m_addThem->setObjectName(u"addSearched"_s);
    m_nobodyText->setWordWrap(true);
    m_nobodyText->setAlignment(Qt::AlignHCenter);
    auto *empty = new QVBoxLayout(m_nobody);
    empty->setContentsMargins(16, 32, 16, 16);
    empty->setSpacing(12);
    empty->addWidget(m_nobodyText);
    empty->addWidget(m_addThem, 0, Qt::AlignHCenter);
    m_nobody->hide();

    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 8);
    top->setSpacing(8);
    m_searchRow->setSpacing(8);
    m_searchRow->addWidget(m_search, 1);
    top->addLayout(m_searchRow);
    top->addWidget(m_chips);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_nobody);
    column->addWidget(m_view, 1);
    // Where there is no list, the words stand at the top.
    column->addStretch(0);
    connect(m_chips, &FilterChips::chosen, this, [this](int group) { m_model->setGroup(PeopleModel::Group(group)); });
    connect(m_model, &RowModelBase::refreshed, this, &PeopleList::showNobody);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeopleList::chosenChanged);
    connect(m_addThem, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(m_search->text().simplified()); });
}

void PeopleList::take(const PeopleAnswer &answer)
{
    m_model->take(answer);
    for (int group = PeopleModel::Everyone; group < PeopleModel::groupCount; ++group)
        m_chips->setCount(group, m_model->countOf(PeopleModel::Group(group)));
}

void PeopleList::showNobody()
{
    const bool nobody = m_model->shown() == 0;
    const QString typed = m_search->text().simplified();
    m_view->setVisible(!nobody);
    m_nobody->setVisible(nobody || m_model->isForgiven());
    if (m_nobody->isHidden())
        return;
    if (m_model->isForgiven())
        m_nobodyText->setText(tr("Nobody here is called “%1”, but this comes close.").arg(isolated(typed)));
    else
        m_nobodyText->setText(typed.isEmpty() ? tr("Nobody in this group. That may be good news.") : tr("Nobody here is called “%1”.").arg(isolated(typed)));
    m_addThem->setText(tr("Add %1").arg(isolated(typed)));
    m_addThem->setVisible(!typed.isEmpty());
}

void PeopleList::addBesideSearch(QWidget *widget)
{
    m_searchRow->addWidget(widget);
    setTabOrder(m_search, widget);
}

SavedFilter PeopleList::filter() const
{
    static_assert(int(PeopleGroup::Archived) == PeopleModel::Archived);
    return {{}, {}, m_search->text().simplified(), PeopleGroup(m_chips->current()), {}};
}

bool PeopleList::isNarrowed() const
{
    const SavedFilter now = filter();
    return !now.search.isEmpty() || now.among != PeopleGroup::Everyone;
}

void PeopleList::apply(const SavedFilter &filter)
{
    m_chips->setCurrent(int(filter.among));
    m_search->setText(filter.search);
    m_view->selectFirst();
    m_view->setFocus(Qt::OtherFocusReason);
}

QList<people::Listed> PeopleList::chosen() const
{
    const QList<qint64> keys = m_view->selectedKeys();
    const QSet<qint64> wanted(keys.begin(), keys.end());
    QList<people::Listed> chosen;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const people::Listed *person = m_model->at(row); person && wanted.contains(person->id.value))
            chosen.append(*person);
    }
    return chosen;
}

void PeopleList::chooseOne()
{
    m_view->selectionModel()->select(m_view->currentIndex(), QItemSelectionModel::ClearAndSelect);
}

bool PeopleList::reveal(qint64 key)
{
    if (m_view->setCurrentKey(key))
        return true;
    m_search->clear();
    for (const PeopleModel::Group group : {PeopleModel::Everyone, PeopleModel::Archived}) {
        setGroup(group);
        if (m_view->setCurrentKey(key))
            return true;
    }
    setGroup(PeopleModel::Everyone);
    return false;
}

void PeopleList::setGroup(int group)
{
    m_chips->setCurrent(group);
    m_model->setGroup(PeopleModel::Group(group));
}

} // namespace kith
