// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// In which format a list is written: a row each, with what it is good for.
#pragma once

#include "app/exchange/exporting.h"

#include <QWidget>

class QButtonGroup;

namespace kith {

/// One way to write a list.
struct ExportKind {
    QString id; ///< the same in every language, for settings
    exchange::ExportFormat format;
    exchange::ExportLayout layout;
    QString iconName;
    QString title;
    QString use; ///< one line of what for
    QString save; ///< on the button that writes it

    /// Whether it is drawn on pages, which can be printed.
    bool isPaper() const { return format == exchange::ExportFormat::Pdf; }
};

class ExportFormats : public QWidget {
    Q_OBJECT
public:
    explicit ExportFormats(exchange::ExportWhat what, QWidget *parent = nullptr);
    const ExportKind &current() const;
    /// Without telling; what is not known leaves the usual one.
    void setCurrent(const QString &id);

Q_SIGNALS:
    void chosen();

private:
    QList<ExportKind> m_kinds;
    QButtonGroup *m_rows;
};

} // namespace kith
