// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's client library, loaded when a server is first asked for: with what it brings along it would be a quarter of
// what is loaded at each start, and most communities are a file.
#pragma once

#include "app/core/ondemand.h"

#include <libpq-fe.h>

namespace kith {

/// Before any of the functions below. Throws Failure when the library is not installed or lacks one of them.
void loadLibpq();

// In this namespace the names of libpq mean what has been loaded.
#define KITH_LIBPQ_FUNCTIONS(F) \
    F(PQbackendPID) F(PQclear) F(PQcmdStatus) F(PQconnectdbParams) F(PQconsumeInput) F(PQenterPipelineMode) F(PQerrorMessage) F(PQexec) \
    F(PQexecPrepared) F(PQexitPipelineMode) F(PQfinish) F(PQfreemem) F(PQftype) F(PQgetisnull) F(PQgetlength) F(PQgetResult) F(PQgetvalue) \
    F(PQnfields) F(PQnotifies) F(PQntuples) F(PQpipelineSync) F(PQprepare) F(PQresultErrorField) F(PQresultErrorMessage) F(PQresultStatus) \
    F(PQsendQueryParams) F(PQsendQueryPrepared) F(PQsetNoticeProcessor) F(PQstatus)
KITH_LIBPQ_FUNCTIONS(KITH_DECLARE_LOADED)

} // namespace kith
