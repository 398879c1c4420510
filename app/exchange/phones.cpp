// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/phones.h"

#include "app/exchange/phonelibrary.h"

#include <QLocale>
#include <QTimeZone>
#include <QVarLengthArray>

#include <algorithm>

namespace kith::exchange {

namespace {

/// The digits of a number in ASCII; a leading "+" or "00" is kept as "+", "(0)" and an extension are left out.
struct Digits {
    QVarLengthArray<char, 32> text;
    bool isInternational = false;
};

bool beginsExtension(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c == u'x' || c == u'X' || c == u'#' || c == u';' || (c.isLetter() && text.sliced(at).startsWith(u"ext", Qt::CaseInsensitive));
}

Digits digitsOf(QStringView phone)
{
    Digits digits;
    for (qsizetype i = 0; i < phone.size(); ++i) {
        const QChar c = phone[i];
        const int value = c.digitValue();
        if (value >= 0) {
            digits.text.append(char('0' + value));
        } else if ((c == u'+' || c == u'\uFF0B') && digits.text.isEmpty()) {
            digits.isInternational = true;
        } else if (c == u'(' && phone.sliced(i).startsWith(u"(0)") && !digits.text.isEmpty()) {
            i += 2;
        } else if (digits.text.size() >= 6 && beginsExtension(phone, i)) {
            break;
        }
    }
    if (!digits.isInternational && digits.text.size() > 8 && digits.text[0] == '0' && digits.text[1] == '0') {
        digits.isInternational = true;
        digits.text.remove(0, 2);
    }
    return digits;
}

QByteArrayView viewOf(const Digits &digits)
{
    return QByteArrayView(digits.text.constData(), digits.text.size());
}

/// The national part: without the country code when it is this one, else without the zero dialled in front.
QByteArrayView nationalPart(const Digits &digits, QByteArrayView callingCode, bool *isClear)
{
    QByteArrayView text = viewOf(digits);
    *isClear = !digits.isInternational || (!callingCode.isEmpty() && text.startsWith(callingCode));
    if (digits.isInternational && *isClear)
        text = text.sliced(callingCode.size());
    while (text.startsWith('0'))
        text = text.sliced(1);
    return text;
}

/// Digits only: an extension would make one line look like two.
QByteArray dialled(const Digits &digits)
{
    return (digits.isInternational ? "+" : "") + viewOf(digits).toByteArray();
}

} // namespace

quint64 phoneKey(QStringView phone)
{
    const Digits digits = digitsOf(phone);
    if (digits.text.size() < 6)
        return 0;
    quint64 key = 0;
    for (qsizetype i = qMax<qsizetype>(0, digits.text.size() - 9); i < digits.text.size(); ++i)
        key = key * 10 + quint64(digits.text[i] - '0');
    // Short numbers must not look like long ones that end in zeros and them.
    return key + 1'000'000'000ULL * quint64(qMin<qsizetype>(digits.text.size(), 9));
}

quint64 phoneDigits(QStringView phone)
{
    const Digits digits = digitsOf(phone);
    quint64 all = digits.isInternational ? 2 : 1;
    for (char c : digits.text)
        all = all * 10 + quint64(c - '0');
    return all;
}

PhoneBook::PhoneBook(const QString &zone)
{
    const QLocale::Territory territory = QTimeZone(zone.toLatin1()).territory();
    if (territory != QLocale::AnyTerritory)
        m_region = QLocale::territoryToCode(territory);
}

QByteArrayView PhoneBook::callingCode() const
{
    if (!m_callingCode)
        m_callingCode = callingCodeOf(m_region);
    return *m_callingCode;
}

bool PhoneBook::isSame(QStringView a, QStringView b) const
{
    if (a == b)
        return true;
    const Digits first = digitsOf(a);
    const Digits second = digitsOf(b);
    if (first.isInternational == second.isInternational && viewOf(first) == viewOf(second))
        return true;
    const QByteArrayView code = callingCode();
    bool firstIsClear = false;
    bool secondIsClear = false;
    const QByteArrayView firstPart = nationalPart(first, code, &firstIsClear);
    const QByteArrayView secondPart = nationalPart(second, code, &secondIsClear);
    if (firstIsClear && secondIsClear)
        return firstPart == secondPart;
    return ringsTheSame(dialled(first), dialled(second), m_region);
}

bool PhoneBook::contains(const QStringList &phones, QStringView phone) const
{
    const quint64 key = phoneKey(phone);
    for (const QString &known : phones) {
        if (known == phone || (key && phoneKey(known) == key && isSame(known, phone)))
            return true;
    }
    return false;
}

std::optional<QString> tidyPhone(QStringView phone)
{
    phone = phone.trimmed();
    if (phone.startsWith(u"tel:", Qt::CaseInsensitive))
        phone = phone.sliced(4);
    const qsizetype exponent = phone.indexOf(u"E+", 0, Qt::CaseInsensitive);
    if (exponent > 0 && phone[exponent - 1].isDigit() && phone.size() - exponent <= 5)
        return {};
    QString text(phone.size(), Qt::Uninitialized);
    QChar *to = text.data();
    for (QChar c : phone) {
        const bool isSpace = c.isSpace();
        if (!isSpace || (to != text.constData() && to[-1] != u' '))
            *to++ = isSpace ? QChar(u' ') : c;
    }
    text.truncate(to - text.constData());
    for (QChar c : std::as_const(text)) {
        if (c.digitValue() >= 0)
            return text;
    }
    return {};
}

std::optional<QString> tidyEmail(QStringView email)
{
    email = email.trimmed();
    if (const qsizetype open = email.indexOf(u'<'); open >= 0 && email.endsWith(u'>'))
        email = email.sliced(open + 1).chopped(1).trimmed();
    if (email.startsWith(u"mailto:", Qt::CaseInsensitive))
        email = email.sliced(7);
    const qsizetype at = email.indexOf(u'@');
    if (at < 1 || at + 1 >= email.size() || email.indexOf(u'@', at + 1) >= 0)
        return {};
    const auto isForeign = [](QChar c) { return c.isSpace() || QStringView(u",;\"<>").contains(c); };
    return std::none_of(email.begin(), email.end(), isForeign) ? std::optional(email.toString()) : std::nullopt;
}

} // namespace kith::exchange
