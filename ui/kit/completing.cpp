// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that complete what is typed.
#include "ui/kit/completing.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace kith {

namespace {

// Sees keys before the completer does, which closes its list for an Enter when nothing is highlighted.
class EnterTaker : public QObject {
public:
    explicit EnterTaker(QLineEdit *line) : QObject(line->completer()), m_line(line), m_popup(line->completer()->popup()) { m_popup->installEventFilter(this); }

protected:
    virtual bool enter(QKeyEvent *event) = 0;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && m_popup->isVisible()) {
            auto *key = static_cast<QKeyEvent *>(event);
            if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
                return enter(key);
        }
        return QObject::eventFilter(watched, event);
    }

    QLineEdit *m_line;
    QAbstractItemView *m_popup;
};

class ChoiceTaker : public EnterTaker {
public:
    ChoiceTaker(QLineEdit *line, AfterTaking after) : EnterTaker(line), m_after(after) {}

protected:
    bool enter(QKeyEvent *) override
    {
        if (!m_popup->currentIndex().isValid())
            m_popup->setCurrentIndex(m_popup->model()->index(0, m_line->completer()->completionColumn()));
        // When the completer has taken it; as Tab does, whatever Tab means in that window.
        if (m_after == AfterTaking::GoOn)
            QCoreApplication::postEvent(m_line, new QKeyEvent(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier));
        return false;
    }

private:
    AfterTaking m_after;
};

class WordTaker : public EnterTaker {
public:
    using EnterTaker::EnterTaker;

protected:
    bool enter(QKeyEvent *event) override
    {
        const QModelIndex chosen = m_popup->currentIndex();
        if (chosen.isValid())
            m_line->setText(chosen.data().toString());
        m_popup->hide();
        QCoreApplication::sendEvent(m_line, event);
        return true;
    }
};

} // namespace

void takeOnEnter(QLineEdit *line, AfterTaking after)
{
    new ChoiceTaker(line, after);
}

void suggestFrom(QLineEdit *line, QAbstractItemModel *words)
{
    auto *completer = new QCompleter(words, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    line->setCompleter(completer);
    new WordTaker(line);
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
