// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts.
#include "ui/kit/formdraft.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include "app/core/durablefile.h"
#include "ui/kit/background.h"
#include "ui/kit/formbase.h"
#include "ui/kit/whendone.h"

namespace kith {

static QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

// A draft that cannot be written is no reason to disturb whoever is typing it.
static void write(const QString &file, const QByteArray &draft)
{
    if (QDir().mkpath(QFileInfo(file).path()))
        (void)writeDurably(file, draft);
}

FormDraft::FormDraft(FormBase &form, const QString &folder) : m_form(form), m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(afterMs);
    connect(&m_timer, &QTimer::timeout, this, &FormDraft::keep);
    connect(&m_form, &FormBase::edited, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(&m_form, &FormBase::settled, this, &FormDraft::settle);
    connect(this, &Banner::actionClicked, this, &FormDraft::putBack);
    connect(this, &Banner::closed, this, qOverload<>(&FormDraft::drop));
}

QString FormDraft::file(const QString &name) const
{
    return QDir(m_folder).filePath(name + QStringLiteral(".json"));
}

void FormDraft::begin(const QString &name)
{
    m_timer.stop();
    m_name = name;
    m_offered = {};
    m_isKept = false;
    m_isAwaited = true;
    hide();
    const auto read = inBackground([file = file(m_name)] { return contents(file); }, &m_pool);
    whenDone(this, read, [this, name](const QByteArray &written) {
        if (name == m_name && std::exchange(m_isAwaited, false))
            offer(written);
    });
}

void FormDraft::offer(const QByteArray &written)
{
    m_offered = QJsonDocument::fromJson(written).object();
    if (m_offered.isEmpty())
        return;
    m_isKept = true;
    tell(Kind::Notice, tr("You were writing here, and it was not saved."), tr("Put it back"), tr("Drop what was written"));
}

void FormDraft::putBack()
{
    hide();
    m_form.retype(std::exchange(m_offered, {}));
}

void FormDraft::keep()
{
    // What is offered is not lost to what is typed before anybody decides.
    QJsonObject typed = m_offered;
    const QJsonObject now = m_form.typed();
    for (auto field = now.begin(); field != now.end(); ++field)
        typed.insert(field.key(), field.value());
    if (typed.isEmpty())
        return drop();
    m_isKept = true;
    m_pool.start([file = file(m_name), draft = QJsonDocument(typed).toJson()] { write(file, draft); });
}

void FormDraft::settle()
{
    m_isKept |= std::exchange(m_isAwaited, false);
    drop();
    // Typed while the rest was on its way.
    if (m_form.isDirty())
        m_timer.start();
}

void FormDraft::leave()
{
    if (m_timer.isActive())
        keep();
    m_timer.stop();
}

void FormDraft::drop()
{
    m_timer.stop();
    hide();
    if (m_isKept)
        m_pool.start([file = file(m_name)] { QFile::remove(file); });
    m_offered = {};
    m_isKept = false;
}

void FormDraft::drop(const QString &name)
{
    if (name == m_name)
        settle();
    else
        m_pool.start([file = file(name)] { QFile::remove(file); });
}

} // namespace kith
