// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing in somebody's file: what it is, what each column means, what would happen to each row, and then doing it.
#pragma once

#include "app/gatherings/gathering.h"

#include <QDialog>

class QFileDialog;
class QStackedWidget;

namespace kith {

class Button;
class Community;
class FileCard;
class FilePrompt;
class ImportColumns;
class ImportRows;
class ImportTarget;
class ImportWork;
class Label;
class ProgressStrip;

// new ImportDialog(community, path, {}, window)->open(): deletes itself when it is closed. What was imported is answered by
// the window, from the journal.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    // An empty path asks for a file. `target`: the gathering answers and arrivals are offered to first.
    ImportDialog(Community &community, const QString &path, GatheringId target, QWidget *parent);
    ~ImportDialog() override;
    // Asks for a file of a kind that can be read; openChooser shows it.
    static QFileDialog *makeChooser(QWidget *over);
    void openFile(const QString &path);
    // Whether nothing is being read, compared or written.
    bool isSettled() const;

Q_SIGNALS:
    void settled();
    void imported();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeBody();
    QWidget *makeFoot();
    void connectAll();
    void askForFile();
    void showState();
    void showWaiting();
    void showReady();
    void focusNext();
    void orderTabs();

    ImportWork *m_work;
    FileCard *m_card;
    QStackedWidget *m_stack;
    FilePrompt *m_prompt;
    ImportColumns *m_columns;
    ImportTarget *m_target;
    ImportRows *m_rows;
    ProgressStrip *m_progress;
    Label *m_waiting;
    Button *m_cancel;
    Button *m_import;
    bool m_isFresh = false; // another file, of which nothing has been shown yet
};

} // namespace kith
