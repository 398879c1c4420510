// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page is given: one community's store, the clock and the settings.
#pragma once

#include "app/core/clock.h"

#include <QString>

namespace kith {

class Settings;
class Store;

/// Owns nothing; whoever opened the store keeps all three alive.
class Community
{
public:
    Community(Store &store, const Clock &clock, Settings &settings) : m_store(store), m_clock(clock), m_settings(settings) { }

    Store &store() const { return m_store; }
    const Clock &clock() const { return m_clock; }
    Settings &settings() const { return m_settings; }
    /// Where this person keeps what they are writing in this community.
    QString draftFolder() const;

private:
    Store &m_store;
    const Clock &m_clock;
    Settings &m_settings;
};

} // namespace kith
