// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportcolumns.h"

#include "ui/exchange/exportcolumndelegate.h"
#include "ui/kit/ground.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/spokenrows.h"
#include "ui/kit/text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::ExportFormat;

namespace {

/// A framed note with a lock before it.
class LockedNote : public Ground {
public:
    LockedNote() : Ground(Colour::Base, Line::Around) { }
    static int indent() { return 12 + Theme::px(IconButton) + 10; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Ground::paintEvent(event);
        QPainter painter(this);
        const int size = Theme::px(IconButton);
        const QRectF box = fromLeading(&painter, QRectF(0, 10, width(), Theme::line(Type::Small)), 12, size);
        paintIcon(&painter, box, u"lock"_s, Theme::of(this)(Colour::Text2), size);
    }
};

} // namespace

ExportColumns::ExportColumns(QWidget *parent)
    : QWidget(parent), m_model(new ExportColumnsModel(this)), m_list(new QListView), m_hint(new Label(tr("drag to reorder"), Type::Small, Colour::Text2)),
      m_note(new Label(QString(), Type::Small, Colour::Text2)), m_ofAll(new QCheckBox(tr("Of everybody")))
{
    m_list->setObjectName(u"columns"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setAccessibleDescription(tr("Space chooses a column, Alt+Up and Alt+Down move it."));
    m_list->setToolTip(tr("Alt+Up and Alt+Down move a column"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ExportColumnDelegate(m_list));
    speakRows(m_list, {[](const QModelIndex &row) { return qint64(qHash(row.data(ExportColumnsModel::IdRole).toString()) >> 1); }, {},
                       [this](const QModelIndex &row) { ExportColumnDelegate::toggle(m_model, row); }});
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 6);
    head->addWidget(new Label(tr("Columns"), Type::Section), 1);
    head->addWidget(m_hint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 20, 12, 16);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addSpacing(12);
    column->addWidget(makeNote());
    column->addStretch(0);
    connect(m_model, &ExportColumnsModel::chosenChanged, this, &ExportColumns::columnsChosen);
    connect(m_ofAll, &QCheckBox::clicked, this, &ExportColumns::contactsChosen);
}

QWidget *ExportColumns::makeNote()
{
    m_note->setWordWrap(true);
    m_ofAll->setObjectName(u"allContacts"_s);
    m_ofAll->setAccessibleDescription(tr("Writes phone and email also of those who did not agree to be contacted."));
    m_ofAll->setToolTip(m_ofAll->accessibleDescription());
    auto *note = new LockedNote;
    auto *column = new QVBoxLayout(note);
    column->setContentsMargins(marginsFromLeading(LockedNote::indent(), 10, 12, 10));
    column->setSpacing(8);
    column->addWidget(m_note);
    column->addWidget(m_ofAll);
    return note;
}

void ExportColumns::showFormat(ExportFormat format)
{
    const bool isCards = format == ExportFormat::VCard;
    m_list->setVisible(!isCards);
    m_hint->setVisible(!isCards);
    m_note->setText(isCards ? tr("A card holds names, pronouns, birthday and tags, and phone and email of those who agreed. Notes never leave in a card.")
                            : tr("Notes never leave in a list. Phone and email only of those who agreed."));
    m_ofAll->setVisible(format == ExportFormat::Csv || format == ExportFormat::Xlsx || format == ExportFormat::Json);
}

void ExportColumns::fill(const exchange::ExportPreview &preview)
{
    const QSignalBlocker quiet(this);
    m_model->setColumns(preview.table.columns, preview.offered);
    m_list->setCurrentIndex(m_model->index(0));
    showFilled(preview);
}

void ExportColumns::showFilled(const exchange::ExportPreview &preview)
{
    m_model->setFilled(preview.filled, preview.table.rows());
}

bool ExportColumns::isNothingChosen() const
{
    return m_list->isVisibleTo(this) && m_model->chosen().isEmpty();
}

bool ExportColumns::isOfAll() const
{
    return m_ofAll->isVisibleTo(this) && m_ofAll->isChecked();
}

bool ExportColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int by = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (by != 0 && key->modifiers().testFlag(Qt::AltModifier)) {
            move(by);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ExportColumns::move(int by)
{
    const int row = m_list->currentIndex().row();
    // A row goes before another one, so one step down is before the second next.
    if (row >= 0 && m_model->moveRow({}, row, {}, by < 0 ? row - 1 : row + 2))
        m_list->scrollTo(m_list->currentIndex());
}

} // namespace kith
