// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Below the guests: what keys do where the keyboard is, and how many are selected.
#pragma once

#include <QWidget>

namespace kith {

class KeyHints;
class Label;

class GuestFoot : public QWidget
{
    Q_OBJECT
public:
    explicit GuestFoot(QWidget *parent = nullptr);
    /// The keys of the list, or those of the field above it.
    void showKeys(bool ofList);
    void setSelected(int selected, int shown);

private:
    KeyHints *m_keys;
    Label *m_selected;
};

} // namespace kith
