// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What file is being imported and how it is read: its name, rows, delimiter and encoding, and the order of its dates.
#pragma once

#include "app/exchange/importfile.h"

#include <QWidget>

class QComboBox;

namespace kith {

class Button;
class Label;

class FileCard : public QWidget {
    Q_OBJECT
public:
    explicit FileCard(QWidget *parent = nullptr);
    void showPath(const QString &path, const QString &line);
    void showFile(const QString &path, const exchange::ImportFile &file, const exchange::ReadOptions &options);
    Button *anotherButton() const { return m_another; }
    QComboBox *dates() const { return m_dates; }
    static QString describe(const exchange::ImportFile &file);

Q_SIGNALS:
    void datesChosen(kith::exchange::DateOrder order);
    void encodingChosen(const QString &encoding);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showDates(const exchange::ImportFile &file, const exchange::ReadOptions &options);
    void showEncoding(const exchange::ImportFile &file);

    Label *m_name;
    Label *m_line;
    QWidget *m_datesPart;
    QComboBox *m_dates;
    QWidget *m_encodingPart;
    QComboBox *m_encoding;
    Button *m_another;
    QWidget *m_icon;
};

} // namespace kith
