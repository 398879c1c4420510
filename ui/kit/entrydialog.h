// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small dialog that writes one thing down: fields above each other, Cancel and what it is called; Enter writes it.
#pragma once

#include <QDialog>
#include <QFuture>

#include "app/core/result.h"

class QVBoxLayout;

namespace kith {

class Button;

class EntryDialog : public QDialog {
    Q_OBJECT
public:
    // `name` is its object name. It deletes itself when it is closed.
    EntryDialog(const QString &name, const QString &title, QWidget *parent);

protected:
    void addRow(QWidget *row, Qt::Alignment alignment = {});
    void setPrimary(const QString &text, const QString &objectName = {});
    // Closes the dialog once it is written; what was refused is told by refuse.
    void write(const QFuture<Result<Done>> &writing);
    virtual void enter() = 0;
    virtual void refuse(const QString &why) = 0;
    void showEvent(QShowEvent *event) override;

private:
    void beginAtFirstField();
    QVBoxLayout *m_rows;
    QWidget *m_foot;
    Button *m_primary;
};

} // namespace kith
