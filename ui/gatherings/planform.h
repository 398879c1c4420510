// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every field of a gathering, and in words what the chosen time and waiting rule mean.
#pragma once

#include "app/core/result.h"
#include "ui/gatherings/plandraft.h"
#include "ui/kit/form.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace kith {

class FormDraft;
class Label;

class PlanForm : public QWidget
{
    Q_OBJECT
public:
    /// What is typed is kept in the folder until it is saved.
    explicit PlanForm(const QString &drafts, QWidget *parent = nullptr);
    ~PlanForm() override;

    /// Shows another gathering: what was typed before is forgotten.
    void begin(const Gathering &gathering);
    /// Takes in what others changed, except where somebody is typing.
    void load(const Gathering &gathering);
    Gathering value() const;
    /// The first problem that can be seen here is shown at its field.
    bool isRight();
    /// What the store refused, at the field it is about.
    void showFailure(const Error &error);
    /// What is on its way to the store, and that it is there; another gathering may be shown by then.
    FormBase::Sent send() const { return m_form->send(); }
    bool isStillAbout(const FormBase::Sent &sent) const { return m_form->isStillAbout(sent); }
    void saved(GatheringId gathering, const FormBase::Sent &sent);
    bool isDirty() const { return m_form->isDirty(); }
    /// What was typed is not wanted.
    void giveUp();
    void focusFirst() { m_form->focusFirst(); }

Q_SIGNALS:
    void edited();
    void committed(); ///< a field was left changed, or Enter

private:
    void addTimeFields();
    void addPlaceFields();
    void watch();
    void explain();
    QWidget *blamed(const Gathering &gathering) const;

    Gathering m_gathering;
    Form<PlanDraft> *m_form;
    FormDraft *m_draft;
    QLineEdit *m_title, *m_from, *m_until, *m_zone, *m_venue;
    QDateEdit *m_on;
    QCheckBox *m_allDay;
    QSpinBox *m_days, *m_capacity;
    QComboBox *m_rule;
    QPlainTextEdit *m_agenda;
    Label *m_timeMeaning, *m_ruleMeaning;
};

} // namespace kith
