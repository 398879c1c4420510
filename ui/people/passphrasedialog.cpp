// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing, asking for and changing the passphrase of confidential notes.
#include "ui/people/passphrasedialog.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/background.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortest = 8;

using What = PassphraseDialog::What;

QString titleOf(What what)
{
    return what == What::Choose ? PassphraseDialog::tr("A passphrase for confidential notes")
        : what == What::Ask     ? PassphraseDialog::tr("Open the confidential notes")
                                : PassphraseDialog::tr("Another passphrase for confidential notes");
}

QString doesOf(What what)
{
    return what == What::Choose ? PassphraseDialog::tr("Use it") : what == What::Ask ? PassphraseDialog::tr("Open") : PassphraseDialog::tr("Change it");
}

QString saysOf(What what)
{
    return what == What::Choose ? PassphraseDialog::tr("Confidential notes are sealed, and only this passphrase opens them. Nobody can bring it back: without it they "
                                                       "are lost, in the community and in every copy of it. Write it down and keep it where only organizers find it.")
        : what == What::Ask     ? PassphraseDialog::tr("They lock themselves when nothing has been done for five minutes.")
                                : PassphraseDialog::tr("Every confidential note opens with the new one. Copies made until now still open with the old one.");
}

} // namespace

PassphraseDialog::PassphraseDialog(Store &store, What what, const NoteKey &kept, QWidget *parent, LockCost cost)
    : EntryDialog(u"passphraseDialog"_s, titleOf(what), parent, Key::CtrlEnter), m_store(store), m_what(what), m_kept(kept), m_cost(cost)
{
    setPrimary(doesOf(what), u"passphraseDialogAct"_s);
    auto *says = new Label(saysOf(what), Type::Body);
    says->setWordWrap(true);
    addRow(says);
    if (what != What::Choose)
        m_now = addLine("passphrase", tr("Passphrase"));
    if (what != What::Ask) {
        m_chosen = addLine("newPassphrase", tr("New passphrase"));
        m_again = addLine("newPassphraseAgain", tr("Once more"));
    }
    (m_now ? m_now : m_chosen)->setFocus();
}

QLineEdit *PassphraseDialog::addLine(const char *name, const QString &label)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::returnPressed, this, [this] { enter(); });
    addRow(new Field(label, line));
    return line;
}

void PassphraseDialog::work(bool working)
{
    setBusy(working);
    for (QLineEdit *line : {m_now, m_chosen, m_again}) {
        if (line)
            line->setEnabled(!working);
    }
}

bool PassphraseDialog::isWellChosen()
{
    if (m_chosen->text().size() < shortest)
        refuse(tr("Use %n letters at least; a few words are good.", nullptr, shortest));
    else if (m_chosen->text() != m_again->text())
        refuse(tr("The two are not the same."));
    else
        return true;
    return false;
}

void PassphraseDialog::enter()
{
    if (isBusy() || (m_chosen && !isWellChosen()))
        return;
    work(true);
    if (m_what == What::Choose)
        choose();
    else
        askOrChange();
}

void PassphraseDialog::choose()
{
    const auto making = inBackground([passphrase = m_chosen->text(), cost = m_cost] { return NoteLock::make(passphrase, cost); });
    whenDone(this, making, [this](const Result<NoteLock::Made> &made) {
        work(false);
        if (!made.ok())
            return refuse(made.error().text);
        write(m_store.perform(confidential::SetPassphrase, [kept = made->kept](Tx &tx) { return confidential::setPassphrase(tx, kept); }),
              [this, lock = made->lock] { Q_EMIT opened(lock); });
    });
}

void PassphraseDialog::askOrChange()
{
    const auto opening = inBackground([kept = m_kept, passphrase = m_now->text()] { return NoteLock::open(kept, passphrase); });
    whenDone(this, opening, [this](const Result<confidential::Lock> &lock) {
        work(false);
        if (!lock.ok()) {
            m_now->clear();
            m_now->setFocus();
            return refuse(lock.error().text);
        }
        if (m_what == What::Change)
            return changeTo(*lock);
        accept();
        Q_EMIT opened(*lock);
    });
}

void PassphraseDialog::changeTo(const confidential::Lock &lock)
{
    work(true);
    const auto keeping = inBackground([lock, kept = m_kept, passphrase = m_chosen->text(), cost = m_cost] { return lock->keptUnder(kept, passphrase, cost); });
    whenDone(this, keeping, [this, lock](const Result<NoteKey> &kept) {
        work(false);
        if (!kept.ok())
            return refuse(kept.error().text);
        write(m_store.perform(confidential::ChangePassphrase, [before = m_kept, kept = *kept](Tx &tx) { return confidential::changePassphrase(tx, before, kept); }),
              [this, lock] { Q_EMIT opened(lock); });
    });
}

} // namespace kith
