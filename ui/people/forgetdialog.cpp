// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forgetting somebody for good.
#include "ui/people/forgetdialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/core/durablefile.h"
#include "app/core/folding.h"
#include "app/session/community.h"
#include "app/upkeep/copies.h"
#include "app/upkeep/drafts.h"
#include "app/upkeep/holding.h"
#include "ui/kit/background.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

ForgetDialog::ForgetDialog(const Community &community, const Person &person, QWidget *parent)
    : EntryDialog(u"forgetDialog"_s, tr("Forget %1 for good").arg(isolated(person.name)), parent, Key::CtrlEnter), m_store(community.store()), m_drafts(community.draftFolder()), m_person(person),
      m_says(new Label(tr("Their name, how to reach them, what they need, every note about them and what was written about what they did go from this community and from "
                          "its history. That they came is still counted, of somebody without a name. This cannot be undone."),
                       Type::Body)),
      m_copy(new Button(tr("Write down for them all that is held…"), u"file"_s)), m_name(new QLineEdit)
{
    setPrimary(tr("Forget them"), u"forgetDialogAct"_s);
    m_says->setObjectName(u"forgetSays"_s);
    m_says->setWordWrap(true);
    m_copy->setObjectName(u"forgetCopy"_s);
    m_name->setObjectName(u"forgetName"_s);
    addRow(m_says);
    addRow(m_copy, Qt::AlignLeft);
    addRow(new Field(tr("Type their name to go on"), m_name));
    const auto look = [this] { primary()->setUnavailable(fold(m_name->text()) == fold(m_person.name) ? QString() : tr("Type their name first")); };
    connect(m_name, &QLineEdit::textChanged, this, look);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        auto *chooser = new QFileDialog(this, tr("Write down all that is held"), QString(), tr("Text (*.txt);;Data (*.json)"));
        chooser->setAcceptMode(QFileDialog::AcceptSave);
        chooser->setDefaultSuffix(u"txt"_s);
        chooser->selectFile(QString(m_person.name).replace(u'/', u'-') + u".txt"_s);
        connect(chooser, &QFileDialog::fileSelected, this, &ForgetDialog::writeCopy);
        openChooser(chooser);
    });
    look();
    m_name->setFocus();
}

void ForgetDialog::writeCopy(const QString &file)
{
    const auto reading = m_store.read([id = m_person.id, who = Onlooker{m_store.actor()}](Reader &reader) {
        return upkeep::everythingAbout(reader, id, who, upkeep::HoldingFor::ThePerson);
    });
    whenDone(this, reading, [this, file](const Result<upkeep::Holding> &held) {
        if (!held.ok())
            return refuse(held.error().text);
        const bool asData = file.endsWith(u".json", Qt::CaseInsensitive);
        const QByteArray bytes = asData ? QJsonDocument(upkeep::toJson(*held)).toJson() : upkeep::toText(*held).toUtf8();
        whenDone(this, inBackground([file, bytes] { return writeDurably(file, bytes); }), [this, file](const Result<Done> &written) {
            if (written.ok())
                m_copy->setText(tr("Written to %1").arg(QFileInfo(file).fileName()));
            else
                refuse(written.error().text);
            m_name->setFocus(Qt::OtherFocusReason);
        });
    });
}

void ForgetDialog::enter()
{
    if (!primary()->isEnabled())
        return;
    refuse({});
    setBusy(true);
    if (!m_backups.isEmpty())
        rewriteBackups();
    else if (m_forgotten)
        forgetDrafts();
    else
        forget();
}

void ForgetDialog::forget()
{
    const auto forgetting = m_store.perform(verbs::Forget, [id = m_person.id](Tx &tx) { return upkeep::forget(tx, id); });
    whenDone(this, forgetting, [this](const Result<upkeep::Forgotten> &forgotten) {
        if (!forgotten.ok())
            return stop(forgotten.error().text);
        m_forgotten = *forgotten;
        m_copy->hide();
        m_name->parentWidget()->hide();
        forgetDrafts();
    });
}

void ForgetDialog::forgetDrafts()
{
    whenDone(this, inBackground([folder = m_drafts, who = *m_forgotten] { return upkeep::forgetInDrafts(folder, who); }), [this](const Result<Done> &done) {
        if (done.ok())
            return lookAtBackups();
        stop(done.error().text);
        setPrimary(tr("Try again"));
    });
}

void ForgetDialog::stop(const QString &why)
{
    setBusy(false);
    refuse(why);
}

void ForgetDialog::lookAtBackups()
{
    const auto looking = inBackground([folder = m_store.copyFolder(), numbers = m_forgotten->numbers] { return upkeep::copiesHolding(folder, numbers); });
    whenDone(this, looking, [this](const QStringList &files) {
        setBusy(false);
        if (!files.isEmpty())
            return offerBackups(files);
        accept();
        Q_EMIT told(tr("Forgotten for good"));
    });
}

void ForgetDialog::offerBackups(const QStringList &files)
{
    m_backups = files;
    QStringList names;
    for (const QString &file : files)
        names.append(QFileInfo(file).completeBaseName());
    setWindowTitle(tr("Backups that still hold them"));
    m_says->setText(tr("Forgotten here. %n backups still hold them: %1. A backup that is put back forgets them again; they can be forgotten in the backups now, too. "
                       "Copies that somebody put elsewhere are not known here.",
                       nullptr, int(files.size()))
                        .arg(names.join(u", ")));
    setPrimary(tr("Forget them there, too"));
    cancelButton()->setText(tr("Leave them there"));
    cancelButton()->setFocus();
}

void ForgetDialog::rewriteBackups()
{
    const auto rewriting = inBackground([files = m_backups, numbers = m_forgotten->numbers, &clock = m_store.clock(), actor = m_store.actor()] {
        for (const QString &file : files) {
            if (const auto done = upkeep::forgetInCopy(file, numbers, clock, actor); !done.ok())
                return done;
        }
        return Result<Done>(Done{});
    });
    whenDone(this, rewriting, [this](const Result<Done> &done) {
        if (!done.ok())
            return stop(done.error().text);
        setBusy(false);
        accept();
        Q_EMIT told(tr("Forgotten in every backup"));
    });
}

} // namespace kith
