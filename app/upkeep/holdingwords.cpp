// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/holdingwords.h"

#include "app/help/howfar.h"

#include <QCoreApplication>
#include <QHash>

namespace kith::upkeep {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HoldingWords)
};

const QString asItIs = u"%1"_s;

} // namespace

QList<RowWords> rowWords()
{
    using As = Addition::As;
    return {
        {"introduced"_L1, Tr::tr("Whom they brought along"), {{Tr::tr("Introduced %1"), {"name"_L1}}}, {}},
        {"relation"_L1,
         Tr::tr("Who they belong with"),
         {{Tr::tr("One household with %1"), {"other"_L1}, "household"_L1},
          {Tr::tr("One household with %1"), {"person"_L1}, "household"_L1},
          {Tr::tr("Looks after %1 for a while"), {"other"_L1}, "mentor"_L1},
          {Tr::tr("%1 looks after them for a while"), {"person"_L1}, "mentor"_L1},
          {Tr::tr("Please keep apart from %1"), {"other"_L1}, "apart"_L1},
          {Tr::tr("Please keep apart from %1"), {"person"_L1}, "apart"_L1}},
         {{"since_on"_L1, Tr::tr("since %1")},
          {"ended_on"_L1, Tr::tr("until %1")},
          {"hope"_L1, Tr::tr("they hope for: %1")},
          {"rhythm_days"_L1, Tr::tr("every %1 days")},
          {"met_on"_L1, Tr::tr("last met on %1")},
          {"learned"_L1, Tr::tr("what was learned: %1")}}},
        {"note"_L1,
         Tr::tr("Notes"),
         {{Tr::tr("%1 wrote: %2"), {"author"_L1, "text"_L1}}, {Tr::tr("%1 wrote a confidential note"), {"author"_L1, "confidential"_L1}}},
         {{"level"_L1, asItIs}, {"written_at"_L1, Tr::tr("on %1"), As::Moment}, {"changed_at"_L1, Tr::tr("changed on %1"), As::Moment}}},
        {"contact"_L1,
         Tr::tr("Who was in touch"),
         {{Tr::tr("%1 %2"), {"made_by"_L1, "how"_L1}}},
         {{"made_at"_L1, Tr::tr("on %1"), As::Moment}, {"about"_L1, Tr::tr("about: %1")}}},
        {"rhythm"_L1,
         Tr::tr("Keeping in touch"),
         {{Tr::tr("%1 keeps in touch every %2 days"), {"owner"_L1, "every_days"_L1}}, {Tr::tr("In touch every %1 days"), {"every_days"_L1}}},
         {{"began_on"_L1, Tr::tr("since %1")}, {"snoozed_until"_L1, Tr::tr("put off until %1")}}},
        {"follow_up"_L1,
         Tr::tr("Promises"),
         {{Tr::tr("%1 promised about %2: %3"), {"owner"_L1, "about"_L1, "what"_L1}},
          {Tr::tr("%1 promised: %2"), {"owner"_L1, "what"_L1}},
          {Tr::tr("Promised about %1: %2"), {"about"_L1, "what"_L1}},
          {Tr::tr("Promised: %1"), {"what"_L1}}},
         {{"gathering"_L1, Tr::tr("at %1")},
          {"promised_on"_L1, Tr::tr("on %1")},
          {"due_on"_L1, Tr::tr("due %1")},
          {"snoozed_until"_L1, Tr::tr("put off until %1")},
          {"state"_L1, asItIs},
          {"ended_on"_L1, Tr::tr("on %1")},
          {"reason"_L1, Tr::tr("because: %1")},
          {"logged_by"_L1, Tr::tr("written down by %1")}}},
        {"ask"_L1,
         Tr::tr("Asks"),
         {{Tr::tr("%1 asked for: %2"), {"person"_L1, "what"_L1}}, {Tr::tr("Asked for: %1"), {"what"_L1}}},
         {{"kind"_L1, asItIs},
          {"gathering"_L1, Tr::tr("at %1")},
          {"asked_on"_L1, Tr::tr("on %1")},
          {"by_on"_L1, Tr::tr("needed by %1")},
          {"state"_L1, asItIs},
          {"answered_by"_L1, Tr::tr("answered by %1")},
          {"answered_on"_L1, Tr::tr("answered on %1")},
          {"ended_on"_L1, Tr::tr("ended on %1")},
          {"reason"_L1, Tr::tr("because: %1")},
          {"logged_by"_L1, Tr::tr("written down by %1")}}},
        {"offer"_L1,
         Tr::tr("Offers"),
         {{Tr::tr("Offers: %1"), {"what"_L1}}},
         {{"kind"_L1, asItIs},
          {"how_often"_L1, asItIs},
          {"offered_on"_L1, Tr::tr("since %1")},
          {"until_on"_L1, Tr::tr("until %1")},
          {"paused"_L1, Tr::tr("paused for now"), As::Flag},
          {"logged_by"_L1, Tr::tr("written down by %1")}}},
        {"help"_L1,
         Tr::tr("Help"),
         {{Tr::tr("Brought %1 and %2 together: %3"), {"helper"_L1, "helped"_L1, "what"_L1}},
          {Tr::tr("%1 helped them: %2"), {"helper"_L1, "what"_L1}},
          {Tr::tr("Helped %1: %2"), {"helped"_L1, "what"_L1}}},
         {{"kind"_L1, asItIs},
          {"happened_on"_L1, Tr::tr("on %1")},
          {"gathering"_L1, Tr::tr("at %1")},
          {"via"_L1, Tr::tr("brought together by %1")},
          {"hours"_L1, Tr::tr("%1 hours")},
          {"state"_L1, asItIs},
          {"thanked_on"_L1, Tr::tr("on %1")},
          {"moved_on"_L1, Tr::tr("since %1"), As::Otherwise},
          {"reason"_L1, Tr::tr("because: %1")},
          {"logged_by"_L1, Tr::tr("written down by %1")}}},
        {"attendance"_L1,
         Tr::tr("Where they came"),
         {{Tr::tr("Came to %1"), {"gathering"_L1}}},
         {{"arrived_at"_L1, Tr::tr("arrived %1"), As::Moment},
          {"left_at"_L1, Tr::tr("left %1"), As::Moment},
          {"how"_L1, asItIs},
          {"checked_in_by"_L1, Tr::tr("let in by %1")},
          {"walk_in"_L1, Tr::tr("without an invitation"), As::Flag},
          {"over_capacity_by"_L1, Tr::tr("%1 decided that there was room")}}},
        {"invitation"_L1,
         Tr::tr("What they were invited to"),
         {{Tr::tr("Invited to %1"), {"gathering"_L1}}},
         {{"invited_at"_L1, Tr::tr("on %1"), As::Moment},
          {"source"_L1, asItIs},
          {"party_size"_L1, Tr::tr("%1 people"), As::Several},
          {"answer"_L1, asItIs},
          {"answered_at"_L1, Tr::tr("on %1"), As::Moment},
          {"waiting_since"_L1, Tr::tr("on the waiting list since %1"), As::Moment},
          {"comment"_L1, Tr::tr("they said: %1")},
          {"tickets"_L1, Tr::tr("ticket %1")},
          {"reason"_L1, Tr::tr("because: %1")},
          {"decided_by"_L1, Tr::tr("%1 decided")}}},
        {"seat"_L1,
         Tr::tr("Where they sat"),
         {{Tr::tr("At table %1 in round %2 of %3"), {"table_number"_L1, "round"_L1, "gathering"_L1}}},
         {{"locked"_L1, Tr::tr("kept there"), As::Flag}}},
        {"table_rule"_L1,
         Tr::tr("Rules for the tables"),
         {{Tr::tr("At one table with %1"), {"other"_L1}, "together"_L1},
          {Tr::tr("At one table with %1"), {"person"_L1}, "together"_L1},
          {Tr::tr("Never at one table with %1"), {"other"_L1}, "apart"_L1},
          {Tr::tr("Never at one table with %1"), {"person"_L1}, "apart"_L1},
          {Tr::tr("Always at table %1"), {"table_number"_L1}, "pin"_L1},
          {Tr::tr("Hosts a table"), {}, "host"_L1}},
         {{"round"_L1, Tr::tr("in round %1")}, {"tag"_L1, Tr::tr("for the tag %1")}, {"why"_L1, Tr::tr("because: %1")}}},
        {"not_same"_L1,
         Tr::tr("With whom they could be taken for one"),
         {{Tr::tr("Is not the same person as %1"), {"other"_L1}}, {Tr::tr("Is not the same person as %1"), {"person"_L1}}},
         {{"decided_by"_L1, Tr::tr("%1 said so")}, {"decided_at"_L1, Tr::tr("on %1"), As::Moment}}},
        {"merge"_L1,
         Tr::tr("Records that were made one with theirs"),
         {{Tr::tr("The record of %1"), {"name"_L1}}},
         {{"merged_by"_L1, Tr::tr("by %1")}, {"merged_at"_L1, Tr::tr("on %1"), As::Moment}}},
    };
}

