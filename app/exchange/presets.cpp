// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/presets.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace kith::exchange {

namespace {

/// What people call the columns of their own lists, in the languages the program meets most.
constexpr char16_t plainHeaders[] =
    u"name=name; full name=name; display name=name; display_name=name; full_name=name; person=name; attendee=name; guest=name; member=name;"
    u"nom complet=name; nombre completo=name; nombre y apellidos=name; naam=name; vollständiger name=name; nimi=name; namn=name; navn=name;"
    u"imię i nazwisko=name; teilnehmer=name; who=name; your name=name; attendee name=name; guest name=name;"
    u"known as=call_name; call name=call_name; call_name=call_name; preferred name=call_name; goes by=call_name; nickname=call_name;"
    u"badge name=call_name; rufname=call_name; spitzname=call_name; nick=call_name; name to use=call_name;"
    u"first name=given_name; firstname=given_name; first_name=given_name; given name=given_name; given_name=given_name; forename=given_name;"
    u"vorname=given_name; prénom=given_name; prenom=given_name; nombre=given_name; voornaam=given_name; imię=given_name; nome=given_name;"
    u"middle name=middle_name; middle names=middle_name; middle_name=middle_name; additional name=middle_name;"
    u"last name=family_name; lastname=family_name; last_name=family_name; surname=family_name; family name=family_name;"
    u"family_name=family_name; second name=family_name; nachname=family_name; familienname=family_name; nom de famille=family_name;"
    u"nom=family_name; apellido=family_name; apellidos=family_name; achternaam=family_name; nazwisko=family_name; cognome=family_name;"
    u"suffix=name_suffix; name suffix=name_suffix;"
    u"pronouns=pronouns; pronoun=pronouns; pronomen=pronouns; pronombres=pronouns; pronoms=pronouns; preferred pronouns=pronouns;"
    u"email=email; e-mail=email; emails=email; e-mails=email; mail=email; email address=email; e-mail address=email; email_address=email;"
    u"e mail=email; e-mail-adresse=email; mailadresse=email; emailadresse=email; courriel=email; adresse e-mail=email; correo=email;"
    u"correo electrónico=email; e-mailadres=email; email 1=email; email 2=email; home email=email; work email=email; other email=email;"
    u"contact email=email; adres e-mail=email; epost=email; e-post=email;"
    u"phone=phone; phones=phone; tel=phone; tel.=phone; telephone=phone; phone number=phone; phone_number=phone; telephone number=phone;"
    u"phone no=phone; phone no.=phone; tel no=phone; mobile=phone; mobile phone=phone; mobile number=phone; cell=phone; cell phone=phone;"
    u"cellphone=phone; home phone=phone; work phone=phone; telefon=phone; telefonnummer=phone; handy=phone; handynummer=phone; mobil=phone;"
    u"téléphone=phone; teléfono=phone; móvil=phone; portable=phone; telefoon=phone; telefoonnummer=phone; gsm=phone; phone 1=phone;"
    u"phone 2=phone; contact number=phone; whatsapp=phone; telefono=phone; telefone=phone; mob=phone; landline=phone;"
    u"birthday=birthday; birth date=birthday; birthdate=birthday; birth_date=birthday; date of birth=birthday; date_of_birth=birthday;"
    u"dob=birthday; d.o.b.=birthday; bday=birthday; born=birthday; born on=birthday; geburtstag=birthday; geburtsdatum=birthday;"
    u"date de naissance=birthday; anniversaire=birthday; fecha de nacimiento=birthday; cumpleaños=birthday; geboortedatum=birthday;"
    u"verjaardag=birthday; data urodzenia=birthday;"
    u"tags=tags; tag=tags; groups=tags; group=tags; labels=tags; label=tags; categories=tags; category=tags; gruppen=tags; gruppe=tags;"
    u"groupes=tags; groupe=tags; grupos=tags; grupo=tags; schlagwörter=tags; étiquettes=tags; etiquetas=tags; groepen=tags;"
    u"diet=dietary_needs; dietary=dietary_needs; dietary need=dietary_needs; dietary needs=dietary_needs; dietary_needs=dietary_needs;"
    u"dietary requirements=dietary_needs; dietary requirement=dietary_needs; dietary restrictions=dietary_needs; allergies=dietary_needs;"
    u"allergy=dietary_needs; food=dietary_needs; ernährung=dietary_needs; allergien=dietary_needs; dieet=dietary_needs; dieta=dietary_needs;"
    u"access need=access_needs; access needs=access_needs; access_needs=access_needs; accessibility=access_needs; access=access_needs;"
    u"accessibility needs=access_needs; access requirements=access_needs; barrierefreiheit=access_needs; accessibilité=access_needs;"
    u"photo consent=photo_consent; photo_consent=photo_consent; photos ok=photo_consent; photos ok?=photo_consent; photos=photo_consent;"
    u"may be photographed=photo_consent; photo permission=photo_consent; photos are fine=photo_consent;"
    u"may be contacted=may_be_contacted; may_be_contacted=may_be_contacted; ok to share=may_be_contacted; ok to share?=may_be_contacted;"
    u"ok to contact=may_be_contacted; ok to contact?=may_be_contacted; contact consent=may_be_contacted; may share contact=may_be_contacted;"
    u"introduced by=introduced_by; introduced_by=introduced_by; invited by=introduced_by; brought by=introduced_by; referred by=introduced_by;"
    u"organizer=organizer; organiser=organizer; is organizer=organizer; away until=away_until; away_until=away_until;"
    u"joined=joined_on; joined on=joined_on; joined_on=joined_on; member since=joined_on; first came=joined_on; with us since=joined_on;"
    u"since=joined_on; start date=joined_on; date joined=joined_on; join date=joined_on; mitglied seit=joined_on; dabei seit=joined_on;"
    u"note=notes; notes=notes; comment=notes; comments=notes; remarks=notes; remark=notes; notizen=notes; notiz=notes; bemerkung=notes;"
    u"bemerkungen=notes; kommentar=notes; notas=notes; remarques=notes; opmerkingen=notes; notities=notes; uwagi=notes;"
    u"external id=external_id; external_id=external_id; external ids=external_id; external_ids=external_id; archived=archived;"
    u"rsvp=rsvp; answer=rsvp; coming=rsvp; coming?=rsvp; rsvp status=rsvp; attending=rsvp; attending?=rsvp; response=rsvp; zusage=rsvp;"
    u"rsvp_at=rsvp_at; rsvp date=rsvp_at; answered on=rsvp_at; party size=party_size; party_size=party_size; seats=party_size;"
    u"guests=guests; plus ones=guests; plus one=guests; +1=guests; bringing=guests; begleitung=guests;"
    u"attended=attended; attendance=attended; present=attended; here=attended; was there=attended; came=attended; checked in=attended;"
    u"checked in?=attended; show=attended; anwesend=attended; présent=attended; asistió=attended; aanwezig=attended;"
    u"arrived=arrived_at; arrived at=arrived_at; arrived_at=arrived_at; arrival=arrived_at; arrival time=arrived_at; check-in time=arrived_at;"
    u"checked in at=arrived_at; checked_in_at=arrived_at; check in time=arrived_at; left at=left_at; left_at=left_at; departure=left_at;"
    u"ticket=ticket; ticket number=ticket; ticket no=ticket; ticket no.=ticket; ticket id=ticket; ticket_id=ticket; barcode=ticket;"
    u"walk-in=walk_in; walk in=walk_in; walk_in=walk_in";

struct Rule {
    QString header;
    Field field;
};

QList<Rule> rulesFrom(QStringView text)
{
    QList<Rule> rules;
    for (QStringView entry : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = entry.lastIndexOf(u'=');
        if (const auto field = fieldNamed(entry.sliced(equals + 1)))
            rules.append({entry.left(equals).trimmed().toString(), *field});
    }
    return rules;
}

/// "e-mail * - value" fits "e-mail 12 - value".
bool fits(QStringView pattern, QStringView key)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern == key;
    return key.size() >= pattern.size() - 1 && key.startsWith(pattern.left(star)) && key.endsWith(pattern.sliced(star + 1));
}

