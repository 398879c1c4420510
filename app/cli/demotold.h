// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Tuesday Table as resources/demo/tuesday.json tells it, read into rows.
#pragma once

#include "app/cli/demowriter.h"

#include "app/gatherings/gatherings.h"
#include "app/people/people.h"

#include <QJsonObject>

namespace kith::cli {

struct ToldPerson {
    Person row;
    QString came; ///< an x for each gathering they came to
};

std::vector<ToldPerson> toldPeople(const QJsonObject &told, DemoIds &ids);
/// In the order of time, moved to the clock's week.
std::vector<Gathering> toldGatherings(const QJsonObject &told, const DemoCalendar &calendar, DemoIds &ids);
QStringList toldTexts(const QJsonObject &of, const QString &key);

} // namespace kith::cli
