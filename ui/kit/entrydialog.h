// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small dialog that writes one thing down: fields above each other, a sentence for what was refused, Cancel and what it is called.
#pragma once

#include <QDialog>

#include <functional>

#include "app/store/store.h"
#include "ui/kit/whendone.h"

class QVBoxLayout;

namespace kith {

class Button;
class Label;

class EntryDialog : public QDialog {
    Q_OBJECT
public:
    // What writes it: Ctrl+Enter where Enter makes a new line, or would be pressed too lightly.
    enum class Key { Enter, CtrlEnter };

    // `name` is its object name. It deletes itself when it is closed.
    EntryDialog(const QString &name, const QString &title, QWidget *parent, Key key = Key::Enter);
    // Esc, and what closes a window. While something is under way it stays: nobody would be left to hear of it.
    void reject() override;
    // As high as what is in it needs now.
    void fit();

protected:
    void addRow(QWidget *row, Qt::Alignment alignment = {});
    // The row that takes what room there is.
    void addTallRow(QWidget *row);
    // A button at the beginning of the foot.
    void addAside(Button *button);
    void setPrimary(const QString &text, const QString &objectName = {});
    Button *primary() const { return m_primary; }
    Button *cancelButton() const { return m_cancel; }
    // Something is under way: the button says so, and the dialog stays.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    // Closes the dialog once it is written, and goes on; what was refused is told by refuse.
    template<class T>
    void write(const QFuture<Result<T>> &writing, std::function<void()> then = [] {})
    {
        refuse({});
        setBusy(true);
        whenDone(this, writing, [this, then = std::move(then)](const Result<T> &result) {
            setBusy(false);
            if (!result.ok())
                return refuse(result.error().text);
            accept();
            then();
        });
    }
    virtual void enter() = 0;
    // Says what is wrong, at once also to a screen reader; nothing takes it back.
    virtual void refuse(const QString &why);
    void giveUp();
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void beginAtFirstField();
    int roomOnScreen() const;
    void keepOnScreen();
    void scrollRows();
    void fillHeight();

    const Key m_key;
    bool m_busy = false;
    bool m_isScrolled = false;
    QVBoxLayout *m_rows;
    QWidget *m_page; ///< that has the rows
    Label *m_wrong;
    QWidget *m_foot;
    QWidget *m_aside;
    Button *m_cancel;
    Button *m_primary;
};

} // namespace kith
