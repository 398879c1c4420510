// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/fewestfaces.h"

#include "app/tables/tablewords.h"
#include "ui/kit/avatar.h"
#include "ui/kit/labels.h"

#include <QHBoxLayout>

namespace kith {

FewestFaces::FewestFaces(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (int i = 0; i < most; ++i) {
        const Row row{new QWidget, new Avatar(28), new Label(QString(), Type::Row), new Label(QString(), Type::Row, Colour::Text2)};
        row.name->setElided();
        auto *across = new QHBoxLayout(row.whole);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(10);
        across->addWidget(row.avatar);
        across->addWidget(row.name, 1);
        across->addWidget(row.count);
        column->addWidget(row.whole);
        m_rows.append(row);
    }
}

void FewestFaces::setFaces(const tables::Sheet &sheet, const QList<tables::NewFaces> &faces)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const tables::Guest *guest = i < faces.size() ? sheet.guest(faces[i].person) : nullptr;
        m_rows[i].whole->setVisible(guest);
        if (!guest)
            continue;
        m_rows[i].avatar->setFace({guest->id.toText(), guest->name, guest->called});
        m_rows[i].name->setText(tables::nameAt(sheet, guest->id));
        m_rows[i].count->setText(tr("%n new", nullptr, faces[i].fresh));
    }
}

} // namespace kith
