// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One place that tells the editors apart.
#include "ui/kit/editors.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "ui/kit/saydate.h"

namespace kith {

QStringList splitList(const QString &text, QLatin1Char separator)
{
    QStringList items;
    for (const QString &item : text.split(separator)) {
        if (!item.trimmed().isEmpty())
            items.append(item.trimmed());
    }
    return items;
}

void followDateHabits(QDateTimeEdit *editor)
{
    const bool days = qobject_cast<QDateEdit *>(editor);
    // Qt turns the sections round where lines run from the right, and words do so by themselves.
    editor->setLayoutDirection(Qt::LeftToRight);
    editor->setDisplayFormat(days ? dayEditFormat() : dayEditFormat() + QStringLiteral(" HH:mm"));
    editor->unsetLayoutDirection();
    if (QCalendarWidget *calendar = editor->calendarWidget()) {
        calendar->setFirstDayOfWeek(firstDayOfWeek());
        // Days are typed in the field; the little frame for it in the calendar is lost by Qt when the calendar goes first.
        calendar->setDateEditEnabled(false);
    }
}

QVariant contentsOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
        return text->toPlainText();
    if (const auto *box = qobject_cast<const QCheckBox *>(editor))
        return box->isChecked();
    if (const auto *spin = qobject_cast<const QSpinBox *>(editor))
        return spin->value();
    if (const auto *date = qobject_cast<const QDateEdit *>(editor))
        return date->date();
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        return combo->isEditable() ? combo->currentText() : combo->currentData().isValid() ? combo->currentData() : QVariant(combo->currentText());
    Q_UNREACHABLE();
    return {};
}

void setContents(QWidget *editor, const QVariant &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(value.metaType() == QMetaType::fromType<QStringList>() ? value.toStringList().join(QLatin1String(", ")) : value.toString());
    else if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        text->setPlainText(value.metaType() == QMetaType::fromType<QStringList>() ? value.toStringList().join(QLatin1Char('\n')) : value.toString());
    else if (auto *box = qobject_cast<QCheckBox *>(editor))
        box->setChecked(value.toBool());
    else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->setValue(value.toInt());
    else if (auto *date = qobject_cast<QDateEdit *>(editor))
        date->setDate(value.toDate());
    else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        const int at = combo->findData(value) >= 0 ? combo->findData(value) : combo->findText(value.toString());
        if (combo->isEditable() && at < 0)
            combo->setEditText(value.toString());
        else
            combo->setCurrentIndex(at);
    }
}

void watchEditor(QWidget *editor, QObject *context, const std::function<void()> &changed, const std::function<void()> &chosen,
                 const std::function<void()> &entered)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        QObject::connect(line, &QLineEdit::textChanged, context, changed);
        QObject::connect(line, &QLineEdit::returnPressed, context, entered);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        text->setTabChangesFocus(true);
        QObject::connect(text, &QPlainTextEdit::textChanged, context, changed);
    } else if (auto *box = qobject_cast<QCheckBox *>(editor)) {
        QObject::connect(box, &QCheckBox::toggled, context, chosen);
    } else if (auto *spin = qobject_cast<QSpinBox *>(editor)) {
        QObject::connect(spin, &QSpinBox::valueChanged, context, changed);
    } else if (auto *date = qobject_cast<QDateEdit *>(editor)) {
        QObject::connect(date, &QDateEdit::dateChanged, context, changed);
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        if (combo->isEditable())
            QObject::connect(combo, &QComboBox::editTextChanged, context, changed);
        else
            QObject::connect(combo, &QComboBox::currentIndexChanged, context, chosen);
    }
}

} // namespace kith
