// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dateformat.h"

#include <QLocale>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

/// What a format says of itself, without its literal words.
QString fieldsOf(const QString &format)
{
    QString fields;
    bool isQuoted = false;
    for (const QChar c : format) {
        isQuoted = isQuoted != (c == u'\'');
        if (!isQuoted && (c == u'd' || c == u'M' || c == u'y'))
            fields += c;
    }
    return fields;
}

} // namespace

class DateFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theYearGoesWithWhatBelongsToIt_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("less");
        QTest::newRow("English") << u"d MMMM yyyy"_s << u"d MMMM"_s;
        QTest::newRow("American") << u"dddd MMMM d, yyyy"_s << u"dddd MMMM d"_s;
        QTest::newRow("German") << u"dddd d. MMMM yyyy"_s << u"dddd d. MMMM"_s;
        QTest::newRow("Galician") << u"d 'de' MMMM 'de' yyyy"_s << u"d 'de' MMMM"_s;
        QTest::newRow("Ukrainian") << u"d MMMM yyyy 'р'."_s << u"d MMMM"_s;
        QTest::newRow("Bosnian") << u"d. MMMM yyyy."_s << u"d. MMMM"_s;
        QTest::newRow("Basque") << u"yyyy('e')'ko' MMMM'ren' d('a'), dddd"_s << u"MMMM'ren' d('a'), dddd"_s;
        QTest::newRow("Korean") << u"yyyy년 M월 d일 dddd"_s << u"M월 d일 dddd"_s;
        QTest::newRow("Latvian") << u"dddd yyyy. 'gada' d. MMMM"_s << u"dddd d. MMMM"_s;
        QTest::newRow("Tatar") << u"d MMMM, yyyy 'ел', dddd"_s << u"d MMMM, dddd"_s;
        QTest::newRow("one that is not there") << u"d MMMM"_s << u"d MMMM"_s;
    }
    void theYearGoesWithWhatBelongsToIt()
    {
        QFETCH(QString, format);
        QTEST(withoutYear(format), "less");
    }

    void theWeekdayGoesWithWhatBelongsToIt_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("less");
        QTest::newRow("English") << u"dddd, d MMMM yyyy"_s << u"d MMMM yyyy"_s;
        QTest::newRow("Danish") << u"dddd 'den' d. MMMM yyyy"_s << u"d. MMMM yyyy"_s;
        QTest::newRow("Korean") << u"yyyy년 M월 d일 dddd"_s << u"yyyy년 M월 d일"_s;
        QTest::newRow("Lithuanian") << u"yyyy 'm'. MMMM d 'd'., dddd"_s << u"yyyy 'm'. MMMM d 'd'."_s;
        QTest::newRow("Hungarian") << u"yyyy. MMMM d., dddd"_s << u"yyyy. MMMM d."_s;
        QTest::newRow("one that is not there") << u"d MMMM yyyy"_s << u"d MMMM yyyy"_s;
    }
    void theWeekdayGoesWithWhatBelongsToIt()
    {
        QFETCH(QString, format);
        QTEST(withoutWeekday(format), "less");
    }

    void inEveryLanguageADayAndAMonthAreLeft()
    {
        for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            const QString format = locale.dateFormat(QLocale::LongFormat);
            const QString less = withoutYear(withoutWeekday(format));
            const QByteArray which = (locale.name() + u": "_s + format + u" → "_s + less).toUtf8();
            QString left = fieldsOf(format).remove(u'y').remove(u"dddd"_s);
            QVERIFY2(fieldsOf(less) == left, which.constData());
            QVERIFY2(left.contains(u'd') && left.contains(u'M'), which.constData());
            QVERIFY2(less == less.trimmed() && !QStringView(u",،⹁-/").contains(less.back()), which.constData());
            QVERIFY2(less.count(u'\'') % 2 == 0, which.constData());
        }
    }
};

QTEST_APPLESS_MAIN(DateFormat)
#include "tst_dateformat.moc"
