// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words for tables, columns and values.
#include "ui/history/changewords.h"

#include <QLocale>

#include "app/core/walltime.h"
#include "app/gatherings/gathering.h"
#include "app/people/person.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

enum class Shape { Text, List, Map, YesNo, Day, Moment, WallTime, Person, Gathering, Word, Computed };

struct FieldWord {
    const char *column;
    const char *name;
    Shape shape = Shape::Text;
};

// A column that is in several tables means the same in all of them; what the program computes is left out.
constexpr FieldWord fieldWords[] = {
    {"id", "", Shape::Computed},
    {"folded", "", Shape::Computed},
    {"starts_at", "", Shape::Computed},
    {"ends_at", "", Shape::Computed},
    {"name", QT_TRANSLATE_NOOP("ChangeWords", "Name")},
    {"call_name", QT_TRANSLATE_NOOP("ChangeWords", "Call name")},
    {"given_name", QT_TRANSLATE_NOOP("ChangeWords", "Given name")},
    {"family_name", QT_TRANSLATE_NOOP("ChangeWords", "Family name")},
    {"pronouns", QT_TRANSLATE_NOOP("ChangeWords", "Pronouns")},
    {"emails", QT_TRANSLATE_NOOP("ChangeWords", "Emails"), Shape::List},
    {"phones", QT_TRANSLATE_NOOP("ChangeWords", "Phones"), Shape::List},
    {"birthday", QT_TRANSLATE_NOOP("ChangeWords", "Birthday"), Shape::Day},
    {"tags", QT_TRANSLATE_NOOP("ChangeWords", "Tags"), Shape::List},
    {"access_needs", QT_TRANSLATE_NOOP("ChangeWords", "Access needs"), Shape::List},
    {"dietary_needs", QT_TRANSLATE_NOOP("ChangeWords", "Dietary needs"), Shape::List},
    {"photo_consent", QT_TRANSLATE_NOOP("ChangeWords", "Photos"), Shape::Word},
    {"may_be_contacted", QT_TRANSLATE_NOOP("ChangeWords", "May be contacted"), Shape::YesNo},
    {"introduced_by", QT_TRANSLATE_NOOP("ChangeWords", "Introduced by"), Shape::Person},
    {"organizer", QT_TRANSLATE_NOOP("ChangeWords", "Organizer"), Shape::YesNo},
    {"away_until", QT_TRANSLATE_NOOP("ChangeWords", "Away until"), Shape::Day},
    {"joined_on", QT_TRANSLATE_NOOP("ChangeWords", "Joined on"), Shape::Day},
    {"notes", QT_TRANSLATE_NOOP("ChangeWords", "Notes")},
    {"external_ids", QT_TRANSLATE_NOOP("ChangeWords", "Known elsewhere as"), Shape::List},
    {"custom", QT_TRANSLATE_NOOP("ChangeWords", "From an imported file"), Shape::Map},
    {"archived", QT_TRANSLATE_NOOP("ChangeWords", "Archived"), Shape::YesNo},
    {"title", QT_TRANSLATE_NOOP("ChangeWords", "Title")},
    {"starts", QT_TRANSLATE_NOOP("ChangeWords", "Starts"), Shape::WallTime},
    {"ends", QT_TRANSLATE_NOOP("ChangeWords", "Ends"), Shape::WallTime},
    {"all_day", QT_TRANSLATE_NOOP("ChangeWords", "All day"), Shape::YesNo},
    {"zone", QT_TRANSLATE_NOOP("ChangeWords", "Time zone")},
    {"venue", QT_TRANSLATE_NOOP("ChangeWords", "Place")},
    {"capacity", QT_TRANSLATE_NOOP("ChangeWords", "Seats")},
    {"agenda", QT_TRANSLATE_NOOP("ChangeWords", "Agenda")},
    {"state", QT_TRANSLATE_NOOP("ChangeWords", "State"), Shape::Word},
    {"attendance_closed", QT_TRANSLATE_NOOP("ChangeWords", "Attendance closed"), Shape::YesNo},
    {"waiting_rule", QT_TRANSLATE_NOOP("ChangeWords", "Waiting list"), Shape::Word},
    {"gathering_id", QT_TRANSLATE_NOOP("ChangeWords", "Gathering"), Shape::Gathering},
    {"person_id", QT_TRANSLATE_NOOP("ChangeWords", "Person"), Shape::Person},
    {"answer", QT_TRANSLATE_NOOP("ChangeWords", "Answer"), Shape::Word},
    {"party_size", QT_TRANSLATE_NOOP("ChangeWords", "Party of")},
    {"waiting_since", QT_TRANSLATE_NOOP("ChangeWords", "Waiting since"), Shape::Moment},
    {"source", QT_TRANSLATE_NOOP("ChangeWords", "Came from")},
    {"tickets", QT_TRANSLATE_NOOP("ChangeWords", "Tickets"), Shape::List},
    {"invited_at", QT_TRANSLATE_NOOP("ChangeWords", "Invited"), Shape::Moment},
    {"answered_at", QT_TRANSLATE_NOOP("ChangeWords", "Answered"), Shape::Moment},
    {"comment", QT_TRANSLATE_NOOP("ChangeWords", "Comment")},
    {"reason", QT_TRANSLATE_NOOP("ChangeWords", "Why")},
    {"decided_by", QT_TRANSLATE_NOOP("ChangeWords", "Let in by")},
    {"arrived_at", QT_TRANSLATE_NOOP("ChangeWords", "Arrived"), Shape::Moment},
    {"left_at", QT_TRANSLATE_NOOP("ChangeWords", "Left"), Shape::Moment},
    {"checked_in_by", QT_TRANSLATE_NOOP("ChangeWords", "Checked in by")},
    {"how", QT_TRANSLATE_NOOP("ChangeWords", "How"), Shape::Word},
    {"walk_in", QT_TRANSLATE_NOOP("ChangeWords", "Walked in"), Shape::YesNo},
    {"sealed", "", Shape::Computed},
    {"salt", "", Shape::Computed},
    {"passes", "", Shape::Computed},
    {"memory", "", Shape::Computed},
    {"author", QT_TRANSLATE_NOOP("ChangeWords", "Written by")},
    {"level", QT_TRANSLATE_NOOP("ChangeWords", "Who may see it"), Shape::Word},
    {"text", QT_TRANSLATE_NOOP("ChangeWords", "What it says")},
    {"written_at", QT_TRANSLATE_NOOP("ChangeWords", "Written"), Shape::Moment},
    {"changed_at", QT_TRANSLATE_NOOP("ChangeWords", "Changed"), Shape::Moment},
    {"other_id", QT_TRANSLATE_NOOP("ChangeWords", "And"), Shape::Person},
    {"since_on", QT_TRANSLATE_NOOP("ChangeWords", "Since"), Shape::Day},
    {"hope", QT_TRANSLATE_NOOP("ChangeWords", "Hope")},
    {"rhythm_days", QT_TRANSLATE_NOOP("ChangeWords", "Days between")},
    {"met_on", QT_TRANSLATE_NOOP("ChangeWords", "Met on"), Shape::Day},
    {"learned", QT_TRANSLATE_NOOP("ChangeWords", "Learned")},
    {"made_at", QT_TRANSLATE_NOOP("ChangeWords", "When"), Shape::Moment},
    {"made_by", QT_TRANSLATE_NOOP("ChangeWords", "By")},
    {"about", QT_TRANSLATE_NOOP("ChangeWords", "About")},
    {"kept_id", QT_TRANSLATE_NOOP("ChangeWords", "Kept"), Shape::Person},
    {"gone_id", "", Shape::Computed},
    {"op_id", "", Shape::Computed},
    {"over_capacity_by", QT_TRANSLATE_NOOP("ChangeWords", "Let in by")},
    {"event_id", "", Shape::Computed},
    {"what", QT_TRANSLATE_NOOP("ChangeWords", "What")},
    {"kind", QT_TRANSLATE_NOOP("ChangeWords", "Kind"), Shape::Word},
    {"asked_on", QT_TRANSLATE_NOOP("ChangeWords", "Asked"), Shape::Day},
    {"by_on", QT_TRANSLATE_NOOP("ChangeWords", "Needed by"), Shape::Day},
    {"answered_on", QT_TRANSLATE_NOOP("ChangeWords", "Answered on"), Shape::Day},
    {"answered_by_id", QT_TRANSLATE_NOOP("ChangeWords", "Answered by"), Shape::Person},
    {"ended_on", QT_TRANSLATE_NOOP("ChangeWords", "Ended"), Shape::Day},
    {"logged_by", QT_TRANSLATE_NOOP("ChangeWords", "Noted by")},
    {"search", QT_TRANSLATE_NOOP("ChangeWords", "Searched for")},
    {"among", QT_TRANSLATE_NOOP("ChangeWords", "Among"), Shape::Word},
    {"saved_by", QT_TRANSLATE_NOOP("ChangeWords", "Saved by")},
    {"how_often", QT_TRANSLATE_NOOP("ChangeWords", "How often")},
    {"offered_on", QT_TRANSLATE_NOOP("ChangeWords", "Offered"), Shape::Day},
    {"until_on", QT_TRANSLATE_NOOP("ChangeWords", "Until"), Shape::Day},
    {"paused", QT_TRANSLATE_NOOP("ChangeWords", "Paused"), Shape::YesNo},
    {"helper_id", QT_TRANSLATE_NOOP("ChangeWords", "Who helped"), Shape::Person},
    {"helped_id", QT_TRANSLATE_NOOP("ChangeWords", "Whom"), Shape::Person},
    {"happened_on", QT_TRANSLATE_NOOP("ChangeWords", "When"), Shape::Day},
    {"ask_id", "", Shape::Computed},
    {"offer_id", "", Shape::Computed},
    {"via_id", QT_TRANSLATE_NOOP("ChangeWords", "Brought together by"), Shape::Person},
    {"hours", QT_TRANSLATE_NOOP("ChangeWords", "Hours")},
    {"moved_on", QT_TRANSLATE_NOOP("ChangeWords", "Since"), Shape::Day},
    {"thanked_on", QT_TRANSLATE_NOOP("ChangeWords", "Thanked"), Shape::Day},
    {"words", QT_TRANSLATE_NOOP("ChangeWords", "Words"), Shape::List},
    {"owner_id", QT_TRANSLATE_NOOP("ChangeWords", "Who does it"), Shape::Person},
    {"about_id", QT_TRANSLATE_NOOP("ChangeWords", "About"), Shape::Person},
    {"promised_on", QT_TRANSLATE_NOOP("ChangeWords", "Promised"), Shape::Day},
    {"due_on", QT_TRANSLATE_NOOP("ChangeWords", "Due"), Shape::Day},
    {"snoozed_until", QT_TRANSLATE_NOOP("ChangeWords", "Put off until"), Shape::Day},
    {"every_days", QT_TRANSLATE_NOOP("ChangeWords", "Every how many days")},
    {"began_on", QT_TRANSLATE_NOOP("ChangeWords", "Began"), Shape::Day},
    {"size", QT_TRANSLATE_NOOP("ChangeWords", "Seats at a table")},
    {"host_each", QT_TRANSLATE_NOOP("ChangeWords", "A table host each"), Shape::YesNo},
    {"newcomers_not_alone", QT_TRANSLATE_NOOP("ChangeWords", "Newcomers not alone"), Shape::YesNo},
    {"fair_small_table", QT_TRANSLATE_NOOP("ChangeWords", "Turns at the small table"), Shape::YesNo},
    {"count_earlier", QT_TRANSLATE_NOOP("ChangeWords", "Earlier evenings count"), Shape::YesNo},
    {"earlier_fades", QT_TRANSLATE_NOOP("ChangeWords", "Earlier evenings fade"), Shape::YesNo},
    {"seed", "", Shape::Computed},
    {"epochs", "", Shape::Computed},
    {"chosen", QT_TRANSLATE_NOOP("ChangeWords", "In use"), Shape::YesNo},
    {"plan_id", "", Shape::Computed},
    {"round_id", "", Shape::Computed},
    {"number", QT_TRANSLATE_NOOP("ChangeWords", "Round")},
    {"closed_at", QT_TRANSLATE_NOOP("ChangeWords", "Closed"), Shape::Moment},
    {"table_number", QT_TRANSLATE_NOOP("ChangeWords", "Table")},
    {"locked", QT_TRANSLATE_NOOP("ChangeWords", "Locked"), Shape::YesNo},
    {"round", QT_TRANSLATE_NOOP("ChangeWords", "Round")},
    {"tag", QT_TRANSLATE_NOOP("ChangeWords", "Tag")},
    {"why", QT_TRANSLATE_NOOP("ChangeWords", "Why")},
};

