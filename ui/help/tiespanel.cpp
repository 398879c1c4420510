// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the picture.
#include "ui/help/tiespanel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/core/folding.h"
#include "app/core/isolated.h"
#include "ui/help/networkspeech.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"

namespace kith {

using namespace Qt::StringLiterals;

QString searchedAs(const helps::Named &person)
{
    const bool isTold = person.name.contains(person.called);
    return isTold ? person.folded : person.folded + u' ' + fold(person.called);
}

TiesPanel::TiesPanel(QWidget *parent)
    : QStackedWidget(parent),
      m_everybody(new RowModel<helps::Named>([](const helps::Named &person) { return person.id.value; },
                                             {{tr("Person"), [this](const helps::Named &person, int role) { return everybodyValue(person, role); }}}, this)),
      m_moments(new RowModel<Moment>([](const Moment &moment) { return moment.logged.help.id.value; },
                                     {{tr("Help"), [this](const Moment &moment, int role) { return momentValue(moment, role); }}}, this)),
      m_list(new ListView(tr("Everybody in the picture"))), m_both(new ListView(tr("Helps both ways"))), m_face(new Avatar(46)),
      m_name(new Label(QString(), Type::Heading)), m_line(new Label(QString(), Type::Small, Colour::Text2)),
      m_note(new Label(tr("Carrying a lot: helps often, and is seldom helped. Ask somebody else next time."), Type::Small, Colour::Clay)), m_open(new Button(tr("Open their page"), Button::Kind::Link)),
      m_back(new Button(tr("Everybody"), u"left"_s, Button::Kind::Link))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_list->setObjectName(u"pictureList"_s);
    m_both->setObjectName(u"pictureHelps"_s);
    m_open->setObjectName(u"openFromPicture"_s);
    m_back->setObjectName(u"pictureEverybody"_s);
    m_everybody->setSearchText([](const helps::Named &person) { return searchedAs(person); });
    m_moments->groupBy([](const Moment &moment) { return moment.gave ? u"gave"_s : u"got"_s; },
                       [this](const QString &way, int count) {
                           const QString name = isolated(m_person.called);
                           return Section{way == u"gave" ? tr("%1 helped").arg(name) : tr("%1 was helped by").arg(name), QString::number(count), {}};
                       });
    m_list->setModel(m_everybody);
    m_both->setModel(m_moments);
    addWidget(m_list);
    addWidget(buildPerson());
    connect(m_list, &ListView::currentKeyChanged, this, [this](qint64 key) { Q_EMIT looked({key}); });
    connect(m_list, &ListView::opened, this, [this](qint64 key) { Q_EMIT chosen({key}); });
    connect(m_list, &QAbstractItemView::clicked, this, [this] { Q_EMIT chosen({m_list->currentKey()}); });
    connect(m_both, &ListView::opened, this, [this](qint64 key) {
        if (const Moment *moment = m_moments->at(m_moments->rowOfKey(key)))
            Q_EMIT chosen(moment->gave ? moment->logged.help.helpedId : moment->logged.help.helperId);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_person.id); });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT chosen({}); });
}

QWidget *TiesPanel::buildPerson()
{
    m_note->setWordWrap(true);
    m_name->setElided();
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_line);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_face);
    head->addLayout(names, 1);
    auto *links = new QWidget;
    auto *flow = new FlowLayout(links, 16, 0);
    flow->addWidget(m_back);
    flow->addWidget(m_open);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 16, 16, 8);
    top->setSpacing(8);
    top->addLayout(head);
    top->addWidget(m_note);
    top->addWidget(links);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(divider());
    column->addWidget(m_both, 1);
    return whole;
}

void TiesPanel::take(const helps::Network &network, const QList<helps::LoggedHelp> &ledger, const helps::PictureFilter &filter,
                     const QSet<PersonId> &spared, QDate today)
{
    m_network = network;
    m_ledger = ledger;
    m_filter = filter;
    m_spared = spared;
    m_today = today;
    QList<helps::Named> byName = network.people;
    std::sort(byName.begin(), byName.end(), [](const helps::Named &a, const helps::Named &b) { return std::tie(a.folded, a.id) < std::tie(b.folded, b.id); });
    m_everybody->setRows(byName);
    showPerson();
}

void TiesPanel::setPerson(PersonId person)
{
    const helps::Named *known = m_network.find(person);
    m_person = known ? *known : helps::Named();
    showPerson();
}

void TiesPanel::setSearch(const QString &text)
{
    m_everybody->setFilter(text);
}

void TiesPanel::showPerson()
{
    setCurrentIndex(m_person.id ? 1 : 0);
    if (!m_person.id)
        return;
    QList<Moment> gave, got;
    for (const helps::LoggedHelp &logged : std::as_const(m_ledger)) {
        if (!m_filter.takes(logged.help))
            continue;
        if (logged.help.helperId == m_person.id)
            gave.append({logged, true});
        else if (logged.help.helpedId == m_person.id)
            got.append({logged, false});
    }
    m_moments->setRows(gave + got);
    m_face->setFace({m_person.id.toText(), m_person.name, m_person.called});
    m_name->setText(m_person.name);
    m_line->setText(m_person.organizer ? tr("Organizer") : QString());
    m_line->setVisible(m_person.organizer);
    m_note->setVisible(m_spared.contains(m_person.id));
}

QVariant TiesPanel::everybodyValue(const helps::Named &person, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return person.name;
    case roles::Face:
        return QVariant::fromValue(AvatarFace{person.id.toText(), person.name, person.called});
    case roles::Line2:
        return tiesSentence(m_network, person.id);
    default:
        return {};
    }
}

QVariant TiesPanel::momentValue(const Moment &moment, int role) const
{
    const helps::Named &other = moment.gave ? moment.logged.helped : moment.logged.helper;
    switch (role) {
    case Qt::DisplayRole:
        return other.called;
    case roles::Face:
        return QVariant::fromValue(AvatarFace{other.id.toText(), other.name, other.called});
    case roles::Line2:
        return moment.logged.help.what;
    case roles::Right1:
        return moment.logged.help.happenedOn.isValid() ? sayDay(moment.logged.help.happenedOn, m_today) : QString();
    case roles::Right1Tone:
        return int(Colour::Text2);
    default:
        return {};
    }
}

} // namespace kith
