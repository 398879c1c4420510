// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader hears of a menu.
#include "ui/kit/spokenmenu.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include "ui/kit/spoken.h"

namespace kith {

namespace {

class MenuParts : public SpokenParts {
    Q_DECLARE_TR_FUNCTIONS(MenuParts)
public:
    explicit MenuParts(QMenu *menu) : m_menu(menu) {}
    int count() const override { return int(m_menu->actions().size()); }
    qint64 keyAt(int index) const override { return qint64(quintptr(m_menu->actions().value(index))); }
    int current() const override { return int(m_menu->actions().indexOf(m_menu->activeAction())); }
    SpokenPart at(int index) const override
    {
        QAction *action = m_menu->actions().value(index);
        SpokenPart part{QAccessible::MenuItem, nameOf(*action), m_menu->actionGeometry(action)};
        if (action->isSeparator()) {
            part.role = QAccessible::Separator;
            part.name = tr("Separator");
            return part;
        }
        part.state.focusable = true;
        part.state.focused = action == m_menu->activeAction();
        part.state.disabled = !action->isEnabled();
        part.press = [action] { action->trigger(); };
        return part;
    }

private:
    static QString nameOf(const QAction &action)
    {
        const QString first = action.text().section(u'\t', 0, 0);
        return action.text().contains(u'\t') ? QStringLiteral("%1, %2").arg(first, action.toolTip()) : first;
    }

    QMenu *m_menu;
};

} // namespace

void speakWhole(QMenu *menu)
{
    speakParts(menu, QAccessible::PopupMenu, std::make_unique<MenuParts>(menu));
}

} // namespace kith
