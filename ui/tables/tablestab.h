// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Tables of a gathering: rounds side by side, and beside them how they are made.
#pragma once

#include "ui/kit/livequery.h"
#include "ui/kit/pagetab.h"
#include "ui/tables/tablesdesk.h"

#include <QPointer>

class QBoxLayout;
class QStackedWidget;

namespace kith {

class Banner;
class EmptyState;
class Projector;
class RoundsView;
class RuleDialog;
class TableDeeds;
class TablesFoot;
class TablesPanel;
struct Spot;

class TablesTab : public PageTab
{
    Q_OBJECT
public:
    explicit TablesTab(Community &community, QWidget *parent = nullptr);
    void setItem(qint64 key) override;
    QList<QWidget *> headActions() override;
    void takeKeys() override;
    QList<KeyNote> keyNotes() const override;
    QList<TourStop> tourStops() override;
    QSize minimumSizeHint() const override;
    TablesDesk *desk() const { return m_desk; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Place { Nothing, Waiting, Seated };
    QWidget *makeEmpty();
    QWidget *makeSeated();
    void connectView();
    void connectPanel();
    void connectDesk();
    void addHead();
    void take();
    void showEmpty();
    void tellLate(const PlanLook &look);
    void openMenu(const Spot &spot, const QPoint &at);
    RuleDialog *askRule();
    void project();

    Community &m_community;
    GatheringId m_gathering; ///< the one chosen; the desk may still be writing for the one before
    TablesDesk *m_desk;
    TableDeeds *m_deeds;
    QStackedWidget *m_stack;
    RoundsView *m_view;
    TablesPanel *m_panel;
    TablesFoot *m_foot;
    Banner *m_problem, *m_late;
    EmptyState *m_empty;
    QBoxLayout *m_beside = nullptr;
    Button *m_print, *m_shuffle, *m_make = nullptr;
    QList<PersonId> m_lateOnes, m_goneOnes;
    QPointer<Projector> m_projector;
    QPointer<RuleDialog> m_rule;
    LiveQuery<int> *m_rounds = nullptr; ///< how many, for the title of the tab, also while another is shown
};

} // namespace kith
