// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words for tables, columns and the values that stand for something.
#include "app/upkeep/storedwords.h"

#include <QCoreApplication>

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StoredWords)
};

using Shape = StoredField::Shape;

// A column that is in several tables means the same in all of them.
constexpr StoredField fields[] = {
    {"id", "", Shape::Computed},
    {"folded", "", Shape::Computed},
    {"starts_at", "", Shape::Computed},
    {"ends_at", "", Shape::Computed},
    {"name", QT_TRANSLATE_NOOP("StoredWords", "Name")},
    {"call_name", QT_TRANSLATE_NOOP("StoredWords", "Call name")},
    {"given_name", QT_TRANSLATE_NOOP("StoredWords", "Given name")},
    {"family_name", QT_TRANSLATE_NOOP("StoredWords", "Family name")},
    {"pronouns", QT_TRANSLATE_NOOP("StoredWords", "Pronouns")},
    {"emails", QT_TRANSLATE_NOOP("StoredWords", "Emails"), Shape::List},
    {"phones", QT_TRANSLATE_NOOP("StoredWords", "Phones"), Shape::List},
    {"birthday", QT_TRANSLATE_NOOP("StoredWords", "Birthday"), Shape::Day},
    {"tags", QT_TRANSLATE_NOOP("StoredWords", "Tags"), Shape::List},
    {"access_needs", QT_TRANSLATE_NOOP("StoredWords", "Access needs"), Shape::List},
    {"dietary_needs", QT_TRANSLATE_NOOP("StoredWords", "Dietary needs"), Shape::List},
    {"photo_consent", QT_TRANSLATE_NOOP("StoredWords", "Photos"), Shape::Word},
    {"may_be_contacted", QT_TRANSLATE_NOOP("StoredWords", "May be contacted"), Shape::YesNo},
    {"introduced_by", QT_TRANSLATE_NOOP("StoredWords", "Introduced by"), Shape::Person},
    {"organizer", QT_TRANSLATE_NOOP("StoredWords", "Organizer"), Shape::YesNo},
    {"away_until", QT_TRANSLATE_NOOP("StoredWords", "Away until"), Shape::Day},
    {"joined_on", QT_TRANSLATE_NOOP("StoredWords", "Joined on"), Shape::Day},
    {"notes", QT_TRANSLATE_NOOP("StoredWords", "Notes")},
    {"external_ids", QT_TRANSLATE_NOOP("StoredWords", "Known elsewhere as"), Shape::List},
    {"custom", QT_TRANSLATE_NOOP("StoredWords", "From an imported file"), Shape::Map},
    {"archived", QT_TRANSLATE_NOOP("StoredWords", "Archived"), Shape::YesNo},
    {"title", QT_TRANSLATE_NOOP("StoredWords", "Title")},
    {"starts", QT_TRANSLATE_NOOP("StoredWords", "Starts"), Shape::WallTime},
    {"ends", QT_TRANSLATE_NOOP("StoredWords", "Ends"), Shape::WallTime},
    {"all_day", QT_TRANSLATE_NOOP("StoredWords", "All day"), Shape::YesNo},
    {"zone", QT_TRANSLATE_NOOP("StoredWords", "Time zone")},
    {"venue", QT_TRANSLATE_NOOP("StoredWords", "Place")},
    {"capacity", QT_TRANSLATE_NOOP("StoredWords", "Seats")},
    {"agenda", QT_TRANSLATE_NOOP("StoredWords", "Agenda")},
    {"state", QT_TRANSLATE_NOOP("StoredWords", "State"), Shape::Word},
    {"attendance_closed", QT_TRANSLATE_NOOP("StoredWords", "Attendance closed"), Shape::YesNo},
    {"waiting_rule", QT_TRANSLATE_NOOP("StoredWords", "Waiting list"), Shape::Word},
    {"gathering_id", QT_TRANSLATE_NOOP("StoredWords", "Gathering"), Shape::Gathering},
    {"person_id", QT_TRANSLATE_NOOP("StoredWords", "Person"), Shape::Person},
    {"answer", QT_TRANSLATE_NOOP("StoredWords", "Answer"), Shape::Word},
    {"party_size", QT_TRANSLATE_NOOP("StoredWords", "Party of")},
    {"waiting_since", QT_TRANSLATE_NOOP("StoredWords", "Waiting since"), Shape::Moment},
    {"source", QT_TRANSLATE_NOOP("StoredWords", "Came from")},
    {"tickets", QT_TRANSLATE_NOOP("StoredWords", "Tickets"), Shape::List},
    {"invited_at", QT_TRANSLATE_NOOP("StoredWords", "Invited"), Shape::Moment},
    {"answered_at", QT_TRANSLATE_NOOP("StoredWords", "Answered"), Shape::Moment},
    {"comment", QT_TRANSLATE_NOOP("StoredWords", "Comment")},
    {"reason", QT_TRANSLATE_NOOP("StoredWords", "Why")},
    {"decided_by", QT_TRANSLATE_NOOP("StoredWords", "Let in by")},
    {"arrived_at", QT_TRANSLATE_NOOP("StoredWords", "Arrived"), Shape::Moment},
    {"left_at", QT_TRANSLATE_NOOP("StoredWords", "Left"), Shape::Moment},
    {"checked_in_by", QT_TRANSLATE_NOOP("StoredWords", "Checked in by")},
    {"how", QT_TRANSLATE_NOOP("StoredWords", "How"), Shape::Word},
    {"walk_in", QT_TRANSLATE_NOOP("StoredWords", "Walked in"), Shape::YesNo},
    {"sealed", "", Shape::Computed},
    {"salt", "", Shape::Computed},
    {"passes", "", Shape::Computed},
    {"memory", "", Shape::Computed},
    {"author", QT_TRANSLATE_NOOP("StoredWords", "Written by")},
    {"level", QT_TRANSLATE_NOOP("StoredWords", "Who may see it"), Shape::Word},
    {"text", QT_TRANSLATE_NOOP("StoredWords", "What it says")},
    {"written_at", QT_TRANSLATE_NOOP("StoredWords", "Written"), Shape::Moment},
    {"changed_at", QT_TRANSLATE_NOOP("StoredWords", "Changed"), Shape::Moment},
    {"other_id", QT_TRANSLATE_NOOP("StoredWords", "And"), Shape::Person},
    {"since_on", QT_TRANSLATE_NOOP("StoredWords", "Since"), Shape::Day},
    {"hope", QT_TRANSLATE_NOOP("StoredWords", "Hope")},
    {"rhythm_days", QT_TRANSLATE_NOOP("StoredWords", "Days between")},
    {"met_on", QT_TRANSLATE_NOOP("StoredWords", "Met on"), Shape::Day},
    {"learned", QT_TRANSLATE_NOOP("StoredWords", "Learned")},
    {"made_at", QT_TRANSLATE_NOOP("StoredWords", "When"), Shape::Moment},
    {"made_by", QT_TRANSLATE_NOOP("StoredWords", "By")},
    {"about", QT_TRANSLATE_NOOP("StoredWords", "About")},
    {"kept_id", QT_TRANSLATE_NOOP("StoredWords", "Kept"), Shape::Person},
    {"gone_id", "", Shape::Computed},
    {"op_id", "", Shape::Computed},
    {"over_capacity_by", QT_TRANSLATE_NOOP("StoredWords", "Let in by")},
    {"event_id", "", Shape::Computed},
    {"what", QT_TRANSLATE_NOOP("StoredWords", "What")},
    {"kind", QT_TRANSLATE_NOOP("StoredWords", "Kind"), Shape::Word},
    {"asked_on", QT_TRANSLATE_NOOP("StoredWords", "Asked"), Shape::Day},
    {"by_on", QT_TRANSLATE_NOOP("StoredWords", "Needed by"), Shape::Day},
    {"answered_on", QT_TRANSLATE_NOOP("StoredWords", "Answered on"), Shape::Day},
    {"answered_by_id", QT_TRANSLATE_NOOP("StoredWords", "Answered by"), Shape::Person},
    {"ended_on", QT_TRANSLATE_NOOP("StoredWords", "Ended"), Shape::Day},
    {"logged_by", QT_TRANSLATE_NOOP("StoredWords", "Noted by")},
    {"search", QT_TRANSLATE_NOOP("StoredWords", "Searched for")},
    {"among", QT_TRANSLATE_NOOP("StoredWords", "Among"), Shape::Word},
    {"saved_by", QT_TRANSLATE_NOOP("StoredWords", "Saved by")},
    {"how_often", QT_TRANSLATE_NOOP("StoredWords", "How often")},
    {"offered_on", QT_TRANSLATE_NOOP("StoredWords", "Offered"), Shape::Day},
    {"until_on", QT_TRANSLATE_NOOP("StoredWords", "Until"), Shape::Day},
    {"paused", QT_TRANSLATE_NOOP("StoredWords", "Paused"), Shape::YesNo},
    {"helper_id", QT_TRANSLATE_NOOP("StoredWords", "Who helped"), Shape::Person},
    {"helped_id", QT_TRANSLATE_NOOP("StoredWords", "Whom"), Shape::Person},
    {"happened_on", QT_TRANSLATE_NOOP("StoredWords", "When"), Shape::Day},
    {"ask_id", "", Shape::Computed},
    {"offer_id", "", Shape::Computed},
    {"via_id", QT_TRANSLATE_NOOP("StoredWords", "Brought together by"), Shape::Person},
    {"hours", QT_TRANSLATE_NOOP("StoredWords", "Hours")},
    {"moved_on", QT_TRANSLATE_NOOP("StoredWords", "Since"), Shape::Day},
    {"thanked_on", QT_TRANSLATE_NOOP("StoredWords", "Thanked"), Shape::Day},
    {"words", QT_TRANSLATE_NOOP("StoredWords", "Words"), Shape::List},
    {"owner_id", QT_TRANSLATE_NOOP("StoredWords", "Who does it"), Shape::Person},
    {"about_id", QT_TRANSLATE_NOOP("StoredWords", "About"), Shape::Person},
    {"promised_on", QT_TRANSLATE_NOOP("StoredWords", "Promised"), Shape::Day},
    {"due_on", QT_TRANSLATE_NOOP("StoredWords", "Due"), Shape::Day},
    {"snoozed_until", QT_TRANSLATE_NOOP("StoredWords", "Put off until"), Shape::Day},
    {"every_days", QT_TRANSLATE_NOOP("StoredWords", "Every how many days")},
    {"began_on", QT_TRANSLATE_NOOP("StoredWords", "Began"), Shape::Day},
    {"size", QT_TRANSLATE_NOOP("StoredWords", "Seats at a table")},
    {"host_each", QT_TRANSLATE_NOOP("StoredWords", "A table host each"), Shape::YesNo},
    {"newcomers_not_alone", QT_TRANSLATE_NOOP("StoredWords", "Newcomers not alone"), Shape::YesNo},
    {"fair_small_table", QT_TRANSLATE_NOOP("StoredWords", "Turns at the small table"), Shape::YesNo},
    {"count_earlier", QT_TRANSLATE_NOOP("StoredWords", "Earlier evenings count"), Shape::YesNo},
    {"earlier_fades", QT_TRANSLATE_NOOP("StoredWords", "Earlier evenings fade"), Shape::YesNo},
    {"seed", "", Shape::Computed},
    {"epochs", "", Shape::Computed},
    {"chosen", QT_TRANSLATE_NOOP("StoredWords", "In use"), Shape::YesNo},
    {"plan_id", "", Shape::Computed},
    {"round_id", "", Shape::Computed},
    {"number", QT_TRANSLATE_NOOP("StoredWords", "Round")},
    {"closed_at", QT_TRANSLATE_NOOP("StoredWords", "Closed"), Shape::Moment},
    {"table_number", QT_TRANSLATE_NOOP("StoredWords", "Table")},
    {"locked", QT_TRANSLATE_NOOP("StoredWords", "Locked"), Shape::YesNo},
    {"round", QT_TRANSLATE_NOOP("StoredWords", "Round")},
    {"tag", QT_TRANSLATE_NOOP("StoredWords", "Tag")},
    {"why", QT_TRANSLATE_NOOP("StoredWords", "Why")},
};

