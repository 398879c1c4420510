// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importcolumns.h"

#include "ui/kit/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::Field;

namespace {

/// Scrolling through the columns must not change what one of them means.
class CalmCombo : public QComboBox {
public:
    CalmCombo() { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

Label *elidedLabel(const QString &text, Type type)
{
    auto *label = new Label(text, type, Colour::Text2);
    label->setElided();
    return label;
}

/// The same widths in every row, whatever stands in it.
QHBoxLayout *columnsOf(QWidget *row, QWidget *header, QWidget *example, QWidget *arrow, QWidget *meaning)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(8);
    const std::pair<QWidget *, int> parts[] = {{header, 22}, {example, 22}, {arrow, 0}, {meaning, 38}};
    for (const auto &[part, stretch] : parts) {
        if (stretch > 0)
            part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        layout->addWidget(part, stretch);
    }
    return layout;
}

} // namespace

class MeaningRow : public QWidget {
public:
    MeaningRow(const QString &header, QStandardItemModel *fields)
        : m_header(header), m_name(new Label(header, Type::Row)), m_example(elidedLabel(QString(), Type::Small)), m_combo(new CalmCombo)
    {
        m_combo->setModel(fields);
        m_combo->setObjectName(u"meaning "_s + header);
        m_name->setElided();
        m_name->setBuddy(m_combo);
        m_combo->setMinimumContentsLength(6);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        columnsOf(this, m_name, m_example, new IconLabel(u"arrow"_s, QString(), Colour::Text3), m_combo);
    }
    const QString &header() const { return m_header; }
    QComboBox *combo() const { return m_combo; }
    Field field() const { return Field(m_combo->currentData().toInt()); }
    void show(const exchange::MappedColumn &column)
    {
        m_example->setText(column.example);
        m_combo->setCurrentIndex(m_combo->findData(int(column.field)));
        dress();
    }
    void dress()
    {
        const bool out = field() == Field::LeaveOut;
        m_name->setTone(out ? Colour::Text3 : Colour::Text);
        m_example->setTone(out ? Colour::Text3 : Colour::Text2);
        QPalette own = palette();
        const QColor colour = Theme::of(this)(out ? Colour::Text3 : Colour::Text);
        own.setColor(QPalette::ButtonText, colour);
        own.setColor(QPalette::Text, colour);
        m_combo->setPalette(own);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), Theme::of(this)(Colour::Line));
    }

private:
    QString m_header;
    Label *m_name;
    Label *m_example;
    QComboBox *m_combo;
};

ImportColumns::ImportColumns(QWidget *parent)
    : QWidget(parent), m_fields(new QStandardItemModel(this)), m_heads(new QWidget), m_list(new QVBoxLayout), m_below(new QVBoxLayout),
      m_cards(new Label(QString(), Type::Small, Colour::Text2)), m_notes(new Label(QString(), Type::Caption, Colour::Text2)), m_remembered(new QWidget)
{
    for (const exchange::FieldInfo &info : exchange::allFields()) {
        auto *item = new QStandardItem(exchange::fieldLabel(info.field));
        item->setData(int(info.field), Qt::UserRole);
        m_fields->appendRow(item);
    }
    auto *title = new Label(tr("What each column means"), Type::Section);
    title->setContentsMargins(16, 12, 16, 4);
    columnsOf(m_heads, elidedLabel(tr("In the file"), Type::Caption), elidedLabel(tr("For example"), Type::Caption),
              new IconLabel(QString(), QString(), Colour::Text3), elidedLabel(tr("In Kith"), Type::Caption));
    auto *inside = new QWidget;
    inside->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(title->text());
    for (Label *label : {m_cards, m_notes}) {
        label->setWordWrap(true);
        label->setContentsMargins(16, 8, 16, 8);
    }
    auto *row = new QHBoxLayout(m_remembered);
    row->setContentsMargins(16, 10, 16, 10);
    row->addWidget(new IconLabel(u"check"_s, QString()));
    row->addWidget(elidedLabel(tr("Kith will remember this for the next file like it"), Type::Caption), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_heads);
    column->addWidget(m_cards);
    column->addWidget(scroll, 1);
    column->addLayout(m_below);
    column->addWidget(m_notes);
    column->addWidget(divider());
    column->addWidget(m_remembered);
}

void ImportColumns::addBelow(QWidget *widget)
{
    m_below->addWidget(widget);
}

void ImportColumns::showFile(const exchange::ImportFile &file)
{
    bool isSame = m_rows.size() == file.columns.size();
    for (int i = 0; isSame && i < m_rows.size(); ++i)
        isSame = m_rows[i]->header() == file.columns[i].header;
    if (!isSame)
        rebuild(file);
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows[i]->show(file.columns[i]);
    m_heads->setVisible(!m_rows.isEmpty());
    m_remembered->setVisible(!m_rows.isEmpty());
    m_cards->setVisible(m_rows.isEmpty());
    m_cards->setText(file.events.isEmpty() ? tr("Contact cards say themselves what each line means.") : tr("A calendar says itself what each line means."));
    showNotes(file);
}

void ImportColumns::showNotes(const exchange::ImportFile &file)
{
    QStringList notes = file.notes;
    if (!file.unmapped.isEmpty())
        notes.prepend(tr("Left out: %1.").arg(file.unmapped.join(u", "_s)));
    m_notes->setText(notes.mid(0, 4).join(u'\n'));
    m_notes->setToolTip(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void ImportColumns::rebuild(const exchange::ImportFile &file)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const exchange::MappedColumn &column : file.columns) {
        auto *row = new MeaningRow(column.header, m_fields);
        m_list->insertWidget(m_list->count() - 1, row);
        m_rows.append(row);
        connect(row->combo(), &QComboBox::activated, this, [this, row] {
            row->dress();
            Q_EMIT meaningChosen(row->header(), row->field());
        });
    }
}

QComboBox *ImportColumns::combo(const QString &header) const
{
    for (MeaningRow *row : m_rows) {
        if (row->header() == header)
            return row->combo();
    }
    return nullptr;
}

} // namespace kith
