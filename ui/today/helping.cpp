// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Helps that want a word: those of which nobody has said for a fortnight whether they happened, and those not thanked for.
#include <algorithm>

#include "app/core/isolated.h"
#include "app/help/helping.h"
#include "app/help/howfar.h"
#include "app/help/ledger.h"
#include "app/store/community.h"
#include "ui/kit/saydate.h"
#include "ui/today/sections.h"
#include "ui/today/todaysection.h"

namespace kith {

using namespace Qt::StringLiterals;
using helps::LoggedHelp;

namespace {

struct Answer {
    QList<LoggedHelp> helps; ///< the one that waits longest first
    QDate today;
};

/// Both sections are lists of helps and differ in which, in what is said and in what is done.
class Helping : public TodaySection
{
    Q_DECLARE_TR_FUNCTIONS(Helping)
public:
    enum class Kind { Unconfirmed, Unthanked };
    Helping(Community &community, Kind kind);

private:
    static Answer answerFor(Reader &reader, Kind kind);
    void show(const Answer &answer);
    ActionRowContent rowFor(const LoggedHelp &one) const;

    Kind m_kind;
    QDate m_today;
};

Helping::Helping(Community &community, Kind kind)
    : TodaySection(community, kind == Kind::Unconfirmed ? u"unconfirmed"_s : u"thanks"_s, kind == Kind::Unconfirmed ? tr("Did it happen?") : tr("Thanks not yet said"),
                   kind == Kind::Unconfirmed ? Side::Main : Side::Beside),
      m_kind(kind)
{
    connect(this, &ActionList::opened, this, [this](qint64 key) { Q_EMIT openRequested(u"help"_s, key); });
    connect(this, &ActionList::actionClicked, this, [this](qint64 key) {
        const HelpState to = m_kind == Kind::Unconfirmed ? HelpState::Happened : HelpState::Thanked;
        change(helps::verbTo(to), [id = HelpId{key}, to](Tx &tx) { helps::move(tx, helps::whole(tx, {id}), to); });
    });
    ask<Answer>({"help", "person", "community"}, [kind](Reader &reader) { return answerFor(reader, kind); }, [this](const Answer &answer) { show(answer); });
}

Answer Helping::answerFor(Reader &reader, Kind kind)
{
    const bool isOpen = kind == Kind::Unconfirmed;
    Answer answer{helps::ledger(reader, isOpen ? QList<HelpState>{HelpState::Tentative, HelpState::Agreed} : QList<HelpState>{HelpState::Happened}), todayOf(reader)};
    QSet<HelpEventId> seen;
    answer.helps.removeIf([&](const LoggedHelp &one) {
        const bool isMeant = !isOpen || helps::isUnconfirmed(one.help, answer.today);
        if (!isMeant || seen.contains(one.help.eventId))
            return true;
        seen.insert(one.help.eventId);
        return false;
    });
    std::stable_sort(answer.helps.begin(), answer.helps.end(), [](const LoggedHelp &a, const LoggedHelp &b) { return a.help.movedOn < b.help.movedOn; });
    return answer;
}

ActionRowContent Helping::rowFor(const LoggedHelp &one) const
{
    const bool isUnconfirmed = m_kind == Kind::Unconfirmed;
    const people::Named &leading = isUnconfirmed ? one.helper : one.helped;
    ActionRowContent row;
    row.key = one.help.id.value;
    row.face = {leading.id.toText(), leading.name, leading.called};
    const QString what = one.help.what.isEmpty() ? one.help.kind : one.help.what, day = sayDay(one.help.movedOn, m_today);
    row.line1 = isUnconfirmed ? what : tr("%1 to %2").arg(isolated(one.helped.called), isolated(one.helper.called));
    row.line2 = !isUnconfirmed ? tr("%1, since %2").arg(what, day)
        : one.help.state == HelpState::Agreed ? tr("%1 for %2 · said yes on %3").arg(isolated(one.helper.called), isolated(one.helped.called), day)
                                              : tr("%1 for %2 · %3, since %4", "two names, not asked yet, a day")
                                                    .arg(isolated(one.helper.called), isolated(one.helped.called), helps::sayHowFar(one.help.state), day);
    row.action = isUnconfirmed ? tr("It happened") : tr("Thanks said");
    row.whyNot = whyReadOnly();
    return row;
}

void Helping::show(const Answer &answer)
{
    m_today = answer.today;
    QList<ActionRowContent> rows;
    for (const LoggedHelp &one : answer.helps)
        rows.append(rowFor(one));
    setRows(rows);
}

} // namespace

TodaySection *unconfirmedSection(Community &community)
{
    return new Helping(community, Helping::Kind::Unconfirmed);
}

TodaySection *thanksSection(Community &community)
{
    return new Helping(community, Helping::Kind::Unthanked);
}

} // namespace kith
