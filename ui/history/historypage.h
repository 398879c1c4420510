// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history page: every change with what it did, any of them taken back, and the copies.
#pragma once

#include "ui/history/changeview.h"
#include "ui/history/historymodel.h"
#include "ui/kit/livequery.h"
#include "ui/kit/page.h"

class QStackedWidget;

namespace kith {

class Community;
class CopiesView;
class ListView;
class PageHeader;
class SearchField;
class ViewSwitch;

class HistoryPage : public Page {
    Q_OBJECT
public:
    static PageInfo pageInfo();
    explicit HistoryPage(Community &community, QWidget *parent = nullptr);
    void showItem(qint64 key) override;
    bool goBack() override;
    QList<TourStop> tourStops() override;

    static constexpr int pageSize = 200;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectAll();
    void take(const HistoryAnswer &answer);
    void askMore();
    void follow();
    void ask();
    void choose(qint64 key);
    void answer(const QFuture<Result<UndoReport>> &future);
    void backUp();
    void showView(int view);
    void arrange();

    Community &m_community;
    PageHeader *m_header;
    ViewSwitch *m_views;
    QStackedWidget *m_stack;
    QWidget *m_changes;
    QWidget *m_left;
    CopiesView *m_copies;
    SearchField *m_search;
    HistoryModel *m_model;
    ListView *m_list;
    ChangeView *m_change;
    QWidget *m_empty;
    LiveQuery<HistoryAnswer> *m_query;
    LiveQuery<ChangeCard> *m_card;
    int m_limit = pageSize;
    bool m_more = false;
    bool m_detail = false;
    bool m_isPicked = false; ///< somebody chose the change shown; otherwise it is the newest
    OpId m_op;
};

} // namespace kith