QString personLabel(const QString &column)
{
    const QHash<QString, QString> labels{
        {u"call_name"_s, Tr::tr("Called")},       {u"given_name"_s, Tr::tr("Given name")},     {u"family_name"_s, Tr::tr("Family name")},
        {u"pronouns"_s, Tr::tr("Pronouns")},      {u"emails"_s, Tr::tr("E-mail")},             {u"phones"_s, Tr::tr("Phone")},
        {u"birthday"_s, Tr::tr("Birthday")},      {u"tags"_s, Tr::tr("Tags")},                 {u"access_needs"_s, Tr::tr("Access needs")},
        {u"dietary_needs"_s, Tr::tr("Eats")},     {u"photo_consent"_s, Tr::tr("Photos")},      {u"may_be_contacted"_s, Tr::tr("May be contacted")},
        {u"organizer"_s, Tr::tr("Organizer")},    {u"joined_on"_s, Tr::tr("Known since")},     {u"introduced_by_name"_s, Tr::tr("Introduced by")},
        {u"away_until"_s, Tr::tr("Away until")},  {u"notes"_s, Tr::tr("Remarks")},             {u"external_ids"_s, Tr::tr("Numbers elsewhere")},
        {u"custom"_s, Tr::tr("More")},            {u"archived"_s, Tr::tr("Archived")},
    };
    return labels.value(column);
}

