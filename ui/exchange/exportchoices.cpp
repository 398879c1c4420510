// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportchoices.h"

#include "app/session/settings.h"

#include <QJsonArray>

namespace kith {

using namespace Qt::StringLiterals;

ExportChoices ExportChoices::keptIn(const Settings &settings, const QString &list)
{
    const QJsonObject kept = settings.exportChoices(list);
    ExportChoices choices;
    choices.format = kept.value(u"format").toString();
    const QJsonObject columns = kept.value(u"columns").toObject();
    for (auto format = columns.begin(); format != columns.end(); ++format) {
        for (const QJsonValue &id : format->toArray())
            choices.columns[format.key()].append(id.toString());
    }
    if (kept.contains(u"guests"))
        choices.guests = exchange::GuestGroups::fromInt(kept.value(u"guests").toInt()) & exchange::everyGuest;
    choices.order = exchange::ExportOrder(std::clamp(kept.value(u"order").toInt(), 0, int(exchange::ExportOrder::Arrival)));
    return choices;
}

void ExportChoices::keep(Settings &settings, const QString &list) const
{
    QJsonObject byFormat;
    for (auto format = columns.begin(); format != columns.end(); ++format)
        byFormat.insert(format.key(), QJsonArray::fromStringList(*format));
    QJsonObject kept{{u"format"_s, format}, {u"columns"_s, byFormat}, {u"order"_s, int(order)}};
    if (guests)
        kept.insert(u"guests"_s, int(guests->toInt()));
    settings.setExportChoices(list, kept);
}

} // namespace kith
