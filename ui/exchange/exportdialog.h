// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing what is on the screen to a file: which format, which columns, and what it will look like.
#pragma once

#include "app/exchange/exporting.h"
#include "app/session/community.h"
#include "ui/kit/page.h"

#include <QDialog>

#include <memory>

class QButtonGroup;
class QCheckBox;
class QListWidget;
class QTableView;

namespace kith {

class Banner;
class Button;
class ExportPreviewModel;
class Label;
class ProgressStrip;

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `subject`: what is on the screen; its rows and their order are what is written.
    ExportDialog(Community &community, const ExportRequest &subject, QWidget *parent = nullptr);
    ~ExportDialog() override;
    /// Writes to this file, as Save does once a place was chosen.
    void saveTo(const QString &path);

Q_SIGNALS:
    void written(const QString &file);

private:
    QWidget *buildFormats();
    QWidget *buildColumns();
    QWidget *buildPreview();
    QWidget *buildFoot();
    void recall();
    void remember() const;
    void look();
    void take(const exchange::ExportPreview &preview, const QString &name);
    void fillColumns(const exchange::ExportPreview &preview);
    void fillGuests(const exchange::ExportPreview &preview);
    void readColumns();
    void askWhere();
    void copy();
    void moveColumn(int by);

    Community &m_community;
    exchange::ExportRequest m_request;
    std::shared_ptr<Progress> m_progress;
    QString m_suggested;
    QStringList m_chosen; ///< columns as chosen; empty: what suits the format
    int m_generation = 0;
    bool m_filling = false;
    QButtonGroup *m_formats;
    QList<QCheckBox *> m_guests;
    QWidget *m_who;
    QListWidget *m_columns;
    Label *m_title;
    Label *m_subtitle;
    ExportPreviewModel *m_model;
    QTableView *m_view;
    Banner *m_banner;
    ProgressStrip *m_strip;
    Button *m_save;
};

} // namespace kith
