// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The passphrase of confidential notes: chosen for the first time, asked for, or changed.
#pragma once

#include "app/people/confidential.h"
#include "ui/kit/entrydialog.h"

class QLineEdit;

namespace kith {

class PassphraseDialog : public EntryDialog {
    Q_OBJECT
public:
    enum class What { Choose, Ask, Change };

    // `kept` is the key as the store has it; none when a passphrase is chosen. `cost` is for tests.
    PassphraseDialog(Store &store, What what, const NoteKey &kept, QWidget *parent, LockCost cost = LockCost::usual());

Q_SIGNALS:
    void opened(const kith::confidential::Lock &lock);

protected:
    void enter() override;

private:
    QLineEdit *addLine(const char *name, const QString &label);
    bool isWellChosen();
    void choose();
    void askOrChange();
    void changeTo(const confidential::Lock &lock);
    void work(bool working);

    Store &m_store;
    What m_what;
    NoteKey m_kept;
    LockCost m_cost;
    QLineEdit *m_now = nullptr;      // that there is
    QLineEdit *m_chosen = nullptr;   // that there is to be, twice
    QLineEdit *m_again = nullptr;
};

} // namespace kith
