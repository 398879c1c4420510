// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library for iCalendar, loaded when a calendar is first read.
#pragma once

#include "app/core/ondemand.h"
#include "app/core/result.h"

#include <libical/ical.h>

namespace kith::exchange {

/// Before any of the functions below. Refuses when the library is not installed or lacks one of them.
Result<Done> loadLibical();

// In this namespace the names of libical mean what has been loaded.
#define KITH_LIBICAL_FUNCTIONS(F) \
    F(icalcomponent_free) F(icalcomponent_get_first_component) F(icalcomponent_get_first_property) F(icalcomponent_get_next_component) \
    F(icalcomponent_get_next_property) F(icalcomponent_isa) F(icalerror_set_errors_are_fatal) F(icalparameter_get_cn) F(icalparameter_get_cutype) \
    F(icalparameter_get_partstat) F(icalparameter_get_tzid) F(icalparser_add_line) F(icalparser_free) F(icalparser_new) F(icalparser_parse_string) \
    F(icalproperty_get_attendee) F(icalproperty_get_description) F(icalproperty_get_dtend) F(icalproperty_get_dtstart) F(icalproperty_get_duration) \
    F(icalproperty_get_exdate) F(icalproperty_get_first_parameter) F(icalproperty_get_location) F(icalproperty_get_parameter_as_string_r) \
    F(icalproperty_get_rdate) F(icalproperty_get_recurrenceid) F(icalproperty_get_rrule) F(icalproperty_get_status) F(icalproperty_get_summary) \
    F(icalproperty_isa) F(icalrecur_iterator_free) F(icalrecur_iterator_new) F(icalrecur_iterator_next) F(icalrecurrencetype_day_position) \
    F(icalrecurrencetype_from_string) F(icaltime_is_null_time) F(icaltime_is_utc) F(icaltime_null_time) F(icaltimezone_free) \
    F(icaltimezone_get_utc_offset) F(icaltimezone_new) F(icaltimezone_set_component)
KITH_LIBICAL_FUNCTIONS(KITH_DECLARE_LOADED)

} // namespace kith::exchange
