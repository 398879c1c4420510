// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The palette.
#include "ui/shell/palette.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "app/session/community.h"
#include "app/store/community.h"
#include "app/store/store.h"
#include "ui/kit/keyhints.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/margins.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"
#include "ui/kit/whendone.h"
#include "ui/shell/findrow.h"
#include "ui/shell/liveshelves.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/windowcommands.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr double corner = 10;

class ScrimWidget : public QWidget {
public:
    explicit ScrimWidget(QWidget *parent) : QWidget(parent) { speakNothing(this); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::of(this)(Colour::Scrim)); }
};

} // namespace

Palette::Palette(Community &community, MainWindow &window)
    : QDialog(&window, Qt::Dialog | Qt::FramelessWindowHint), m_community(community), m_window(window), m_model(new PaletteModel(this)),
      m_shelves(new LiveShelves(community.store(), this)), m_field(new SearchField(tr("Find somebody or something to do…"))),
      m_list(new ListView(tr("Found"))), m_nothing(new Label(QString(), Type::Body, Colour::Text2, m_list)),
      m_scrim(new ScrimWidget(&window))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Find or do"));
    setAttribute(Qt::WA_TranslucentBackground);
    setModal(true);
    m_scrim->hide();
    m_nothing->setObjectName(u"paletteNothing"_s);
    build();
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isEntered = false;
        m_model->find(text);
        m_list->selectFirst();
        fit();
    });
    m_list->installEventFilter(this);
    connect(m_shelves, &LiveShelves::filled, this, &Palette::takeShelves);
    connect(m_list, &ListView::opened, this, &Palette::enter);
    connect(m_list, &QAbstractItemView::clicked, this, [this] { choose(m_list->currentKey()); });
}

void Palette::build()
{
    m_field->setObjectName(u"paletteField"_s);
    m_field->setKeyTarget(m_list);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new FindRow(true, m_list));
    m_field->setBare();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(marginsFromLeading(16, 14, 20, 12));
    top->addWidget(m_field);
    top->addWidget(new KeyHint(tr("Esc")));
    auto *hints = new KeyHints(Type::Caption);
    hints->setHints({{u"↑ ↓"_s, tr("choose")}, {tr("Enter"), tr("open")}});
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 8, 20, 9);
    foot->addWidget(hints);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(divider());
    column->addWidget(m_list, 1);
    column->addWidget(divider());
    column->addLayout(foot);
}

void Palette::gatherCommands()
{
    QList<PaletteCommand> commands;
    const auto add = [&](const QAction *action, Page *page) {
        // What two pages can do is offered once, by the one in sight or the first.
        const auto isThis = [action](const PaletteCommand &command) { return command.title == action->text(); };
        if (!action->isEnabled() || action == m_window.commands().find() || action->text().isEmpty() || std::any_of(commands.cbegin(), commands.cend(), isThis))
            return;
        commands.append({action->text(), iconNameOf(action), keyOf(action), [this, page, action = QPointer(const_cast<QAction *>(action))] {
                             if (page)
                                 m_window.showPage(int(m_window.pages().indexOf(page)));
                             if (action)
                                 action->trigger();
                         }});
    };
    // What the page in sight can do comes first, what another can do last.
    Page *here = m_window.currentPage();
    for (const QAction *action : here->actions())
        add(action, here);
    for (const QAction *action : m_window.actions())
        add(action, nullptr);
    for (Page *page : m_window.pages()) {
        for (const QAction *action : page != here ? page->actions() : QList<QAction *>())
            add(action, page);
    }
    m_model->setCommands(commands);
}

// Somebody may have typed before it was all there, and means what is found best; a row they went to stays theirs.
void Palette::takeShelves()
{
    const bool hasGone = m_list->currentIndex().isValid() && !m_list->isFirst();
    m_model->setShelves(m_shelves->all());
    if (!hasGone)
        m_list->selectFirst();
    fit();
    if (m_shelves->isComplete() && std::exchange(m_isEntered, false))
        choose(m_list->currentKey());
}

// Where nothing is found the list does not tell of Enter.
bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        m_isEntered = (key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentKey() == 0 && !m_shelves->isComplete();
    }
    return QDialog::eventFilter(watched, event);
}

// As high as what was found, as far as the window goes.
void Palette::fit()
{
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const bool isNothing = m_model->rowCount() == 0 && !m_field->text().trimmed().isEmpty();
    m_nothing->setVisible(isNothing);
    if (isNothing) {
        m_nothing->setText(tr("Nothing here is called “%1”.").arg(isolated(m_field->text().simplified())));
        m_nothing->setGeometry(20, 0, width() - 40, Theme::px(42));
    }
    const int frame = layout()->sizeHint().height() - m_list->sizeHint().height();
    const int most = m_window.height() - (y() - m_window.mapToGlobal(QPoint()).y()) - 16;
    setFixedHeight(std::clamp(frame + rows + 4, frame + Theme::px(42), std::max(frame + Theme::px(42), std::min(most, Theme::px(560)))));
}

void Palette::open()
{
    m_field->clear();
    gatherCommands();
    m_list->selectFirst();
    whenDone(this, m_community.store().read(&todayOf), [this](const Result<QDate> &today) {
        if (today.ok())
            m_model->setToday(*today);
    });
    m_shelves->setPaused(false);
    const int width = qMin(Theme::px(580), m_window.width() - 32);
    setFixedWidth(width);
    move(m_window.mapToGlobal(QPoint((m_window.width() - width) / 2, qMin(Theme::px(96), m_window.height() / 8))));
    m_scrim->setGeometry(m_window.rect());
    m_scrim->show();
    m_scrim->raise();
    fit();
    QDialog::open();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::done(int result)
{
    m_isEntered = false;
    m_shelves->setPaused(true);
    m_scrim->hide();
    QDialog::done(result);
}

// What is meant may be on a shelf that is not filled yet.
void Palette::enter(qint64 key)
{
    const PaletteRow *row = m_model->at(m_model->rowOfKey(key));
    m_isEntered = row && row->kind != PaletteRow::Kind::Command && m_list->isFirst() && !m_shelves->isComplete();
    if (!m_isEntered)
        choose(key);
}

void Palette::choose(qint64 key)
{
    const PaletteRow *row = m_model->at(m_model->rowOfKey(key));
    if (!row)
        return;
    const PaletteRow chosen = *row;
    accept();
    if (chosen.kind == PaletteRow::Kind::Command)
        m_model->commands()[int(chosen.id)].run();
    else
        m_window.openItem(chosen.page, chosen.opens);
}

// Where nothing composes the windows, what is not drawn would be black.
void Palette::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    QPainterPath round;
    round.addRoundedRect(rect(), corner, corner);
    setMask(QRegion(round.toFillPolygon().toPolygon()));
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.setPen(QPen(theme(Colour::FieldLine), 1));
    painter.setBrush(theme(Colour::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

} // namespace kith
