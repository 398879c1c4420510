// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the window.
#include "ui/shell/windowcommands.h"

#include <QAction>
#include <QMenu>

#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/followups/followupdialog.h"
#include "ui/gatherings/typedonly.h"
#include "ui/help/askdialog.h"
#include "ui/help/loghelpdialog.h"
#include "ui/kit/popup.h"
#include "ui/shell/announcer.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palette.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/shortcutssheet.h"

namespace kith {

using namespace Qt::StringLiterals;

WindowCommands::WindowCommands(Community &community, MainWindow &window, const QList<PageInfo> &pages, Announcer &announcer)
    : QObject(&window), m_community(community), m_window(window)
{
    const auto add = [&window](const QString &title, const QString &iconName, const QList<QKeySequence> &keys, auto run) {
        return addCommand(&window, title, iconName, keys, run);
    };
    m_find = add(tr("Find or do"), u"search"_s, {QKeySequence(Qt::CTRL | Qt::Key_K)}, [&window] { window.palettePopup().open(); });
    for (int i = 0; i < pages.size(); ++i) {
        add(tr("Go to %1").arg(pages[i].title), pages[i].iconName, {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i))}, [&window, i] { window.showPage(i); });
    }
    add(tr("Undo the last change"), u"undo"_s, {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [&announcer] { announcer.undoLast(); });
    add(tr("Do again what was undone"), u"repeat"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
        [&announcer] { announcer.redoLast(); });
    addPopups();
    m_inMenu = {add(tr("Settings"), u"settings"_s, {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { openSettings(); }),
                add(tr("Keyboard shortcuts"), u"keyboard"_s, {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, [this] { openShortcuts(); }),
                add(tr("Quit"), u"close"_s, {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [&window] { window.close(); })};
}

/// What is written down in three actions wherever one is: the key, the words, Enter.
void WindowCommands::addPopups()
{
    const auto asked = [this](WritingRequest::What what) {
        return [this, what] { write({what, m_window.currentPage()->property("people").value<QList<qint64>>()}); };
    };
    QAction *help = addCommand(&m_window, tr("Log help…"), u"help"_s, {QKeySequence(Qt::CTRL | Qt::Key_H)}, asked(WritingRequest::What::Help));
    QAction *followUp = addCommand(&m_window, tr("Follow up…"), u"follow-up"_s, {QKeySequence(Qt::CTRL | Qt::Key_J)}, asked(WritingRequest::What::FollowUp));
    for (QAction *action : {help, followUp})
        action->setEnabled(!m_community.store().isReadOnly());
}

static QList<PersonId> idsOf(const QList<qint64> &keys)
{
    QList<PersonId> ids;
    for (const qint64 key : keys)
        ids.append(PersonId{key});
    return ids;
}

EntryDialog *WindowCommands::writingDialog(const WritingRequest &request, QWidget *over)
{
    const QList<PersonId> about = idsOf(request.about);
    const PersonId person = about.size() == 1 ? about.first() : PersonId();
    const auto place = [&](auto *dialog) {
        if (request.gathering)
            dialog->setGathering(GatheringId{request.gathering}, request.gatheringTitle);
        if (request.over)
            dialog->setDiscreet();
        return dialog;
    };
    switch (request.what) {
    case WritingRequest::What::Help: {
        auto *dialog = new LogHelpDialog(m_community, over);
        dialog->setHelped(person);
        return place(dialog);
    }
    case WritingRequest::What::Ask: {
        auto *dialog = new AskDialog(m_community, over);
        dialog->setPerson(person);
        return dialog;
    }
    case WritingRequest::What::FollowUp:
        break;
    }
    auto *dialog = new FollowUpDialog(m_community, person, over);
    if (about.size() > 1)
        dialog->setAboutEach(about);
    return place(dialog);
}

void WindowCommands::write(const WritingRequest &request)
{
    if (m_community.store().isReadOnly())
        return;
    EntryDialog *dialog = writingDialog(request, request.over ? request.over.data() : &m_window);
    if (request.over) {
        const auto fields = dialog->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields)
            new TypedOnly(field);
    }
    if (request.written)
        connect(dialog, &QDialog::accepted, this, request.written);
    dialog->open();
}

SettingsDialog *WindowCommands::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_community, &m_window);
        connect(m_settings, &QDialog::finished, this, [this] { m_settings = nullptr; });
    }
    m_settings->open();
    return m_settings;
}

ShortcutsSheet *WindowCommands::openShortcuts()
{
    if (!m_shortcuts)
        m_shortcuts = new ShortcutsSheet(m_window);
    m_shortcuts->open();
    return m_shortcuts;
}

void WindowCommands::showMenu(const QRect &above)
{
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"userMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_inMenu);
    openMenu(menu, above.topLeft() - QPoint(0, menu->sizeHint().height()));
}

} // namespace kith
