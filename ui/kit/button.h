// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The push button in its five kinds, with icon, key hint and menu chevron.
#pragma once

#include <QPushButton>

namespace kith {

class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Primary, Normal, Row, Link, Quiet };

    explicit Button(const QString &text, Kind kind = Kind::Normal, QWidget *parent = nullptr);
    Button(const QString &text, const QString &iconName, Kind kind = Kind::Normal, QWidget *parent = nullptr);
    // An icon without words: the name becomes tooltip and accessible name.
    static Button *iconOnly(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setIconName(const QString &name);
    // Shown in the tooltip, and in the button when `inside`; it also becomes the button's shortcut.
    void setKey(const QKeySequence &key, bool inside = false);
    // Disables with the reason as tooltip; an empty reason enables again.
    void setUnavailable(const QString &why);
    // Its icon alone, where there is no room for its words; they are its tooltip then. Nothing without an icon.
    void setShort(bool isShort);
    bool hasIcon() const { return !m_icon.isEmpty(); }
    // As wide as it is with its words.
    int wholeWidth() const;
    // Door-sized: 54 high with larger text.
    void setLarge(bool large);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void updateTip();
    bool isIconOnly() const { return m_iconOnly || m_short; }
    QString shownText() const;
    QSize sizeOf(bool iconOnly) const;
    QFont textFont() const;
    int textWidth() const;
    int contentWidth(bool iconOnly) const;
    int sidePadding() const;
    void paintFace(QPainter &painter) const;
    QColor textColour() const;

    Kind m_kind;
    QString m_icon;
    QString m_key;
    QString m_why;
    QString m_tip;
    bool m_keyInside = false;
    bool m_large = false;
    bool m_iconOnly = false;
    bool m_short = false;
    // What was measured last: a layout asks for the same words some seven times.
    mutable QString m_measured;
    mutable QFont m_measuredIn;
    mutable int m_measuredWidth = 0;
};

} // namespace kith
