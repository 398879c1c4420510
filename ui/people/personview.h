// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person: head, timeline and panel, or the form to edit them.
#pragma once

#include <QWidget>

#include "app/people/people.h"
#include "ui/kit/formbase.h"
#include "ui/kit/livequery.h"
#include "ui/kit/page.h"
#include "ui/people/personcard.h"

class QStackedWidget;

namespace kith {

class AlikeSearch;
class Community;
class FilterChips;
class ListView;
class PersonDesk;
class PersonForm;
class PersonHeader;
class PersonPanel;
class TimelineModel;

class PersonView : public QWidget {
    Q_OBJECT
public:
    explicit PersonView(Community &community, QWidget *parent = nullptr);
    void setPerson(PersonId id);            // none: an empty view
    PersonId person() const { return m_id; }
    // Everybody's name by id, asked for when editing begins.
    void setNames(std::function<QHash<qint64, QString>()> names);
    PersonHeader *header() const { return m_header; }
    ListView *timeline() const { return m_timeline; }
    PersonDesk *desk() const { return m_desk; }

    void edit();
    // How to reach them, as soon as the store has told who they are.
    void editContact();
    void editNew(const QString &name = {});
    bool isEditing() const;
    // What is being typed is saved if it can be; false when something is wrong with it.
    bool keepEdits();
    // What is being typed is not wanted.
    void giveUp();
    void archive();
    void setPaused(bool paused);

Q_SIGNALS:
    void added(kith::PersonId id);
    void editingBegun();
    void editingEnded();
    void told(const QString &sentence);
    void personChosen(qint64 key);
    void writingRequested(const kith::WritingRequest &request);
    void openRequested(const QString &page, qint64 key);   // something another page shows

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectDesk();
    void connectForm();
    void take(const PersonCard &card);
    void openMoment(qint64 key);
    void openInstead(PersonId id);
    bool save();
    void answered(const Person &who, const FormBase::Sent &sent, const Result<Person> &result);
    void showRefused(PersonId id, const QString &why);
    void leaveForm();
    void tellDesk();
    void arrange();
    template<class F>
    void change(const Verb &verb, F f);

    Community &m_community;
    PersonId m_id;
    PersonCard m_card;
    bool m_toReach = false;
    std::function<QHash<qint64, QString>()> m_names;
    LiveQuery<PersonCard> *m_query;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    QWidget *m_reading;
    PersonHeader *m_header;
    TimelineModel *m_moments;
    QWidget *m_past;        // the timeline and what it shows
    FilterChips *m_filter;
    ListView *m_timeline;
    PersonPanel *m_panel;
    PersonForm *m_form;
    PersonDesk *m_desk;
    AlikeSearch *m_alike;
};

} // namespace kith
