// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/community.h"

#include "app/session/settings.h"
#include "app/store/store.h"

#include <QCryptographicHash>

namespace kith {

QString Community::draftFolder() const
{
    // By a number, because an address is no name for a folder.
    const QByteArray address = m_store.location().address().toUtf8();
    return m_settings.draftFolder() + u'/' + QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace kith
