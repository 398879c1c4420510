// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A note about somebody.
#include "ui/people/notedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/people/notevault.h"
#include "ui/people/sealcopies.h"

namespace kith {

using namespace Qt::StringLiterals;

NoteDialog::NoteDialog(Store &store, NoteVault &vault, const Note &note, const QString &called, QWidget *parent)
    : EntryDialog(u"noteDialog"_s, note.id ? tr("Note about %1").arg(isolated(called)) : tr("New note about %1").arg(isolated(called)), parent, Key::CtrlEnter), m_store(store),
      m_vault(vault), m_note(note), m_text(new QPlainTextEdit(note.isConfidential() ? vault.textOf(note).value_or(QString()) : note.text)), m_level(new QComboBox),
      m_sealed(new QCheckBox(tr("Confidential: sealed under the passphrase"))), m_copies(new SealCopies(store, note.isConfidential() ? NoteId() : note.id))
{
    setPrimary(tr("Keep it"), u"noteDialogAct"_s);
    m_text->setObjectName(u"noteText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(8 * Theme::line(Type::Body));
    m_level->setObjectName(u"noteLevel"_s);
    m_level->addItem(tr("Organizers"), int(NoteLevel::Organizers));
    m_level->addItem(tr("Only me"), int(NoteLevel::Mine));
    m_level->addItem(tr("The door, too"), int(NoteLevel::Door));
    m_level->setCurrentIndex(m_level->findData(int(note.level)));
    addTallRow(new Field(tr("What it says"), m_text));
    m_sealed->setObjectName(u"noteSealed"_s);
    m_sealed->setChecked(note.isConfidential());
    addRow(new Field(tr("Who may see it"), m_level));
    addRow(m_sealed);
    addRow(m_copies);
    connect(m_sealed, &QCheckBox::toggled, this, &NoteDialog::arrange);
    connect(m_copies, &SealCopies::changed, this, &EntryDialog::fit);
    connect(m_copies, &SealCopies::done, this, &QDialog::accept);
    connect(m_copies, &SealCopies::refused, this, [this](const QString &why) {
        setBusy(false);
        refuse(why);
    });
    connect(&vault, &NoteVault::closing, this, &NoteDialog::cover);
    arrange();
    if (note.id)
        addRemoving();
    m_text->setFocus();
}

void NoteDialog::addRemoving()
{
    auto *remove = new Button(tr("Remove it"));
    remove->setObjectName(u"removeNote"_s);
    addAside(remove);
    connect(remove, &QPushButton::clicked, this, [this] { write(m_store.perform(notes::Remove, [id = m_note.id](Tx &tx) { notes::remove(tx, id); })); });
}

// What the door may see is in the open.
void NoteDialog::arrange()
{
    m_copies->setVisible(m_sealed->isChecked());
    const int door = m_level->findData(int(NoteLevel::Door));
    if (m_sealed->isChecked() && door >= 0) {
        m_level->removeItem(door);
    } else if (!m_sealed->isChecked() && door < 0) {
        m_level->addItem(tr("The door, too"), int(NoteLevel::Door));
    }
}

Note NoteDialog::told() const
{
    Note note = m_note;
    note.text = m_text->toPlainText().trimmed();
    note.level = NoteLevel(m_level->currentData().toInt());
    note.sealed.clear();
    return note;
}

void NoteDialog::enter()
{
    if (isCovered())
        return m_vault.ask(this, [this] { uncover(); });
    if (m_sealed->isChecked())
        return m_vault.ask(this, [this] { keepSealed(); });
    const Note note = told();
    if (note.id)
        write(m_store.perform(notes::Save, [note](Tx &tx) { return notes::save(tx, note); }));
    else
        write(m_store.perform(notes::Write, [note](Tx &tx) { return notes::write(tx, note); }));
}

void NoteDialog::keepSealed()
{
    const Note note = told();
    const confidential::Lock lock = m_vault.lock();
    if (!note.id)
        return write(m_store.perform(notes::Write, [note, lock](Tx &tx) { return confidential::write(tx, note, *lock); }));
    setBusy(true);
    whenDone(this, m_store.perform(notes::Save, [note, lock](Tx &tx) { return confidential::save(tx, note, *lock); }), [this, lock](const Result<Note> &saved) {
        if (saved.ok())
            return m_copies->seal(lock);
        setBusy(false);
        refuse(saved.error().text);
    });
}

// Nobody is there any more, or somebody else; what is written stays here, sealed as the note would be.
void NoteDialog::cover()
{
    if (isCovered() || !(m_sealed->isChecked() || m_note.isConfidential()))
        return;
    m_covered = m_vault.lock()->seal(m_text->toPlainText(), m_note.id);
    m_isWritten = m_text->document()->isModified();
    m_text->clear();
    showCovered();
}

void NoteDialog::uncover()
{
    const std::optional<QString> text = m_vault.lock()->unseal(m_covered, m_note.id);
    if (!text)
        return refuse(tr("This note was sealed with another key and cannot be read."));
    m_covered.clear();
    m_text->setPlainText(*text);
    m_text->document()->setModified(m_isWritten);
    showCovered();
    m_text->setFocus();
}

void NoteDialog::showCovered()
{
    m_text->setPlaceholderText(isCovered() ? tr("Locked. What stands here is kept, and comes back with the passphrase.") : QString());
    m_text->setReadOnly(isCovered());
    m_level->setEnabled(!isCovered());
    m_sealed->setEnabled(!isCovered());
    setPrimary(isCovered() ? tr("Open") : tr("Keep it"));
}

void NoteDialog::reject()
{
    const bool isWritten = isCovered() ? m_isWritten : m_text->document()->isModified() && (m_note.id || !told().text.isEmpty());
    if (isWritten && !isBusy())
        enter();
    else
        EntryDialog::reject();
}

void NoteDialog::showEvent(QShowEvent *event)
{
    EntryDialog::showEvent(event);
    m_vault.watch(this);
}

} // namespace kith
