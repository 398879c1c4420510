// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Help both ways, beside a person.
#include "ui/people/helpcolumns.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/saydue.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int mostShown = 6;
static constexpr int nameWidth = 88;

HelpColumns::HelpColumns(const QList<helps::Counterpart> &helped, const QList<helps::Counterpart> &helpedBy, Unfolded unfolded, QWidget *parent)
    : QWidget(parent), m_unfolded(unfolded)
{
    setObjectName(u"helpColumns"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(columnOf(tr("Helped"), helped, m_unfolded.helped), 1, Qt::AlignTop);
    row->addWidget(columnOf(tr("Helped by"), helpedBy, m_unfolded.helpedBy), 1, Qt::AlignTop);
}

QWidget *HelpColumns::columnOf(const QString &title, const QList<helps::Counterpart> &people, bool &unfolded)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(title, Type::PanelSection));
    if (people.isEmpty())
        column->addWidget(new Label(tr("Nobody yet"), Type::Small, Colour::Text3));
    auto *rest = new QWidget;
    auto *more = new QVBoxLayout(rest);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(8);
    for (int i = 0; i < people.size(); ++i)
        (i < mostShown ? column : more)->addWidget(rowOf(people[i]));
    column->addWidget(rest);
    const bool isLong = people.size() > mostShown;
    rest->setVisible(isLong && unfolded);
    if (isLong && !unfolded) {
        auto *show = new Button(tr("%n more", nullptr, int(people.size()) - mostShown), Button::Kind::Link);
        show->setObjectName(u"moreHelp"_s);
        column->addWidget(show, 0, Qt::AlignLeft);
        connect(show, &QPushButton::clicked, this, [rest, show, &unfolded] {
            unfolded = true;
            rest->show();
            show->hide();
            rest->findChild<Button *>()->setFocus(Qt::OtherFocusReason);
        });
    }
    return whole;
}

QWidget *HelpColumns::rowOf(const helps::Counterpart &one)
{
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto *face = new Avatar(22);
    face->setFace({one.who.id.toText(), one.who.name, one.who.called});
    auto *name = new Button(elided(one.who.called, Theme::font(Type::Button), Theme::px(nameWidth)), Button::Kind::Link);
    name->setObjectName(u"helpCounterpart"_s);
    name->setAccessibleName(one.times > 1 ? u"%1, %2"_s.arg(one.who.name, sayHowOften(one.times)) : one.who.name);
    name->setToolTip(one.who.name);
    connect(name, &QPushButton::clicked, this, [this, id = one.who.id] { Q_EMIT personChosen(id.value); });
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name, 0, Qt::AlignLeft);
    if (one.times > 1)
        words->addWidget(new Label(sayHowOften(one.times), Type::Caption, Colour::Text3));
    row->addWidget(face, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return whole;
}

} // namespace kith
