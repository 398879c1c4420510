// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importplan.h"

#include "app/core/folding.h"
#include "app/core/largejob.h"
#include "app/exchange/fullplan.h"
#include "app/exchange/guestplan.h"
#include "app/exchange/importing.h"
#include "app/exchange/knownpeople.h"
#include "app/exchange/merging.h"
#include "app/people/people.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::exchange {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

constexpr int checkEvery = 512;

bool hasKeys(const Incoming &row)
{
    return row.person.id || !row.person.emails.isEmpty() || !row.person.phones.isEmpty() || !row.person.externalIds.isEmpty();
}

class Planner
{
public:
    Planner(Reader &reader, const ImportFile &file, const ImportChoices &choices, Progress &progress)
        : m_reader(reader), m_file(file), m_choices(choices), m_progress(progress),
          m_people(reader, file.accountPrefix, file.zone, size_t(file.rows())), m_rules{m_people.phones(), false, {}}
    {
    }

    FullPlan run()
    {
        const int rows = m_file.rows();
        m_progress.begin(rows);
        m_plan.rows.resize(rows);
        describeGatherings();
        // Rows without any address come last: by then it is known whether their name is one person's or several's.
        std::vector<int> bare;
        for (int at = 0; at < rows; ++at) {
            Incoming row = begin(at);
            if (m_plan.rows[at].outcome == Outcome::Skipped)
                continue;
            if (hasKeys(row))
                place(at, std::move(row));
            else
                bare.push_back(at);
        }
        for (int at : bare)
            place(at, begin(at));
        planGuests();
        count();
        return std::move(m_full);
    }

private:
    /// Reads a row and settles what can be settled without looking at anybody else.
    Incoming begin(int at)
    {
        if (at % checkEvery == 0)
            m_progress.checkpoint();
        Incoming row = m_file.row(at);
        PlannedRow &planned = m_plan.rows[at];
        planned.line = row.line;
        const auto choice = choiceOf(row.line);
        if (choice && row.person.name.isEmpty())
            row.person.name = choice->name.simplified();
        planned.name = row.person.name;
        planned.email = row.person.emails.value(0);
        planned.problems = row.problems;
        if (!row.refusal.isEmpty())
            skip(planned, row.refusal);
        else if (choice && choice->person == RowChoice::Person::LeaveOut)
            skip(planned, PlanWords::tr("You left it out."));
        if (row.person.id && m_people.find(row.person.id) < 0) {
            // From another community: the id there is an id elsewhere here.
            row.person.externalIds.append(QStringLiteral("kith:") + row.person.id.toText());
            row.person.id = {};
        }
        return row;
    }

    const RowChoice *choiceOf(int line) const
    {
        const auto found = m_choices.rows.constFind(line);
        return found == m_choices.rows.cend() ? nullptr : &*found;
    }

    static void skip(PlannedRow &planned, const QString &why)
    {
        planned.outcome = Outcome::Skipped;
        planned.why = why;
    }

    void place(int at, Incoming row)
    {
        m_progress.step();
        PlannedRow &planned = m_plan.rows[at];
        const QString folded = fold(row.person.name);
        Match match = m_people.match(row, folded);
        if (const auto choice = choiceOf(row.line))
            applyChoice(*choice, match);
        if (match.who < 0 && !people::canBeName(row.person.name)) {
            skip(planned, PlanWords::tr("A person needs a name."));
            return;
        }
        if (match.who < 0)
            addNew(at, row, folded, match);
        else
            joinKnown(at, row, match);
    }

    void applyChoice(const RowChoice &choice, Match &match)
    {
        if (choice.person == RowChoice::Person::Same) {
            const int with = choice.with ? m_people.find(choice.with) : match.likely;
            match = {with >= 0 ? with : match.who, -1, {}, false};
        } else if (choice.person == RowChoice::Person::Else && match.who < 0) {
            match.likely = -1;
        }
    }

