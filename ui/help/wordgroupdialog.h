// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words that mean the same, and what they are about.
#pragma once

#include "app/help/words.h"
#include "ui/kit/entrydialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace kith {

class Field;
class Store;

class WordGroupDialog : public EntryDialog {
    Q_OBJECT
public:
    // A group without a kind is a new one.
    WordGroupDialog(Store &store, const WordGroup &group, QWidget *parent);

protected:
    void enter() override;
    void refuse(const QString &why) override;

private:
    Store &m_store;
    WordGroup m_group;
    QLineEdit *m_kind;
    QPlainTextEdit *m_words;
    Field *m_kindField, *m_wordsField;
};

} // namespace kith
