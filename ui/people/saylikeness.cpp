// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saying why.
#include "ui/people/saylikeness.h"

#include <QCoreApplication>

#include "app/core/saynumber.h"

namespace kith {

using upkeep::Likeness;

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SayLikeness)
};
}

QString sayLikeness(upkeep::Likenesses why)
{
    const std::pair<Likeness, QString> words[] = {{Likeness::Email, Tr::tr("the same email")},
                                                  {Likeness::Phone, Tr::tr("the same phone")},
                                                  {Likeness::Name, Tr::tr("the same name")},
                                                  {Likeness::Sound, Tr::tr("names that sound alike")},
                                                  {Likeness::Spelling, Tr::tr("names spelt nearly alike")}};
    QStringList said;
    for (const auto &[likeness, word] : words) {
        if (why.testFlag(likeness))
            said.append(word);
    }
    return capitalized(said.join(QStringLiteral(", ")));
}

} // namespace kith
