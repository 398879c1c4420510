// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorwindow.h"

#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "ui/gatherings/pindialog.h"
#include "ui/gatherings/words.h"
#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace kith {

namespace {
constexpr int freeTries = 3;
constexpr int savedNeeds = 760;
constexpr int firstWaitSeconds = 5, longestWaitSeconds = 300;
}

DoorWindow::DoorWindow(Community &community, GatheringId gathering, QWidget *parent)
    : QWidget(parent, Qt::Window), m_community(community), m_zone(systemZone()), m_title(new Label(QString(), Type::Heading)),
      m_line(new Label(QString(), Type::Small, Colour::Text2)), m_saved(new Label(QString(), Type::Small, Colour::Text2)),
      m_clock(new Label(QString(), Type::Title)), m_leave(new Button(QString(), QStringLiteral("lock"))), m_pane(new DoorPane(community.store()))
{
    setObjectName(QStringLiteral("doorWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    // The rest of the program is out of reach meanwhile.
    setWindowModality(Qt::ApplicationModal);
    setWindowTitle(tr("Door"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(divider());
    column->addWidget(m_pane, 1);
    connect(m_pane, &DoorPane::stateTaken, this, &DoorWindow::takeState);
    connect(m_pane, &DoorPane::savedChanged, this, &DoorWindow::showSaved);
    connect(m_leave, &QPushButton::clicked, this, &DoorWindow::leave);
    auto *undo = new QShortcut(QKeySequence(QKeySequence::Undo), this);
    connect(undo, &QShortcut::activated, m_pane, &DoorPane::undoLast);
    addWriting();
    connect(&m_tick, &QTimer::timeout, this, &DoorWindow::showClock);
    m_tick.start(1000);
    showClock();
    m_pane->setGuarded();
    m_pane->setGathering(gathering);
    m_pane->focusSearch();
}

QWidget *DoorWindow::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Theme::px(24), Theme::px(12), Theme::px(24), Theme::px(12));
    row->setSpacing(Theme::px(20));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    for (Label *label : {m_title, m_line}) {
        label->setElided();
        lines->addWidget(label);
    }
    m_saved->setObjectName(QStringLiteral("doorSaved"));
    const bool isShared = m_community.store().location().isServer();
    m_saved->setText(isShared ? tr("✓ Everything saved on the team’s server") : tr("✓ Everything saved on this laptop"));
    m_leave->setObjectName(QStringLiteral("leaveDoor"));
    m_leave->setText(m_community.settings().hasDoorPin() ? tr("Leave with PIN") : tr("Leave the door"));
    m_leave->setFocusPolicy(Qt::TabFocus);
    row->addLayout(lines, 1);
    row->addWidget(m_saved);
    row->addWidget(m_clock);
    row->addWidget(m_leave);
    return head;
}

void DoorWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSaved();
}

// What the gathering is called comes before that all is well; and it is said only while it is.
void DoorWindow::showSaved()
{
    m_saved->setVisible(width() >= Theme::px(savedNeeds) && m_pane->isSaved());
}

void DoorWindow::addWriting()
{
    if (m_community.store().isReadOnly())
        return;
    const QKeySequence help(Qt::CTRL | Qt::Key_H), followUp(Qt::CTRL | Qt::Key_J);
    const auto logHelp = [this] { write(WritingRequest::What::Help); };
    const auto promise = [this] { write(WritingRequest::What::FollowUp); };
    addCommand(this, tr("Log help…"), QStringLiteral("help"), {help}, logHelp);
    addCommand(this, tr("Follow up…"), QStringLiteral("follow-up"), {followUp}, promise);
    m_pane->offerWriting(help, followUp);
    connect(m_pane, &DoorPane::helpChosen, this, logHelp);
    connect(m_pane, &DoorPane::followUpChosen, this, promise);
}

void DoorWindow::write(WritingRequest::What what)
{
    const Gathering &gathering = m_pane->gathering();
    if (!gathering.id)
        return;
    const auto written = [pane = QPointer(m_pane)] {
        if (pane)
            pane->noteWritten();
    };
    const PersonId chosen = m_pane->chosen();
    Q_EMIT writingRequested({what, chosen ? QList<qint64>{chosen.value} : QList<qint64>(), gathering.id.value, gathering.title, this, written});
}

void DoorWindow::takeState(const DoorState &state)
{
    m_zone = state.gathering.zone;
    m_title->setText(state.gathering.title);
    m_line->setText(words::dateLine(state.gathering, m_community.clock().today(m_zone)));
    setWindowTitle(tr("Door: %1").arg(state.gathering.title));
    showClock();
}

void DoorWindow::showClock()
{
    m_clock->setText(words::clockTime(m_community.clock().now(), m_zone));
}

int DoorWindow::waitSeconds() const
{
    const qint64 left = m_blockedUntil.ms - m_community.clock().now().ms;
    return left > 0 ? int((left + 999) / 1000) : 0;
}

bool DoorWindow::tryPin(const QString &pin)
{
    if (waitSeconds() > 0)
        return false;
    if (m_community.settings().isDoorPin(pin)) {
        m_wrong = 0;
        return true;
    }
    ++m_wrong;
    if (m_wrong >= freeTries) {
        const int seconds = std::min(firstWaitSeconds << std::min(m_wrong - freeTries, 10), longestWaitSeconds);
        m_blockedUntil.ms = m_community.clock().now().ms + seconds * 1000LL;
    }
    return false;
}

void DoorWindow::leave()
{
    if (m_community.settings().hasDoorPin())
        askPin();
    else
        goAway();
}

void DoorWindow::askPin()
{
    if (findChild<PinDialog *>())
        return;
    auto *dialog = new PinDialog([this](const QString &pin) { return tryPin(pin); }, [this] { return waitSeconds(); }, this);
    connect(dialog, &QDialog::accepted, this, &DoorWindow::goAway);
    connect(dialog, &QDialog::finished, m_pane, &DoorPane::focusSearch);
    dialog->open();
}

void DoorWindow::goAway()
{
    m_mayLeave = true;
    Q_EMIT left();
    close();
}

void DoorWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (parentWidget())
        parentWidget()->window()->hide();
}

void DoorWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayLeave && m_community.settings().hasDoorPin()) {
        event->ignore();
        return askPin();
    }
    // Before this one goes, or the program would end with its last window.
    if (parentWidget())
        parentWidget()->window()->show();
}

} // namespace kith
