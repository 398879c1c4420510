// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One community with the window that shows it.
#pragma once

#include <memory>

#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/shell/mainwindow.h"

namespace kith {

struct Session {
    std::unique_ptr<Store> store;   // none while it is still opening
    std::unique_ptr<Community> community;
    std::unique_ptr<MainWindow> window;

    // Each before what it stands on; the store is left to whoever can wait for it.
    void closeWindow()
    {
        window.reset();
        community.reset();
    }
};

} // namespace kith
