// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file dialog with room.
#include "ui/kit/filechooser.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTreeView>

#include "ui/kit/theme.h"

namespace kith {

void openChooser(QFileDialog *chooser)
{
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    // There is none in a dialog of the desktop's.
    if (auto *files = chooser->findChild<QTreeView *>()) {
        files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
        files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        files->header()->setStretchLastSection(false);
    }
    chooser->resize(Theme::px(820), Theme::px(520));
    chooser->open();
}

} // namespace kith
