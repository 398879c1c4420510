// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an open store takes from the settings: who is using it, and where its copies go.
#pragma once

namespace kith {

class Settings;
class Store;
struct StoreOptions;

/// The options a store is to be opened with.
void follow(StoreOptions &options, const Settings &settings);
/// Keeps an open store to the settings: a new name holds for the next change, a new folder for the next copy.
void follow(Store &store, const Settings &settings);

} // namespace kith
