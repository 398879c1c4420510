// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that complete what is typed.
#include "ui/kit/completing.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace kith {

namespace {

// Sees keys before the completer does, which closes its list for an Enter when nothing is highlighted.
class EnterTaker : public QObject {
public:
    explicit EnterTaker(QCompleter *completer) : QObject(completer), m_completer(completer), m_popup(completer->popup()) { m_popup->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && m_popup->isVisible() && !m_popup->currentIndex().isValid()) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter)
                m_popup->setCurrentIndex(m_popup->model()->index(0, m_completer->completionColumn()));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QCompleter *m_completer;
    QAbstractItemView *m_popup;
};

} // namespace

void takeOnEnter(QLineEdit *line)
{
    new EnterTaker(line->completer());
}

void completeFrom(QLineEdit *line, QAbstractItemModel *names)
{
    auto *completer = new QCompleter(names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    takeOnEnter(line);
}

} // namespace kith
