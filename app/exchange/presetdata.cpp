// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/presets.h"

#include <array>

namespace kith::exchange {

// Headers as headerKey() makes them; "*" stands for any text. Several presets may share an id: the fingerprint decides.
static constexpr std::array presetList = {
    Preset{QLatin1String("kith-attendees"), u"Kith attendee list", u"gathering_id + person_id + rsvp",
           u"gathering_id=gathering_id; gathering_title=gathering_title; date=gathering_date; start_local=gathering_start;"
           u"end_local=gathering_end; time_zone=gathering_zone; person_id=person_id; full_name=name; name=name; display_name=display_name;"
           u"given_name=given_name; family_name=family_name; call_name=call_name; email=email; emails=email; phone=phone; phones=phone;"
           u"pronouns=pronouns; rsvp=rsvp; party_size=party_size; rsvp_at=rsvp_at; waitlist_position=waiting_since; attended=attended;"
           u"arrived_local=arrived_at; arrived_at=arrived_at; left_local=left_at; left_at=left_at; checked_in_by=checked_in_by;"
           u"walk_in=walk_in; door_note=comment; comment=comment; tickets=ticket; tags=tags; access_needs=access_needs;"
           u"dietary_needs=dietary_needs; external_ids=external_id",
           QLatin1String("kith"), true, DateOrder::Unknown, true},
    Preset{QLatin1String("kith-people"), u"Kith people", u"name + call_name + external_ids|photo_consent|may_be_contacted|dietary_needs",
           u"id=person_id; name=name; call_name=call_name; given_name=given_name; family_name=family_name; pronouns=pronouns;"
           u"email=email; emails=email; phone=phone; phones=phone; birthday=birthday; tags=tags; access_needs=access_needs;"
           u"dietary_needs=dietary_needs; photo_consent=photo_consent; may_be_contacted=may_be_contacted; introduced_by=introduced_by;"
           u"organizer=organizer; away_until=away_until; joined_on=joined_on; notes=notes; external_ids=external_id; archived=archived",
           QLatin1String("kith"), true},
    Preset{QLatin1String("meetup-attendees"), u"Meetup attendee list", u"user id + rsvp + event host|rsvped on",
           u"name=name; attendance=attended; user id=external_id; title=organizer; rsvp=rsvp; guests=guests; rsvped on=rsvp_at;"
           u"joined group on=joined_on; notes=comment",
           QLatin1String("meetup"), true, DateOrder::MonthFirst, true},
    Preset{QLatin1String("meetup-members"), u"Meetup member list", u"name + member id + url of member profile",
           u"name=name; user id=external_id; member id=external_id; title=organizer; role=organizer; assistant organizer=organizer;"
           u"joined group on=joined_on; joined=joined_on",
           QLatin1String("meetup"), true, DateOrder::MonthFirst},
    Preset{QLatin1String("eventbrite"), u"Eventbrite attendees", u"order # + attendee status|ticket type",
           u"first name=given_name; last name=family_name; surname=family_name; email=email; email address=email; quantity=party_size;"
           u"attendee #=external_id; barcode #=ticket; attendee status=rsvp; order date=rsvp_at; cell phone=phone; mobile phone=phone;"
           u"home phone=phone; work phone=phone; birth date=birthday; notes=comment; group=none; gender=none; age=none",
           QLatin1String("eventbrite"), false, DateOrder::MonthFirst, true},
    Preset{QLatin1String("eventbrite"), u"Eventbrite attendees", u"order no. + attendee status|ticket type",
           u"first name=given_name; last name=family_name; surname=family_name; email=email; email address=email; quantity=party_size;"
           u"attendee no.=external_id; attendee #=external_id; barcode no.=ticket; barcode #=ticket; attendee status=rsvp;"
           u"order date=rsvp_at; cell phone=phone; mobile phone=phone; home phone=phone; work phone=phone; birth date=birthday;"
           u"notes=comment; group=none; gender=none; age=none",
           QLatin1String("eventbrite"), false, DateOrder::DayFirst, true},
    Preset{QLatin1String("luma"), u"Luma guest list", u"api_id + approval_status",
           u"api_id=external_id; name=name; first_name=given_name; last_name=family_name; email=email; phone_number=phone;"
           u"created_at=rsvp_at; approval_status=rsvp; checked_in_at=arrived_at; qr_code_url=ticket_url",
           QLatin1String("luma"), false, DateOrder::Unknown, true, true},
    Preset{QLatin1String("google-2024"), u"Google Contacts", u"first name + labels + e-mail 1 - label|phone 1 - label|phonetic first name",
           u"first name=given_name; middle name=middle_name; last name=family_name; name suffix=name_suffix; nickname=call_name;"
           u"birthday=birthday; notes=notes; labels=tags; e-mail * - label=email_label; e-mail * - value=email; phone * - value=phone",
           QLatin1String("google")},
    Preset{QLatin1String("google-old"), u"Google Contacts (before 2024)", u"given name + group membership",
           u"name=name; given name=given_name; additional name=middle_name; family name=family_name; name suffix=name_suffix;"
           u"nickname=call_name; birthday=birthday; notes=notes; group membership=tags; e-mail * - type=email_label;"
           u"e-mail * - value=email; phone * - value=phone",
           QLatin1String("google")},
    Preset{QLatin1String("pco-people"), u"Planning Center people", u"person id|remote_id + household id|household name|household primary contact",
           u"person id=external_id; remote_id=external_id; first name=given_name; given name=none; nickname=call_name;"
           u"middle name=middle_name; last name=family_name; name suffix=name_suffix; birthdate=birthday; mobile phone number=phone;"
           u"home phone number=phone; work phone number=phone; other phone number=phone; home email=email; work email=email;"
           u"other email=email; status=archived; medical notes=none; medical=none",
           QLatin1String("pco"), true},
    Preset{QLatin1String("pretix"), u"pretix check-in list",
           u"order code|bestellnummer|bestellcode|code de commande|código de pedido|bestelcode + "
           u"attendee name|teilnehmername|name des teilnehmers|nom du participant|nombre del asistente|nombre del participante|"
           u"naam van gast|naam deelnemer|naam van deelnemer",
           u"attendee name=name; teilnehmername=name; name des teilnehmers=name; nom du participant=name; nombre del asistente=name;"
           u"nombre del participante=name; naam van gast=name; naam deelnemer=name; naam van deelnemer=name;"
           u"attendee name: given name=given_name; attendee name: first name=given_name; attendee name: family name=family_name;"
           u"attendee name: last name=family_name; attendee name: middle name=middle_name; teilnehmername: vorname=given_name;"
           u"teilnehmername: nachname=family_name; checked in=arrived_at; eingecheckt=arrived_at; enregistré=arrived_at;"
           u"ingecheckt=arrived_at; checked out=left_at; ausgecheckt=left_at; uitgecheckt=left_at; secret=ticket; geheimnis=ticket;"
           u"geheimcode=ticket; e-mail=email; phone number=phone; phone=phone; telefonnummer=phone; order date=rsvp_at;"
           u"bestelldatum=rsvp_at; date de commande=rsvp_at; besteldatum=rsvp_at; comment=comment; kommentar=comment",
           QLatin1String("pretix"), false, DateOrder::Unknown, true},
    Preset{QLatin1String("hievents"), u"Hi.Events attendees", u"public id + short id + product name|check ins|is checked in|event id",
           u"first name=given_name; last name=family_name; email=email; status=rsvp; check ins=check_ins; is checked in=attended;"
           u"checked in at=arrived_at; event id=gathering_id; public id=external_id; short id=ticket; created date=rsvp_at; notes=comment",
           QLatin1String("hievents"), false, DateOrder::Unknown, true},
    Preset{QLatin1String("alfio"), u"alf.io attendees", u"reservationid + e-mail|full name",
           u"id=external_id; event=gathering_title; status=rsvp; full name=name; first name=given_name; last name=family_name;"
           u"e-mail=email; confirmation=rsvp_at",
           QLatin1String("alfio"), false, DateOrder::Unknown, true},
    Preset{QLatin1String("attendize"), u"Attendize attendees", u"has arrived + arrival time|reference",
           u"first name=given_name; last name=family_name; email=email; ticket id=external_id; reference=ticket; order date=rsvp_at;"
           u"has arrived=attended; arrival time=arrived_at",
           QLatin1String("attendize"), false, DateOrder::Unknown, true},
    Preset{QLatin1String("linkedin"), u"LinkedIn connections", u"first name + connected on + position|company|url",
           u"first name=given_name; last name=family_name; url=external_id; email address=email", QLatin1String("linkedin"), true},
    Preset{QLatin1String("rallly"), u"Rallly answers", u"name + responded on*", u"name=name; email=email", QLatin1String("rallly")},
    Preset{QLatin1String("churchcrm"), u"ChurchCRM people", u"first name|last name + donation envelope|membership date|wedding date",
           u"first name=given_name; middle name=middle_name; last name=family_name; suffix=name_suffix; home phone=phone; work phone=phone;"
           u"mobile phone=phone; email=email; work/other email=email; work email=email; birth date=birthday; membership date=joined_on",
           QLatin1String("churchcrm")},
    Preset{QLatin1String("timeoverflow"), u"TimeOverflow members", u"username + balance|alternative phone|last login",
           u"n=external_id; username=name; email=email; phone=phone; alternative phone=phone; created=joined_on",
           QLatin1String("timeoverflow"), true},
    Preset{QLatin1String("gramps"), u"Gramps people",
           u"person|persona|individu|persoon|pessoa + surname|apellido|apellidos|nachname|familienname|nom|cognome|achternaam|sobrenome + "
           u"given|nombre|vorname|prénom|nome|voornaam",
           u"person=external_id; persona=external_id; individu=external_id; persoon=external_id; pessoa=external_id; surname=family_name;"
           u"apellido=family_name; apellidos=family_name; nachname=family_name; familienname=family_name; nom=family_name;"
           u"cognome=family_name; achternaam=family_name; sobrenome=family_name; given=given_name; nombre=given_name;"
           u"vorname=given_name; prénom=given_name; nome=given_name; voornaam=given_name; call=call_name; corto=call_name;"
           u"rufname=call_name; appel=call_name; roepnaam=call_name; suffix=name_suffix; sufijo=name_suffix; prefix=middle_name;"
           u"prefijo=middle_name; präfix=middle_name; birth date=birthday; fecha de nacimiento=birthday; geburtsdatum=birthday;"
           u"date de naissance=birthday; geboortedatum=birthday; note=notes; nota=notes; notiz=notes; notitie=notes; title=none",
           QLatin1String("gramps"), true},
    Preset{QLatin1String("outlook"), u"Outlook contacts",
           u"first name|last name + e-mail address + business phone|mobile phone|web page|e-mail 2 address|categories",
           u"first name=given_name; middle name=middle_name; last name=family_name; suffix=name_suffix; e-mail address=email;"
           u"e-mail 2 address=email; e-mail 3 address=email; primary phone=phone; mobile phone=phone; home phone=phone; home phone 2=phone;"
           u"business phone=phone; business phone 2=phone; other phone=phone; car phone=phone; nickname=call_name; birthday=birthday;"
           u"notes=notes; categories=tags; assistant's phone=none; company main phone=none; title=none",
           QLatin1String("outlook")},
    Preset{QLatin1String("google-forms"), u"Google Forms answers", u"timestamp|zeitstempel|horodateur|marca temporal",
           u"timestamp=rsvp_at; zeitstempel=rsvp_at; horodateur=rsvp_at; marca temporal=rsvp_at; email address=email; username=email",
           QLatin1String("google-forms")},
};

std::span<const Preset> allPresets()
{
    return presetList;
}

} // namespace kith::exchange
