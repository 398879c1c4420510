// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture and what belongs to it.
#include "ui/help/picturepane.h"

#include <QBuffer>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QDir>
#include <QHBoxLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include "app/core/durablefile.h"
#include "app/core/folding.h"
#include "app/core/progress.h"
#include "app/session/community.h"
#include "ui/help/helpspan.h"
#include "ui/help/networkcanvas.h"
#include "ui/help/tiespanel.h"
#include "ui/kit/background.h"
#include "ui/kit/button.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"
#include "ui/kit/margins.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/spoken.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize paper(1400, 1050);
constexpr double pngScale = 2;
constexpr int tickMs = 100;
constexpr double panelShare = 0.4;
constexpr int narrowPanel = 230, widePanel = 300;

class Stroke : public QWidget {
public:
    Stroke(Colour colour, QWidget *parent) : QWidget(parent), m_colour(colour)
    {
        setFixedSize(Theme::px(30), Theme::px(12));
        speakNothing(this);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::of(this)(m_colour));
        const QRectF box = rect();
        if (layoutDirection() == Qt::RightToLeft)
            painter.setTransform(QTransform(-1, 0, 0, 1, width(), 0), true);
        painter.drawConvexPolygon(QPolygonF{box.topLeft() + QPointF(0, 2), {box.right(), box.center().y()}, box.bottomLeft() - QPointF(0, 2)});
    }

private:
    Colour m_colour;
};

QWidget *explained(Colour colour, const QString &words)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Stroke(colour, pair));
    row->addWidget(new Label(words, Type::Caption, Colour::Text2));
    return pair;
}

} // namespace

PicturePane::PicturePane(Community &community, QWidget *parent)
    : QWidget(parent), m_community(community), m_span(new HelpSpan(u"picture"_s)), m_canvas(new NetworkCanvas),
      m_panel(new TiesPanel), m_legend(new Label(QString(), Type::Caption, Colour::Text2)),
      m_nothing(new Label(tr("No help was written down for this time. Log one with Ctrl+H, or look at a longer time."), Type::Body, Colour::Text3, m_canvas)),
      m_strip(new ProgressStrip), m_again(new Button(tr("Draw the picture"), u"repeat"_s))
{
    setObjectName(u"picture"_s);
    m_pool.setMaxThreadCount(1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    build();
    connect(m_span, &HelpSpan::chosen, this, &PicturePane::redraw);
    connect(m_canvas, &NetworkCanvas::chosen, m_panel, &TiesPanel::setPerson);
    connect(m_canvas, &NetworkCanvas::opened, this, &PicturePane::opened);
    connect(m_panel, &TiesPanel::looked, m_canvas, &NetworkCanvas::setHovered);
    connect(m_panel, &TiesPanel::opened, this, &PicturePane::opened);
    connect(m_panel, &TiesPanel::chosen, this, &PicturePane::choosePerson);
    connect(m_again, &QPushButton::clicked, this, &PicturePane::redraw);
    connect(m_strip, &ProgressStrip::stopRequested, this, [this] { m_progress->stop(); });
    connect(&m_ticks, &QTimer::timeout, this, [this] { m_strip->advance(m_progress->done(), m_progress->total()); });
}

PicturePane::~PicturePane()
{
    endLayout();
}

void PicturePane::build()
{
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(marginsFromLeading(24, 4, 16, 4));
    controls->setSpacing(8);
    controls->addWidget(m_span);
    controls->addStretch(1);
    controls->addWidget(m_again);
    m_again->setObjectName(u"drawPicture"_s);
    m_again->hide();
    m_strip->setObjectName(u"pictureProgress"_s);
    QSizePolicy onlyWhenSeen = m_strip->sizePolicy();
    onlyWhenSeen.setRetainSizeWhenHidden(false);
    m_strip->setSizePolicy(onlyWhenSeen);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(marginsFromLeading(24, 0, 16, 4));
    strip->addWidget(m_strip);
    auto *legend = new QWidget;
    auto *notes = new FlowLayout(legend, 20, 2);
    notes->setContentsMargins(24, 4, 24, 12);
    notes->addWidget(explained(Colour::ChairNear, tr("helper to helped")));
    notes->addWidget(explained(Colour::ChairFront, tr("with an organizer")));
    notes->addWidget(m_legend);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(controls);
    left->addLayout(strip);
    left->addWidget(m_canvas, 1);
    left->addWidget(legend);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(divider(Qt::Vertical));
    row->addWidget(m_panel);
}

void PicturePane::take(const HelpAnswer &answer)
{
    m_answer = answer;
    m_span->setToday(answer.today);
    m_span->setKinds(answer.kinds);
    redraw();
}

// The picture needs the greater part.
void PicturePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setFixedWidth(std::clamp(int(width() * panelShare), Theme::px(narrowPanel), Theme::px(widePanel)));
}