struct ValueWord {
    const char *stored;
    const char *word;
};

constexpr ValueWord valueWords[] = {
    {"ask", QT_TRANSLATE_NOOP("ChangeWords", "ask first")},
    {"yes", QT_TRANSLATE_NOOP("ChangeWords", "yes")},
    {"no", QT_TRANSLATE_NOOP("ChangeWords", "no")},
    {"planned", QT_TRANSLATE_NOOP("ChangeWords", "planned")},
    {"held", QT_TRANSLATE_NOOP("ChangeWords", "held")},
    {"cancelled", QT_TRANSLATE_NOOP("ChangeWords", "cancelled")},
    {"next_that_fits", QT_TRANSLATE_NOOP("ChangeWords", "the next that fits")},
    {"strict_order", QT_TRANSLATE_NOOP("ChangeWords", "strictly in order")},
    {"needs-action", QT_TRANSLATE_NOOP("ChangeWords", "no answer")},
    {"accepted", QT_TRANSLATE_NOOP("ChangeWords", "coming")},
    {"tentative", QT_TRANSLATE_NOOP("ChangeWords", "maybe")},
    {"declined", QT_TRANSLATE_NOOP("ChangeWords", "cannot come")},
    {"door", QT_TRANSLATE_NOOP("ChangeWords", "at the door")},
    {"phone", QT_TRANSLATE_NOOP("ChangeWords", "on a phone")},
    {"kit", QT_TRANSLATE_NOOP("ChangeWords", "with a door kit")},
    {"afterwards", QT_TRANSLATE_NOOP("ChangeWords", "afterwards")},
    {"import", QT_TRANSLATE_NOOP("ChangeWords", "from a file")},
    {"open", QT_TRANSLATE_NOOP("ChangeWords", "open")},
    {"matched", QT_TRANSLATE_NOOP("ChangeWords", "matched")},
    {"helped", QT_TRANSLATE_NOOP("ChangeWords", "helped")},
    {"thanked", QT_TRANSLATE_NOOP("ChangeWords", "thanked")},
    {"withdrawn", QT_TRANSLATE_NOOP("ChangeWords", "withdrawn")},
    {"closed", QT_TRANSLATE_NOOP("ChangeWords", "kindly closed")},
    {"agreed", QT_TRANSLATE_NOOP("ChangeWords", "agreed")},
    {"happened", QT_TRANSLATE_NOOP("ChangeWords", "happened")},
    {"did_not_work_out", QT_TRANSLATE_NOOP("ChangeWords", "did not work out")},
    {"done", QT_TRANSLATE_NOOP("ChangeWords", "done")},
    {"dropped", QT_TRANSLATE_NOOP("ChangeWords", "dropped")},
    {"organizers", QT_TRANSLATE_NOOP("ChangeWords", "organizers")},
    {"mine", QT_TRANSLATE_NOOP("ChangeWords", "only whoever wrote it")},
    {"rang", QT_TRANSLATE_NOOP("ChangeWords", "rang")},
    {"wrote", QT_TRANSLATE_NOOP("ChangeWords", "wrote")},
    {"met", QT_TRANSLATE_NOOP("ChangeWords", "met")},
    {"household", QT_TRANSLATE_NOOP("ChangeWords", "household")},
    {"mentor", QT_TRANSLATE_NOOP("ChangeWords", "looks after")},
    {"apart", QT_TRANSLATE_NOOP("ChangeWords", "please keep apart")},
    {"everyone", QT_TRANSLATE_NOOP("ChangeWords", "everyone")},
    {"not_seen", QT_TRANSLATE_NOOP("ChangeWords", "not seen lately")},
    {"new", QT_TRANSLATE_NOOP("ChangeWords", "new")},
    {"archived", QT_TRANSLATE_NOOP("ChangeWords", "archived")},
    {"coming", QT_TRANSLATE_NOOP("ChangeWords", "who is coming")},
    {"here", QT_TRANSLATE_NOOP("ChangeWords", "who is here")},
    {"together", QT_TRANSLATE_NOOP("ChangeWords", "together")},
    {"pin", QT_TRANSLATE_NOOP("ChangeWords", "at a table")},
    {"spread", QT_TRANSLATE_NOOP("ChangeWords", "spread over the tables")},
    {"host", QT_TRANSLATE_NOOP("ChangeWords", "hosts a table")},
};

