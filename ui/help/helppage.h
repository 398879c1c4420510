// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Help page: the board above, the ledger below, and the people its filters are about.
#pragma once

#include "ui/help/cards.h"
#include "ui/kit/livequery.h"
#include "ui/kit/page.h"

class QBoxLayout;
class QStackedWidget;

namespace kith {

class Button;
class CardDeeds;
class Community;
class EmptyState;
class FilterChips;
class HelpBoard;
class HelpSpan;
class Label;
class LedgerModel;
class LedgerTable;
class LogHelpDialog;
class PageHeader;
class PicturePane;
class SearchField;
class ViewSwitch;

class HelpPage : public Page {
    Q_OBJECT
public:
    static PageInfo pageInfo();
    explicit HelpPage(Community &community, QWidget *parent = nullptr);
    void showItem(qint64 key) override;
    QList<TourStop> tourStops() override;
    QList<KeyNote> keyNotes() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildTop();
    QWidget *buildLedger();
    void buildViews();
    void showView(int view);
    void connectAll();
    void take(const HelpAnswer &answer);
    bool chooseItem(qint64 key);
    void setFilter(HelpFilter filter);
    void sayPeople(HelpFilter filter, const QList<helps::Helper> &people);
    void exportLedger();
    void showMore();
    void showWords();
    LogHelpDialog *logHelp(const Card *card = nullptr);
    void writeAsk(PersonId person = {});
    template<class T>
    void change(const T &askOrOffer);
    void openOther(qint64 key);
    void showOffers();

    Community &m_community;
    PageHeader *m_header;
    QBoxLayout *m_beside;   // what is searched for, and which are shown
    SearchField *m_search;
    FilterChips *m_chips;
    QWidget *m_peopleLine;
    Label *m_peopleText;
    Button *m_askOne;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QStackedWidget *m_views;    // board and ledger, picture
    ViewSwitch *m_viewSwitch;
    PicturePane *m_picture;
    Button *m_savePicture;
    Button *m_more;
    Button *m_log;
    HelpBoard *m_board;
    CardDeeds *m_deeds;
    HelpSpan *m_span;
    LedgerModel *m_ledger;
    LedgerTable *m_table;
    Label *m_summary;
    HelpAnswer m_answer;
    LiveQuery<HelpAnswer> *m_query = nullptr;
    qint64 m_wanted = 0; // to be chosen as soon as the page knows it
};

} // namespace kith
