// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The palette.
#include "ui/shell/palette.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/whendone.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettemodel.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

class ScrimWidget : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::of(this)(Colour::Scrim)); }
};

QWidget *hint(const QString &key, const QString &words)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 10, 0);
    row->setSpacing(6);
    row->addWidget(new KeyHint(key));
    row->addWidget(new Label(words, Type::Caption, Colour::Text2));
    return pair;
}

} // namespace

Palette::Palette(Community &community, MainWindow &window)
    : QDialog(&window, Qt::Dialog | Qt::FramelessWindowHint), m_community(community), m_window(window), m_model(new PaletteModel(this)),
      m_field(new SearchField(tr("Find somebody or something to do…"))),
      m_list(new ListView(tr("Found"), RowLook{.leading = 28, .twoLines = false, .padding = 21})), m_scrim(new ScrimWidget(&window))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Find or do"));
    setAttribute(Qt::WA_TranslucentBackground);
    setModal(true);
    m_scrim->hide();
    build();
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->find(text);
        m_list->selectFirst();
    });
    connect(m_list, &ListView::opened, this, &Palette::choose);
    connect(m_list, &QAbstractItemView::clicked, this, [this] { choose(m_list->currentKey()); });
}

void Palette::build()
{
    m_field->setObjectName(u"paletteField"_s);
    m_field->setKeyTarget(m_list);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 12, 12, 10);
    top->addWidget(m_field);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 9);
    foot->setSpacing(0);
    foot->addWidget(hint(u"↑ ↓"_s, tr("choose")));
    foot->addWidget(hint(tr("Enter"), tr("open")));
    foot->addWidget(hint(tr("Esc"), tr("back")));
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(divider());
    column->addSpacing(4);
    column->addWidget(m_list, 1);
    column->addWidget(divider());
    column->addLayout(foot);
}

void Palette::gatherCommands()
{
    QList<PaletteCommand> commands;
    const QList<Page *> &pages = m_window.pages();
    const auto add = [&](Page *page, const QAction *action) {
        // What two pages can do is offered once, by the one in sight or the first.
        const auto isThis = [action](const PaletteCommand &command) { return command.title == action->text(); };
        if (!action->isEnabled() || std::any_of(commands.cbegin(), commands.cend(), isThis))
            return;
        commands.append({action->text(), Page::iconNameOf(action), Page::keyOf(action), [this, page, action = QPointer(const_cast<QAction *>(action))] {
                             m_window.showPage(int(m_window.pages().indexOf(page)));
                             if (action)
                                 action->trigger();
                         }});
    };
    // What the page in sight can do comes first.
    for (const QAction *action : m_window.currentPage()->actions())
        add(m_window.currentPage(), action);
    for (int i = 0; i < pages.size(); ++i) {
        commands.append({tr("Go to %1").arg(pages[i]->info().title), pages[i]->info().iconName, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)),
                         [this, i] { m_window.showPage(i); }});
    }
    for (Page *page : pages) {
        for (const QAction *action : page->actions()) {
            if (page != m_window.currentPage())
                add(page, action);
        }
    }
    m_model->setCommands(commands);
}

void Palette::open()
{
    m_field->clear();
    gatherCommands();
    m_list->selectFirst();
    whenDone(this, m_community.store().read(&PaletteAnswer::ask), [this](const Result<PaletteAnswer> &answer) {
        if (!answer.ok())
            return;
        m_model->setThings(*answer);
        // Somebody may have typed before the answer came.
        m_list->selectFirst();
    });
    const int width = qMin(Theme::px(580), m_window.width() - 32);
    setFixedSize(width, qMin(Theme::px(470), m_window.height() - Theme::px(96) - 16));
    move(m_window.mapToGlobal(QPoint((m_window.width() - width) / 2, qMin(Theme::px(96), m_window.height() / 8))));
    m_scrim->setGeometry(m_window.rect());
    m_scrim->show();
    m_scrim->raise();
    QDialog::open();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::done(int result)
{
    m_scrim->hide();
    QDialog::done(result);
}

void Palette::choose(qint64 key)
{
    const PaletteRow *row = m_model->at(m_model->rowOfKey(key));
    if (!row)
        return;
    const PaletteRow chosen = *row;
    accept();
    if (chosen.kind == PaletteRow::Kind::Person)
        m_window.openItem(u"people"_s, chosen.id);
    else if (chosen.kind == PaletteRow::Kind::Gathering)
        m_window.openItem(u"gatherings"_s, chosen.id);
    else
        m_model->commands()[int(chosen.id)].run();
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.setPen(QPen(theme(Colour::ControlLine), 1));
    painter.setBrush(theme(Colour::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace kith
