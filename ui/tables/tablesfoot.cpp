// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablesfoot.h"

#include "ui/kit/keyhints.h"
#include "ui/kit/labels.h"

#include <QHBoxLayout>

namespace kith {

TablesFoot::TablesFoot(QWidget *parent) : QWidget(parent), m_legend(new QWidget), m_keys(new KeyHints)
{
    auto *signs = new QHBoxLayout(m_legend);
    signs->setContentsMargins(0, 0, 0, 0);
    signs->setSpacing(6);
    const auto sign = [signs](const QString &icon, const QString &meaning, Colour colour) {
        auto *mark = new IconLabel(icon, meaning, colour);
        signs->addWidget(mark);
        signs->addWidget(new Label(meaning, Type::Small, Colour::Text2));
        signs->addSpacing(12);
    };
    sign(QStringLiteral("rings"), tr("has met someone here"), Colour::Maybe);
    sign(QStringLiteral("lock"), tr("locked to this table"), Colour::SelectionText);
    sign(QStringLiteral("link"), tr("kept together"), Colour::SelectionText);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(18, 6, 18, 6);
    row->addWidget(m_legend);
    row->addStretch(1);
    row->addWidget(m_keys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(divider());
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void TablesFoot::setTables(int tables)
{
    const QString keys = tables > 1 ? tr("1–%1", "keys").arg(std::min(tables, 9)) : QStringLiteral("1");
    m_keys->setHints({{tr("L"), tr("lock")}, {keys, tr("move to table")}});
}

void TablesFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_legend->setVisible(width() >= m_legend->sizeHint().width() + m_keys->sizeHint().width() + 48);
}

} // namespace kith
