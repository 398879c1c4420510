// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of shortcuts.
#include "ui/shell/shortcutssheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

#include "app/core/folding.h"
#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/findrow.h"
#include "ui/shell/mainwindow.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

// An action may have several.
QString keysShown(const QAction *action)
{
    QStringList keys;
    QList<QKeySequence> all = action->shortcuts();
    if (all.isEmpty() && !keyOf(action).isEmpty())
        all = {keyOf(action)};
    for (const QKeySequence &key : std::as_const(all))
        keys << sayKeys(key);
    return keys.join(u'\t');
}

// What a widget and everything in sight inside it can do.
void gather(QList<KeyRow> &rows, const QString &group, const QWidget *of)
{
    QSet<QString> known;
    const auto add = [&](const QString &does, const QString &keys) {
        if (does.isEmpty() || keys.isEmpty() || known.contains(keys))
            return;
        known.insert(keys);
        rows.append({int(rows.size()), group, does, keys});
    };
    const auto addActions = [&](const QWidget *widget) {
        const QList<QAction *> actions = widget->actions();
        for (const QAction *action : actions) {
            if (action->isEnabled())
                add(action->text(), keysShown(action));
        }
    };
    addActions(of);
    const auto inside = of->findChildren<QWidget *>();
    for (const QWidget *widget : inside) {
        if (!widget->isVisibleTo(of) || qobject_cast<const QLineEdit *>(widget))
            continue;
        addActions(widget);
        if (const auto *button = qobject_cast<const Button *>(widget); button && button->isEnabled())
            add(button->text().isEmpty() ? button->accessibleName() : button->text(), sayKeys(button->shortcut()));
    }
}

} // namespace

QList<KeyRow> keysOf(const MainWindow &window)
{
    QList<KeyRow> rows;
    const Page *page = window.currentPage();
    gather(rows, page->info().title, page);
    const auto note = [&rows](const QString &group, const QList<KeyNote> &notes) {
        for (const KeyNote &key : notes)
            rows.append({int(rows.size()), group, key.does, key.key});
    };
    note(page->info().title, page->keyNotes());
    const QString everywhere = ShortcutsSheet::tr("Everywhere");
    const QList<QAction *> actions = window.actions();
    for (const QAction *action : actions)
        rows.append({int(rows.size()), everywhere, action->text(), keysShown(action)});
    note(ShortcutsSheet::tr("In lists"), ListView::keyNotes());
    return rows;
}

ShortcutsSheet::ShortcutsSheet(MainWindow &window)
    : QDialog(&window), m_window(window), m_search(new SearchField(tr("What it does, or its key…"))), m_list(new ListView(tr("Keyboard shortcuts")))
{
    setObjectName(u"shortcuts"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    const auto value = [](const KeyRow &row, int role) -> QVariant {
        switch (role) {
        case Qt::DisplayRole:
            return row.does;
        case Qt::AccessibleTextRole:
            return u"%1: %2"_s.arg(row.does, QString(row.keys).replace(u'\t', u", "_s));
        case roles::Right1:
            return row.keys;
        default:
            return {};
        }
    };
    m_model = new RowModel<KeyRow>([](const KeyRow &row) { return row.id + 1; }, {{tr("Shortcut"), value}}, this);
    m_model->setSearchText([](const KeyRow &row) { return fold(row.does + u' ' + QString(row.keys).replace(u'\t', u' ')); });
    m_model->groupBy([](const KeyRow &row) { return row.group; }, [](const QString &group, int) { return Section{group, {}, {}}; });
    m_list->setObjectName(u"shortcutsList"_s);
    m_list->setItemDelegate(new FindRow(false, m_list));
    m_list->setModel(m_model);
    m_list->setSearchField(m_search);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 16, 16, 12);
    top->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(divider());
    column->addWidget(m_list, 1);
    resize(QSize(Theme::px(480), Theme::px(620)).boundedTo(window.size() - QSize(40, 40)));
}

void ShortcutsSheet::open()
{
    m_search->clear();
    m_model->setRows(keysOf(m_window));
    QDialog::open();
    m_list->selectFirst();
    m_search->setFocus(Qt::PopupFocusReason);
}

} // namespace kith
