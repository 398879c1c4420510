// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asking where a shared store is.
#include "ui/shell/connectdialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/viewswitch.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr QLatin1StringView usualSchema("kith");

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent), m_way(new ViewSwitch(tr("What to do there"), {tr("Join one that is there"), tr("Begin a new one")})), m_address(new QLineEdit),
      m_schema(new QLineEdit), m_password(new QLineEdit), m_name(new QLineEdit), m_addressField(new Field(tr("Address of the server"), m_address)),
      m_nameField(new Field(tr("What do you call your circle?"), m_name)), m_progress(new ProgressStrip),
      m_go(new Button(QString(), Button::Kind::Primary))
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Connect to a team store"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_address->setObjectName(u"serverAddress"_s);
    m_schema->setObjectName(u"serverCommunity"_s);
    m_password->setObjectName(u"serverPassword"_s);
    m_name->setObjectName(u"serverName"_s);
    m_go->setObjectName(u"connect"_s);
    build();
    choose(Join);
    connect(m_way, &ViewSwitch::chosen, this, &ConnectDialog::choose);
    connect(m_address, &QLineEdit::editingFinished, this, &ConnectDialog::tidyAddress);
    connect(m_go, &QPushButton::clicked, this, &ConnectDialog::go);
    connect(m_progress, &ProgressStrip::stopRequested, this, &ConnectDialog::stopRequested);
}

// A field that loses the focus with its window is heard, and must not be when half of the window is gone.
ConnectDialog::~ConnectDialog()
{
    hide();
}

void ConnectDialog::build()
{
    auto *what = new Label(tr("A team store is a PostgreSQL server your group runs. Everyone who is let in works on the same community at the same time."),
                           Type::Body, Colour::Text2);
    what->setWordWrap(true);
    m_address->setPlaceholderText(u"postgresql://mirela@server.example/kith"_s);
    m_addressField->setHint(tr("Whoever runs the server can tell you."));
    m_schema->setPlaceholderText(usualSchema);
    auto *schema = new Field(tr("Name of the community there"), m_schema);
    m_password->setEchoMode(QLineEdit::Password);
    auto *password = new Field(tr("Password"), m_password);
    password->setHint(tr("It is not kept. Leave it empty if this computer knows it already."));
    m_go->setDefault(true);
    auto *cancel = new Button(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(m_way, 0, Qt::AlignLeft);
    for (QWidget *field : std::initializer_list<QWidget *>{m_addressField, schema, m_nameField, password, m_progress})
        column->addWidget(field);
    column->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    column->addLayout(foot);
    setMinimumWidth(Theme::px(480));
}

// Words that wrap want their height, which a window does not give them by itself.
void ConnectDialog::fit()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void ConnectDialog::done(int result)
{
    Q_EMIT stopRequested();
    QDialog::done(result);
}

void ConnectDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

void ConnectDialog::setLocation(const Location &location)
{
    m_address->setText(location.address());
    tidyAddress();
}

void ConnectDialog::choose(int way)
{
    m_nameField->setVisible(way == Begin);
    m_go->setText(way == Begin ? tr("Begin") : tr("Connect"));
    m_go->updateGeometry();
    fit();
}

// A whole address as another Kith shows it names the community too, which has its own field here.
void ConnectDialog::tidyAddress()
{
    const Location location = Location::parse(m_address->text().trimmed());
    if (!location.isServer() || !m_address->text().contains(u"schema="))
        return;
    m_schema->setText(location.schema);
    m_address->setText(location.uri);
}

Location ConnectDialog::typed() const
{
    Location location = Location::parse(m_address->text().trimmed());
    if (!m_schema->text().trimmed().isEmpty())
        location.schema = m_schema->text().trimmed();
    return location.withPassword(m_password->text());
}

void ConnectDialog::go()
{
    const Location location = typed();
    const bool begins = m_way->current() == Begin;
    const QString name = m_name->text().simplified();
    m_addressField->setError(location.isServer() ? QString() : tr("An address begins with postgresql://, like the one shown while the field is empty."));
    m_nameField->setError(begins && name.isEmpty() ? tr("Give it a name first.") : QString());
    if (m_addressField->hasError())
        m_address->setFocus(Qt::OtherFocusReason);
    else if (m_nameField->hasError())
        m_name->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT connectRequested(location, begins ? name : QString());
}

void ConnectDialog::setBusy(const QString &sentence)
{
    m_go->setUnavailable(sentence.isEmpty() ? QString() : tr("It is being tried"));
    if (sentence.isEmpty())
        m_progress->finish();
    else
        m_progress->begin(sentence, 0);
}

void ConnectDialog::refused(const QString &sentence)
{
    m_addressField->setError(sentence);
    fit();
    m_address->setFocus(Qt::OtherFocusReason);
}

} // namespace kith
