// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An editor with its label above and, when something is wrong, a sentence below.
#pragma once

#include <QWidget>

class QLabel;

namespace kith {

// Marks any editor as wrong (red line) or right again; the sentence becomes its accessible description.
void setEditorError(QWidget *editor, const QString &sentence);

class Field : public QWidget {
    Q_OBJECT
public:
    Field(const QString &label, QWidget *editor, QWidget *parent = nullptr);
    QWidget *editor() const { return m_editor; }
    void setHint(const QString &hint);
    void setError(const QString &sentence);
    bool hasError() const;

private:
    QWidget *m_editor;
    QLabel *m_hint;
    QLabel *m_error;
};

} // namespace kith
