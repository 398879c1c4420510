// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program: a command when it is given one, else the window.
int main()
{
    return 0;
}
