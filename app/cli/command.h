// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One command as the table of commands knows it.
#pragma once

#include "app/cli/arguments.h"

namespace kith::cli {

class Invocation;

struct Command {
    const char *name;
    const char *arguments; ///< as the help shows them
    const char *summary; ///< one sentence, marked for translation
    QList<Option> options;
    int least; ///< positionals, STORE included
    int most; ///< -1: any number
    int (*run)(Invocation &); ///< returns the exit status; throws Failure and UsageError. Null: the window runs it
};

Command newCommand();
Command demoCommand();
Command importCommand();
Command exportCommand();
Command listCommand();
Command addCommand();
Command checkInCommand();
Command checkOutCommand();
Command undoCommand();
Command redoCommand();
Command backupCommand();
Command restoreCommand();
Command checkCommand();
Command personCommand();
Command mergeCommand();
Command unmergeCommand();
Command forgetCommand();
Command tablesCommand();

} // namespace kith::cli
