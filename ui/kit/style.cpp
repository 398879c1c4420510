// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/style.h"

#include <QAbstractSpinBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOption>
#include <QTableView>
#include <QTextDocument>
#include <QTextEdit>

#include "ui/kit/icons.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldPadding = 9;      // from the field's edge to where Qt begins its own margin of 2
constexpr int textFrame = 5;         // of a text edit, in which its round corners lie
constexpr int cellPadding = 7;
constexpr int linkPadding = 4;       // beside the words of a link, for its ring
constexpr int menuPadding = 12;
constexpr int menuColumns = 16;      // between its two columns, besides what Qt leaves
constexpr double menuRadius = 6;
constexpr double headerArrow = 12;

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool isFrameless(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth == 0;
}

QFont headerFont(const QWidget *widget)
{
    QFont font = widget ? widget->font() : Theme::font(Type::Body);
    font.setWeight(QFont::Medium);
    return font;
}

int fieldHeight(const QWidget *widget)
{
    return QFontMetrics(widget ? widget->font() : Theme::font(Type::Body)).height() + Theme::px(15);
}

// Delegates that draw by the style show a selection as ours do.
QPalette selectionPalette(const QPalette &palette)
{
    const Theme &theme = Theme::of(palette);
    QPalette ours = palette;
    ours.setColor(QPalette::Highlight, theme(Colour::Selection));
    ours.setColor(QPalette::HighlightedText, theme(Colour::Text));
    return ours;
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

/// What is typed begins where the window's lines begin, whatever script it is in, and so does what stands in an empty field.
static void takeSide(QWidget *widget)
{
    if (!widget->isRightToLeft())
        return;
    if (auto *line = qobject_cast<QLineEdit *>(widget); line && line->alignment() == (Qt::AlignLeft | Qt::AlignVCenter)) {
        line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        QTextOption option = text->document()->defaultTextOption();
        option.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        text->document()->setDefaultTextOption(option);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    takeSide(widget);
    if (auto *bar = qobject_cast<QScrollBar *>(widget)) {
        bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    } else if (auto *list = qobject_cast<QListView *>(widget)) {
        // A list stands on its page; one that pops up has a ground and a frame of its own.
        const bool isOfBox = list->window()->inherits("QComboBoxPrivateContainer"), isOfLine = list->windowType() == Qt::Popup;
        list->setFrameShape(isOfLine ? QFrame::StyledPanel : QFrame::NoFrame);
        if (isOfBox || isOfLine)
            list->viewport()->setBackgroundRole(QPalette::Button);
        else
            list->viewport()->setAutoFillBackground(false);
    } else if (auto *area = qobject_cast<QAbstractScrollArea *>(widget); area && (qobject_cast<QTableView *>(area) || qobject_cast<QScrollArea *>(area))) {
        area->setFrameShape(QFrame::NoFrame);
    } else if (auto *box = qobject_cast<QAbstractSpinBox *>(widget)) {
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(this);
    }
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    const auto *box = event->type() == QEvent::Wheel ? qobject_cast<QAbstractSpinBox *>(watched) : nullptr;
    if (!box || box->hasFocus())
        return QProxyStyle::eventFilter(watched, event);
    event->ignore();
    return true;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheck(painter, option, theme);
    case PE_IndicatorRadioButton: return paintRadio(painter, option, theme);
    case PE_FrameFocusRect:
        // Check boxes and radio buttons carry their focus on the box itself, cells draw their own.
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown: return paintIcon(painter, option->rect, u"down"_s, theme(Colour::Text2), Theme::px(12));
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: return paintIcon(painter, option->rect, u"up"_s, theme(Colour::Text2), Theme::px(12));
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        return paintIcon(painter, option->rect, up ? u"up"_s : u"down"_s, theme(Colour::Text2), Theme::px(headerArrow));
    }
    case PE_PanelLineEdit:
        if (!isFrameless(option))
            paintFieldFrame(painter, option, widget, theme);
        return;
    case PE_Frame:
        if (isTextEdit(widget))
            return paintFieldFrame(painter, option, widget, theme);
        painter->setPen(theme(Colour::ControlLine));
        painter->setBrush(Qt::NoBrush);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_PanelMenu:
        // Fusion gives a menu no frame of its own to be drawn.
        painter->setPen(theme(Colour::ControlLine));
        painter->setBrush(theme(Colour::Button));
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_PanelScrollAreaCorner: return;
    case PE_PanelTipLabel: return painter->fillRect(option->rect, theme(Colour::Toast));
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    QStyleOptionViewItem ours(*item);
    ours.palette = selectionPalette(item->palette);
    QProxyStyle::drawControl(CE_ItemViewItem, &ours, painter, widget);
    if (qobject_cast<const QTableView *>(widget))
        paintCellLines(painter, option, Theme::of(option->palette));
}

// Qt asks itself, not us, where the parts of a heading are.
void Style::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    drawControl(CE_HeaderSection, option, painter, widget);
    QStyleOptionHeader part(*header);
    part.rect = headerRect(SE_HeaderLabel, option, widget);
    drawControl(CE_HeaderLabel, &part, painter, widget);
    part.rect = headerRect(SE_HeaderArrow, option, widget);
    if (header->sortIndicator != QStyleOptionHeader::None)
        drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
}

