// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: find anybody and anything, and do anything a page can do, by typing.
#pragma once

#include <QDialog>

namespace kith {

class Community;
class Label;
class ListView;
class LiveShelves;
class MainWindow;
class PaletteModel;
class SearchField;

class Palette : public QDialog {
    Q_OBJECT
public:
    Palette(Community &community, MainWindow &window);
    void open() override;
    SearchField *field() const { return m_field; }
    PaletteModel &model() const { return *m_model; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void done(int result) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void gatherCommands();
    void takeShelves();
    void fit();
    void enter(qint64 key);
    void choose(qint64 key);

    Community &m_community;
    MainWindow &m_window;
    PaletteModel *m_model;
    LiveShelves *m_shelves;
    SearchField *m_field;
    ListView *m_list;
    Label *m_nothing;
    QWidget *m_scrim;
    bool m_isEntered = false;    // Enter was pressed before all was there to choose from
};

} // namespace kith