QString saidValue(const QString &column, const QString &value)
{
    const QHash<QString, QString> words{
        {u"answer=needs-action"_s, Tr::tr("no answer yet")}, {u"answer=accepted"_s, Tr::tr("said yes")},         {u"answer=tentative"_s, Tr::tr("said maybe")},
        {u"answer=declined"_s, Tr::tr("could not come")},    {u"how=door"_s, Tr::tr("at the door")},             {u"how=phone"_s, Tr::tr("by a phone at the door")},
        {u"how=kit"_s, Tr::tr("at another door")},           {u"how=afterwards"_s, Tr::tr("noted afterwards")},  {u"how=import"_s, Tr::tr("from a file")},
        {u"how=rang"_s, Tr::tr("rang them")},                {u"how=wrote"_s, Tr::tr("wrote to them")},          {u"how=met"_s, Tr::tr("met them")},
        {u"level=organizers"_s, Tr::tr("for organizers")},   {u"level=mine"_s, Tr::tr("for their own eyes")},    {u"level=door"_s, Tr::tr("for the door, too")},
        {u"state=tentative"_s, helps::sayHowFar(HelpState::Tentative)}, {u"state=agreed"_s, Tr::tr("agreed")},              {u"state=happened"_s, Tr::tr("it happened")},
        {u"state=thanked"_s, Tr::tr("thanks were said")},    {u"state=helped"_s, Tr::tr("it was answered")},     {u"state=did_not_work_out"_s, Tr::tr("it did not work out")},
        {u"state=open"_s, Tr::tr("still open")},             {u"state=matched"_s, Tr::tr("somebody is asked")},  {u"state=withdrawn"_s, Tr::tr("taken back")},
        {u"state=closed"_s, Tr::tr("kindly closed")},        {u"state=done"_s, Tr::tr("done")},                  {u"state=dropped"_s, Tr::tr("let go")},
        {u"photo_consent=ask"_s, Tr::tr("ask first")},       {u"photo_consent=yes"_s, Tr::tr("yes")},            {u"photo_consent=no"_s, Tr::tr("no")},
        {u"may_be_contacted=1"_s, Tr::tr("yes")},            {u"organizer=1"_s, Tr::tr("yes")},                  {u"archived=1"_s, Tr::tr("yes")},
    };
    return words.value(column + u'=' + value, value);
}

} // namespace kith::upkeep
