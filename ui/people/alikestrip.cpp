// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who could be the one being written down.
#include "ui/people/alikestrip.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"
#include "ui/people/saylikeness.h"

namespace kith {

using namespace Qt::StringLiterals;

AlikeStrip::AlikeStrip(QWidget *parent) : Ground(Colour::Alt, Line::Around, parent)
{
    setAccessibleName(tr("Perhaps they are here already"));
    speakAs(this, QAccessible::AlertMessage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Perhaps they are here already"), Type::Small, Colour::Text2));
    for (Row &row : m_rows) {
        build(row);
        column->addWidget(row.whole);
    }
    hide();
}

void AlikeStrip::build(Row &row)
{
    row.whole = new QWidget;
    row.face = new Avatar(28);
    row.name = new Label(QString(), Type::Row);
    row.why = new Label(QString(), Type::Small, Colour::Text2);
    row.open = new Button(tr("Open instead"), Button::Kind::Row);
    row.open->setObjectName(u"openInstead"_s);
    row.name->setTextFormat(Qt::PlainText);
    row.name->setElided();
    row.why->setElided();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row.name);
    words->addWidget(row.why);
    auto *line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(row.face);
    line->addLayout(words, 1);
    line->addWidget(row.open);
    connect(row.open, &QPushButton::clicked, this, [this, &row] { Q_EMIT chosen(row.person); });
}

void AlikeStrip::take(const QList<upkeep::Duplicate> &alike)
{
    bool isNew = false;
    QStringList names;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const bool is = qsizetype(i) < alike.size();
        row.whole->setVisible(is);
        const upkeep::Lookalike who = is ? alike[qsizetype(i)].one : upkeep::Lookalike();
        isNew = isNew || (is && row.person != who.person);
        row.person = who.person;
        if (!is)
            continue;
        row.face->setFace({who.person.toText(), who.name, who.callName});
        row.name->setText(who.name);
        row.why->setText(sayLikeness(alike[qsizetype(i)].why));
        row.open->setAccessibleName(tr("Open %1 instead").arg(isolated(who.name)));
        names.append(u"%1 (%2)"_s.arg(isolated(who.name), row.why->text()));
    }
    setVisible(!alike.isEmpty());
    setAccessibleName(tr("Perhaps they are here already: %1").arg(names.join(u"; "_s)));
    if (isNew)
        announce();
}

void AlikeStrip::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace kith
