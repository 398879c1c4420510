// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saying why somebody was found.
#include "ui/people/foundby.h"

#include <QCoreApplication>

#include "app/core/isolated.h"
#include "ui/kit/excerpt.h"

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FoundBy)
};
} // namespace

QString sayFoundBy(const search::Detail &detail, const QString &typed)
{
    const QString text = isolated(excerpt(detail.text, typed));
    switch (detail.part) {
    case search::Part::Name: return Tr::tr("Also %1").arg(text);
    case search::Part::Tag: return Tr::tr("Tag: %1").arg(text);
    case search::Part::Need: return Tr::tr("Needs %1").arg(text);
    case search::Part::Note: return Tr::tr("Note: %1").arg(text);
    case search::Part::Ask: return Tr::tr("Asked for: %1").arg(text);
    case search::Part::Offer: return Tr::tr("Offers: %1").arg(text);
    case search::Part::Gave: return Tr::tr("Helped: %1").arg(text);
    case search::Part::Got: return Tr::tr("Was helped: %1").arg(text);
    case search::Part::FollowUp: return Tr::tr("Follow-up: %1").arg(text);
    default: return text;
    }
}

} // namespace kith
