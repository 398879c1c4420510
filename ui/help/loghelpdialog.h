// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Ben helped Dev move", written down in three actions: the key, the words, Enter.
#pragma once

#include "app/help/help.h"
#include "ui/kit/entrydialog.h"

class QCheckBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;

namespace kith {

class Button;
class ChoiceField;
class Community;
class Field;

class LogHelpDialog : public EntryDialog
{
    Q_OBJECT
public:
    LogHelpDialog(Community &community, QWidget *parent);
    /// Whom it is about, where that is known: they were helped, or by one key it was they who helped.
    void setHelped(PersonId person);
    /// Where it comes up, which is told above the foot.
    void setGathering(GatheringId id, const QString &title);
    /// For volunteers: people are found by two letters of their names.
    void setDiscreet();
    /// For this ask: whose it is and what it says are known.
    void setAsk(const Ask &ask);

protected:
    void enter() override;
    void refuse(const QString &why) override;

private:
    void build();
    void turnRound();
    QWidget *buildMore();
    void fill();
    QFuture<Result<Done>> writing();

    Community &m_community;
    ChoiceField *m_helper, *m_helped, *m_via;
    QLineEdit *m_what, *m_kind;
    QDateEdit *m_on;
    QDoubleSpinBox *m_hours;
    QCheckBox *m_thanked;
    Field *m_helperField, *m_helpedField, *m_whatField;
    QWidget *m_more;
    Button *m_turnRound, *m_showMore;
    AskId m_ask;
    GatheringId m_gathering;
};

} // namespace kith