struct Word {
    const char *stored;
    const char *said;
};

constexpr Word values[] = {
    {"ask", QT_TRANSLATE_NOOP("StoredWords", "ask first")},
    {"yes", QT_TRANSLATE_NOOP("StoredWords", "yes")},
    {"no", QT_TRANSLATE_NOOP("StoredWords", "no")},
    {"planned", QT_TRANSLATE_NOOP("StoredWords", "planned")},
    {"held", QT_TRANSLATE_NOOP("StoredWords", "held")},
    {"cancelled", QT_TRANSLATE_NOOP("StoredWords", "cancelled")},
    {"next_that_fits", QT_TRANSLATE_NOOP("StoredWords", "the next that fits")},
    {"strict_order", QT_TRANSLATE_NOOP("StoredWords", "strictly in order")},
    {"needs-action", QT_TRANSLATE_NOOP("StoredWords", "no answer")},
    {"accepted", QT_TRANSLATE_NOOP("StoredWords", "coming")},
    {"tentative", QT_TRANSLATE_NOOP("StoredWords", "maybe")},
    {"declined", QT_TRANSLATE_NOOP("StoredWords", "cannot come")},
    {"door", QT_TRANSLATE_NOOP("StoredWords", "at the door")},
    {"phone", QT_TRANSLATE_NOOP("StoredWords", "on a phone")},
    {"kit", QT_TRANSLATE_NOOP("StoredWords", "with a door kit")},
    {"afterwards", QT_TRANSLATE_NOOP("StoredWords", "afterwards")},
    {"import", QT_TRANSLATE_NOOP("StoredWords", "from a file")},
    {"open", QT_TRANSLATE_NOOP("StoredWords", "open")},
    {"matched", QT_TRANSLATE_NOOP("StoredWords", "matched")},
    {"helped", QT_TRANSLATE_NOOP("StoredWords", "helped")},
    {"thanked", QT_TRANSLATE_NOOP("StoredWords", "thanked")},
    {"withdrawn", QT_TRANSLATE_NOOP("StoredWords", "withdrawn")},
    {"closed", QT_TRANSLATE_NOOP("StoredWords", "kindly closed")},
    {"agreed", QT_TRANSLATE_NOOP("StoredWords", "agreed")},
    {"happened", QT_TRANSLATE_NOOP("StoredWords", "happened")},
    {"did_not_work_out", QT_TRANSLATE_NOOP("StoredWords", "did not work out")},
    {"done", QT_TRANSLATE_NOOP("StoredWords", "done")},
    {"dropped", QT_TRANSLATE_NOOP("StoredWords", "dropped")},
    {"organizers", QT_TRANSLATE_NOOP("StoredWords", "organizers")},
    {"mine", QT_TRANSLATE_NOOP("StoredWords", "only whoever wrote it")},
    {"rang", QT_TRANSLATE_NOOP("StoredWords", "rang")},
    {"wrote", QT_TRANSLATE_NOOP("StoredWords", "wrote")},
    {"met", QT_TRANSLATE_NOOP("StoredWords", "met")},
    {"household", QT_TRANSLATE_NOOP("StoredWords", "household")},
    {"mentor", QT_TRANSLATE_NOOP("StoredWords", "looks after")},
    {"apart", QT_TRANSLATE_NOOP("StoredWords", "please keep apart")},
    {"everyone", QT_TRANSLATE_NOOP("StoredWords", "everyone")},
    {"not_seen", QT_TRANSLATE_NOOP("StoredWords", "not seen lately")},
    {"new", QT_TRANSLATE_NOOP("StoredWords", "new")},
    {"archived", QT_TRANSLATE_NOOP("StoredWords", "archived")},
    {"coming", QT_TRANSLATE_NOOP("StoredWords", "who is coming")},
    {"here", QT_TRANSLATE_NOOP("StoredWords", "who is here")},
    {"together", QT_TRANSLATE_NOOP("StoredWords", "together")},
    {"pin", QT_TRANSLATE_NOOP("StoredWords", "at a table")},
    {"spread", QT_TRANSLATE_NOOP("StoredWords", "spread over the tables")},
    {"host", QT_TRANSLATE_NOOP("StoredWords", "hosts a table")},
};

