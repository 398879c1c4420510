// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of gatherings: the list with the month beside it, one gathering in its place, and the door.
#pragma once

#include "app/gatherings/roster.h"
#include "ui/gatherings/gatheringview.h"
#include "ui/kit/page.h"

#include <QPointer>

class QStackedWidget;

namespace kith {

class Community;
class DoorWindow;
class GatheringList;
class GatheringSummary;
class ListView;
class MonthView;
class NewGathering;
class SearchField;
class ViewSwitch;

class GatheringsPage : public Page
{
    Q_OBJECT
public:
    static PageInfo pageInfo();
    /// `tables` makes the tab that seats people, which is brought by who makes this page.
    explicit GatheringsPage(Community &community, QWidget *parent = nullptr, const PageTabMaker &tables = {});
    void showItem(qint64 key) override;
    /// "new" plans one, "door" opens the door, "arrivals" is the tab that notes who was there, "tables" the one that seats them.
    void showPart(qint64 key, const QString &part) override;
    bool goBack() override;
    bool keepEdits() override;
    QList<TourStop> tourStops() override;
    QList<KeyNote> keyNotes() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum View { Both, ListOnly, MonthOnly };
    enum Place { Nothing, Overview, Single };
    struct Wanted {
        GatheringId id;
        QString part;
    };

    QWidget *makeOverview();
    QWidget *makeEmpty();
    void connectOverview();
    GatheringView &single();
    void addCommands();
    void take(const QList<gatherings::Listed> &all);
    void choose(GatheringId id);
    void open(GatheringId id, GatheringView::Tab tab);
    void openAsUsual(GatheringId id);
    void backToList();
    void showMonth();
    void planNew(QDate on = {});
    void openDoor(GatheringId id);
    void remove(GatheringId id);
    void moveTo(GatheringId id, QDate day);
    void exportShown();
    void arrange();
    GatheringId nextOne() const;
    const gatherings::Listed *listed(GatheringId id) const;

    Community &m_community;
    QList<gatherings::Listed> m_all;
    QString m_zone;
    GatheringId m_chosen, m_wanted; ///< m_wanted is chosen as soon as the list knows it
    Wanted m_wantedPart; ///< by somebody who asked before the list could tell
    bool m_hasAnswered = false;
    GatheringList *m_model;
    QStackedWidget *m_stack;
    SearchField *m_search;
    ListView *m_list;
    ViewSwitch *m_views;
    QWidget *m_left, *m_right;
    QWidget *m_line = nullptr; ///< between the two
    MonthView *m_month;
    GatheringSummary *m_summary;
    const PageTabMaker m_makeTables;
    GatheringView *m_single = nullptr; ///< made when one is first opened
    QPointer<NewGathering> m_new;
    QPointer<DoorWindow> m_doorWindow;
    LiveQuery<QList<gatherings::Listed>> *m_query;
    LiveQuery<QString> *m_zoneQuery;
};

} // namespace kith
