// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words that mean the same, by which an ask finds an offer: looked at, added to, changed, and brought back.
#pragma once

#include <QDialog>

#include "app/help/words.h"
#include "ui/kit/livequery.h"
#include "ui/kit/rowmodel.h"

namespace kith {

class Button;
class Community;
class ListView;

class WordsDialog : public QDialog {
    Q_OBJECT
public:
    WordsDialog(Community &community, QWidget *parent);

Q_SIGNALS:
    void told(const QString &sentence);

private:
    struct Row {
        int place;   // groups of the program have no id
        WordGroup group;
        bool operator==(const Row &) const = default;
    };
    struct Answer {
        QList<WordGroup> groups;
        bool isOwn = false;
    };
    void build();
    void take(const Answer &answer);
    void edit(qint64 key);
    void remove(qint64 key);
    const WordGroup *groupOf(qint64 key) const;

    Community &m_community;
    RowModel<Row> *m_model;
    ListView *m_list;
    Button *m_add, *m_back;
    LiveQuery<Answer> *m_query;
};

} // namespace kith
