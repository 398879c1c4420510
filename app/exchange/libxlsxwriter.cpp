// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/libxlsxwriter.h"

#include "app/core/result.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

KITH_XLSXWRITER_FUNCTIONS(KITH_DEFINE_LOADED)

void loadXlsxwriter()
{
    static const QString problem = KITH_LOAD(KITH_XLSXWRITER_FUNCTIONS, QStringLiteral("xlsxwriter"), LXW_SOVERSION);
    if (!problem.isEmpty())
        throw Failure(Tr::tr("Spreadsheets need the library libxlsxwriter, which is not installed. Nothing was written. Choose CSV, or install it and start Kith again."),
                      Error::Kind::Storage, problem);
}

} // namespace kith::exchange
