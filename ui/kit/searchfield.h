// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line to search in: Esc clears it, and the keys that move in a list go to the list beside it.
#pragma once

#include <QLineEdit>
#include <QPointer>

namespace kith {

class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);
    // Where Up, Down, Page Up, Page Down, Enter and (with an empty line) Home and End go. ListView::setSearchField calls it.
    void setKeyTarget(QWidget *target);
    QWidget *keyTarget() const { return m_target; }
    // Whether a key writes something, and taking it in as if it had been typed here; false when it does not.
    static bool isTyped(const QKeyEvent *event);
    bool takeTyped(QKeyEvent *event);
    void setLarge(bool large);   // door-sized: 72 high
    void setBare();              // in a frame of somebody else's, a size larger
    // Not narrower than what it says while it is empty, as long as that is short.
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool forward(QKeyEvent *event);
    void measure();
    QPointer<QWidget> m_target;
    bool m_large = false;
    bool m_bare = false;
};

} // namespace kith
