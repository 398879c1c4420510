// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The door of one gathering: type two letters, Enter; walk-ins, undo and the headcount beside it.
#pragma once

#include "ui/gatherings/doorlist.h"
#include "ui/gatherings/doortaps.h"

#include <QWidget>

namespace kith {

class DoorBanner;
class DoorDecision;
class DoorField;
class DoorRows;
class DoorSide;
class Label;
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
    /// Buttons for these keys, which the window answers.
    void offerWriting(const QKeySequence &help, const QKeySequence &followUp);
    /// Whoever is chosen in the list, else nobody.
    PersonId chosen() const;
    const Gathering &gathering() const { return m_state.gathering; }
    /// A help or a promise was written down from here: told beside the field, and the next to be taken back.
    void noteWritten();
    bool clearSearch();
    /// Takes back the last check-in, walk-in or leaving of this laptop, or what was written down last.
    void undoLast();
    /// Whether the store holds all that was tapped here.
    bool isSaved() const { return m_taps->isSaved(); }
    const DoorList *list() const { return m_model; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stateTaken(const kith::DoorState &state);
    void savedChanged();
    void helpChosen();
    void followUpChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void connectTaps();
    void takeState(const DoorState &state);
    void onEnter(bool newcomer);
    bool enterCode(const QString &typed);
    void checkIn(PersonId person);
    void checkOut(PersonId person);
    QString nameOf(PersonId person) const;
    void begin(const QString &name);
    void tapped(const QString &name, const DoorTaps::Tapped &tapped);
    bool fieldKey(const QKeyEvent *key);
    void showSide();

    Store &m_store;
    GatheringId m_gathering;
    DoorState m_state;
    QHash<QString, PersonId> m_codes;
    DoorTaps *m_taps;
    DoorList *m_model;
    DoorField *m_search;
    DoorBanner *m_banner;
    DoorDecision *m_decision;
    DoorRows *m_rows;
    DoorSide *m_side;
    Label *m_brief; ///< the headcount, where there is no room for more
    LiveQuery<DoorState> *m_query = nullptr;
    LiveQuery<QHash<QString, PersonId>> *m_codesQuery = nullptr;
};

} // namespace kith
