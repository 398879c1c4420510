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

private:
    void take(const QList<CopyFile> &copies);

    Community &m_community;
    QString m_folder;
    Label *m_told;
    RowModel<CopyFile> *m_model;
    LiveQuery<QList<CopyFile>> *m_query;
};

} // namespace kith
