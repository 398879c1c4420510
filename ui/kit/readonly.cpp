// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/readonly.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadOnly)
};

} // namespace

QString whyReadOnly(const Store &store)
{
    return store.isReadOnly() ? Words::tr("This community can only be read here") : QString();
}

} // namespace kith
