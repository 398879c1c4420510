// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A labelled editor with room for a hint and an error.
#include "ui/kit/field.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/kit/labels.h"
#include "ui/kit/spoken.h"

namespace kith {

void setEditorError(QWidget *editor, const QString &sentence)
{
    const bool wrong = !sentence.isEmpty();
    editor->setAccessibleDescription(sentence);
    if (editor->property("error").toBool() == wrong)
        return;
    editor->setProperty("error", wrong);
    editor->update();
}

Field::Field(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_hint(new Label(QString(), Type::Caption, Colour::Text3)),
      m_error(new Label(QString(), Type::Small, Colour::Problem))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (!label.isEmpty()) {
        auto *name = new Label(label, Type::Small, Colour::Text2);
        name->setBuddy(editor);
        column->addWidget(name);
        editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    }
    column->addWidget(editor);
    for (QLabel *line : {m_hint, m_error}) {
        line->setWordWrap(true);
        line->hide();
        column->addWidget(line);
    }
    // What was wrong is being mended.
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textEdited, this, [this] { setError({}); });
}

void Field::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void Field::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    setEditorError(m_editor, sentence);
    if (sentence.isEmpty())
        return;
    speakUp(m_error, sentence);
    // It may be above or below what is seen.
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(this);
    }
}

bool Field::hasError() const
{
    return !m_error->text().isEmpty();
}

} // namespace kith
