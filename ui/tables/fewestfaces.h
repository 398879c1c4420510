// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Those who meet fewest new people, so that somebody can do something about it.
#pragma once

#include "app/tables/outcome.h"

#include <QWidget>

namespace kith {

class Avatar;
class Label;

class FewestFaces : public QWidget
{
    Q_OBJECT
public:
    explicit FewestFaces(QWidget *parent = nullptr);
    void setFaces(const tables::Sheet &sheet, const QList<tables::NewFaces> &faces);

    static constexpr int most = 4;

private:
    struct Row {
        QWidget *whole;
        Avatar *avatar;
        Label *name, *count;
    };
    QList<Row> m_rows;
};

} // namespace kith
