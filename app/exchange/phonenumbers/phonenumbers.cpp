// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/phonenumbers/phonenumbers.h"

#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

int kith_callingCode(const char *region)
{
    return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region);
}

bool kith_isSamePhone(const char *first, const char *second, const char *region)
{
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber one;
    PhoneNumber other;
    return util->Parse(first, region, &one) == PhoneNumberUtil::NO_PARSING_ERROR && util->Parse(second, region, &other) == PhoneNumberUtil::NO_PARSING_ERROR
        && util->IsNumberMatch(one, other) == PhoneNumberUtil::EXACT_MATCH;
}
