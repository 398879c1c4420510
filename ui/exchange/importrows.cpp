// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importrows.h"

#include "ui/exchange/importrowdelegate.h"
#include "ui/exchange/importrowdetail.h"
#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/popup.h"
#include "ui/kit/spokenrows.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QScrollBar>

namespace kith {

using namespace Qt::StringLiterals;
using Choice = exchange::RowChoice::Person;

ImportRows::ImportRows(ImportWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_model(new ImportRowsModel(this)), m_banner(new Banner), m_chips(new FilterChips(tr("Rows shown"))), m_all(new QWidget),
      m_list(new QListView), m_empty(new Label(QString(), Type::Body, Colour::Text2)), m_detail(new ImportRowDetail)
{
    for (const QString &title : {tr("All"), tr("New"), tr("Updated"), tr("Same"), tr("To look at"), tr("Left out")})
        m_chips->add(title);
    build();
    auto *delegate = new ImportRowDelegate(*m_model, m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &ImportRowDelegate::decided, this, &ImportRows::decide);
    speakRows(m_list, {[](const QModelIndex &row) { return qint64(row.data(ImportRowsModel::LineRole).toInt()); },
                       [this, delegate](const QModelIndex &row) { return buttonsOf(*delegate, row); }, {}});
    connect(m_chips, &FilterChips::chosen, this, &ImportRows::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportRows::showDetail);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { showMenu(m_list->indexAt(at), at); });
    connect(m_detail, &ImportRowDetail::nameGiven, this, [this](int line, const QString &name) {
        exchange::ImportChoices choices = m_work.choices();
        choices.rows[line].name = name;
        m_work.setChoices(choices);
    });
    connect(m_detail, &ImportRowDetail::valueChosen, this, [this](int line, exchange::Field field, bool fromFile) {
        exchange::ImportChoices choices = m_work.choices();
        if (fromFile)
            choices.rows[line].takeFromFile.insert(field);
        else
            choices.rows[line].takeFromFile.remove(field);
        m_work.setChoices(choices);
    });
}

void ImportRows::build()
{
    m_list->setObjectName(u"rows"_s);
    m_list->setAccessibleName(tr("Rows of the file"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *all = new QHBoxLayout(m_all);
    all->setContentsMargins(16, 0, 16, 8);
    all->setSpacing(12);
    all->addWidget(new Label(tr("All that may be known:"), Type::Small, Colour::Text2));
    auto *same = new Button(tr("Same person"), Button::Kind::Link);
    auto *other = new Button(tr("Someone else"), Button::Kind::Link);
    same->setObjectName(u"allSame"_s);
    other->setObjectName(u"allElse"_s);
    all->addWidget(same);
    all->addWidget(other);
    all->addStretch(1);
    connect(same, &QPushButton::clicked, this, [this] { decideAll(Choice::Same); });
    connect(other, &QPushButton::clicked, this, [this] { decideAll(Choice::Else); });
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 10);
    top->addWidget(m_chips);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(top);
    column->addWidget(m_all);
    column->addWidget(divider());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_detail);
}

void ImportRows::begin()
{
    m_isFresh = true;
}

void ImportRows::choose(RowFilter filter)
{
    m_chips->setCurrent(int(filter));
}

void ImportRows::showView()
{
    const ImportViewPtr &view = m_work.view();
    showProblem();
    showCounts();
    if (m_isFresh && view) {
        m_isFresh = false;
        const QSignalBlocker quiet(m_chips);
        choose(view->undecided > 0 ? RowFilter::LookAt : RowFilter::All);
    }
    refresh();
}

void ImportRows::showProblem()
{
    const QString &problem = m_work.problem();
    if (problem.isEmpty())
        m_banner->hide();
    else
        m_banner->tell(Banner::Kind::Problem, problem);
}

void ImportRows::showCounts()
{
    const ImportViewPtr &view = m_work.view();
    for (int filter = 0; filter < rowFilterCount; ++filter)
        m_chips->setCount(filter, view ? int(view->rows[size_t(filter)].size()) : -1);
}

void ImportRows::refresh()
{
    const ImportViewPtr &view = m_work.view();
    const auto *current = m_model->at(m_list->currentIndex());
    const int line = current ? current->line : 0;
    const int scrolled = m_list->verticalScrollBar()->value();
    const auto filter = RowFilter(m_chips->current());
    const bool isSameFilter = filter == m_model->filter();
    m_model->show(view, m_work.choices(), filter);
    const int row = line > 0 && isSameFilter ? m_model->rowOfLine(line) : -1;
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::max(0, row)));
    if (row >= 0)
        m_list->verticalScrollBar()->setValue(scrolled);
    m_all->setVisible(filter == RowFilter::LookAt && view && view->undecided > 1);
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_empty->setText(view ? tr("No rows here.") : QString());
    showDetail();
}