// What nobody sees is not laid out, and the graph library not loaded.
void PicturePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        redraw();
}

void PicturePane::redraw()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const helps::PictureFilter wanted = m_span->filter();
    const helps::Network network = helps::networkOf(m_answer.ledger, wanted);
    QSet<PersonId> spared;
    const QList<helps::Helper> carrying = peopleOf(m_answer, HelpFilter::CarryingALot);
    for (const helps::Helper &helper : carrying)
        spared.insert(helper.person);
    m_panel->take(network, m_answer.ledger, wanted, spared, m_answer.today);
    m_nothing->setVisible(network.people.isEmpty());
    m_nothing->setGeometry(m_canvas->rect().adjusted(24, 24, -24, -24));
    m_legend->setText(tr("%1 between %2").arg(tr("%n helps", nullptr, network.helps), tr("%n people", nullptr, int(network.people.size()))));
    const QList<PersonId> people = network.ids();
    const bool allPlaced = std::all_of(people.begin(), people.end(), [this](PersonId person) { return m_places.contains(person); });
    // Whatever is being laid out is wanted no longer.
    endLayout();
    if (m_placesRead && allPlaced)
        showNetwork(network, m_places);
    else
        layOutAnew(network);
}

QString PicturePane::placesFile() const
{
    return m_community.draftFolder() + u"/picture.json"_s;
}

// Reads what is kept, places who is new and keeps that, all on the one thread of the pool.
void PicturePane::layOutAnew(const helps::Network &network)
{
    m_progress = std::make_shared<Progress>();
    m_strip->begin(tr("Laying out the picture of %n people", nullptr, int(network.people.size())));
    m_ticks.start(tickMs);
    const auto work = [network, progress = m_progress, known = m_places, read = !m_placesRead, file = placesFile(), forgotten = m_answer.forgotten]() mutable -> Result<helps::Places> {
        if (QFile kept(file); read && kept.open(QIODevice::ReadOnly))
            known = helps::placesFromJson(kept.readAll());
        Result<helps::Places> placed = helps::layOut(network.ids(), network.bonds(), known, progress.get());
        if (!placed.ok())
            return placed;
        known.insert(*placed);
        helps::Places kept = known;
        kept.removeIf([&](const helps::Places::iterator &place) { return forgotten.contains(place.key()); });
        // A picture that cannot be kept is laid out again next time.
        if (QDir().mkpath(QFileInfo(file).path()))
            (void)writeDurably(file, helps::placesToJson(kept));
        return known;
    };
    whenDone(this, inBackground(work, &m_pool), [this, network, progress = m_progress](const Result<helps::Places> &places) {
        if (places.ok()) {
            m_places = *places;
            m_placesRead = true;
        }
        if (progress == m_progress)
            laidOut(places, network);
    });
}

void PicturePane::endLayout()
{
    if (m_progress)
        m_progress->stop();
    m_progress.reset();
    m_ticks.stop();
    m_strip->finish();
    m_again->hide();
}

