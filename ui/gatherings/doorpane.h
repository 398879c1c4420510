// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The door of one gathering: type two letters, Enter; walk-ins, undo and the headcount beside it.
#pragma once

#include "app/core/result.h"
#include "app/store/changeset.h"
#include "ui/gatherings/doorlist.h"

#include <QWidget>

namespace kith {

class Banner;
class DecisionStrip;
class DoorSide;
class KeyHint;
class Label;
class ListView;
class LiveQueryBase;
class NewcomerRow;
class SearchField;
class Store;
struct Verb;
template<class T>
class LiveQuery;

class DoorPane : public QWidget
{
    Q_OBJECT
public:
    explicit DoorPane(Store &store, QWidget *parent = nullptr);
    void setGathering(GatheringId id);
    /// For volunteers: nothing of others is taken back, and the clipboard is out of reach.
    void setGuarded();
    /// While nobody sees it, it does not ask.
    void setPaused(bool paused);
    void focusSearch();
    bool clearSearch();
    /// Takes back the last check-in, walk-in or leaving of this laptop.
    void undoLast();
    const DoorList *list() const { return m_model; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stateTaken(const kith::DoorState &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A tap of this laptop that can be taken back.
    struct Tap {
        OpId op;
        PersonId person;
        QString name;
    };
    struct Tapped {
        OpId op;
        PersonId person;
        bool already = false, overCapacity = false;
        QString decidedBy;
    };
    void build();
    void connectParts();
    void takeState(const DoorState &state);
    void recallTaps();
    void onTyped(const QString &text);
    void showFound();
    void onEnter(bool newcomer);
    bool enterCode(const QString &typed);
    void checkIn(PersonId person);
    void walkIn(const QString &name, bool evenIfKnown = false);
    void checkOut(PersonId person);
    void notHere(PersonId person);
    void decide(const QString &name);
    void askWhoDecided();
    template<class F>
    void tap(const Verb &verb, const QString &name, F f);
    void tapped(const QString &name, const Tapped &tapped);
    void tellLetIn(const QString &name, const QString &by);
    void failed(const QString &typed, const Error &error);
    void greetAgain(const DoorRow &row);
    bool mayTakeBack(PersonId person) const;
    void showMenu(qint64 key, const QPoint &at);
    void say(const QString &sentence);
    void showSide();

    Store &m_store;
    GatheringId m_gathering;
    bool m_guarded = false;
    DoorState m_state;
    QHash<QString, PersonId> m_codes;
    QList<Tap> m_taps; ///< the newest last
    QString m_known; ///< a walk-in refused because somebody is called so
    QSet<PersonId> m_leftUndecided; ///< of whom nobody wants to say who decided
    PersonId m_again; ///< somebody checked in a second time
    DoorList *m_model;
    SearchField *m_search;
    Label *m_note;
    KeyHint *m_escape;
    Banner *m_banner;
    DecisionStrip *m_decision;
    ListView *m_list;
    NewcomerRow *m_newcomer;
    QWidget *m_filler; ///< keeps the newcomer's card below the field when nobody is found
    DoorSide *m_side;
    LiveQuery<DoorState> *m_query = nullptr;
    LiveQuery<QHash<QString, PersonId>> *m_codesQuery = nullptr;
};

} // namespace kith
