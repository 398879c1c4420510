// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo, left to the window.
#include "ui/kit/undokeys.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace kith {

namespace {

class UndoLeaver : public QObject {
public:
    explicit UndoLeaver(QLineEdit *line) : QObject(line), m_line(line) { line->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || !m_line->text().isEmpty())
            return QObject::eventFilter(watched, event);
        auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return false;
        event->ignore();
        return true;
    }

private:
    QLineEdit *m_line;
};

} // namespace

void leaveUndoWhenEmpty(QLineEdit *line)
{
    new UndoLeaver(line);
}

} // namespace kith
