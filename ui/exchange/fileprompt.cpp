// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/fileprompt.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"

#include <QVBoxLayout>

namespace kith {

using namespace Qt::StringLiterals;

FilePrompt::FilePrompt(QWidget *parent)
    : QWidget(parent), m_heading(new Label(QString(), Type::PageTitle)), m_text(new Label(QString(), Type::Body, Colour::Text2)),
      m_hint(new Label(QString(), Type::Small, Colour::Text3)), m_choose(new Button(tr("Choose a file…"), u"folder"_s))
{
    m_choose->setObjectName(u"chooseFile"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(12);
    column->addStretch(2);
    for (Label *label : {m_heading, m_text, m_hint}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setMinimumWidth(Theme::px(300));
        label->setMaximumWidth(Theme::px(640));
    }
    const auto centred = [column](QWidget *widget, int stretch) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, stretch);
        row->addStretch(1);
        column->addLayout(row);
    };
    centred(m_heading, 12);
    centred(m_text, 12);
    column->addSpacing(8);
    centred(m_choose, 0);
    column->addSpacing(8);
    centred(m_hint, 12);
    column->addStretch(3);
    ask();
}

void FilePrompt::say(const QString &heading, const QString &text, const QString &hint)
{
    m_heading->setText(heading);
    m_text->setText(text);
    m_hint->setText(hint);
    m_text->setVisible(!text.isEmpty());
    m_hint->setVisible(!hint.isEmpty());
    m_choose->show();
}

void FilePrompt::ask()
{
    say(tr("Which file?"), tr("Drop it here or choose it. You see what would happen to every row before anything is written."),
        tr("Lists (CSV, tab-separated), contact cards (vCard), and the exports of Meetup, Eventbrite, Luma, Google Contacts, Planning Center, pretix, "
           "Hi.Events and others."));
}

void FilePrompt::refuse(const QString &why)
{
    say(tr("This file cannot be read"), why, QString());
}

void FilePrompt::offerEverything()
{
    say(tr("A whole community"), tr("This file holds everything of a community: people, gatherings and their history. It can only go into a community in which "
                                    "nothing has been done yet."),
        QString());
}

void FilePrompt::wait()
{
    say(tr("Reading the file"), QString(), QString());
    m_choose->hide();
}

QString FilePrompt::said() const
{
    return m_heading->text() + u' ' + m_text->text();
}

} // namespace kith
