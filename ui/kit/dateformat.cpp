// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dateformat.h"

#include <QList>

#include <algorithm>

namespace kith {

namespace {

/// A field ("MMMM") and what stands between it and the next one.
struct Part {
    QString field;
    QString after;
};

struct Parts {
    QString before; ///< the first
    QList<Part> list;
};

bool isField(QChar c)
{
    return c == u'd' || c == u'M' || c == u'y';
}

Parts partsOf(const QString &format)
{
    Parts parts;
    bool isQuoted = false;
    QChar last;
    for (const QChar c : format) {
        isQuoted = isQuoted != (c == u'\'');
        if (isQuoted || !isField(c))
            (parts.list.isEmpty() ? parts.before : parts.list.last().after) += c;
        else if (c == last)
            parts.list.last().field += c;
        else
            parts.list.append({QString(c), {}});
        last = isQuoted ? QChar() : c;
    }
    return parts;
}

bool isComma(QChar c)
{
    return c == u',' || c == u'\u060C' || c == u'\u2E41';
}

/// How much of what follows a field belongs to it, as the point of "d." and the "ren" of "MMMM'ren'": all before a comma.
qsizetype ownEnd(const QString &after)
{
    auto end = std::find_if(after.begin(), after.end(), isComma);
    if (end == after.end())
        end = std::find_if(after.begin(), after.end(), [](QChar c) { return c.isSpace() || c == u'/'; });
    return end - after.begin();
}

QString without(const QString &format, QLatin1String field)
{
    Parts parts = partsOf(format);
    const auto found = std::find_if(parts.list.begin(), parts.list.end(), [field](const Part &part) { return part.field.startsWith(field); });
    if (found == parts.list.end())
        return format;
    if (found != parts.list.begin()) {
        // A comma behind it separates its neighbours now, or else whatever stood before it. Nothing ends with either.
        QString &before = (found - 1)->after;
        const bool isLast = found + 1 == parts.list.end();
        if (isLast || std::any_of(found->after.begin(), found->after.end(), isComma))
            before = before.left(ownEnd(before)) + (isLast ? QString() : found->after.mid(ownEnd(found->after)));
        if (isLast && before.endsWith(u'-'))
            before.chop(1);
    }
    parts.list.erase(found);
    QString less = parts.before;
    for (const Part &part : parts.list)
        less += part.field + part.after;
    return less;
}

} // namespace

QString withoutWeekday(const QString &format)
{
    return without(format, QLatin1String("ddd"));
}

QString withoutYear(const QString &format)
{
    return without(format, QLatin1String("y"));
}

} // namespace kith
