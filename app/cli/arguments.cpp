// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::cli {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};
}

Arguments::Arguments(const QStringList &words, const QList<Option> &known)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == u"--") {
            m_positional += words.mid(i + 1);
            return;
        }
        if (!word.startsWith(u'-') || word.size() == 1) {
            m_positional += word;
            continue;
        }
        const QString name = word.mid(word.startsWith(u"--") ? 2 : 1).section(u'=', 0, 0);
        const auto option = std::find_if(known.begin(), known.end(), [&](const Option &o) { return name == QLatin1StringView(o.name); });
        if (option == known.end() || !word.startsWith(u"--"))
            throw UsageError{Tr::tr("There is no option %1.").arg(word)};
        const bool inWord = word.contains(u'=');
        if (!option->value) {
            if (inWord)
                throw UsageError{Tr::tr("--%1 takes no value.").arg(name)};
            m_options[name] += QString();
            continue;
        }
        const QString value = inWord ? word.section(u'=', 1) : words.value(++i);
        // An empty one is that of a script whose variable is empty; nothing is guessed from it.
        if (value.isEmpty())
            throw UsageError{Tr::tr("--%1 needs a value: --%1 %2.").arg(name, QLatin1StringView(option->value))};
        m_options[name] += value;
    }
}

qint64 Arguments::number(const QString &option, qint64 otherwise, qint64 least, qint64 most) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < least || number > most)
        throw UsageError{Tr::tr("--%1 is a whole number from %2 to %3, not \"%4\".").arg(option).arg(least).arg(most).arg(value(option))};
    return number;
}

} // namespace kith::cli
