// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A form over one row: each field is told once, by label, member and editor.
#pragma once

#include <QDate>
#include <QStringList>

#include <optional>
#include <type_traits>

#include "ui/kit/formbase.h"

namespace kith {

// Form<Person> form; form.field(tr("Name"), &Person::name, new QLineEdit); form.load(person); ... save(form.value());
// QString: QLineEdit, QPlainTextEdit or QComboBox. QStringList: QLineEdit (commas) or QPlainTextEdit (one per line).
// bool: QCheckBox. int: QSpinBox or QLineEdit. enum: QComboBox whose item data is the value as int. QDate: QDateEdit.
// Anything else: field(label, member, line, show, parse).
template <typename R>
class Form : public FormBase {
public:
    using FormBase::FormBase;

    template <typename T>
    void field(const QString &label, T R::*member, QWidget *editor)
    {
        using Stored = std::conditional_t<std::is_enum_v<T>, int, T>;
        bind(member, addField(label, editor, reader(editor, QMetaType::fromType<Stored>()), writer(editor)));
    }

    // `show` writes the value as text; `parse` reads it back or gives nothing and says why.
    template <typename T>
    void field(const QString &label, T R::*member, QWidget *editor, std::function<QString(const T &)> show,
               std::function<std::optional<T>(const QString &text, QString *why)> parse)
    {
        const Read text = reader(editor, QMetaType::fromType<QString>());
        const Write put = writer(editor);
        const Read read = [text, parse](QString *why) {
            const std::optional<T> value = parse(text(why).toString(), why);
            return value ? QVariant::fromValue(*value) : QVariant();
        };
        const Write write = [put, show](const QVariant &value) { put(show(value.value<T>())); };
        bind(member, addField(label, editor, read, write));
    }

    // The first call fills every field; later calls take in what others changed, except in dirty fields and the one being typed in.
    void load(const R &row)
    {
        m_row = row;
        for (const auto &put : m_fill)
            put(row);
    }
    // Shows another row: what was typed for the one before is forgotten.
    void begin(const R &row)
    {
        forget();
        load(row);
    }
    // The row as loaded last, with the changed fields as they stand in the editors.
    R value() const
    {
        R row = m_row;
        apply(send(), row);
        return row;
    }
    // What was sent is in the store: nothing is dirty any more but what was typed since.
    void saved(const Sent &sent)
    {
        if (!isStillAbout(sent))
            return;
        apply(sent, m_row);
        settle(sent);
    }

private:
    void apply(const Sent &sent, R &row) const
    {
        for (const auto &take : m_take)
            take(sent, row);
    }
    template <typename T>
    void bind(T R::*member, int number)
    {
        using Stored = std::conditional_t<std::is_enum_v<T>, int, T>;
        m_fill.append([this, member, number](const R &row) { fill(number, QVariant::fromValue(Stored(row.*member))); });
        m_take.append([member, number](const Sent &sent, R &row) {
            if (sent.fields[number].isDirty)
                row.*member = T(sent.fields[number].value.template value<Stored>());
        });
    }

    R m_row{};
    QList<std::function<void(const R &)>> m_fill;
    QList<std::function<void(const Sent &, R &)>> m_take;
};

} // namespace kith
