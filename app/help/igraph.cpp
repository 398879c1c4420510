// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/igraph.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HelpPicture)
};

constexpr const char *binaryVersion = "3";

} // namespace

KITH_IGRAPH_FUNCTIONS(KITH_DEFINE_LOADED)

Result<Done> loadIgraph()
{
    static const QString problem = [] {
        const QString missing = KITH_LOAD(KITH_IGRAPH_FUNCTIONS, QStringLiteral("igraph"), binaryVersion);
        // Errors come back as codes; the usual handler ends the program.
        if (missing.isEmpty())
            igraph_set_error_handler(igraph_error_handler_ignore);
        return missing;
    }();
    if (problem.isEmpty())
        return Done{};
    return Error{Error::Kind::Rule, Tr::tr("The picture needs the library igraph 0.10, which is not installed. The ledger shows the same as a list."), problem};
}

} // namespace kith
