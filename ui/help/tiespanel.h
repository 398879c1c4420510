// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the picture: everybody in it as a list, or one person's helps both ways.
#pragma once

#include <QStackedWidget>

#include "app/help/network.h"
#include "ui/kit/rowmodel.h"

namespace kith {

class Avatar;
class Button;
class Label;
class ListView;

// What somebody in the picture is found by: their name, and what they are called.
QString searchedAs(const helps::Named &person);

class TiesPanel : public QStackedWidget {
    Q_OBJECT
public:
    explicit TiesPanel(QWidget *parent = nullptr);
    // The helps are those of the network, the latest first; `spared` carry a lot.
    void take(const helps::Network &network, const QList<helps::LoggedHelp> &ledger, const helps::PictureFilter &filter, const QSet<PersonId> &spared, QDate today);
    void setPerson(PersonId person);
    void setSearch(const QString &text);

Q_SIGNALS:
    void looked(kith::PersonId person);   // the one under the cursor of the list
    void chosen(kith::PersonId person);   // none: back to everybody
    void opened(kith::PersonId person);   // their own page

private:
    struct Moment {
        helps::LoggedHelp logged;
        bool gave = false;
        bool operator==(const Moment &) const = default;
    };
    QWidget *buildPerson();
    void showPerson();
    QVariant everybodyValue(const helps::Named &person, int role) const;
    QVariant momentValue(const Moment &moment, int role) const;

    helps::Network m_network;
    QList<helps::LoggedHelp> m_ledger;
    helps::PictureFilter m_filter;
    QSet<PersonId> m_spared;
    QDate m_today;
    helps::Named m_person;
    RowModel<helps::Named> *m_everybody;
    RowModel<Moment> *m_moments;
    ListView *m_list;
    ListView *m_both;
    Avatar *m_face;
    Label *m_name;
    Label *m_line;
    Label *m_note;
    Button *m_open;
    Button *m_back;
};

} // namespace kith
