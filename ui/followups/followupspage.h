// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Follow-ups: what was promised to whom, by when it is due and by who does it; and with whom to keep in touch.
#pragma once

#include <QTimer>

#include "ui/followups/followupsmodel.h"
#include "ui/kit/livequery.h"
#include "ui/kit/page.h"

class QStackedWidget;

namespace kith {

class Community;
class Button;
class EmptyState;
class FilterChips;
class Label;
class ListView;
class PageHeader;
class SearchField;
class ViewSwitch;

class FollowUpsPage : public Page {
    Q_OBJECT
public:
    static PageInfo pageInfo();
    explicit FollowUpsPage(Community &community, QWidget *parent = nullptr);
    void showItem(qint64 key) override;
    QList<TourStop> tourStops() override;
    QList<KeyNote> keyNotes() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectAll();
    void turn();
    void take(const FollowUpsAnswer &answer);
    void tellLeftOut();
    bool choose(qint64 key);
    void act(qint64 key, int action);
    void finish(const followups::Item &item);
    void askWhen(const followups::Item &item);
    void askWho(const followups::Item &item);
    void askWhy(const followups::Item &item);
    void putOff(const followups::Item &item, QDate until);
    void begin(bool keepsInTouch);
    QPoint belowCurrent() const;
    const followups::Item *current() const;
    template<class F>
    void change(const Verb &verb, F f);

    Community &m_community;
    PageHeader *m_header;
    Button *m_begin;
    ViewSwitch *m_order;
    QStackedWidget *m_stack;
    SearchField *m_search;
    FilterChips *m_chips;
    Label *m_note;
    FollowUpsModel *m_model;
    ListView *m_list;
    EmptyState *m_empty;
    LiveQuery<FollowUpsAnswer> *m_query = nullptr;
    LiveQuery<qint64> *m_pressing = nullptr;
    QTimer m_minute{this};
    qint64 m_quarter = 0; // of an hour, since 1970: when both were asked
    qint64 m_wanted = 0; // to be chosen as soon as the list knows it
    QList<people::Named> m_people;   // who can be given something to do
};

} // namespace kith
