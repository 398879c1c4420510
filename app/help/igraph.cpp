// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/igraph.h"

#include "app/core/ondemand.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HelpPicture)
};

constexpr int binaryVersion = 3;

} // namespace

#define KITH_DEFINE(name) decltype(&::name) name = nullptr;
KITH_IGRAPH_FUNCTIONS(KITH_DEFINE)
#undef KITH_DEFINE

Result<Done> loadIgraph()
{
    static const QString problem = [] {
        OnDemand library(QStringLiteral("igraph"), binaryVersion);
#define KITH_FIND(name) library.find(#name, name);
        KITH_IGRAPH_FUNCTIONS(KITH_FIND)
#undef KITH_FIND
        // Errors come back as codes; the usual handler ends the program.
        if (library.problem().isEmpty())
            igraph_set_error_handler(igraph_error_handler_ignore);
        return library.problem();
    }();
    if (problem.isEmpty())
        return Done{};
    return Error{Error::Kind::Rule, Tr::tr("The picture needs the library igraph 0.10, which is not installed. The ledger shows the same as a list."), problem};
}

} // namespace kith
