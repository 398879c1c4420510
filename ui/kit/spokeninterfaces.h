// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's interfaces to screen readers over what spoken.h was told.
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QWidget>

#include "ui/kit/spoken.h"

namespace kith {

// Hangs on the widget it is about.
class Spoken : public QObject {
    Q_OBJECT
public:
    explicit Spoken(QWidget *widget);
    static Spoken *of(const QObject *widget);

    QAccessible::Role role = QAccessible::NoRole;
    std::function<void()> press;
    std::unique_ptr<SpokenParts> parts;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

// To Qt a window that is neither a dialog nor a QMainWindow is none.
class SpokenPlain : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;
    QAccessible::Role role() const override { return widget()->isWindow() ? QAccessible::Window : QAccessibleWidget::role(); }
};

class SpokenWidget : public QAccessibleWidget {
public:
    SpokenWidget(QWidget *widget, Spoken &spoken) : QAccessibleWidget(widget), m_spoken(spoken) {}
    QAccessible::Role role() const override { return m_spoken.role; }
    QStringList actionNames() const override;
    void doAction(const QString &action) override;

protected:
    Spoken &m_spoken;
};

class SpokenPartInterface;

// A widget whose children are painted.
class SpokenWhole : public SpokenWidget {
public:
    using SpokenWidget::SpokenWidget;
    ~SpokenWhole() override;
    const SpokenParts &parts() const { return *m_spoken.parts; }
    QWidget *owner() const { return widget(); }

    int childCount() const override { return parts().count(); }
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    void forgetGone() const;
    mutable QHash<qint64, QAccessible::Id> m_children;   // by the key of the part
};

class SpokenPartInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    // `inner`: which of the things inside the part, -1 for the part itself.
    SpokenPartInterface(const SpokenWhole &whole, qint64 key, int inner = -1) : m_whole(whole), m_key(key), m_inner(inner) {}
    ~SpokenPartInterface() override;
    int index() const;
    int inner() const { return m_inner; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_whole.window(); }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    SpokenPart part() const;

    const SpokenWhole &m_whole;
    qint64 m_key;
    int m_inner;
    mutable int m_index = 0;                        // where it stood when it was last looked for
    mutable QList<QAccessible::Id> m_children;
};

} // namespace kith