void ImportRows::showDetail()
{
    const auto *row = m_model->at(m_list->currentIndex());
    m_detail->show(row, row ? m_work.choices().rows.value(row->line) : exchange::RowChoice());
}

void ImportRows::decide(const QModelIndex &index, int button)
{
    const auto *row = m_model->at(index);
    const QList<RowDecision> all = m_model->decisions(index);
    if (!row || button >= all.size())
        return;
    exchange::ImportChoices choices = m_work.choices();
    constexpr Choice byKind[] = {Choice::Same, Choice::Else, Choice::LeaveOut, Choice::Ask};
    exchange::RowChoice &choice = choices.rows[row->line];
    choice.person = all[button].isChosen ? Choice::Ask : byKind[all[button].kind];
    if (choice.person == Choice::Same)
        choice.with = PersonId::fromText(index.data(ImportRowsModel::LikelyRole).value<AvatarFace>().id);
    const int next = index.row() + 1;
    m_work.setChoices(choices);
    refresh();
    if (choice.person != Choice::Ask && next < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(next));
}

QList<SpokenPart> ImportRows::buttonsOf(const ImportRowDelegate &delegate, const QModelIndex &index)
{
    const QRect row = m_list->visualRect(index);
    const QList<RowDecision> all = m_model->decisions(index);
    const QList<QRectF> places = delegate.buttonRects(row, index);
    QList<SpokenPart> buttons;
    for (int i = 0; i < all.size(); ++i) {
        QAccessible::State state;
        state.checkable = true;
        state.checked = all[i].isChosen;
        const QRect place = QStyle::visualRect(m_list->layoutDirection(), row, places[i].toRect());
        buttons.append({QAccessible::Button, all[i].text, place, state, [this, index, i] { decide(index, i); }});
    }
    return buttons;
}

void ImportRows::decideAll(Choice person)
{
    // Another reading of the file is under way, and its rows are not known yet.
    const ImportViewPtr view = m_work.view();
    if (!view)
        return;
    exchange::ImportChoices choices = m_work.choices();
    for (int at : view->rows[size_t(RowFilter::LookAt)]) {
        const exchange::PlannedRow &row = view->plan.rows[size_t(at)];
        if (!row.isPossibleDuplicate() || choices.rows.value(row.line).person != Choice::Ask)
            continue;
        choices.rows[row.line].person = person;
        choices.rows[row.line].with = person == Choice::Same ? row.likely : PersonId();
    }
    m_work.setChoices(choices);
    refresh();
    m_all->hide();
}

void ImportRows::showMenu(const QModelIndex &index, const QPoint &at)
{
    const QList<RowDecision> all = m_model->decisions(index);
    if (all.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"decisions"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < all.size(); ++i) {
        QAction *action = menu->addAction(all[i].text);
        action->setCheckable(all[i].isChosen);
        action->setChecked(all[i].isChosen);
        connect(action, &QAction::triggered, this, [this, i, place = QPersistentModelIndex(index)] { decide(place, i); });
    }
    openMenu(menu, m_list->viewport()->mapToGlobal(at));
    menu->setActiveAction(menu->actions().first());
}

bool ImportRows::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Menu) {
            showMenu(m_list->currentIndex(), m_list->visualRect(m_list->currentIndex()).center());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kith
