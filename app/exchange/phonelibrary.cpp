// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/phonelibrary.h"

#include "app/core/ondemand.h"
#include "app/core/result.h"
#include "app/exchange/phonenumbers/phonenumbers.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Phones)
};

struct Module {
    KithCallingCode *callingCode = nullptr;
    KithIsSamePhone *isSamePhone = nullptr;
    QString problem;
};

Module load()
{
    Module module;
    OnDemand library(QStringLiteral("kith-phonenumbers"));
    library.find("kith_callingCode", module.callingCode);
    library.find("kith_isSamePhone", module.isSamePhone);
    module.problem = library.problem();
    return module;
}

const Module &module()
{
    static const Module loaded = load();
    if (!loaded.problem.isEmpty())
        throw Failure(Tr::tr("The part of Kith that compares phone numbers is missing. Nothing was changed. Install Kith again and try again."),
                      Error::Kind::Storage, loaded.problem);
    return loaded;
}

} // namespace

QByteArray callingCodeOf(const QString &region)
{
    const int code = region.isEmpty() ? 0 : module().callingCode(region.toLatin1().constData());
    return code ? QByteArray::number(code) : QByteArray();
}

bool ringsTheSame(const QByteArray &first, const QByteArray &second, const QString &region)
{
    return module().isSamePhone(first.constData(), second.constData(), region.isEmpty() ? "ZZ" : region.toLatin1().constData());
}

} // namespace kith::exchange
