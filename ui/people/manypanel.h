// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with several people at once, each as one change that can be undone.
#pragma once

#include <QWidget>

#include "app/people/people.h"

class QLineEdit;
class QStringListModel;

namespace kith {

class AvatarStack;
class Button;
class Community;
class Label;

class ManyPanel : public QWidget {
    Q_OBJECT
public:
    explicit ManyPanel(Community &community, QWidget *parent = nullptr);
    void setPeople(const QList<people::Listed> &people);
    void setKnownTags(const QStringList &tags);
    // Or brings back, when all of them are archived.
    void archive();
    QList<PersonId> people() const { return m_ids; }

Q_SIGNALS:
    void told(const QString &sentence);
    void exportRequested();
    void followUpRequested();
    void oneRequested();   // enough of several

private:
    void build();
    void connectAll();
    void tag();
    void untag();
    void offerGatherings();
    template<class F>
    void change(const Verb &verb, F f);

    Community &m_community;
    QList<PersonId> m_ids;
    bool m_allArchived = false;
    AvatarStack *m_faces;
    Label *m_heading;
    Label *m_names;
    QLineEdit *m_tag;
    QStringListModel *m_known;
    Button *m_tagThem;
    Button *m_untagThem;
    Button *m_invite;
    Button *m_followUp;
    Button *m_export;
    Button *m_archive;
    Button *m_one;
};

} // namespace kith
