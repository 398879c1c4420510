// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a scanner at the door types that is nobody's name.
#pragma once

#include <QString>

namespace kith::gatherings {

/// An address, the password of a Wi-Fi, a contact card, a place on a map: what QR codes hold that are no ticket.
bool isScannedText(const QString &typed);

/// Whether something typed is more likely a code than a name: a scanned text, or a word with numbers in it.
bool looksLikeCode(const QString &typed);

} // namespace kith::gatherings
