// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two colour tables, checked for contrast, and the type scale.
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

#include <cmath>

namespace kith {

namespace {

constexpr QRgb lightColours[colourCount] = {
    0xfff4f1ec, 0xfffffefc, 0xfffaf8f4, 0xfffffefc, 0xfff4f1ec, 0xfff3efe9, 0xffe6e1d9, 0xffcfc8bd, 0xff8f8579, // window base alt button, a row's button, hover line control field
    0xff292522, 0xff5d564e, 0xff70675d,                                                             // text 1 2 3
    0xff1d6a68, 0xff185856, 0xffffffff, 0xff1d6a68,                                                 // accent, its hover and text, link
    0xffdfeeeb, 0xff17544f, 0xffa9cfc9, 0xffece8e2,                                                 // selection, its text and border, without focus
    0xff88441d, 0xfff8e8dc, 0xff6f4f06, 0xfff8ecca, 0xff51478f, 0xffeae8f6,                         // clay, maybe, waiting
    0xff9f342a, 0xfffae6e1, 0xff575049, 0xffece8e2,                                                 // problem, neutral
    0xff2f2a27, 0xfff6f2ec, 0xffb4602c, 0xff938878, 0xff1d6a68, 0x38292522,                         // toast, chairs, scrim
};

constexpr QRgb darkColours[colourCount] = {
    0xff1d1b19, 0xff242120, 0xff2a2725, 0xff302c2a, 0xff302c2a, 0xff2e2b28, 0xff3a3633, 0xff544e48, 0xff8c8379,
    0xffeee9e2, 0xffbfb6ab, 0xffa89f94,
    0xff2b7c77, 0xff2f827d, 0xffffffff, 0xff86d0c5,
    0xff1f403d, 0xffa5ddd4, 0xff356963, 0xff3a3632,
    0xfff0bd9b, 0xff4a2f1f, 0xfff0cf86, 0xff43361a, 0xffc5bdf5, 0xff363154,
    0xfff2a79b, 0xff4c2823, 0xffcbc3b8, 0xff3a3632,
    0xfff1ece5, 0xff292522, 0xffe39a6a, 0xff9c9388, 0xff63bdb2, 0x73000000,
};

constexpr QRgb lightAvatars[Theme::avatarColours][2] = {
    {0xfed2cd, 0x6e3330}, {0xfbd5c1, 0x6b3818}, {0xf0dbb9, 0x5f4100}, {0xdce3bd, 0x474d0a}, {0xc8e8cd, 0x1f542e},
    {0xbbe9df, 0x005649}, {0xb9e7f3, 0x005264}, {0xc8e0ff, 0x254974}, {0xe0d8fd, 0x4b3d70}, {0xf8d1e6, 0x673352},
};

constexpr QRgb darkAvatars[Theme::avatarColours][2] = {
    {0x593431, 0xfbd3cf}, {0x573724, 0xf8d6c4}, {0x4f3c1b, 0xeedbbd}, {0x3f4320, 0xdce2c1}, {0x294830, 0xcae7cf},
    {0x174941, 0xbfe8df}, {0x154752, 0xbde6f1}, {0x2b415c, 0xcbe0fc}, {0x423a5a, 0xe0d9fa}, {0x553446, 0xf5d3e5},
};

struct TypeSize {
    double size;     // at a 14 px application font
    double line;
    QFont::Weight weight;
};

// In the order of enum Type.
constexpr TypeSize typeSizes[] = {
    {32, 38, QFont::DemiBold}, {22, 28, QFont::DemiBold}, {20, 26, QFont::DemiBold}, {17, 23, QFont::DemiBold},
    {14, 20, QFont::DemiBold}, {13, 18, QFont::DemiBold}, {14, 19, QFont::Medium},   {14, 19, QFont::DemiBold},
    {14, 20, QFont::Normal},   {13, 18, QFont::Normal},   {13, 18, QFont::Medium},   {12, 16, QFont::Normal},
    {23, 30, QFont::DemiBold}, {16, 22, QFont::Normal},
};

double textScale()
{
    const QFont base = QApplication::font();
    return base.pixelSize() > 0 ? base.pixelSize() / 14.0 : base.pointSizeF() / 10.5;
}

} // namespace

const Theme &Theme::light()
{
    static constexpr Theme theme(false, lightColours, lightAvatars);
    return theme;
}

const Theme &Theme::dark()
{
    static constexpr Theme theme(true, darkColours, darkAvatars);
    return theme;
}

// Midlight is the one role that neither a style sheet nor a disabled or inverted widget changes.
const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Midlight).lightness() < 128 ? dark() : light();
}

const Theme &Theme::of(const QWidget *widget)
{
    return of(widget ? widget->palette() : QApplication::palette());
}

QPalette Theme::palette() const
{
    const Theme &c = *this;
    QPalette p;
    const std::pair<QPalette::ColorRole, Colour> roles[] = {
        {QPalette::Window, Colour::Window}, {QPalette::Base, Colour::Base}, {QPalette::AlternateBase, Colour::Alt},
        {QPalette::Midlight, Colour::Alt}, {QPalette::Light, Colour::Base}, {QPalette::Button, Colour::Button},
        {QPalette::Mid, Colour::Line}, {QPalette::Dark, Colour::ControlLine}, {QPalette::Shadow, Colour::FieldLine},
        {QPalette::WindowText, Colour::Text}, {QPalette::Text, Colour::Text}, {QPalette::ButtonText, Colour::Text},
        {QPalette::PlaceholderText, Colour::Text3}, {QPalette::Highlight, Colour::Accent},
        {QPalette::HighlightedText, Colour::OnAccent}, {QPalette::Link, Colour::Link}, {QPalette::LinkVisited, Colour::Link},
        {QPalette::BrightText, Colour::Problem}, {QPalette::ToolTipBase, Colour::Toast}, {QPalette::ToolTipText, Colour::ToastText},
    };
    for (const auto &[role, colour] : roles)
        p.setColor(role, c(colour));
    p.setColor(QPalette::Inactive, QPalette::Highlight, c(Colour::SelectionIdle));
    p.setColor(QPalette::Inactive, QPalette::HighlightedText, c(Colour::Text));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(Colour::Text3));
    return p;
}

QFont Theme::font(Type type)
{
    const TypeSize &size = typeSizes[int(type)];
    QFont font = QApplication::font();
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * size.size / 14));
    else
        font.setPointSizeF(font.pointSizeF() * size.size / 14);
    font.setWeight(size.weight);
    return font;
}

int Theme::line(Type type)
{
    return std::max(QFontMetrics(font(type)).height(), px(typeSizes[int(type)].line));
}

int Theme::px(double at14)
{
    return qRound(at14 * textScale());
}

} // namespace kith
