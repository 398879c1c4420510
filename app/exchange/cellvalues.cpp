// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cellvalues.h"

#include <algorithm>
#include <iterator>

namespace kith::exchange {

namespace {

struct AnswerWord {
    QStringView word;
    AnswerReading reading;
};

constexpr AnswerReading comes{Answer::Accepted, false, false};
constexpr AnswerReading perhaps{Answer::Tentative, false, false};
constexpr AnswerReading stays{Answer::Declined, false, false};
constexpr AnswerReading open{Answer::NeedsAction, false, false};
constexpr AnswerReading waits{Answer::Accepted, true, false};
constexpr AnswerReading came{Answer::Accepted, false, true};

const AnswerWord answerWords[] = {
    {u"yes", comes}, {u"y", comes}, {u"approved", comes}, {u"attending", comes}, {u"accepted", comes}, {u"going", comes},
    {u"coming", comes}, {u"confirmed", comes}, {u"active", comes}, {u"acquired", comes}, {u"to be paid", comes}, {u"paid", comes},
    {u"registered", comes}, {u"completed", comes}, {u"ja", comes}, {u"oui", comes}, {u"sí", comes}, {u"si", comes}, {u"sim", comes},
    {u"tak", comes}, {u"1", comes}, {u"true", comes}, {u"x", comes}, {u"✓", comes}, {u"zusage", comes}, {u"valid", comes},
    {u"maybe", perhaps}, {u"tentative", perhaps}, {u"if need be", perhaps}, {u"perhaps", perhaps}, {u"interested", perhaps},
    {u"vielleicht", perhaps}, {u"peut-être", perhaps}, {u"quizás", perhaps}, {u"misschien", perhaps}, {u"?", perhaps},
    {u"no", stays}, {u"n", stays}, {u"declined", stays}, {u"not attending", stays}, {u"refunded", stays}, {u"cancelled", stays},
    {u"canceled", stays}, {u"deleted", stays}, {u"not going", stays}, {u"rejected", stays}, {u"released", stays}, {u"invalidated", stays},
    {u"nein", stays}, {u"non", stays}, {u"nee", stays}, {u"0", stays}, {u"false", stays}, {u"absage", stays}, {u"transferred", stays},
    {u"pending", open}, {u"pending approval", open}, {u"invited", open}, {u"needs-action", open}, {u"needs action", open},
    {u"no answer", open}, {u"no response", open}, {u"awaiting", open}, {u"awaiting payment", open}, {u"awaiting offline payment", open},
    {u"reserved", open}, {u"unpaid", open}, {u"not answered", open}, {u"free", comes}, {u"session", open},
    {u"waitlist", waits}, {u"waitlisted", waits}, {u"waiting", waits}, {u"wait list", waits}, {u"waiting list", waits},
    {u"on waitlist", waits}, {u"warteliste", waits}, {u"liste d'attente", waits}, {u"wachtlijst", waits},
    {u"checked in", came}, {u"attended", came}, {u"present", came}, {u"here", came}, {u"eingecheckt", came}, {u"arrived", came},
};

const QStringView yesWords[] = {u"yes", u"y", u"true", u"1", u"x", u"✓", u"✔", u"ja", u"j", u"oui", u"o", u"sí", u"si", u"s", u"sim", u"tak",
                                u"checked in", u"present", u"ok", u"here", u"attended", u"on", u"da", u"kyllä"};
const QStringView noWords[] = {u"no", u"n", u"false", u"0", u"nein", u"non", u"nee", u"não", u"nie", u"absent", u"off", u"-", u"ne", u"never", u"no show", u"no-show"};
const QStringView nothingWords[] = {u"none", u"no", u"n/a", u"na", u"-", u"--", u"–", u"nothing", u"nil", u"nope", u"null", u"keine", u"nein", u"non", u"aucun", u"ninguno", u"geen"};

template<size_t N>
bool isOneOf(const QStringView (&words)[N], QStringView text)
{
    return std::any_of(std::begin(words), std::end(words), [&](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

} // namespace

std::optional<AnswerReading> readAnswer(QStringView text)
{
    QString word = text.toString().simplified().toLower();
    word.replace(u'_', u' ');
    for (const AnswerWord &known : answerWords) {
        if (known.word == word)
            return known.reading;
    }
    return {};
}

std::optional<bool> readYesNo(QStringView text)
{
    text = text.trimmed();
    if (isOneOf(yesWords, text))
        return true;
    if (isOneOf(noWords, text))
        return false;
    return {};
}

QStringList splitList(QStringView text)
{
    QList<QStringView> parts;
    if (text.contains(u":::"))
        parts = text.split(u":::", Qt::SkipEmptyParts);
    else if (text.contains(u';'))
        parts = text.split(u';', Qt::SkipEmptyParts);
    else if (text.contains(u'\n'))
        parts = text.split(u'\n', Qt::SkipEmptyParts);
    else
        parts = text.split(u',', Qt::SkipEmptyParts);
    QStringList list;
    for (QStringView part : parts) {
        if (part = part.trimmed(); !part.isEmpty())
            list.append(part.toString());
    }
    return list;
}

QStringList readTags(QStringView text)
{
    QStringList tags = splitList(text);
    for (QString &tag : tags) {
        if (tag.startsWith(u"* "))
            tag = tag.sliced(2);
        tag = tag.simplified();
    }
    tags.removeIf([](const QString &tag) { return tag.isEmpty() || tag == u"*" || tag == u"myContacts" || tag == u"starred"; });
    return tags;
}

bool isNothing(QStringView text)
{
    text = text.trimmed();
    return text.isEmpty() || isOneOf(nothingWords, text);
}

TicketLink readTicketLink(QStringView url)
{
    TicketLink link;
    url = url.trimmed();
    const qsizetype query = url.indexOf(u'?');
    const QStringView path = query < 0 ? url : url.left(query);
    if (const qsizetype at = path.indexOf(u"/check-in/"); at >= 0)
        link.gathering = path.sliced(at + 10).toString().section(u'/', 0, 0);
    if (query >= 0) {
        for (QStringView pair : url.sliced(query + 1).split(u'&')) {
            if (pair.startsWith(u"pk="))
                link.ticket = pair.sliced(3).toString();
        }
    }
    return link;
}

} // namespace kith::exchange
