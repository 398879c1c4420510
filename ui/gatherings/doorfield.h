// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The large field of the door, and at its end what was found, or what became of the last tap.
#pragma once

#include "ui/kit/searchfield.h"

namespace kith {

class KeyHint;
class Label;

class DoorField : public SearchField
{
    Q_OBJECT
public:
    explicit DoorField(QWidget *parent = nullptr);
    void sayFound(int count);
    /// The tap is on its way; ✓ waits for the disk.
    void sayBegun(const QString &name);
    void sayDone(const QString &sentence);
    void sayNothing();

private:
    Label *m_note;
    KeyHint *m_escape;
};

} // namespace kith
