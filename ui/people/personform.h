// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing a person: every field, saved as one change.
#pragma once

#include <QHash>
#include <QWidget>

#include "app/upkeep/duplicates.h"
#include "ui/kit/form.h"

class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QStringListModel;

namespace kith {

class AlikeStrip;
class Banner;
class Button;
class FormDraft;
class Label;

class PersonForm : public QWidget {
    Q_OBJECT
public:
    // What is typed is kept in the folder until it is saved.
    explicit PersonForm(const QString &drafts, QWidget *parent = nullptr);
    ~PersonForm() override;
    // Who can have introduced somebody.
    void setNames(const QHash<qint64, QString> &names);
    // Begins with a person, or with an empty form for somebody new (no id).
    void begin(const Person &person);
    void focusContact();
    // What others have changed meanwhile; fields being edited stay.
    void takeIn(const Person &person);
    bool isDirty() const { return m_form->isDirty(); }
    const Person &before() const { return m_before; }
    Person after() const { return m_form->value(); }
    // As much of what stands in the fields as tells whether they are here already.
    upkeep::Lookalike lookalike() const;
    // Those alike: by their name below the name, by how to reach them below that.
    void showAlike(const QList<upkeep::Duplicate> &alike);
    // Says what is wrong below the fields, and whether nothing is.
    bool check();
    // What is on its way to the store, and what has become of it; the form may be about somebody else by then.
    FormBase::Sent send() const { return m_form->send(); }
    bool isStillAbout(const FormBase::Sent &sent) const { return m_form->isStillAbout(sent); }
    void saved(PersonId person, const FormBase::Sent &sent);
    void refused(const QString &sentence);
    // What was typed is not wanted.
    void giveUp();

Q_SIGNALS:
    void saveRequested();
    void cancelRequested();
    void typed();                                     // on each key
    void openInsteadRequested(kith::PersonId person); // they are here already

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addName();
    void addContact();
    void addNeeds();
    void addMore();
    void letTabPass();
    AlikeStrip *addAlikeStrip(const QString &name);
    QLineEdit *line(const char *name, const QString &placeholder = {});
    void dateField(const QString &label, QDate Person::*member, QLineEdit *editor);
    std::optional<PersonId> personCalled(const QString &typed, QString *why) const;

    Form<Person> *m_form;
    FormDraft *m_draft;
    Banner *m_banner;
    Label *m_externalIds;
    QScrollArea *m_scroll = nullptr;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_emails = nullptr;
    AlikeStrip *m_alikeByName = nullptr;
    AlikeStrip *m_alikeByContact = nullptr;
    QStringListModel *m_known;
    QHash<qint64, QString> m_names;
    Person m_before;
};

} // namespace kith
