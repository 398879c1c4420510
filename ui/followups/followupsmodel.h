// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Promises and rhythms as rows: by when they are due, or by who has promised them.
#pragma once

#include <QCoreApplication>

#include "app/followups/due.h"
#include "ui/kit/rowmodel.h"

namespace kith {

// What the page is asked for; made on the store's thread.
struct FollowUpsAnswer {
    QList<followups::Item> items;
    QList<people::Named> people;   // organizers, and whoever has promised something: they can be given more
    PersonId me;       // who is using the program, where the community knows them
    QDate today;
    QString zone;      // whose day it is

    static FollowUpsAnswer ask(Reader &reader, const QString &actor);
};

class FollowUpsModel : public RowModel<followups::Item> {
    Q_DECLARE_TR_FUNCTIONS(FollowUpsModel)
public:
    enum Order { ByDay, ByOwner };
    enum Show { Open, Mine, DoneLately };
    enum Action { Finish, PutOff, HandOn };

    explicit FollowUpsModel(QObject *parent = nullptr);
    void take(const FollowUpsAnswer &answer);
    void setOrder(Order order);
    void setShow(Show show);
    // Left out because somebody is away, or does not want to be contacted.
    const followups::Due &due() const { return m_due; }
    QDate today() const { return m_answer.today; }
    int countOf(Show show) const;

private:
    bool isShown(const followups::Item &item, Show show) const;
    QString groupOf(const followups::Item &item) const;
    Section heading(const QString &key, int count) const;
    QVariant value(const followups::Item &item, int role) const;
    void arrange();

    FollowUpsAnswer m_answer;
    followups::Due m_due;
    Order m_order = ByDay;
    Show m_show = Open;
};

} // namespace kith
