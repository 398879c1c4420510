// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the door has to say about the last tap, and the one thing that may be meant instead.
#pragma once

#include "app/core/result.h"
#include "ui/gatherings/doorlist.h"
#include "ui/kit/banner.h"

namespace kith {

class DoorBanner : public Banner
{
    Q_OBJECT
public:
    explicit DoorBanner(QWidget *parent = nullptr);
    /// Hidden, and nothing is offered any more.
    void clear();
    /// Somebody is checked in a second time: perhaps they leave.
    void greetAgain(const DoorRow &row, const QString &zone);
    /// Something else is typed, so they do not.
    void forgetGreeted();
    /// A tap changed nothing; a walk-in called like somebody known may be another.
    void refuse(const QString &name, const Error &error);
    void refuseCode(const QString &code);
    /// Something else could not be done; there is nothing to press.
    void tellFailure(const QString &why);
    void tellLetIn(const QString &name, const QString &by, int seats);

Q_SIGNALS:
    void hasLeft(kith::PersonId person);
    void isAnother(const QString &name);
    /// The action was pressed; the next name can be typed.
    void answered();

private:
    void answer();
    void forget();

    PersonId m_again; ///< somebody checked in a second time
    QString m_known; ///< a walk-in refused because somebody is called so
};

} // namespace kith