void PicturePane::laidOut(const Result<helps::Places> &places, const helps::Network &network)
{
    endLayout();
    if (places.ok())
        return showNetwork(network, m_places);
    Q_EMIT told(places.error().text);
    m_again->setVisible(places.error().kind == Error::Kind::Stopped);
}

void PicturePane::showNetwork(const helps::Network &network, const helps::Places &places)
{
    helps::Places shown;
    for (PersonId person : network.ids())
        shown.insert(person, places.value(person));
    m_canvas->setNetwork(network, shown);
    dim();
}

void PicturePane::follow(const HelpSpan &span)
{
    m_span->follow(span);
    redraw();
}

void PicturePane::setFilter(HelpFilter filter)
{
    m_filter = filter;
    dim();
}

void PicturePane::setSearch(const QString &text)
{
    m_search = text;
    m_panel->setSearch(text);
    dim();
}

void PicturePane::dim()
{
    const QStringList words = foldedWords(m_search);
    QSet<PersonId> meant;
    const QList<helps::Helper> filtered = peopleOf(m_answer, m_filter);
    for (const helps::Helper &helper : filtered)
        meant.insert(helper.person);
    QSet<PersonId> dimmed;
    for (const helps::Named &person : m_canvas->scene().network.people) {
        const bool found = matchesWords(searchedAs(person), words);
        if (!found || (!meant.isEmpty() && !meant.contains(person.id)))
            dimmed.insert(person.id);
    }
    m_canvas->setDimmed(dimmed);
}

void PicturePane::choosePerson(PersonId person)
{
    m_canvas->setChosen(person);
    m_panel->setPerson(person);
    if (person)
        m_canvas->setFocus(Qt::OtherFocusReason);
}

PersonId PicturePane::mostBound() const
{
    QHash<PersonId, int> ties;
    PersonId most;
    for (const helps::Tie &tie : m_canvas->scene().network.ties) {
        for (PersonId person : {tie.helper, tie.helped}) {
            if (++ties[person] > ties.value(most))
                most = person;
        }
    }
    return most;
}

QByteArray PicturePane::drawn(const NetworkScene &scene, const QString &suffix)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QRectF room(0, 0, paper.width(), paper.height());
    const auto draw = [&](QPaintDevice &device, double scale) {
        QPainter painter(&device);
        painter.scale(scale, scale);
        painter.fillRect(room, Theme::light()(Colour::Base));
        paintNetwork(painter, scene, NetworkView::fitting(scene.places, room.adjusted(24, 24, -24, -24)), Theme::light());
    };
    if (suffix == u"svg") {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(paper);
        svg.setViewBox(room);
        svg.setTitle(tr("Who has helped whom"));
        draw(svg, 1);
    } else if (suffix == u"pdf") {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(tr("Who has helped whom"));
        pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, {}));
        pdf.setResolution(144);
        draw(pdf, double(pdf.width()) / room.width());
    } else {
        QImage image((QSizeF(paper) * pngScale).toSize(), QImage::Format_ARGB32_Premultiplied);
        draw(image, pngScale);
        image.save(&buffer, "PNG");
    }
    return buffer.data();
}

void PicturePane::save()
{
    auto *dialog = new QFileDialog(window(), tr("Save the picture"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Drawing that can be enlarged (*.svg)"), tr("Page for printing (*.pdf)")});
    dialog->setDefaultSuffix(u"png"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u".svg") ? u"svg"_s : filter.contains(u".pdf") ? u"pdf"_s : u"png"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &PicturePane::write);
    openChooser(dialog);
}

void PicturePane::write(const QString &file)
{
    const auto work = [file, scene = m_canvas->scene()] { return writeDurably(file, drawn(scene, QFileInfo(file).suffix().toLower())); };
    whenDone(this, inBackground(work, &m_pool), [this, file](const Result<Done> &written) {
        Q_EMIT told(written.ok() ? tr("Saved the picture as %1").arg(QFileInfo(file).fileName()) : written.error().text);
    });
}

} // namespace kith
