// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The people page: everybody at the left, one person beside it.
#pragma once

#include "ui/kit/livequery.h"
#include "ui/kit/page.h"
#include "ui/people/peoplemodel.h"

class QStackedWidget;

namespace kith {

class Community;
class Button;
class EmptyState;
class FilterMenu;
class PageHeader;
class ManyPanel;
class PeopleList;
class PersonView;

class PeoplePage : public Page {
    Q_OBJECT
public:
    static PageInfo pageInfo();
    explicit PeoplePage(Community &community, QWidget *parent = nullptr);
    void showItem(qint64 key) override;
    void showPart(qint64 key, const QString &part) override;   // "contact": edits how to reach them
    bool goBack() override;
    QList<KeyNote> keyNotes() const override;
    bool keepEdits() override;
    QList<TourStop> tourStops() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectAll();
    void addCommands();
    QList<QAction *> addCommandsOfShown();   // those that write
    void take(const PeopleAnswer &answer);
    static search::ShelfPointer findingsFor(Reader &reader, const QString &onlooker);
    void choose(qint64 key);
    void addNew(const QString &name);
    void exportShown();
    void exportChosen();
    void showChosen();
    QList<qint64> chosenKeys() const;
    void tellChosen();
    void focusAwaited();
    void showList();
    void arrange();
    void choosePrimary();
    bool isMany() const;
    bool isNarrow() const;

    Community &m_community;
    PageHeader *m_header;
    Button *m_new;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_both;
    PeopleList *m_list;
    FilterMenu *m_filters;
    QStackedWidget *m_side;
    PersonView *m_person;
    ManyPanel *m_many;
    LiveQuery<PeopleAnswer> *m_query = nullptr;
    LiveQuery<search::ShelfPointer> *m_findings = nullptr;
    qint64 m_wanted = 0;       // to be shown as soon as the list knows them
    qint64 m_awaited = 0;   // somebody new, who gets the focus as soon as the list has them
    qint64 m_toReach = 0;      // whose contact is edited as soon as they are shown
    bool m_detail = false;     // narrow: the person instead of the list
};

} // namespace kith
