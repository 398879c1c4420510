// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the people page: search, chips, everybody.
#pragma once

#include <QWidget>

#include "app/people/filters.h"
#include "app/people/people.h"

class QHBoxLayout;

namespace kith {

class Button;
class FilterChips;
class Label;
class ListView;
class PeopleModel;
class SearchField;
struct PeopleAnswer;

class PeopleList : public QWidget {
    Q_OBJECT
public:
    explicit PeopleList(QWidget *parent = nullptr);
    void take(const PeopleAnswer &answer);
    PeopleModel &model() const { return *m_model; }
    ListView *view() const { return m_view; }
    SearchField *search() const { return m_search; }
    // Makes sure that somebody is shown, whatever was searched for; false when they are in no group.
    bool reveal(qint64 key);

    // What the list is narrowed to, as a filter without a name.
    SavedFilter filter() const;
    bool isNarrowed() const;
    void apply(const SavedFilter &filter);
    void addBesideSearch(QWidget *widget);

    QList<people::Listed> chosen() const;   // in the order shown
    // Only the one under the cursor stays chosen.
    void chooseOne();

Q_SIGNALS:
    void chosenChanged();
    void newRequested(const QString &name);   // somebody searched for who is not there

private:
    void showNobody();
    void setGroup(int group);

    PeopleModel *m_model;
    SearchField *m_search;
    QHBoxLayout *m_searchRow;
    FilterChips *m_chips;
    ListView *m_view;
    QWidget *m_nobody;
    Label *m_nobodyText;
    Button *m_addThem;
};

} // namespace kith
