// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importrowdetail.h"

#include "ui/kit/labels.h"
#include "ui/kit/text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>

#include <algorithm>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::FieldChange;

namespace {

constexpr qsizetype shownLength = 60;

QString shortened(const QString &value)
{
    return value.size() <= shownLength ? value : value.left(shownLength) + QChar(0x2026);
}

} // namespace

ImportRowDetail::ImportRowDetail(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    hide();
}

void ImportRowDetail::show(const exchange::PlannedRow *row, const exchange::RowChoice &choice)
{
    const bool lacksName = row && (row->name.isEmpty() || !choice.name.isEmpty()) && choice.person != exchange::RowChoice::Person::LeaveOut;
    QList<FieldChange> open;
    for (const FieldChange &change : row ? row->changes : QList<FieldChange>()) {
        if (change.isKept || choice.takeFromFile.contains(change.field))
            open.append(change);
    }
    delete m_body;
    m_body = nullptr;
    setVisible(lacksName || !open.isEmpty());
    if (!isVisibleTo(parentWidget()))
        return;
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    const QString title = lacksName ? tr("Line %1 has no name").arg(row->line) : tr("Line %1, %2").arg(row->line).arg(isolated(row->name));
    m_grid->addWidget(new Label(title, Type::Section), 0, 0, 1, 2);
    if (!open.isEmpty())
        m_grid->addWidget(new Label(tr("the marked value is kept"), Type::Small, Colour::Text2), 0, 2);
    if (lacksName)
        addName(row->line, choice.name);
    for (const FieldChange &change : open.mid(0, 5))
        addChange(row->line, change, choice.takeFromFile.contains(change.field));
    layout()->addWidget(m_body);
}

void ImportRowDetail::addName(int line, const QString &typed)
{
    auto *name = new QLineEdit(typed);
    name->setObjectName(u"rowName"_s);
    name->setPlaceholderText(tr("Name"));
    name->setAccessibleName(tr("Name of line %1").arg(line));
    const int row = m_grid->rowCount();
    m_grid->addWidget(new Label(tr("A person needs a name."), Type::Small, Colour::Text2), row, 0);
    m_grid->addWidget(name, row, 1);
    connect(name, &QLineEdit::editingFinished, this, [this, name, line, typed] {
        if (name->text().simplified() != typed)
            Q_EMIT nameGiven(line, name->text().simplified());
    });
}

void ImportRowDetail::addChange(int line, const FieldChange &change, bool fromFile)
{
    const int row = m_grid->rowCount();
    const QString label = exchange::fieldLabel(change.field);
    auto *group = new QButtonGroup(m_body);
    m_grid->addWidget(new Label(label, Type::Small, Colour::Text2), row, 0);
    for (int side = 0; side < 2; ++side) {
        const QString value = side == 0 ? change.before : change.after;
        auto *button = new QRadioButton(shortened(value.isEmpty() ? tr("nothing yet") : value));
        button->setObjectName((side == 0 ? u"keep "_s : u"take "_s) + exchange::fieldName(change.field));
        button->setToolTip(value);
        button->setAccessibleName((side == 0 ? tr("Keep %1: %2") : tr("Take %1 from the file: %2")).arg(label, value));
        button->setChecked(fromFile == (side == 1));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        group->addButton(button, side);
        m_grid->addWidget(button, row, 1 + side);
    }
    connect(group, &QButtonGroup::idToggled, this, [this, line, field = change.field](int side, bool on) {
        if (on)
            Q_EMIT valueChosen(line, field, side == 1);
    });
}

void ImportRowDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(this)(Colour::Line));
}

} // namespace kith
