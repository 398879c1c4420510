// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small dialog.
#include "ui/kit/entrydialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/kit/button.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

namespace kith {

static constexpr int narrow = 440;
static constexpr int wide = 520;
static constexpr int frame = 48;   // what a screen keeps for a window's title, and a little air

EntryDialog::EntryDialog(const QString &name, const QString &title, QWidget *parent, Key key)
    : QDialog(parent), m_key(key), m_rows(new QVBoxLayout), m_page(new QWidget), m_wrong(new Label(QString(), Type::Small, Colour::Problem)), m_foot(new QWidget(this)), m_aside(new QWidget),
      m_cancel(new Button(tr("Cancel"))), m_primary(new Button(QString(), Button::Kind::Primary))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Theme::px(key == Key::Enter ? narrow : wide));
    m_wrong->setObjectName(QStringLiteral("refusal"));
    m_wrong->setWordWrap(true);
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->hide();
    m_rows->setSpacing(12);
    auto *aside = new QHBoxLayout(m_aside);
    aside->setContentsMargins(0, 0, 0, 0);
    aside->setSpacing(8);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(8);
    foot->addWidget(m_aside);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_primary);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_page->setLayout(m_rows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_page);
    column->addStretch(1);
    column->addWidget(m_wrong);
    column->addWidget(m_foot);
    keepGrowing(this);
    connect(m_cancel, &QPushButton::clicked, this, &EntryDialog::giveUp);
    connect(m_primary, &QPushButton::clicked, this, [this] { enter(); });
}

void EntryDialog::reject()
{
    giveUp();
}

void EntryDialog::giveUp()
{
    if (!m_busy)
        QDialog::reject();
}

void EntryDialog::fit()
{
    // What wraps is as high as this width makes it; its own hint is of another width.
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    resize(width(), std::min(wanted, roomOnScreen()));
}

int EntryDialog::roomOnScreen() const
{
    return screen()->availableGeometry().height() - frame;
}

void EntryDialog::keepOnScreen()
{
    const int needed = layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width()) : layout()->totalMinimumSize().height();
    if (needed > roomOnScreen() && !m_isScrolled)
        scrollRows();
    const QRect screenful = screen()->availableGeometry();
    if (const int below = frameGeometry().bottom() - screenful.bottom(); isVisible() && below > 0)
        move(x(), std::max(screenful.top(), y() - below));
}

/// A screen too low for all of it (large text, all fields) has the fields scroll, and keeps the buttons in sight.
void EntryDialog::scrollRows()
{
    m_isScrolled = true;
    QWidget *focused = focusWidget();
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    delete layout()->replaceWidget(m_page, area);
    fillHeight();
    area->setWidget(m_page);
    m_page->show();
    area->show();
    layout()->activate(); // it may be lower from now on
    resize(width(), roomOnScreen());
    layout()->activate();
    if (!focused)
        return;
    focused->setFocus(Qt::OtherFocusReason);
    area->ensureWidgetVisible(focused);
}

/// The rows take the room that is left, not what is between them and the buttons.
void EntryDialog::fillHeight()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setStretch(0, 1);
    column->setStretch(1, 0);
}

bool EntryDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        keepOnScreen();
    return isDone;
}

void EntryDialog::showEvent(QShowEvent *event)
{
    // Tab goes by when something was put in: the buttons come after the fields, the first of which has the focus.
    m_foot->setParent(nullptr);
    layout()->addWidget(m_foot);
    m_foot->show();
    // In some languages what the buttons say is longer than the fields are wide.
    const QMargins margins = layout()->contentsMargins();
    setMinimumWidth(std::max(minimumWidth(), m_foot->sizeHint().width() + margins.left() + margins.right()));
    if (m_key == Key::Enter)
        m_primary->setDefault(true);
    if (!focusWidget() || m_foot->isAncestorOf(focusWidget()))
        beginAtFirstField();
    if (m_key == Key::CtrlEnter) {
        // What it needs is known only now.
        resize(minimumWidth(), height());
        fit();
    }
    keepOnScreen();
    QDialog::showEvent(event);
}

void EntryDialog::beginAtFirstField()
{
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        const bool isField = (next->focusPolicy() & Qt::TabFocus) && isAncestorOf(next) && !m_foot->isAncestorOf(next) && next->isVisibleTo(this);
        if (isField)
            return next->setFocus(Qt::ActiveWindowFocusReason);
    }
}

void EntryDialog::addRow(QWidget *row, Qt::Alignment alignment)
{
    m_rows->addWidget(row, 0, alignment);
}

void EntryDialog::addTallRow(QWidget *row)
{
    fillHeight();
    m_rows->addWidget(row, 1);
}

void EntryDialog::addAside(Button *button)
{
    m_aside->layout()->addWidget(button);
}

void EntryDialog::setPrimary(const QString &text, const QString &objectName)
{
    m_primary->setText(text);
    if (m_key == Key::CtrlEnter)
        m_primary->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return), true);   // other words take it away
    if (!objectName.isEmpty())
        m_primary->setObjectName(objectName);
}

void EntryDialog::setBusy(bool busy)
{
    m_busy = busy;
    const QString why = busy ? tr("This takes a moment") : QString();
    m_primary->setUnavailable(why);
    m_cancel->setUnavailable(why);
    m_aside->setEnabled(!busy);
}

void EntryDialog::refuse(const QString &why)
{
    m_wrong->setText(why);
    m_wrong->setVisible(!why.isEmpty());
    if (!why.isEmpty())
        speakUp(m_wrong, why);
}

} // namespace kith
