// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A one-line notice across the top of a page, with at most one action.
#pragma once

#include <QFrame>

namespace kith {

class Button;
class Label;

class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Notice, Organizers, Problem };

    explicit Banner(QWidget *parent = nullptr);   // hidden until told
    // `closing` says what closing it does, when it does more than hide it.
    void tell(Kind kind, const QString &sentence, const QString &action = {}, const QString &closing = {});

Q_SIGNALS:
    void actionClicked();
    void closed();   // by its ×

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Notice;
    Label *m_text;
    Button *m_action;
    Button *m_close;
};

} // namespace kith
