// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A note about somebody: what it says, and who may see it.
#pragma once

#include "app/people/notes.h"
#include "ui/kit/entrydialog.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace kith {

class NoteVault;
class SealCopies;

class NoteDialog : public EntryDialog {
    Q_OBJECT
public:
    // A new one has no id; a confidential one is opened already.
    NoteDialog(Store &store, NoteVault &vault, const Note &note, const QString &called, QWidget *parent);

    // Esc is pressed lightly: what was written is kept by it, and given up by Cancel alone.
    void reject() override;

protected:
    void enter() override;
    void showEvent(QShowEvent *event) override;

private:
    void addRemoving();
    void arrange();
    void keepSealed();
    void cover();
    void uncover();
    void showCovered();
    bool isCovered() const { return !m_covered.isEmpty(); }
    Note told() const;

    Store &m_store;
    NoteVault &m_vault;
    Note m_note;
    QString m_covered;          // what is written, sealed, while the confidential notes are locked
    bool m_isWritten = false;   // in what is covered something was written here
    QPlainTextEdit *m_text;
    QComboBox *m_level;
    QCheckBox *m_sealed;
    SealCopies *m_copies;   // of a note that was in the open until now
};

} // namespace kith
