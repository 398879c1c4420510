// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a change is called.
#pragma once

#include "app/core/isolated.h"

#include <QCoreApplication>
#include <QString>

namespace kith {

/// A verb's name never changes ("gatherings.check-in"); its label is English, marked with QT_TRANSLATE_NOOP("Verb", ...),
/// and has %1 where the subject goes: "%1 checked in".
struct Verb {
    const char *name;
    const char *label;
};

/// The label in the user's language with its subject, isolated so that right-to-left names stay whole.
inline QString sayVerb(const QString &label, const QString &subject)
{
    const QString text = QCoreApplication::translate("Verb", label.toUtf8().constData());
    return text.contains(u"%1") ? text.arg(subject.isEmpty() ? subject : isolated(subject)) : text;
}

} // namespace kith
