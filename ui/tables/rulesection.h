// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a plan in the side panel, each with its ×; below them those that clash.
#pragma once

#include "ui/tables/planlook.h"

#include <QWidget>

class QVBoxLayout;

namespace kith {

class Label;

class RuleSection : public QWidget
{
    Q_OBJECT
public:
    explicit RuleSection(QWidget *parent = nullptr);
    void setRules(const tables::Sheet &sheet, const PlanLook *look);

Q_SIGNALS:
    void removeWished(kith::TableRuleId rule);

private:
    struct Line {
        TableRuleId id; ///< none: it stands on somebody's own page
        QString icon, title, note;
        bool operator==(const Line &) const = default;
    };
    static QList<Line> linesOf(const tables::Sheet &sheet, const PlanLook &look);
    QWidget *makeRow(const Line &line);

    QList<Line> m_lines;
    QVBoxLayout *m_rows;
    Label *m_none, *m_clashes;
};

} // namespace kith
