// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page and dialog to pictures, one stop after the other.
#pragma once

#include <QObject>
#include <QSize>
#include <QTemporaryDir>

#include "ui/kit/page.h"

namespace kith {

class Community;
class MainWindow;

class Tour : public QObject {
    Q_OBJECT
public:
    Tour(Community &community, MainWindow &window, QString folder, QObject *parent = nullptr);
    void start();
    // What was drawn: the stop's name and the file.
    const QList<std::pair<QString, QString>> &pictures() const { return m_pictures; }

Q_SIGNALS:
    void arrived(const QString &stop, QWidget *shown);   // before it is drawn
    void finished();
    void failed(const QString &why);

private:
    struct Step {
        int page = -1;              // shown first, when 0 or above
        std::function<void()> run;
        QString name;               // drawn afterwards, when there is one
        std::function<QWidget *()> picture;
    };
    void plan();
    void addDialogs(const std::function<void(const TourStop &, int)> &add);
    void next();
    void settle(int rounds);
    void finishStep();
    bool draw(const Step &step);

    Community &m_community;
    MainWindow &m_window;
    QString m_folder;
    QTemporaryDir m_samples;    // files the import dialog is shown with
    QList<Step> m_steps;
    int m_at = -1;
    QList<std::pair<QString, QString>> m_pictures;
};

} // namespace kith
