// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The colours, type sizes and spacing every widget and delegate draws with.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace kith {

enum class Colour {
    Window, Base, Alt, Button, RowButton, Hover, Line, ControlLine, FieldLine, Text, Text2, Text3,
    Accent, AccentHover, OnAccent, Link, Selection, SelectionText, SelectionLine, SelectionIdle,
    Clay, ClayFill, Maybe, MaybeFill, Waiting, WaitingFill, Problem, ProblemFill, Neutral, NeutralFill,
    Toast, ToastText, ChairFront, ChairHalf, ChairNear, Scrim,
};
constexpr int colourCount = int(Colour::Scrim) + 1;

enum class Type {
    Display, Title, PageTitle, Heading, Section, PanelSection, Row, RowStrong, Body, Small, Button, Caption, Door, DoorSecond,
};

// A theme is one of two constant tables. A widget finds its own from its palette (`Theme::of(this)`), so nothing global
// holds it, a part of a window may differ from the rest, and a PaletteChange is all anybody needs to watch.
class Theme {
public:
    struct Pair {
        QColor fill;
        QColor text;
    };

    static const Theme &light();
    static const Theme &dark();
    static const Theme &of(const QPalette &palette);
    static const Theme &of(const QWidget *widget);

    bool isDark() const { return m_dark; }
    QColor operator()(Colour role) const { return QColor::fromRgba(m_colours[int(role)]); }
    Pair avatar(int index) const { return {QColor::fromRgb(m_avatars[index][0]), QColor::fromRgb(m_avatars[index][1])}; }
    QPalette palette() const;

    // Sizes are ratios of QApplication::font(), so a larger system font enlarges everything.
    static QFont font(Type type);
    static int line(Type type);       // height of one line of text, as in the type table
    static int px(double at14);       // a length given for a 14 px application font

    static constexpr int avatarColours = 10;

private:
    constexpr Theme(bool dark, const QRgb *colours, const QRgb (*avatars)[2]) : m_dark(dark), m_colours(colours), m_avatars(avatars) {}
    bool m_dark;
    const QRgb *m_colours;
    const QRgb (*m_avatars)[2];
};

} // namespace kith