constexpr ValueWord tableWords[] = {
    {"person", QT_TRANSLATE_NOOP("ChangeWords", "Person")},         {"gathering", QT_TRANSLATE_NOOP("ChangeWords", "Gathering")},
    {"invitation", QT_TRANSLATE_NOOP("ChangeWords", "Invitation")}, {"attendance", QT_TRANSLATE_NOOP("ChangeWords", "Attendance")},
    {"community", QT_TRANSLATE_NOOP("ChangeWords", "Community")},   {"ask", QT_TRANSLATE_NOOP("ChangeWords", "Ask")},
    {"offer", QT_TRANSLATE_NOOP("ChangeWords", "Offer")},           {"help", QT_TRANSLATE_NOOP("ChangeWords", "Help")},
    {"word_group", QT_TRANSLATE_NOOP("ChangeWords", "Words")},      {"follow_up", QT_TRANSLATE_NOOP("ChangeWords", "Follow-up")},
    {"rhythm", QT_TRANSLATE_NOOP("ChangeWords", "Rhythm")},
    {"note", QT_TRANSLATE_NOOP("ChangeWords", "Note")},
    {"note_key", QT_TRANSLATE_NOOP("ChangeWords", "Passphrase")},   {"relation", QT_TRANSLATE_NOOP("ChangeWords", "Relation")},
    {"contact", QT_TRANSLATE_NOOP("ChangeWords", "Contact")},       {"not_same", QT_TRANSLATE_NOOP("ChangeWords", "Two people")},
    {"merge", QT_TRANSLATE_NOOP("ChangeWords", "Merged record")},   {"forgotten", QT_TRANSLATE_NOOP("ChangeWords", "Forgotten")},
    {"saved_filter", QT_TRANSLATE_NOOP("ChangeWords", "Filter")},
    {"table_plan", QT_TRANSLATE_NOOP("ChangeWords", "Tables")},     {"table_round", QT_TRANSLATE_NOOP("ChangeWords", "Round")},
    {"seat", QT_TRANSLATE_NOOP("ChangeWords", "Seat")},             {"table_rule", QT_TRANSLATE_NOOP("ChangeWords", "Rule for tables")},
};

