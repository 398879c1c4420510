// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing what is on the screen to a file or on paper: in which format, who, which columns, and what it will look like.
#pragma once

#include "app/exchange/exporting.h"
#include "app/session/community.h"
#include "ui/exchange/exportchoices.h"
#include "ui/kit/page.h"

#include <QDialog>

#include <memory>

namespace kith {

class PagePrinter;
class Banner;
class ExportColumns;
class ExportDelivery;
class ExportFoot;
class ExportFormats;
class ExportGuests;
class ExportWork;
class PreviewPane;

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `subject`: what is on the screen; its rows and their order are what is written.
    ExportDialog(Community &community, const ExportRequest &subject, QWidget *parent = nullptr);
    ~ExportDialog() override;
    /// Writes to this file, as Save does once a place was chosen.
    void saveTo(const QString &path);
    /// Prints what is shown, as Print does once a printer was chosen.
    void printTo(std::shared_ptr<PagePrinter> printer);
    /// Whether nothing is being read, drawn, written or printed.
    bool isSettled() const;

Q_SIGNALS:
    void written(const QString &file);

private:
    void connectAll();
    void recall();
    exchange::ExportRequest request() const;
    void look();
    void showLooked();
    void showReady();
    void chooseFormat();
    void tellFailure(const QString &why);

    Community &m_community;
    ExportRequest m_subject;
    exchange::ExportWhat m_what;
    ExportChoices m_choices;
    bool m_isFilled = false; ///< the columns are those of the format
    ExportWork *m_work;
    Banner *m_banner;
    ExportFormats *m_formats;
    ExportGuests *m_guests;
    ExportColumns *m_columns;
    PreviewPane *m_preview;
    ExportFoot *m_foot;
    ExportDelivery *m_delivery;
};

} // namespace kith
