// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dated copies of the community.
#pragma once

#include <QDateTime>
#include <QWidget>

#include "app/store/location.h"
#include "ui/kit/livequery.h"

namespace kith {

class Community;
class Label;
class ListView;
template <typename R>
class RowModel;

struct CopyFile {
    QDateTime at;
    QString name;
    qint64 bytes = 0;
    bool operator==(const CopyFile &) const = default;
};

class CopiesView : public QWidget {
    Q_OBJECT
public:
    explicit CopiesView(Community &community, QWidget *parent = nullptr);
    // Not a live query of tables: copies are made without changing anything.
    void askAgain() { m_query->askAgain(); }

Q_SIGNALS:
    void putBack(const QString &sentence); // the community is what one of them was, and has to be opened again

private:
    QVariant value(const CopyFile &copy, int role) const;
    void take(const QList<CopyFile> &copies);
    void offer(qint64 key);

    Community &m_community;
    QString m_folder;
    bool m_canPutBack;
    Label *m_told;
    ListView *m_list;
    RowModel<CopyFile> *m_model;
    LiveQuery<QList<CopyFile>> *m_query;
};

} // namespace kith
