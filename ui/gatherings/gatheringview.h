// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One gathering: its title and date, and the tabs Plan, Guests, Tables and Door.
#pragma once

#include "app/gatherings/roster.h"
#include "ui/kit/pagetab.h"

#include <QWidget>

class QStackedWidget;

namespace kith {

class Button;
class Community;
class DoorPane;
class GuestsTab;
class PageHeader;
class PlanTab;
class TabBar;
template<class T>
class LiveQuery;

class GatheringView : public QWidget
{
    Q_OBJECT
public:
    enum Tab { Plan, Guests, Tables, Door };

    /// Without tables that tab is hidden.
    explicit GatheringView(Community &community, const PageTabMaker &tables = {}, QWidget *parent = nullptr);
    void setGathering(GatheringId id, Tab tab);
    GatheringId gathering() const { return m_id; }
    void setTab(Tab tab);
    Tab tab() const;
    PageTab *tables() const { return m_tables; }
    /// Esc: whether there was a search to clear, or something to leave inside the tab.
    bool goBack();
    std::optional<QList<qint64>> shownPeople() const;
    /// Saves what is being typed in the plan; false when something is wrong with it.
    bool keepEdits();

Q_SIGNALS:
    void backRequested();
    void doorRequested();
    void exportRequested();
    void told(const QString &sentence);
    void personOpened(kith::PersonId person);
    void gone(); ///< it was removed, here or elsewhere

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// Everything the head, Plan and Guests show.
    struct Known {
        gatherings::Listed listed;
        QList<gatherings::Guest> everybody;
        QList<gatherings::Decider> deciders;
    };
    void build();
    void addTables();
    void take(const Known &known);
    void showTab(int tab);
    void pause();

    Community &m_community;
    GatheringId m_id;
    PageHeader *m_header;
    TabBar *m_tabs;
    QStackedWidget *m_stack;
    PlanTab *m_plan;
    GuestsTab *m_guests;
    DoorPane *m_door;
    PageTab *m_tables; ///< none where nobody brings it
    Button *m_export, *m_openDoor;
    LiveQuery<Known> *m_query = nullptr;
};

} // namespace kith
