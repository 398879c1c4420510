// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be begun with the person shown: the dialogs and menus about them.
#pragma once

#include <QObject>

#include <functional>

#include "ui/kit/page.h"
#include "ui/kit/whendone.h"
#include "ui/people/personcard.h"

class QMenu;

namespace kith {

class Community;
class NoteVault;

class PersonDesk : public QObject {
    Q_OBJECT
public:
    // Dialogs open over `window`.
    PersonDesk(Community &community, QWidget *window);
    void take(const PersonCard &card) { m_card = card; }
    NoteVault *vault() const { return m_vault; }
    void setNames(std::function<QHash<qint64, QString>()> names) { m_names = std::move(names); }

    void logHelp() { requestWriting(WritingRequest::What::Help); }
    void followUp() { requestWriting(WritingRequest::What::FollowUp); }
    void writeNote();
    void openNote(qint64 id);
    void logContact();
    void openContact(qint64 id);
    void relate();
    // Makes one of this record and another.
    void mergeThis();
    void merge(PersonId keep, PersonId other, QWidget *over);
    void showDuplicates(PersonId about = {});
    void forget();
    void unmerge(const Merge &merge);
    void showRelationMenu(qint64 relation, const QPoint &at);
    void showNotYet(const QPoint &at);
    void showMore(const QPoint &at);

Q_SIGNALS:
    void told(const QString &sentence);
    void personChosen(qint64 key);
    void writingRequested(const kith::WritingRequest &request);

private:
    bool mayChange() const;
    void requestWriting(WritingRequest::What what);
    void openReadable(const Note &note);
    void openMerge(const Person &kept, const QList<PersonId> &likely, QWidget *over);
    void openNewMenu(const QString &name, const QPoint &at, const std::function<void(QMenu *)> &fill);
    void addPairActions(QMenu *menu, const relations::Related &related);
    template<class F>
    void change(const Verb &verb, F f);

    Community &m_community;
    QWidget *m_window;
    NoteVault *m_vault;
    PersonCard m_card;
    std::function<QHash<qint64, QString>()> m_names;
};

} // namespace kith