void Style::drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    QStyleOptionHeader ours(*header);
    ours.palette.setColor(QPalette::ButtonText, Theme::of(option->palette)(Colour::Text2));
    painter->setFont(headerFont(widget));
    ours.text = painter->fontMetrics().elidedText(header->text, Qt::ElideRight, header->rect.width());
    QProxyStyle::drawControl(CE_HeaderLabel, &ours, painter, widget);
}

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
        return painter->fillRect(QRect(option->rect.x() + 8, option->rect.center().y(), option->rect.width() - 16, 1), Theme::of(option->palette)(Colour::Line));
    QStyleOptionMenuItem ours(*item);
    ours.palette = selectionPalette(item->palette);
    if (ours.state.testFlag(State_Selected) && ours.state.testFlag(State_Enabled) && ours.menuItemType != QStyleOptionMenuItem::Separator) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::of(option->palette)(Colour::Selection));
        painter->drawRoundedRect(option->rect, menuRadius, menuRadius);
        painter->restore();
        ours.state.setFlag(State_Selected, false);
    }
    QProxyStyle::drawControl(CE_MenuItem, &ours, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_ItemViewItem: return drawItem(option, painter, widget);
    case CE_Header: return drawHeader(option, painter, widget);
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return paintHeader(painter, option, theme);
    case CE_HeaderLabel: return drawHeaderLabel(option, painter, widget);
    case CE_MenuItem: return drawMenuItem(option, painter, widget);
    case CE_ProgressBarGroove: return paintProgress(painter, option, theme, true);
    case CE_ProgressBarContents: return paintProgress(painter, option, theme, false);
    case CE_Splitter: return painter->fillRect(option->rect, theme(Colour::Line));
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    const QColor arrow = theme(enabled ? Colour::Text2 : Colour::Text3);
    if (control == CC_ComboBox) {
        paintFieldFrame(painter, option, widget, theme);
        paintIcon(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), u"down"_s, arrow, Theme::px(13));
    } else if (control == CC_SpinBox) {
        paintFieldFrame(painter, option, widget, theme);
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            paintIcon(painter, subControlRect(control, option, SC_SpinBoxUp, widget), u"up"_s, arrow, Theme::px(10));
            paintIcon(painter, subControlRect(control, option, SC_SpinBoxDown, widget), u"down"_s, arrow, Theme::px(10));
        }
    } else if (control == CC_ScrollBar) {
        const bool underMouse = option->activeSubControls & SC_ScrollBarSlider && option->state & (State_MouseOver | State_Sunken);
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && bar->maximum > bar->minimum)
            paintScrollBar(painter, option, subControlRect(control, option, SC_ScrollBarSlider, widget), theme, underMouse);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && !isFrameless(option))
        return option->rect.adjusted(fieldPadding, 1, -fieldPadding, -1);
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); element == SE_PushButtonLayoutItem && button)
        return button->features.testFlag(QStyleOptionButton::Flat) ? option->rect.adjusted(Theme::px(linkPadding), 0, -Theme::px(linkPadding), 0) : option->rect;
    if (element == SE_HeaderLabel || element == SE_HeaderArrow)
        return headerRect(element, option, widget);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

// Qt takes its margin off above and below as well, which leaves less than a line of text.
QRect Style::headerRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
    const int margin = pixelMetric(PM_HeaderMargin, option, widget), arrow = Theme::px(headerArrow);
    QRect box = option->rect.adjusted(margin, 0, -margin, 0);
    if (element == SE_HeaderArrow)
        box.setLeft(box.right() - arrow + 1);
    else if (sorted)
        box.setRight(box.right() - arrow - margin / 2);
    return visualRect(option->direction, option->rect, box);
}

