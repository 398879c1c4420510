// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The button beside the search field: filters that were saved, and saving what is shown now.
#pragma once

#include <QObject>

#include "app/people/filters.h"
#include "ui/kit/livequery.h"

class QMenu;

namespace kith {

class Button;
class Community;
class PeopleList;

class FilterMenu : public QObject {
    Q_OBJECT
public:
    FilterMenu(Community &community, PeopleList *list);

    void open();
    // Asks for the name under which what is shown now is saved.
    void saveShown();

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void fill(QMenu *menu);
    void addCare(QMenu *menu, const SavedFilter &filter);
    // The saved one that the list is narrowed to just now.
    const SavedFilter *shown() const;

    Community &m_community;
    PeopleList *m_list;
    Button *m_button;
    QList<SavedFilter> m_filters;
};

} // namespace kith
