// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down or changes what somebody needs, or what they can give.
#pragma once

#include "app/help/ask.h"
#include "app/help/offer.h"
#include "ui/kit/entrydialog.h"

#include <optional>

class QLineEdit;

namespace kith {

class AskDeeds;
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
    /// From then on it is this one that is changed, ended or removed.
    void change(const Ask &ask);
    void change(const Offer &offer);

protected:
    void enter() override;
    void refuse(const QString &why) override;

private:
    void build();
    void showKind();
    void showOld(PersonId person, const QString &what, QDate day, const QString &title);
    bool isOffer() const;
    /// The day typed, or nothing with the reason shown.
    std::optional<QDate> day();
    QFuture<Result<Done>> writing(QDate day);
    QFuture<Result<Done>> adding(QDate day);

    Community &m_community;
    ViewSwitch *m_kind;
    ChoiceField *m_person;
    QLineEdit *m_what, *m_often, *m_day;
    Field *m_personField, *m_whatField, *m_oftenField, *m_dayField;
    AskDeeds *m_deeds;
    std::optional<Ask> m_ask; ///< as it was
    std::optional<Offer> m_offer;
};

} // namespace kith
