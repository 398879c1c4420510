// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet: whole families only, since a rule on a widget stops Fusion drawing it.
#include "ui/kit/stylesheet.h"

#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

const auto sheetText = uR"(
QLineEdit, QPlainTextEdit, QTextEdit { border: 1px solid @field; border-radius: 6px; background: @base; color: @text;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit { padding: @padpx 8px; }
QLineEdit:focus { border: 2px solid @link; padding: @pad1px 7px; }
QPlainTextEdit, QTextEdit { padding: 4px 5px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @link; padding: 3px 4px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { border-color: @line; background: @window; color: @text3; }
QLineEdit[error="true"], QPlainTextEdit[error="true"] { border-color: @problem; }
QLineEdit[large="true"] { border-radius: 12px; padding: 0 14px; }
QLineEdit[large="true"]:focus { border: 3px solid @link; padding: 0 12px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0; background: transparent; }
QFrame#sidebar { background: @window; border: 0; border-right: 1px solid @line; }
QFrame#pageHeader { background: @base; border: 0; border-bottom: 1px solid @line; }
QWidget#page, kith--Page { background: @base; }
QFrame#divider { background: @line; border: 0; }
QFrame#panel { background: @base; border: 1px solid @line; border-radius: 10px; }
QFrame#foot { background: @window; border: 0; border-top: 1px solid @line; }
QScrollArea { border: 0; background: transparent; }
kith--Page QScrollArea > QWidget#qt_scrollarea_viewport > QWidget { background: transparent; }
QScrollArea#sidePanel { border-left: 1px solid @line; background: @alt; }
QSplitter > QScrollArea#sidePanel { border: 0; }
QWidget#sidePanelBody { background: @alt; }
QListView { background: transparent; border: 0; outline: 0; }
QTableView, QTreeView { background: @base; border: 0; outline: 0; gridline-color: transparent; selection-background-color: @selection;
    selection-color: @text; alternate-background-color: @base; }
QTableView::item { border: 0; border-bottom: 1px solid @line; padding: 0 8px; }
QTableView::item:selected, QTreeView::item:selected { background: @selection; color: @text; }
QTableView::item:focus { border: 2px solid @link; }
QHeaderView { background: @alt; border: 0; }
QHeaderView::section { background: @alt; color: @text2; border: 0; border-bottom: 1px solid @line; padding: @headpx 8px; font-weight: 500; }
QTableCornerButton::section { background: @alt; border: 0; }
QSplitter::handle { background: @line; }
QProgressBar { border: 0; border-radius: 3px; background: @line; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; margin: 2px; }
QScrollBar:horizontal { height: 10px; margin: 2px; }
QScrollBar::handle { background: @control; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @button; border: 1px solid @control; padding: 4px; }
QMenu::item { padding: 6px 20px 6px 12px; border-radius: 6px; color: @text; }
QMenu::item:selected { background: @selection; color: @selectionText; }
QMenu::item:disabled { color: @text3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @toast; color: @toastText; border: 0; padding: 5px 8px; }
QComboBox QAbstractItemView { background: @button; border: 1px solid @control; padding: 4px; outline: 0;
    selection-background-color: @selection; selection-color: @selectionText; }
QGroupBox { border: 0; margin-top: 1.6em; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
)"_s;

} // namespace

QString styleSheet(const Theme &theme)
{
    const std::pair<QLatin1StringView, Colour> colours[] = {
        // A name that begins another stands after it, or the longer one would be cut.
        {"@selectionText"_L1, Colour::SelectionText}, {"@selection"_L1, Colour::Selection}, {"@toastText"_L1, Colour::ToastText},
        {"@toast"_L1, Colour::Toast}, {"@text2"_L1, Colour::Text2}, {"@text3"_L1, Colour::Text3}, {"@text"_L1, Colour::Text},
        {"@onAccent"_L1, Colour::OnAccent}, {"@accent"_L1, Colour::Accent}, {"@window"_L1, Colour::Window}, {"@base"_L1, Colour::Base},
        {"@alt"_L1, Colour::Alt}, {"@button"_L1, Colour::Button}, {"@line"_L1, Colour::Line}, {"@link"_L1, Colour::Link},
        {"@control"_L1, Colour::ControlLine}, {"@field"_L1, Colour::FieldLine}, {"@problem"_L1, Colour::Problem},
    };
    QString text = sheetText;
    for (const auto &[name, colour] : colours)
        text.replace(name, theme(colour).name());
    // A field is 32 high at a 14 px font: its line, the padding and the border.
    const int pad = Theme::px(6);
    text.replace("@pad1px"_L1, u"%1px"_s.arg(pad - 1));
    text.replace("@padpx"_L1, u"%1px"_s.arg(pad));
    text.replace("@headpx"_L1, u"%1px"_s.arg(Theme::px(5)));
    return text;
}

} // namespace kith