    void addNew(int at, Incoming &row, const QString &folded, const Match &match)
    {
        PlannedRow &planned = m_plan.rows[at];
        planned.outcome = Outcome::New;
        if (match.likely >= 0) {
            planned.likely = m_people.at(match.likely).id;
            planned.why = match.why;
            if (const auto person = m_reader.find<Person>(planned.likely))
                planned.likelyName = person->name;
        }
        const int who = m_people.add(row, folded);
        Known &known = m_people.at(who);
        known.firstRow = at;
        known.planned = int(m_full.people.size());
        takeGuest(who, row);
        PlannedPerson person;
        person.after = std::move(row.person);
        person.after.folded = person.after.callName.isEmpty() ? folded : foldedNameOf(person.after.name, person.after.callName);
        person.introducedBy = std::move(row.introducedBy);
        m_full.people.push_back(std::move(person));
    }

    void joinKnown(int at, Incoming &row, const Match &match)
    {
        PlannedRow &planned = m_plan.rows[at];
        Known &known = m_people.at(match.who);
        planned.person = known.id;
        const bool isFirst = known.firstRow < 0;
        if (isFirst)
            known.firstRow = at;
        else
            planned.why = PlanWords::tr("Joined with line %1.").arg(m_plan.rows[known.firstRow].line);
        takeGuest(match.who, row);
        if (m_people.saysNothingNew(match.who, row))
            return;
        const bool wasPlanned = known.planned >= 0;
        PlannedPerson &person = planFor(known);
        MergeRules rules = m_rules;
        if (const auto choice = choiceOf(row.line))
            rules.replace = choice->takeFromFile;
        // One file has one say: its second row about somebody does not overrule its first.
        rules.mayReplace = isFirst && match.byId && isUnedited(known.id, row.person.externalIds);
        QList<FieldChange> changes = mergePerson(person.after, row.person, rules);
        if (std::any_of(changes.begin(), changes.end(), isOverflow))
            planned.problems.append(PlanWords::tr("%1 has as many entries of one kind as there is room for. The rest was left out.").arg(person.after.name));
        if (person.introducedBy.isEmpty() && !person.after.introducedBy)
            person.introducedBy = row.introducedBy;
        m_people.learn(match.who, row);
        if (person.before) {
            person.after.folded = foldedNameOf(person.after.name, person.after.callName);
            note(known.firstRow, std::move(changes));
            if (!wasPlanned && person.after == *person.before && person.introducedBy.isEmpty())
                forget(known);
        } else if (person.after.callName.size() > 0) {
            person.after.folded = foldedNameOf(person.after.name, person.after.callName);
        }
    }

    PlannedPerson &planFor(Known &known)
    {
        if (known.planned < 0) {
            known.planned = int(m_full.people.size());
            PlannedPerson person;
            person.before = std::make_unique<Person>(m_reader.get<Person>(known.id));
            person.after = *person.before;
            m_full.people.push_back(std::move(person));
        }
        return m_full.people[size_t(known.planned)];
    }

    /// Takes the last planned person out again: nothing changes for them.
    void forget(Known &known)
    {
        m_full.people.pop_back();
        known.planned = -1;
    }

    void note(int row, QList<FieldChange> changes)
    {
        PlannedRow &planned = m_plan.rows[row];
        for (const FieldChange &change : changes) {
            if (!change.isKept && planned.outcome == Outcome::Same)
                planned.outcome = Outcome::Updated;
        }
        planned.changes += changes;
    }

    /// Whether an import brought this person with one of these ids, and no hand has touched them since.
    bool isUnedited(PersonId id, const QStringList &externalIds)
    {
        Report changes = m_reader.report("import_origin", id);
        bool isFirst = true;
        while (changes.next()) {
            if (changes.text(0) != QLatin1String(Import.name))
                return false;
            if (isFirst) {
                const QByteArray image = changes.bytes(2).toByteArray();
                const bool broughtById = std::any_of(externalIds.begin(), externalIds.end(), [&](const QString &known) { return image.contains(known.toUtf8()); });
                if (!changes.flag(1) || !broughtById)
                    return false;
            }
            isFirst = false;
        }
        return !isFirst;
    }

