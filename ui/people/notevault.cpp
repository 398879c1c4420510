// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the confidential notes, for as long as somebody is there.
#include "ui/people/notevault.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

#include "ui/people/passphrasedialog.h"

namespace kith {

static constexpr std::chrono::minutes idleTime{5};

NoteVault::NoteVault(Store &store, QWidget *page) : QObject(page), m_store(store), m_page(page)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTime);
    connect(&m_idle, &QTimer::timeout, this, &NoteVault::close);
}

void NoteVault::open(confidential::Lock lock)
{
    m_lock = std::move(lock);
    watch(m_page->window());
    m_idle.start();
    Q_EMIT changed();
}

void NoteVault::watch(QWidget *window)
{
    if (QWindow *handle = window->windowHandle())
        handle->installEventFilter(this);
}

void NoteVault::close()
{
    m_idle.stop();
    if (m_lock)
        Q_EMIT closing();
    // The key goes last: what was read aloud, shown or typed is gone before the program may be dumped again.
    if (const auto last = std::exchange(m_lock, {}))
        Q_EMIT changed();
}

void NoteVault::withKey(QWidget *over, std::function<void(const std::optional<NoteKey> &)> go)
{
    whenDone(over, m_store.read(&confidential::keptKey), [go = std::move(go)](const Result<std::optional<NoteKey>> &kept) {
        if (kept.ok())
            go(*kept);
    });
}

void NoteVault::ask(QWidget *over, std::function<void()> then)
{
    if (isOpen())
        return then();
    withKey(over, [this, over, then = std::move(then)](const std::optional<NoteKey> &kept) {
        const auto what = kept ? PassphraseDialog::What::Ask : PassphraseDialog::What::Choose;
        auto *dialog = new PassphraseDialog(m_store, what, kept.value_or(NoteKey()), over, m_cost);
        connect(dialog, &PassphraseDialog::opened, this, [this, then](const confidential::Lock &lock) {
            open(lock);
            then();
        });
        dialog->open();
    });
}

void NoteVault::changePassphrase(QWidget *over)
{
    withKey(over, [this, over](const std::optional<NoteKey> &kept) {
        if (!kept)
            return ask(over, [] {});
        auto *dialog = new PassphraseDialog(m_store, PassphraseDialog::What::Change, *kept, over, m_cost);
        connect(dialog, &PassphraseDialog::opened, this, &NoteVault::open);
        dialog->open();
    });
}

std::optional<QString> NoteVault::textOf(const Note &note) const
{
    return m_lock ? m_lock->unseal(note.sealed, note.id) : std::nullopt;
}

void NoteVault::setIdleTime(std::chrono::milliseconds time)
{
    m_idle.setInterval(time);
}

// Keys and the mouse reach the window before any widget in it.
bool NoteVault::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isSomebody = type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::Wheel;
    if (isSomebody && isOpen())
        m_idle.start();
    return QObject::eventFilter(watched, event);
}

} // namespace kith