QSize Style::headerSize(const QStyleOption *option, QSize size, const QWidget *widget) const
{
    const QFontMetrics metrics(headerFont(widget));
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
        size.rwidth() += std::max(0, metrics.horizontalAdvance(header->text) - header->fontMetrics.horizontalAdvance(header->text));
    size.setHeight(metrics.height() + Theme::px(11));
    return size;
}

// A bar is all slider: no arrows at its ends.
QRect Style::scrollBarRect(const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const QRect r = bar->rect;
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? r.width() : r.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int least = std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    const int slider = range > 0 ? std::clamp(int(bar->pageStep * qint64(length) / (range + bar->pageStep)), least, length) : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto part = [&](int from, int to) {
        const QRect box = across ? QRect(r.x() + from, r.y(), to - from, r.height()) : QRect(r.x(), r.y() + from, r.width(), to - from);
        return visualRect(option->direction, r, box);
    };
    switch (sub) {
    case SC_ScrollBarSubPage: return part(0, start);
    case SC_ScrollBarSlider: return part(start, start + slider);
    case SC_ScrollBarAddPage: return part(start + slider, length);
    case SC_ScrollBarGroove: return r;
    default: return {};
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    const QRect r = option->rect;
    const int side = Theme::px(24);
    QRect box;
    if (control == CC_ScrollBar)
        return scrollBarRect(option, sub, widget);
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow)
        box = QRect(r.right() - side - 1, r.y(), side, r.height());
    else if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        // What can be typed in has Qt's margin of a line edit besides.
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        box = r.adjusted(combo && combo->editable ? fieldPadding : fieldPadding + 1, 2, -side - 2, -2);
    }
    else if (control == CC_SpinBox && sub == SC_SpinBoxEditField) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool bare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        box = r.adjusted(fieldPadding, 2, bare ? -fieldPadding : -side + 2, -2);
    } else if (control == CC_SpinBox && sub == SC_SpinBoxUp)
        box = QRect(r.right() - side + 4, r.y() + 3, side - 6, r.height() / 2 - 3);
    else if (control == CC_SpinBox && sub == SC_SpinBoxDown)
        box = QRect(r.right() - side + 4, r.y() + r.height() / 2, side - 6, r.height() / 2 - 3);
    else
        return QProxyStyle::subControlRect(control, option, sub, widget);
    return visualRect(option->direction, r, box);
}

// What stands at the trailing side is told to Qt's style, which counts it, and is counted by the menu once more.
QSize Style::menuItemSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item || item->menuItemType == QStyleOptionMenuItem::Separator)
        return QProxyStyle::sizeFromContents(CT_MenuItem, option, size, widget);
    QStyleOptionMenuItem ours(*item);
    ours.reservedShortcutWidth = 0;
    const QSize whole = QProxyStyle::sizeFromContents(CT_MenuItem, &ours, size, widget);
    const int between = item->text.contains(u'\t') ? Theme::px(menuColumns) : 0;
    return {whole.width() + between, std::max(whole.height(), item->fontMetrics.height() + Theme::px(menuPadding))};
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit: return isFrameless(option) ? size : QSize(size.width() + 2 * fieldPadding, fieldHeight(widget));
    case CT_ComboBox: return {size.width() + Theme::px(24) + 16, fieldHeight(widget)};
    case CT_SpinBox: return {size.width() + Theme::px(24 + 14), fieldHeight(widget)};
    case CT_HeaderSection: return headerSize(option, result, widget);
    case CT_MenuItem: return menuItemSize(option, size, widget);
    default: break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return Theme::px(18);
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return Theme::px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return Theme::px(8);
    case PM_SmallIconSize: return Theme::px(16);
    case PM_SplitterWidth: return 1;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 36;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_HeaderMargin: return 8;
    case PM_DefaultFrameWidth: return isTextEdit(widget) ? textFrame : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: return qobject_cast<const QTableView *>(widget) ? cellPadding : QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_ComboBox_AllowWheelScrolling: return 0; // nor a choice
    case SH_EtchDisabledText: return 0;
    case SH_UnderlineShortcut: return 0;
    case SH_Widget_Animation_Duration: return 0; // nothing moves by itself
    case SH_Table_GridLineColor: return 0; // each cell draws the line below it
    case SH_ScrollBar_ContextMenu: return 0; // Qt waits for its answer in an event loop of its own
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace kith
