// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a person.
#include "ui/people/timelinemodel.h"

#include <algorithm>
#include <tuple>

#include "app/core/walltime.h"
#include "app/gatherings/invitation.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saynames.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/people/helpmoments.h"
#include "ui/people/promisemoments.h"

namespace kith {

using namespace Qt::StringLiterals;

static const auto aheadKey = u"ahead"_s;

TimelineModel::TimelineModel(QObject *parent)
    : RowModel([](const Moment &moment) { return moment.key; },
               {{tr("What there was"), [this](const Moment &moment, int role) { return value(moment, role); }}}, parent)
{
    groupBy([](const Moment &moment) { return moment.ahead ? aheadKey : moment.day.toString(u"yyyy-MM"_s); },
            [this](const QString &key, int) {
                const QDate month = QDate::fromString(key + u"-01"_s, Qt::ISODate);
                return Section{key == aheadKey ? tr("Coming up") : sayMonth(month, m_today), {}, {}};
            });
}

Moment TimelineModel::momentOf(const PersonCard &card, const people::Visit &visit) const
{
    Moment moment{visit.gatheringId, Moment::What::Gathering, QDate::fromString(visit.starts.left(10), Qt::ISODate), QTime::fromString(visit.starts.mid(11, 5), u"HH:mm"_s),
                  card.isComing(visit), u"calendar"_s, int(Colour::NeutralFill), {}, {}};
    const Answer answer = enumFromName<Answer>(visit.answer.toLatin1());
    const QString title = isolated(visit.title);
    if (visit.cameIn) {
        moment.iconName = u"check"_s;
        moment.line1 = tr("Came to %1").arg(title);
        const bool first = visit.arrivedAt == card.seen.first;
        const QString at = sayTime(WallTime::at(visit.arrivedAt, card.zone).time());
        moment.line2 = first ? tr("The first time, arrived %1").arg(at) : tr("Arrived %1").arg(at);
        if (const QStringList with = card.satWith.value(visit.gatheringId); !with.isEmpty())
            moment.line2 += u" · "_s + tr("sat with %1").arg(sayNames(with));
        moment.tone = int(first ? Colour::MaybeFill : Colour::NeutralFill);
    } else if (moment.ahead) {
        const QString starts = sayTime(QTime::fromString(visit.starts.mid(11, 5), u"HH:mm"_s));
        moment.tone = int(answer == Answer::Declined ? Colour::NeutralFill : Colour::Selection);
        moment.line1 = title;
        moment.line2 = answer == Answer::Accepted ? tr("Coming, %1").arg(starts)
            : answer == Answer::Tentative         ? tr("Maybe, %1").arg(starts)
            : answer == Answer::Declined          ? tr("Cannot come")
                                                  : tr("Invited, no answer yet");
    } else {
        moment.line1 = answer == Answer::Declined ? tr("Could not come to %1").arg(title) : tr("Missed %1").arg(title);
        moment.line2 = answer == Answer::Accepted ? tr("Had said yes")
            : answer == Answer::Tentative         ? tr("Had said maybe")
            : answer == Answer::Declined          ? tr("Had said so before")
                                                  : tr("Had not answered");
        moment.tone = int(answer == Answer::Accepted ? Colour::ClayFill : Colour::NeutralFill);
    }
    return moment;
}

Moment TimelineModel::momentOf(const PersonCard &card, const ContactMade &contact) const
{
    const WallTime at = WallTime::at(contact.madeAt, card.zone);
    const QString by = isolated(contact.madeBy);
    const QString said = contact.how == ContactHow::Rang ? tr("%1 rang") : contact.how == ContactHow::Wrote ? tr("%1 wrote") : tr("%1 met them");
    const QString icon = contact.how == ContactHow::Rang ? u"phone"_s : contact.how == ContactHow::Wrote ? u"mail"_s : u"people"_s;
    return {contact.id.value, Moment::What::Contact, at.date(), at.time(), false, icon, int(Colour::NeutralFill), said.arg(by), contact.about};
}

static QString sayLevel(NoteLevel level)
{
    switch (level) {
    case NoteLevel::Mine:
        return TimelineModel::tr("Only for you");
    case NoteLevel::Door:
        return TimelineModel::tr("The door may see it");
    case NoteLevel::Organizers:
        break;
    }
    return TimelineModel::tr("For organizers");
}

Moment TimelineModel::momentOf(const PersonCard &card, const Note &note) const
{
    const WallTime at = WallTime::at(note.writtenAt, card.zone);
    const auto opened = note.isConfidential() && m_textOf ? m_textOf(note) : std::nullopt;
    const bool isLocked = note.isConfidential() && !opened;
    const QString firstLine = opened.value_or(note.text).section(u'\n', 0, 0).simplified();
    const QString below = isLocked ? tr("Locked. Opens with your passphrase") : sayLevel(note.level) + u" · "_s + isolated(note.author);
    const QString icon = isLocked ? u"lock"_s : opened ? u"unlock"_s : u"note"_s;
    return {note.id.value, Moment::What::Note, at.date(), at.time(), false, icon, int(Colour::NeutralFill), isLocked ? tr("Confidential note") : firstLine, below};
}

void TimelineModel::take(const PersonCard &card)
{
    m_today = card.today;
    QList<Moment> moments;
    for (const people::Visit &visit : card.visits)
        moments.append(momentOf(card, visit));
    for (const ContactMade &contact : card.contacts)
        moments.append(momentOf(card, contact));
    for (const Note &note : card.notes)
        moments.append(momentOf(card, note));
    for (const QList<Moment> &some : {helpMoments(card), askMoments(card), offerMoments(card), promiseMoments(card), relationMoments(card)})
        moments += some;
    if (card.person->joinedOn.isValid()) {
        const QString how = card.introducedBy.isEmpty() ? QString() : tr("Introduced by %1").arg(isolated(card.introducedBy));
        moments.append({-1, Moment::What::Joined, card.person->joinedOn, {}, card.person->joinedOn > card.today, u"person"_s, int(Colour::Selection), tr("Joined"), how});
    }
    std::stable_sort(moments.begin(), moments.end(), [](const Moment &a, const Moment &b) {
        if (a.ahead != b.ahead)
            return a.ahead;
        return a.ahead ? std::tie(a.day, a.time) < std::tie(b.day, b.time) : std::tie(a.day, a.time) > std::tie(b.day, b.time);
    });
    setRows(moments);
}

static bool isIn(TimelineModel::Filter filter, Moment::What what)
{
    switch (filter) {
    case TimelineModel::Everything:
        return true;
    case TimelineModel::Gatherings:
        return what == Moment::What::Gathering;
    case TimelineModel::Help:
        return what == Moment::What::Help || what == Moment::What::Ask || what == Moment::What::Offer;
    case TimelineModel::Contacts:
        return what == Moment::What::Contact;
    case TimelineModel::Promises:
        return what == Moment::What::Promise;
    case TimelineModel::Notes:
        return what == Moment::What::Note;
    }
    return false;
}

void TimelineModel::setFilter(Filter filter)
{
    setCondition([filter](const Moment &moment) { return isIn(filter, moment.what); });
}

Moment::What TimelineModel::whatOf(qint64 key) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [key](const Moment &moment) { return moment.key == key; });
    return found == rows().end() ? Moment::What::Joined : found->what;
}

QVariant TimelineModel::value(const Moment &moment, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return moment.line1;
    case roles::Line2:
        return moment.line2.isEmpty() ? QVariant() : QVariant(moment.line2);
    case roles::Line2Tone:
        return moment.line2Tone;
    case roles::IconName:
        return moment.iconName;
    case roles::IconTone:
        return moment.tone;
    case roles::Right1:
        return moment.day.isValid() ? sayDay(moment.day, m_today) : QString();
    case roles::Right1Tone:
        return int(Colour::Text3);
    default:
        return {};
    }
}

} // namespace kith
