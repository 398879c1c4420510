// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Records that could be one person, pair by pair: look at them, or say that they are two.
#pragma once

#include <QDialog>

#include "app/upkeep/duplicates.h"
#include "ui/kit/livequery.h"
#include "ui/kit/rowmodel.h"

namespace kith {

class Community;
class Label;
class ListView;

class DuplicatesModel : public RowModel<upkeep::Duplicate> {
    Q_DECLARE_TR_FUNCTIONS(DuplicatesModel)
public:
    explicit DuplicatesModel(QObject *parent = nullptr);
    static qint64 keyOfPair(const upkeep::Duplicate &pair);

private:
    QVariant value(const upkeep::Duplicate &pair, int role) const;
};

class DuplicatesDialog : public QDialog {
    Q_OBJECT
public:
    // Begins at a pair with `about` in it, where there is one.
    DuplicatesDialog(Community &community, PersonId about, QWidget *parent);

Q_SIGNALS:
    void mergeRequested(kith::PersonId keep, kith::PersonId other);
    void told(const QString &sentence);

private:
    void take(const QList<upkeep::Duplicate> &pairs);
    void look(qint64 key);
    void tellApart(qint64 key);

    Store &m_store;
    PersonId m_about;
    DuplicatesModel *m_model;
    ListView *m_list;
    Label *m_none;
    LiveQuery<QList<upkeep::Duplicate>> *m_query;
};

} // namespace kith