template<size_t N>
QString wordFor(const ValueWord (&words)[N], const QString &stored)
{
    for (const ValueWord &word : words) {
        if (stored == QLatin1String(word.stored))
            return ChangeWords::tr(word.word);
    }
    return stored;
}

const FieldWord *fieldFor(const QString &column)
{
    for (const FieldWord &field : fieldWords) {
        if (column == QLatin1String(field.column))
            return &field;
    }
    return nullptr;
}

} // namespace

QString ChangeWords::personName(qint64 id)
{
    const auto person = m_reader.find<Person>(PersonId{id});
    return person ? person->name : tr("somebody who was removed");
}

QString ChangeWords::gatheringTitle(qint64 id)
{
    const auto gathering = m_reader.find<Gathering>(GatheringId{id});
    return gathering ? gathering->title : tr("a gathering that was removed");
}

QString ChangeWords::heading(const RowChange &change)
{
    const QJsonObject &row = change.after.isEmpty() ? change.before : change.after;
    for (const QString &own : {u"name"_s, u"title"_s, u"what"_s}) {
        if (row.contains(own))
            return row.value(own).toString();
    }
    const qint64 person = row.value("person_id"_L1).toInteger(), gathering = row.value("gathering_id"_L1).toInteger();
    if (person && gathering)
        return tr("%1 at %2").arg(isolated(personName(person)), isolated(gatheringTitle(gathering)));
    return wordFor(tableWords, QString::fromLatin1(change.table));
}

