// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making English longer and strange.
#include "ui/shell/pseudolanguage.h"

#include <QRegularExpression>

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView plainLetters = u"aceinosuyzACEINOSUYZ";
constexpr QStringView strangeLetters = u"\u00e5\u00e7\u00e9\u00ee\u00f1\u00f6\u0161\u00fc\u00fd\u017e\u00c5\u00c7\u00c9\u00ce\u00d1\u00d6\u0160\u00dc\u00dd\u017d";

QString stranger(QStringView words)
{
    QString out;
    for (const QChar c : words) {
        const qsizetype at = plainLetters.indexOf(c);
        out += at < 0 ? c : strangeLetters[at];
        // About two letters in five are vowels.
        if (at >= 0 && QStringView(u"aeiou").contains(c))
            out += strangeLetters[at];
    }
    return out;
}

} // namespace

PseudoLanguage::PseudoLanguage(QObject *parent) : QTranslator(parent)
{
    if (!m_english.load(u":/translations/kith_en.qm"_s))
        qWarning("The plurals of English are missing.");
}

QString PseudoLanguage::of(const QString &english)
{
    // What stands for something else stays as it is: %1, %n, the letters of a date, the patterns of files, markup.
    static const QRegularExpression kept(u"%(L?\\d+|n)|&[a-z]+;|<[^>]*>|\\([^)]*\\*[^)]*\\)|;;"_s);
    static const QRegularExpression dateFormat(u"^[dMyHhmsAaPp/:., -]+$"_s);
    if (english.isEmpty() || (dateFormat.match(english).hasMatch() && english.contains(QRegularExpression(u"dd|MM|yy|HH|mm"_s))))
        return english;
    QString out = u"["_s;
    qsizetype end = 0;
    for (auto all = kept.globalMatch(english); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        out += stranger(QStringView(english).mid(end, match.capturedStart() - end)) + match.captured();
        end = match.capturedEnd();
    }
    return out + stranger(QStringView(english).mid(end)) + u']';
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    const QString english = m_english.translate(context, source, disambiguation, n);
    return of(english.isNull() ? QString::fromUtf8(source) : english);
}

} // namespace kith
