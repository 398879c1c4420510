// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Field by field, what a record says that two were made of: the one, the other, or what the program suggests.
#pragma once

#include <QHash>
#include <QWidget>

#include "app/upkeep/merge.h"

class QComboBox;
class QVBoxLayout;

namespace kith {

class MergeFields : public QWidget {
    Q_OBJECT
public:
    explicit MergeFields(QWidget *parent = nullptr);
    // `names` are everybody's by id.
    void take(const upkeep::MergePreview &preview, const QHash<qint64, QString> &names);
    // What the kept record is to say.
    Person chosen() const;
    int count() const { return int(m_choices.size()); }

private:
    struct Choice {
        QByteArray column;
        QComboBox *box;
    };
    enum From { Suggested, Kept, Other };
    void add(const QByteArray &column, const QString &label);
    QString said(const Person &person, const QByteArray &column) const;

    QVBoxLayout *m_column;
    upkeep::MergePreview m_preview;
    QHash<qint64, QString> m_names;
    QList<Choice> m_choices;
};

} // namespace kith
