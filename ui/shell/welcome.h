// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first window: begin a community, open one, or look around in a made-up one.
#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace kith {

class Banner;
class Button;
class Label;

class Welcome : public QWidget {
    Q_OBJECT
public:
    explicit Welcome(QWidget *parent = nullptr);
    void setRecent(const QStringList &locations);
    // What went wrong with what was asked for.
    void refused(const QString &sentence);
    void setBusy(const QString &sentence);   // empty: not any more
    // Where a community of this name would be kept.
    static QString fileFor(const QString &name);

Q_SIGNALS:
    void beginRequested(const QString &name, const QString &file);
    void openRequested(const QString &location);   // empty: ask for a file
    void demoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *choice(const QString &iconName, const QString &title, const QString &line, std::function<void()> run);
    void addName(QVBoxLayout *column);
    void begin();

    Banner *m_banner;
    QLineEdit *m_name;
    Label *m_where;
    Button *m_begin;
    QVBoxLayout *m_choices;
    QList<QWidget *> m_recent;
};

} // namespace kith
