// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fields.h"

#include <QCoreApplication>

#include <array>

namespace kith::exchange {

namespace {

constexpr std::array fieldInfos = {
    FieldInfo{Field::LeaveOut, "none", QT_TRANSLATE_NOOP("ImportField", "Leave out")},
    FieldInfo{Field::Name, "name", QT_TRANSLATE_NOOP("ImportField", "Name")},
    FieldInfo{Field::DisplayName, "display_name", QT_TRANSLATE_NOOP("ImportField", "Name as it is shown")},
    FieldInfo{Field::NameFamilyFirst, "name_family_first", QT_TRANSLATE_NOOP("ImportField", "Name, family first")},
    FieldInfo{Field::CallName, "call_name", QT_TRANSLATE_NOOP("ImportField", "Name to call them by")},
    FieldInfo{Field::GivenName, "given_name", QT_TRANSLATE_NOOP("ImportField", "Given name")},
    FieldInfo{Field::MiddleName, "middle_name", QT_TRANSLATE_NOOP("ImportField", "Middle name")},
    FieldInfo{Field::FamilyName, "family_name", QT_TRANSLATE_NOOP("ImportField", "Family name")},
    FieldInfo{Field::NameSuffix, "name_suffix", QT_TRANSLATE_NOOP("ImportField", "Name suffix")},
    FieldInfo{Field::Pronouns, "pronouns", QT_TRANSLATE_NOOP("ImportField", "Pronouns")},
    FieldInfo{Field::Email, "email", QT_TRANSLATE_NOOP("ImportField", "Email")},
    FieldInfo{Field::EmailLabel, "email_label", QT_TRANSLATE_NOOP("ImportField", "Which email is the main one")},
    FieldInfo{Field::Phone, "phone", QT_TRANSLATE_NOOP("ImportField", "Phone")},
    FieldInfo{Field::Birthday, "birthday", QT_TRANSLATE_NOOP("ImportField", "Birthday")},
    FieldInfo{Field::Tags, "tags", QT_TRANSLATE_NOOP("ImportField", "Tags, split at ;")},
    FieldInfo{Field::DietaryNeeds, "dietary_needs", QT_TRANSLATE_NOOP("ImportField", "Dietary need")},
    FieldInfo{Field::AccessNeeds, "access_needs", QT_TRANSLATE_NOOP("ImportField", "Access need")},
    FieldInfo{Field::PhotoConsent, "photo_consent", QT_TRANSLATE_NOOP("ImportField", "Photos are fine")},
    FieldInfo{Field::MayBeContacted, "may_be_contacted", QT_TRANSLATE_NOOP("ImportField", "May be contacted")},
    FieldInfo{Field::IntroducedBy, "introduced_by", QT_TRANSLATE_NOOP("ImportField", "Introduced by")},
    FieldInfo{Field::Organizer, "organizer", QT_TRANSLATE_NOOP("ImportField", "Organizer")},
    FieldInfo{Field::AwayUntil, "away_until", QT_TRANSLATE_NOOP("ImportField", "Away until")},
    FieldInfo{Field::JoinedOn, "joined_on", QT_TRANSLATE_NOOP("ImportField", "With us since")},
    FieldInfo{Field::Notes, "notes", QT_TRANSLATE_NOOP("ImportField", "Notes")},
    FieldInfo{Field::Archived, "archived", QT_TRANSLATE_NOOP("ImportField", "Archived")},
    FieldInfo{Field::ExternalId, "external_id", QT_TRANSLATE_NOOP("ImportField", "Id at the other service")},
    FieldInfo{Field::PersonKey, "person_id", QT_TRANSLATE_NOOP("ImportField", "Id in Kith")},
    FieldInfo{Field::Custom, "custom", QT_TRANSLATE_NOOP("ImportField", "Keep under its own heading")},
    FieldInfo{Field::Answer, "rsvp", QT_TRANSLATE_NOOP("ImportField", "Answer")},
    FieldInfo{Field::AnsweredAt, "rsvp_at", QT_TRANSLATE_NOOP("ImportField", "Answered on")},
    FieldInfo{Field::PartySize, "party_size", QT_TRANSLATE_NOOP("ImportField", "How many come")},
    FieldInfo{Field::Guests, "guests", QT_TRANSLATE_NOOP("ImportField", "How many they bring")},
    FieldInfo{Field::WaitingSince, "waiting_since", QT_TRANSLATE_NOOP("ImportField", "Waiting since")},
    FieldInfo{Field::Ticket, "ticket", QT_TRANSLATE_NOOP("ImportField", "Ticket number")},
    FieldInfo{Field::TicketUrl, "ticket_url", QT_TRANSLATE_NOOP("ImportField", "Ticket link")},
    FieldInfo{Field::Comment, "comment", QT_TRANSLATE_NOOP("ImportField", "Comment on the answer")},
    FieldInfo{Field::Attended, "attended", QT_TRANSLATE_NOOP("ImportField", "Was there")},
    FieldInfo{Field::ArrivedAt, "arrived_at", QT_TRANSLATE_NOOP("ImportField", "Arrived at")},
    FieldInfo{Field::CheckIns, "check_ins", QT_TRANSLATE_NOOP("ImportField", "Arrivals as a list")},
    FieldInfo{Field::LeftAt, "left_at", QT_TRANSLATE_NOOP("ImportField", "Left at")},
    FieldInfo{Field::CheckedInBy, "checked_in_by", QT_TRANSLATE_NOOP("ImportField", "Checked in by")},
    FieldInfo{Field::WalkIn, "walk_in", QT_TRANSLATE_NOOP("ImportField", "Walked in")},
    FieldInfo{Field::GatheringKey, "gathering_id", QT_TRANSLATE_NOOP("ImportField", "Id of the gathering")},
    FieldInfo{Field::GatheringTitle, "gathering_title", QT_TRANSLATE_NOOP("ImportField", "Title of the gathering")},
    FieldInfo{Field::GatheringDate, "gathering_date", QT_TRANSLATE_NOOP("ImportField", "Date of the gathering")},
    FieldInfo{Field::GatheringStart, "gathering_start", QT_TRANSLATE_NOOP("ImportField", "When the gathering begins")},
    FieldInfo{Field::GatheringEnd, "gathering_end", QT_TRANSLATE_NOOP("ImportField", "When the gathering ends")},
    FieldInfo{Field::GatheringZone, "gathering_zone", QT_TRANSLATE_NOOP("ImportField", "Time zone of the gathering")},
};

const FieldInfo &infoOf(Field field)
{
    for (const FieldInfo &info : fieldInfos) {
        if (info.field == field)
            return info;
    }
    return fieldInfos[0];
}

} // namespace

std::span<const FieldInfo> allFields()
{
    return fieldInfos;
}

QString fieldName(Field field)
{
    return QString::fromLatin1(infoOf(field).name);
}

QString fieldLabel(Field field)
{
    return QCoreApplication::translate("ImportField", infoOf(field).label);
}

std::optional<Field> fieldNamed(QStringView name)
{
    const QString wanted = name.trimmed().toString().toLower().replace(u'-', u'_').replace(u' ', u'_');
    for (const FieldInfo &info : fieldInfos) {
        if (wanted == QLatin1String(info.name))
            return info.field;
    }
    if (wanted == u"leave_out" || wanted == u"ignore")
        return Field::LeaveOut;
    if (wanted == u"email_address" || wanted == u"e_mail")
        return Field::Email;
    if (wanted == u"answer")
        return Field::Answer;
    if (wanted == u"note")
        return Field::Notes;
    if (wanted == u"tag")
        return Field::Tags;
    return {};
}

} // namespace kith::exchange
