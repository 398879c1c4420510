// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an import did or would do, told to scripts and to people.
#pragma once

#include "app/exchange/importing.h"

#include <QJsonObject>

namespace kith::cli {

class Invocation;

struct Imported {
    exchange::ImportFile file;
    exchange::Plan plan;
};

QJsonObject importJson(const Imported &imported, OpId op);
void tellImport(Invocation &run, const Imported &imported, bool dry);

} // namespace kith::cli