const QHash<QString, Field> &plainMeanings()
{
    static const QHash<QString, Field> meanings = [] {
        QHash<QString, Field> all;
        for (const Rule &rule : rulesFrom(plainHeaders))
            all.insert(rule.header, rule.field);
        return all;
    }();
    return meanings;
}

bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

/// Questions an organizer has written: what the answer is about decides, and somebody else's phone is nobody's here.
Field meaningOfQuestion(QStringView key)
{
    if (containsAny(key, {u"emergency", u"parent", u"guardian", u"partner", u"spouse", u"next of kin", u"doctor", u"medical"}))
        return Field::LeaveOut;
    if (key.contains(u"pronoun"))
        return Field::Pronouns;
    if (containsAny(key, {u"dietary", u"diet ", u"diet?", u"allerg", u"food we should", u"foods you"}) && !key.contains(u"bring"))
        return Field::DietaryNeeds;
    if (containsAny(key, {u"access need", u"accessib", u"access requirement"}))
        return Field::AccessNeeds;
    if (containsAny(key, {u"date of birth", u"your birthday"}))
        return Field::Birthday;
    return Field::LeaveOut;
}

Field meaningOfPlain(const QString &key)
{
    const auto known = plainMeanings().constFind(key);
    if (known != plainMeanings().cend())
        return *known;
    return meaningOfQuestion(key);
}

