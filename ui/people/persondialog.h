// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the small dialogs about a person have in common: a column of fields, a sentence for what is wrong, and what does it.
#pragma once

#include <QDialog>

#include <functional>

#include "app/store/store.h"
#include "ui/kit/whendone.h"

class QHBoxLayout;
class QVBoxLayout;

namespace kith {

class Button;
class Label;

class PersonDialog : public QDialog {
    Q_OBJECT
public:
    // `does` is the text of the button that does it, which Ctrl+Enter presses.
    PersonDialog(Store &store, const QString &name, const QString &title, const QString &does, QWidget *parent);

    // As high as what is in it needs now.
    void fit();

protected:
    void showEvent(QShowEvent *event) override;
    // Does it; closing is its own affair.
    virtual void act() = 0;
    QVBoxLayout *body() const { return m_body; }
    Button *actButton() const { return m_act; }
    Button *cancelButton() const { return m_cancel; }
    // A button at the beginning of the foot.
    void addAside(Button *button);
    void refuse(const QString &sentence);
    // Performs a change and closes, or says why it was refused.
    template<class F>
    void change(const Verb &verb, F f, std::function<void()> then = [] {})
    {
        whenDone(this, m_store.perform(verb, std::move(f)), [this, then = std::move(then)](const auto &result) {
            if (!result.ok())
                return refuse(result.error().text);
            accept();
            then();
        });
    }

    Store &m_store;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
    Label *m_wrong;
    Button *m_cancel;
    Button *m_act;
};

} // namespace kith
