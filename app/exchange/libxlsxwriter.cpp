// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/libxlsxwriter.h"

#include "app/core/ondemand.h"
#include "app/core/result.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

#define KITH_DEFINE(name) decltype(&::name) name = nullptr;
KITH_XLSXWRITER_FUNCTIONS(KITH_DEFINE)
#undef KITH_DEFINE

void loadXlsxwriter()
{
    static const QString problem = [] {
        OnDemand library(QStringLiteral("xlsxwriter"), QByteArray(LXW_SOVERSION).toInt());
#define KITH_FIND(name) library.find(#name, name);
        KITH_XLSXWRITER_FUNCTIONS(KITH_FIND)
#undef KITH_FIND
        return library.problem();
    }();
    if (!problem.isEmpty())
        throw Failure(Tr::tr("Spreadsheets need the library libxlsxwriter, which is not installed. Nothing was written. Choose CSV, or install it and try again."),
                      Error::Kind::Storage, problem);
}

} // namespace kith::exchange
