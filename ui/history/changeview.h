// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One change: who made it, what it did to each row, and taking it back.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/history/changewords.h"

class QHBoxLayout;
class QVBoxLayout;

namespace kith {

class Banner;
class Button;
class Label;
struct Error;

struct ChangeCard {
    std::optional<HistoryEntry> entry;
    QList<ReadableChange> changes;
    QString when;

    static ChangeCard ask(Reader &reader, OpId op, const Onlooker &who);
};

class ChangeView : public QWidget {
    Q_OBJECT
public:
    explicit ChangeView(QWidget *parent = nullptr);
    // What the list already knows of the change chosen: its button is about that one at once, whenever the rest comes.
    void choose(const HistoryEntry &entry, const QString &when);
    // Nothing is shown until the next card.
    void forget();
    bool isAbout(OpId op) const { return op && m_entry.op == op; }
    void take(const ChangeCard &card);
    // Why taking it back was refused; when rows have changed since, the rest can still be taken back.
    void refused(const Error &error);
    Button *undoButton() const { return m_undo; }
    Button *backButton() const { return m_back; }
    Banner *banner() const { return m_banner; }
    void setReadOnly(const QString &why) { m_readOnly = why; }

    static constexpr int rowsShown = 20;

Q_SIGNALS:
    void undoRequested(kith::OpId op);
    void redoRequested(kith::OpId op);
    void undoRestRequested(kith::OpId op);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *block(const ReadableChange &change);
    void addNext();

    HistoryEntry m_entry;
    QList<ReadableChange> m_coming;   // not yet in the body
    int m_made = 0;                   // blocks in the body
    qint64 m_untold = 0;              // changes that only their number is told of
    QTimer m_next;
    QString m_readOnly;
    Button *m_back;
    Label *m_title;
    Label *m_who;
    Button *m_undo;
    Banner *m_banner;
    QWidget *m_body = nullptr;   // made anew for each change
    QVBoxLayout *m_blocks = nullptr;
    QHBoxLayout *m_place;        // it stands first, and nothing after it
};

} // namespace kith
