// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the import dialog shows while it has no list to show: which files there are, or why this one cannot be read.
#pragma once

#include <QWidget>

namespace kith {

class Button;
class Label;

class FilePrompt : public QWidget {
    Q_OBJECT
public:
    explicit FilePrompt(QWidget *parent = nullptr);
    void ask();
    void refuse(const QString &why);
    void offerEverything();
    void wait();
    Button *chooseButton() const { return m_choose; }
    QString said() const;

private:
    void say(const QString &heading, const QString &text, const QString &hint);
    Label *m_heading;
    Label *m_text;
    Label *m_hint;
    Button *m_choose;
};

} // namespace kith
