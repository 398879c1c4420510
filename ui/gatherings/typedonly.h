// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field that takes what is typed or scanned and has nothing to do with the clipboard, which may hold anything.
#pragma once

#include <QLineEdit>

namespace kith {

/// Keeps pasting, copying, dropping and the field's own menu away for as long as it lives.
class TypedOnly : public QObject
{
    Q_OBJECT
public:
    explicit TypedOnly(QLineEdit *field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace kith
