// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The editors a form knows: reading, filling and watching each of them alike.
#pragma once

#include <QStringList>
#include <QVariant>

#include <functional>

class QDateTimeEdit;
class QWidget;

namespace kith {

// QLineEdit, QPlainTextEdit, QCheckBox, QSpinBox, QDateEdit and QComboBox (its item data, else its text).
QVariant contentsOf(const QWidget *editor);
// A QStringList is written with commas in a line and one per line in a text.
void setContents(QWidget *editor, const QVariant &value);
// Shows days the way the person at this computer writes them, its calendar with their week.
void followDateHabits(QDateTimeEdit *editor);
QStringList splitList(const QString &text, QLatin1Char separator);

// `changed` at each key or step, `chosen` for a choice made at once, `entered` for Enter in a line.
void watchEditor(QWidget *editor, QObject *context, const std::function<void()> &changed, const std::function<void()> &chosen,
                 const std::function<void()> &entered);

} // namespace kith