constexpr Word tables[] = {
    {"person", QT_TRANSLATE_NOOP("StoredWords", "Person")},         {"gathering", QT_TRANSLATE_NOOP("StoredWords", "Gathering")},
    {"invitation", QT_TRANSLATE_NOOP("StoredWords", "Invitation")}, {"attendance", QT_TRANSLATE_NOOP("StoredWords", "Attendance")},
    {"community", QT_TRANSLATE_NOOP("StoredWords", "Community")},   {"ask", QT_TRANSLATE_NOOP("StoredWords", "Ask")},
    {"offer", QT_TRANSLATE_NOOP("StoredWords", "Offer")},           {"help", QT_TRANSLATE_NOOP("StoredWords", "Help")},
    {"word_group", QT_TRANSLATE_NOOP("StoredWords", "Words")},      {"follow_up", QT_TRANSLATE_NOOP("StoredWords", "Follow-up")},
    {"rhythm", QT_TRANSLATE_NOOP("StoredWords", "Rhythm")},
    {"note", QT_TRANSLATE_NOOP("StoredWords", "Note")},
    {"note_key", QT_TRANSLATE_NOOP("StoredWords", "Passphrase")},   {"relation", QT_TRANSLATE_NOOP("StoredWords", "Relation")},
    {"contact", QT_TRANSLATE_NOOP("StoredWords", "Contact")},       {"not_same", QT_TRANSLATE_NOOP("StoredWords", "Two people")},
    {"merge", QT_TRANSLATE_NOOP("StoredWords", "Merged record")},   {"forgotten", QT_TRANSLATE_NOOP("StoredWords", "Forgotten")},
    {"saved_filter", QT_TRANSLATE_NOOP("StoredWords", "Filter")},
    {"table_plan", QT_TRANSLATE_NOOP("StoredWords", "Tables")},     {"table_round", QT_TRANSLATE_NOOP("StoredWords", "Round")},
    {"seat", QT_TRANSLATE_NOOP("StoredWords", "Seat")},             {"table_rule", QT_TRANSLATE_NOOP("StoredWords", "Rule for tables")},
};

template<size_t N>
QString wordFor(const Word (&words)[N], QStringView stored)
{
    for (const Word &word : words) {
        if (stored == QLatin1String(word.stored))
            return Tr::tr(word.said);
    }
    return stored.toString();
}

} // namespace

QString StoredField::said() const
{
    return Tr::tr(name);
}

std::span<const StoredField> storedFields()
{
    return fields;
}

const StoredField *storedField(QStringView column)
{
    for (const StoredField &field : fields) {
        if (column == QLatin1String(field.column))
            return &field;
    }
    return nullptr;
}

QString sayTable(QStringView table)
{
    return wordFor(tables, table);
}

QString sayStored(QStringView value)
{
    return wordFor(values, value);
}

} // namespace kith::upkeep
