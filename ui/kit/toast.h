// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence at the bottom of a page after a change, with Undo.
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;

namespace kith {

class Toast : public QFrame {
    Q_OBJECT
public:
    // Shows itself bottom centre over `page`, whatever the page's size becomes.
    explicit Toast(QWidget *page);
    // Replaces what is shown. Without `undo` there is no button.
    void tell(const QString &sentence, std::function<void()> undo = {});
    QString sentence() const { return m_sentence; }
    void dismiss();

    static constexpr int stays = 8000;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void leaveLater();
    QString m_sentence;
    std::function<void()> m_undo;
    QPushButton *m_button;
    QTimer m_timer;
};

} // namespace kith