    bool wantsGuests() const
    {
        using Target = ImportChoices::Target;
        return m_choices.target == Target::New || m_choices.target == Target::Chosen || (m_choices.target == Target::FromFile && m_file.ofGathering);
    }

    void takeGuest(int who, const Incoming &row)
    {
        if (!wantsGuests())
            return;
        if (m_choices.target == ImportChoices::Target::Chosen)
            guestsOf(QString()).take(who, row.guest);
        else if (m_file.events.isEmpty())
            guestsOf(row.guest.gatheringKey).take(who, row.guest);
        else
            for (const QString &key : row.guest.gatherings)
                guestsOf(key).take(who, row.guest);
    }

    GuestPlan &guestsOf(const QString &key, const Gathering *described = nullptr)
    {
        const auto known = m_gatheringOf.constFind(key);
        if (known != m_gatheringOf.cend())
            return m_guests[*known];
        m_gatheringOf.insert(key, m_guests.size());
        m_guests.emplace_back(m_reader, m_file, m_choices, key, described);
        return m_guests.back();
    }

    /// The dates of a calendar come first, whether anybody is asked to them or not.
    void describeGatherings()
    {
        if (!wantsGuests() || m_choices.target == ImportChoices::Target::Chosen)
            return;
        for (const CalendarEvent &event : m_file.events)
            guestsOf(event.gathering.externalIds.value(0), &event.gathering);
    }

    void planGuests()
    {
        if (m_guests.empty())
            return;
        const GatheringsByKey known = gatheringsByKey(m_reader);
        for (size_t at = 0; at < m_guests.size(); ++at) {
            m_guests[at].settle(known);
            for (const auto &[who, guest] : m_guests[at].guests())
                planGuest(int(at), m_people.at(who), guest);
            m_plan.gatherings.append({m_guests[at].gathering(), m_guests[at].isNew()});
        }
        m_plan.gathering = m_plan.gatherings.first().gathering;
        m_plan.isNewGathering = m_plan.gatherings.first().isNew;
    }

    void planGuest(int gathering, Known &known, const IncomingGuest &guest)
    {
        PlannedGuest planned;
        planned.gathering = gathering;
        const QList<FieldChange> changes = m_guests[size_t(gathering)].plan(planned, known.id, guest);
        if (changes.isEmpty())
            return;
        planFor(known).guests.push_back(std::move(planned));
        if (known.id)
            note(known.firstRow, changes);
    }

    void count()
    {
        for (const PlannedRow &row : m_plan.rows) {
            m_plan.newCount += row.outcome == Outcome::New;
            m_plan.updatedCount += row.outcome == Outcome::Updated;
            m_plan.sameCount += row.outcome == Outcome::Same;
            m_plan.skippedCount += row.outcome == Outcome::Skipped;
            m_plan.duplicateCount += row.isPossibleDuplicate();
        }
    }

    Reader &m_reader;
    const ImportFile &m_file;
    const ImportChoices &m_choices;
    Progress &m_progress;
    KnownPeople m_people;
    MergeRules m_rules;
    FullPlan m_full;
    Plan &m_plan = m_full.plan;
    std::deque<GuestPlan> m_guests; ///< one for each gathering
    QHash<QString, size_t> m_gatheringOf;
};

} // namespace

int Plan::toLookAt() const
{
    return int(std::count_if(rows.begin(), rows.end(), [](const PlannedRow &row) { return row.isPossibleDuplicate() || !row.problems.isEmpty() || row.outcome == Outcome::Skipped; }));
}

FullPlan planInFull(Reader &reader, const ImportFile &file, const ImportChoices &choices, Progress &progress)
{
    return Planner(reader, file, choices, progress).run();
}

Plan planImport(Reader &reader, const ImportFile &file, const ImportChoices &choices, Progress &progress)
{
    const LargeJob job(file.rows() * bytesOfRow);
    return planInFull(reader, file, choices, progress).plan;
}

} // namespace kith::exchange
