// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down what somebody needs, or what they can give.
#pragma once

#include "app/people/person.h"
#include "ui/kit/entrydialog.h"

#include <optional>

class QLineEdit;

namespace kith {

class ChoiceField;
class Community;
class Field;
class ViewSwitch;

class AskDialog : public EntryDialog
{
    Q_OBJECT
public:
    AskDialog(Community &community, QWidget *parent);
    /// Whose it is, where that is known.
    void setPerson(PersonId person);

protected:
    void enter() override;
    void refuse(const QString &why) override;

private:
    void build();
    void showKind();
    bool isOffer() const;
    /// The day typed, or nothing with the reason shown.
    std::optional<QDate> day();
    QFuture<Result<Done>> writing(QDate day);

    Community &m_community;
    ViewSwitch *m_kind;
    ChoiceField *m_person;
    QLineEdit *m_what, *m_often, *m_day;
    Field *m_personField, *m_whatField, *m_oftenField, *m_dayField;
};

} // namespace kith
