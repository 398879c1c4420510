// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/personchoices.h"

#include "app/core/folding.h"

namespace kith {

QList<Choice> personChoices(Reader &reader)
{
    QList<Choice> choices;
    for (const people::Named &person : people::Names(reader).listed())
        choices.append({person.id.value, person.name, fold(person.name + u' ' + person.called)});
    return choices;
}

} // namespace kith
