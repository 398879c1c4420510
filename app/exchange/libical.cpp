// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/libical.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

} // namespace

KITH_LIBICAL_FUNCTIONS(KITH_DEFINE_LOADED)

Result<Done> loadLibical()
{
    static const QString problem = [] {
        const QString missing = KITH_LOAD(KITH_LIBICAL_FUNCTIONS, QStringLiteral("ical"), KITH_SOVERSION);
        // What cannot be read is told; by default it ends the program.
        if (missing.isEmpty())
            icalerror_set_errors_are_fatal(0);
        return missing;
    }();
    if (problem.isEmpty())
        return Done{};
    return Error{Error::Kind::Storage, Tr::tr("Calendars need the library libical 3, which is not installed. Nothing was imported. Install it and start Kith again."), problem};
}

} // namespace kith::exchange