QString ChangeWords::value(const QString &column, const QJsonValue &value)
{
    const FieldWord *field = fieldFor(column);
    const Shape shape = field ? field->shape : Shape::Text;
    if (shape == Shape::YesNo)
        return value.toInteger() ? tr("yes") : tr("no");
    if (value.isUndefined() || value.isNull())
        return {};
    switch (shape) {
    case Shape::List:
        return listFromJson(value.toString().toUtf8()).join(u", "_s);
    case Shape::Map: {
        QStringList parts;
        const TextMap map = mapFromJson(value.toString().toUtf8());
        for (auto part = map.begin(); part != map.end(); ++part)
            parts << u"%1: %2"_s.arg(part.key(), part.value());
        return parts.join(u", "_s);
    }
    case Shape::Moment: {
        const WallTime at = WallTime::at({value.toInteger()}, m_zone);
        return tr("%1, %2").arg(sayDay(at.date(), m_today), sayTime(at.time()));
    }
    case Shape::WallTime: {
        const WallTime at = WallTime::fromText(value.toString(), m_zone);
        return tr("%1, %2").arg(sayDay(at.date(), m_today), sayTime(at.time()));
    }
    case Shape::Person:
        return personName(value.toInteger());
    case Shape::Gathering:
        return gatheringTitle(value.toInteger());
    case Shape::Word:
        return wordFor(valueWords, value.toString());
    case Shape::Day: {
        // A birthday may lack its year.
        const QDate on = QDate::fromString(value.toString(), Qt::ISODate);
        return on.isValid() ? sayDay(on, m_today) : value.toString();
    }
    default:
        return !value.isDouble()                        ? value.toString()
            : value.toDouble() == double(value.toInteger()) ? QLocale().toString(value.toInteger())
                                                            : QLocale().toString(value.toDouble());
    }
}

