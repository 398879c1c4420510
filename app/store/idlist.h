// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many ids as one parameter of a report, where its text says {{ids}}: one question instead of one for each.
#pragma once

#include "app/core/id.h"

#include <QList>

namespace kith {

template<class Tag>
QString idList(const QList<Id<Tag>> &ids)
{
    QString text;
    text.reserve(ids.size() * 20 + 2);
    for (Id<Tag> id : ids)
        text += (text.isEmpty() ? u'[' : u',') + QString::number(id.value);
    return text.isEmpty() ? QStringLiteral("[]") : text + u']';
}

} // namespace kith
