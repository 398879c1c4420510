// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of who has helped whom, with what stands beside and below it.
#pragma once

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <memory>

#include "ui/help/helpanswer.h"
#include "ui/help/networkpaint.h"

namespace kith {

class Community;
class Label;
class Button;
class HelpSpan;
class NetworkCanvas;
class Progress;
class ProgressStrip;
class TiesPanel;

class PicturePane : public QWidget {
    Q_OBJECT
public:
    explicit PicturePane(Community &community, QWidget *parent = nullptr);
    ~PicturePane() override;
    void take(const HelpAnswer &answer);
    // Those it is not about are dimmed; they stay where they are.
    void setFilter(HelpFilter filter);
    void setSearch(const QString &text);
    HelpSpan *span() const { return m_span; }
    // Shows what is chosen elsewhere.
    void follow(const HelpSpan &span);
    void choosePerson(PersonId person);
    // Who has the most ties; none in an empty picture.
    PersonId mostBound() const;
    NetworkCanvas *canvas() const { return m_canvas; }
    // Asks where to, and writes PNG, SVG or PDF.
    void save();
    static QByteArray drawn(const NetworkScene &scene, const QString &suffix);

Q_SIGNALS:
    void opened(kith::PersonId person);
    void told(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void redraw();
    void layOutAnew(const helps::Network &network);
    void endLayout();
    void laidOut(const Result<helps::Places> &places, const helps::Network &network);
    void showNetwork(const helps::Network &network, const helps::Places &places);
    void dim();
    void write(const QString &file);
    QString placesFile() const;

    Community &m_community;
    HelpAnswer m_answer;
    HelpFilter m_filter = HelpFilter::Everyone;
    QString m_search;
    HelpSpan *m_span;
    NetworkCanvas *m_canvas;
    TiesPanel *m_panel;
    Label *m_legend;
    Label *m_nothing;
    ProgressStrip *m_strip;
    Button *m_again;            // after it was stopped
    std::shared_ptr<Progress> m_progress;   // of the layout that is wanted last
    QTimer m_ticks;             // while it goes on
    helps::Places m_places;     // of everybody who ever had one
    bool m_placesRead = false;
    bool m_stale = false;       // nobody has looked since the last answer
    QThreadPool m_pool;         // of one thread: the graph library is built without locks
};

} // namespace kith
