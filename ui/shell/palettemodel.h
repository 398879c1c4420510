// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds: people, things to do, and everything that was written down; the best few of each for what is typed.
#pragma once

#include <QCoreApplication>
#include <QKeySequence>

#include <functional>

#include "app/search/shelf.h"
#include "ui/kit/rowmodel.h"

namespace kith {

struct PaletteCommand {
    QString title;
    QString iconName;
    QKeySequence key;
    std::function<void()> run;
};

struct PaletteRow {
    enum class Kind { Person, Command, Gathering, Need, Help, FollowUp, Note };
    Kind kind = Kind::Command;
    qint64 id = 0;      // of the thing; the number of the command
    QString name;
    QString caption;    // what it is, and why it was found
    QString iconName;
    QString page;       // that shows it
    qint64 opens = 0;   // what it shows there
    bool operator==(const PaletteRow &) const = default;
};

class PaletteModel : public RowModel<PaletteRow> {
    Q_DECLARE_TR_FUNCTIONS(PaletteModel)
public:
    explicit PaletteModel(QObject *parent = nullptr);
    // In the order in which they are offered, people first; those not read yet are empty.
    void setShelves(QList<search::ShelfPointer> shelves);
    void setCommands(QList<PaletteCommand> commands);
    void setToday(QDate today) { m_today = today; }
    const QList<PaletteCommand> &commands() const { return m_commands; }
    void find(const QString &typed);

    static constexpr int mostOfEach = 5;
    static constexpr int mostWritten = 3;   // of what is written about people

private:
    using Fit = search::Shelf::Fit;
    QVariant value(const PaletteRow &row, int role) const;
    QList<PaletteRow> commandRows(const search::Query &query, Fit fit) const;
    QList<PaletteRow> rowsOf(qsizetype shelf, const search::Query &query, Fit fit) const;
    QList<PaletteRow> found(const search::Query &query, Fit fit) const;
    PaletteRow rowOf(const search::Thing &thing, const search::Query &query) const;
    QString captionOf(const search::Thing &thing, const search::Query &query) const;

    QList<search::ShelfPointer> m_shelves;
    QList<PaletteCommand> m_commands;
    search::ShelfPointer m_commandShelf;
    QString m_typed;
    QDate m_today;
};

} // namespace kith