// Before or after, whoever may not read one of the two is not told what changed.
bool ChangeWords::isForOthers(const RowChange &change) const
{
    if (change.table != Note::table)
        return false;
    for (const QJsonObject &row : {change.before, change.after}) {
        Note note;
        note.author = row.value("author"_L1).toString();
        note.level = enumFromName<NoteLevel>(row.value("level"_L1).toString().toLatin1());
        if (!row.isEmpty() && !mayRead(note, m_who))
            return true;
    }
    return false;
}

ReadableChange ChangeWords::say(const RowChange &change)
{
    using Kind = ReadableChange::Kind;
    ReadableChange said{Kind::Changed, heading(change), wordFor(tableWords, QString::fromLatin1(change.table)), {}};
    if (change.before.isEmpty())
        said.kind = Kind::Added;
    else if (change.after.isEmpty())
        said.kind = Kind::Removed;
    if (isForOthers(change))
        return said;
    QStringList columns;
    for (const FieldWord &field : fieldWords)
        columns << QLatin1String(field.column);
    for (const QJsonObject &row : {change.before, change.after}) {
        for (const QString &column : row.keys()) {
            if (!columns.contains(column))
                columns << column;
        }
    }
    for (const QString &column : std::as_const(columns)) {
        const QJsonValue before = change.before.value(column), after = change.after.value(column);
        const FieldWord *field = fieldFor(column);
        if (before == after || (field && field->shape == Shape::Computed))
            continue;
        const QString name = field ? tr(field->name) : QString(column).replace(u'_', u' ');
        said.fields.append({name, said.kind == Kind::Added ? QString() : value(column, before),
                            said.kind == Kind::Removed ? QString() : value(column, after)});
    }
    return said;
}

} // namespace kith
