// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A promise written down in three actions: the key, the words, Enter. Or a rhythm of keeping in touch.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/names.h"
#include "ui/kit/entrydialog.h"

class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace kith {

class ChoiceField;
class Community;
class Field;
class Label;
class ViewSwitch;

class FollowUpDialog : public EntryDialog
{
    Q_OBJECT
public:
    /// Whom it is about, where that is known.
    FollowUpDialog(Community &community, PersonId about, QWidget *parent);
    /// Where it was promised, which is told above the foot.
    void setGathering(GatheringId id, const QString &title);
    /// For volunteers: a promise only, and people are found by two letters of their names.
    void setDiscreet();
    /// A promise about each of several people.
    void setAboutEach(const QList<PersonId> &people);
    /// A rhythm instead of one promise.
    void setKeepingInTouch(bool keeps);

protected:
    void enter() override;
    void refuse(const QString &why) override;

private:
    void build();
    void showKind();
    void fill();
    void nameEach(const QList<people::Named> &everybody);
    QFuture<Result<Done>> writing();

    Community &m_community;
    ViewSwitch *m_kind;
    QLineEdit *m_what;
    ChoiceField *m_about, *m_owner;
    QDateEdit *m_due;
    QSpinBox *m_weeks;
    Label *m_eachNames;
    QList<PersonId> m_each; ///< empty: about one, or nobody
    Field *m_whatField, *m_aboutField, *m_ownerField, *m_dueField, *m_weeksField;
    GatheringId m_gathering;
};

} // namespace kith
