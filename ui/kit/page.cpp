// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the window.
#include "ui/kit/page.h"

#include <QKeyEvent>

#include "ui/kit/button.h"
#include "ui/kit/formbase.h"
#include "ui/kit/ground.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/spoken.h"

namespace kith {

namespace {

// Whatever makes the button unavailable takes its command out of Ctrl+K as well.
class FollowsButton : public QObject {
public:
    FollowsButton(QAction *command, Button *button) : QObject(command), m_command(command)
    {
        command->setEnabled(!button->testAttribute(Qt::WA_ForceDisabled));
        button->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::EnabledChange)
            m_command->setEnabled(!static_cast<QWidget *>(watched)->testAttribute(Qt::WA_ForceDisabled));
        return QObject::eventFilter(watched, event);
    }

private:
    QAction *m_command;
};

} // namespace

Page::Page(PageInfo info, QWidget *parent) : QWidget(parent), m_info(std::move(info))
{
    setObjectName(m_info.id + QStringLiteral("Page"));
    setAccessibleName(m_info.title);
    setGround(this, Colour::Base);
    speakAs(this, QAccessible::Pane);
}

void Page::showItem(qint64)
{
}

void Page::showPart(qint64 key, const QString &)
{
    showItem(key);
}

bool Page::keepEdits()
{
    const auto forms = findChildren<FormBase *>();
    return std::none_of(forms.begin(), forms.end(), [](const FormBase *form) { return form->isDirty(); });
}

QList<TourStop> Page::tourStops()
{
    return {{m_info.id, {}}};
}

QAction *Page::addCommand(const QString &title, const QString &iconName, const QKeySequence &key, std::function<void()> run)
{
    return kith::addCommand(this, title, iconName, key.isEmpty() ? QList<QKeySequence>() : QList{key}, std::move(run));
}

QAction *Page::addCommand(Button *button, const QString &iconName, const QKeySequence &key)
{
    QAction *command = addCommand(button->text(), iconName, {}, [button] { button->click(); });
    new FollowsButton(command, button);
    showKeyOf(command, key);
    if (!key.isEmpty())
        button->setKey(key);
    return command;
}

void Page::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && goBack())
        return;
    if (!takeTyped(event))
        QWidget::keyPressEvent(event);
}

bool Page::takeTyped(QKeyEvent *event)
{
    return m_field && m_field->isVisible() && m_field->isEnabled() && m_field->takeTyped(event);
}

void Page::setSearchField(SearchField *field)
{
    m_field = field;
}

} // namespace kith
