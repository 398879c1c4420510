// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/progress.h"

#include <QCoreApplication>

namespace kith {

void Progress::checkpoint() const
{
    if (m_stopped)
        throw Failure(QCoreApplication::translate("Progress", "Stopped. Nothing was changed."), Error::Kind::Stopped);
}

} // namespace kith
