// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the field of the door finds: the rows below it, their menu, and the card of somebody new.
#pragma once

#include "ui/gatherings/doorlist.h"

#include <QWidget>

namespace kith {

class DoorField;
class ListView;
class NewcomerRow;

class DoorRows : public QWidget
{
    Q_OBJECT
public:
    // The list insets its rows and has room for a scroll bar; whatever stands above it is as wide as the rows.
    static constexpr int inset = 8, barWidth = 12;

    DoorRows(DoorList &model, DoorField &field, QWidget *parent = nullptr);
    /// Which arrivals the menu may take back.
    void setMayTakeBack(std::function<bool(PersonId)> may) { m_mayTakeBack = std::move(may); }
    /// Who is meant by Enter; 0 when nobody is.
    qint64 currentKey() const;
    void showMenuOfCurrent();

Q_SIGNALS:
    void checkInChosen(kith::PersonId person);
    void checkOutChosen(kith::PersonId person);
    void notHereChosen(kith::PersonId person);
    void newcomerChosen(const QString &name);

private:
    void onTyped(const QString &text);
    void showFound();
    void showMenu(qint64 key, const QPoint &at);

    DoorList &m_model;
    DoorField &m_field;
    std::function<bool(PersonId)> m_mayTakeBack;
    ListView *m_list;
    NewcomerRow *m_newcomer;
    QWidget *m_filler; ///< keeps the newcomer's card below the field when nobody is found
};

} // namespace kith
