// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a mentor pair: what was learned.
#pragma once

#include "app/people/relations.h"
#include "ui/people/persondialog.h"

class QPlainTextEdit;

namespace kith {

class PairEnd : public PersonDialog {
    Q_OBJECT
public:
    PairEnd(Store &store, const Relation &pair, QDate today, QWidget *parent);

protected:
    void act() override;

private:
    Relation m_pair;
    QDate m_today;
    QPlainTextEdit *m_learned;
};

} // namespace kith
