// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/followups/step.h"

#include "app/followups/followups.h"

namespace kith::followups {

Step done(const Item &item)
{
    if (item.isRhythm())
        return {Touch, [id = item.rhythm.id](Tx &tx) { touch(tx, id); }};
    return {Finish, [id = item.followUp.id](Tx &tx) { finish(tx, {id}); }};
}

Step putOff(const Item &item, QDate until)
{
    if (item.isRhythm())
        return {SnoozeRhythm, [id = item.rhythm.id, until](Tx &tx) { snoozeRhythm(tx, id, until); }};
    return {Snooze, [id = item.followUp.id, until](Tx &tx) { snooze(tx, {id}, until); }};
}

} // namespace kith::followups
