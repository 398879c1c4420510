// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One record becomes two again; what was done since is given to the one or the other.
#pragma once

#include <QHash>

#include "app/upkeep/merge.h"
#include "ui/kit/entrydialog.h"

class QCheckBox;
class QScrollArea;

namespace kith {

class UnmergeDialog : public EntryDialog {
    Q_OBJECT
public:
    UnmergeDialog(Store &store, const Merge &merge, const QString &keptName, QWidget *parent);

protected:
    void enter() override;

private:
    struct Later {
        QList<upkeep::LaterEdit> edits;
        QHash<QString, QString> names;   // of those the edits refer to, by id as it is stored
    };
    static Later laterOf(Reader &reader, MergeId id);
    void take(const Later &later);

    Store &m_store;
    Merge m_merge;
    Label *m_since;
    QScrollArea *m_scroll;
    QWidget *m_place;
    QList<upkeep::LaterEdit> m_edits;
    QList<QCheckBox *> m_gives;   // one for each edit
};

} // namespace kith
