// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first window: begin a community, open one, connect to one, or look around in a made-up one.
#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace kith {

class Banner;
class Button;
class Field;
class Label;
class ProgressStrip;

struct RecentStore {
    QString location;   // as the settings keep it
    QString name;
    QString place;      // for people
};

class Welcome : public QWidget {
    Q_OBJECT
public:
    explicit Welcome(QWidget *parent = nullptr);
    void setRecent(const QList<RecentStore> &recent);
    // What went wrong with what was asked for.
    void refused(const QString &sentence);
    void setBusy(const QString &sentence);   // empty: not any more
    // Where a community of this name would be kept.
    static QString fileFor(const QString &name);

Q_SIGNALS:
    // A list of people may be brought along: asked for when `bring`.
    void beginRequested(const QString &name, const QString &file, bool bring);
    void openRequested(const QString &location);   // empty: ask for a file
    void connectRequested();
    void demoRequested();
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *picture();
    QWidget *ways();
    QWidget *choice(const QString &id, const QString &iconName, const QString &title, const QString &line, std::function<void()> run);
    void addName(QVBoxLayout *column);
    void addChoices();
    void showWhere();
    void chooseWhere();
    void begin(bool bring);

    QWidget *m_picture;
    Banner *m_banner;
    ProgressStrip *m_progress;
    QWidget *m_asked;        // everything that cannot be asked for while something is being opened
    QLineEdit *m_name;
    Field *m_nameField;
    Label *m_where;
    Button *m_begin;
    QVBoxLayout *m_choices;
    QList<QWidget *> m_recent;
    QString m_file;          // chosen by hand
};

} // namespace kith
