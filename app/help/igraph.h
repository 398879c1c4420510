// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The graph library, loaded when a picture is first laid out: it brings linear algebra along that no start should wait for.
#pragma once

#include "app/core/ondemand.h"
#include "app/core/result.h"

#include <igraph/igraph.h>

namespace kith {

/// Before any of the functions below. Refuses when the library is not installed or lacks one of them.
Result<Done> loadIgraph();

// In this namespace the names of igraph mean what has been loaded.
#define KITH_IGRAPH_FUNCTIONS(F) \
    F(IGRAPH_FINALLY_FREE) F(igraph_create) F(igraph_destroy) F(igraph_error_handler_ignore) F(igraph_layout_fruchterman_reingold) F(igraph_layout_kamada_kawai) \
    F(igraph_matrix_destroy) F(igraph_matrix_init) F(igraph_rng_default) F(igraph_rng_seed) F(igraph_set_error_handler) \
    F(igraph_set_interruption_handler) F(igraph_vector_int_view) F(igraph_vector_view)
KITH_IGRAPH_FUNCTIONS(KITH_DECLARE_LOADED)

} // namespace kith