/// Forms ask in whole sentences: "What's your full name?", "Which e-mail can we reach you at?"
Field meaningInForm(const QString &key)
{
    const Field plain = meaningOfPlain(key);
    if (plain != Field::LeaveOut || containsAny(key, {u"emergency", u"parent", u"guardian", u"partner", u"spouse", u"who ", u"friend"}))
        return plain;
    if (containsAny(key, {u"email", u"e-mail"}))
        return Field::Email;
    if (containsAny(key, {u"phone", u"mobile number"}))
        return Field::Phone;
    if (containsAny(key, {u"first name"}))
        return Field::GivenName;
    if (containsAny(key, {u"last name", u"surname"}))
        return Field::FamilyName;
    if (containsAny(key, {u"call you", u"preferred name"}))
        return Field::CallName;
    if (containsAny(key, {u"your name", u"full name"}))
        return Field::Name;
    return Field::LeaveOut;
}

bool hasFingerprint(const Preset &preset, const QStringList &keys, int *groups)
{
    *groups = 0;
    for (QStringView group : QStringView(preset.fingerprint).split(u'+')) {
        ++*groups;
        const QList<QStringView> alternatives = group.split(u'|');
        const auto isThere = [&](QStringView pattern) {
            return std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return fits(pattern.trimmed(), key); });
        };
        if (std::none_of(alternatives.begin(), alternatives.end(), isThere))
            return false;
    }
    return true;
}

int columnsKnownTo(const Preset &preset, const QStringList &keys)
{
    const QList<Rule> rules = rulesFrom(preset.columns);
    return int(std::count_if(keys.begin(), keys.end(), [&](const QString &key) {
        return std::any_of(rules.begin(), rules.end(), [&](const Rule &rule) { return fits(rule.header, key); });
    }));
}

} // namespace

const Preset *presetNamed(QStringView id)
{
    for (const Preset &preset : allPresets()) {
        if (id.compare(preset.id, Qt::CaseInsensitive) == 0)
            return &preset;
    }
    return nullptr;
}

QString headerKey(QStringView header)
{
    QString key = header.toString();
    key.remove(QChar(0xFEFF)).remove(QChar(0x200B));
    key.replace(QChar(0x2019), u'\'').replace(QChar(0x2018), u'\'').replace(QChar(0x2013), u'-');
    key = key.simplified().toLower();
    while (key.endsWith(u'*') || key.endsWith(u':'))
        key = key.chopped(1).trimmed();
    return key;
}

const Preset *presetFor(const QStringList &headerKeys)
{
    const Preset *best = nullptr;
    int bestScore = 0;
    for (const Preset &preset : allPresets()) {
        int groups = 0;
        if (!hasFingerprint(preset, headerKeys, &groups))
            continue;
        // A weak fingerprint ("timestamp") must not win over one of three headers.
        const int score = groups * 100 + columnsKnownTo(preset, headerKeys);
        if (score > bestScore) {
            best = &preset;
            bestScore = score;
        }
    }
    return best;
}

QList<Field> meaningsOf(const QStringList &headerKeys, const Preset *preset)
{
    const QList<Rule> rules = preset ? rulesFrom(preset->columns) : QList<Rule>();
    const bool isForm = preset && preset->id == QLatin1String("google-forms");
    QList<Field> meanings;
    for (const QString &key : headerKeys) {
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule &r) { return fits(r.header, key); });
        if (rule != rules.end())
            meanings.append(rule->field);
        else if (!preset)
            meanings.append(meaningOfPlain(key));
        else
            meanings.append(isForm ? meaningInForm(key) : meaningOfQuestion(key));
    }
    return meanings;
}

int knownHeaders(const QStringList &headerKeys)
{
    static const QSet<QString> known = [] {
        QSet<QString> all;
        for (const Preset &preset : allPresets()) {
            for (const Rule &rule : rulesFrom(preset.columns))
                all.insert(rule.header);
            const QString fingerprint = QStringView(preset.fingerprint).toString().replace(u'+', u'|');
            for (const QString &header : fingerprint.split(u'|'))
                all.insert(header.trimmed());
        }
        return all;
    }();
    return int(std::count_if(headerKeys.begin(), headerKeys.end(), [&](const QString &key) {
        return !key.isEmpty() && (known.contains(key) || plainMeanings().contains(key));
    }));
}

} // namespace kith::exchange
