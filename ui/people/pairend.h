// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a mentor pair: what was learned.
#pragma once

#include "app/people/relations.h"
#include "ui/kit/entrydialog.h"

class QPlainTextEdit;

namespace kith {

class PairEnd : public EntryDialog {
    Q_OBJECT
public:
    PairEnd(Store &store, const Relation &pair, QDate today, QWidget *parent);

protected:
    void enter() override;

private:
    Store &m_store;
    Relation m_pair;
    QDate m_today;
    QPlainTextEdit *m_learned;
};

} // namespace kith
