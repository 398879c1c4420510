// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a command line apart.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace kith::cli {

struct Option {
    const char *name; ///< without the dashes
    const char *value; ///< what stands for its value in the help; null for a switch
    const char *help;
};

/// The command line cannot be understood: exit status 2.
struct UsageError {
    QString text;
};

/// Options may stand anywhere, as "--to FILE" or "--to=FILE"; everything after "--" is taken as it is.
class Arguments
{
public:
    /// Throws UsageError for an option that is not there or lacks its value.
    Arguments(const QStringList &words, const QList<Option> &known);

    const QStringList &positional() const { return m_positional; }
    bool has(const QString &option) const { return m_options.contains(option); }
    /// The last value given, or an empty one.
    QString value(const QString &option) const { return m_options.value(option).value(m_options.value(option).size() - 1); }
    QStringList values(const QString &option) const { return m_options.value(option); }
    /// Throws UsageError unless it is a whole number in the range.
    qint64 number(const QString &option, qint64 otherwise, qint64 least, qint64 most) const;

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_options;
};

} // namespace kith::cli
