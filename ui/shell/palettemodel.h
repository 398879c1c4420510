// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds: people, things to do, gatherings; the best few of each for what is typed.
#pragma once

#include <QCoreApplication>
#include <QKeySequence>

#include <functional>
#include <vector>

#include "app/store/tx.h"
#include "ui/kit/rowmodel.h"

namespace kith {

struct PaletteThing {
    qint64 id = 0;
    QString folded;
    QString name;
    QString caption;
};

// Read when the palette opens.
struct PaletteAnswer {
    std::vector<PaletteThing> people;
    std::vector<PaletteThing> gatherings;

    static PaletteAnswer ask(Reader &reader);
};

struct PaletteCommand {
    QString title;
    QString iconName;
    QKeySequence key;
    std::function<void()> run;
};

struct PaletteRow {
    enum class Kind { Person, Command, Gathering };
    Kind kind = Kind::Command;
    qint64 id = 0;      // of the person or gathering; the number of the command
    QString name;
    QString caption;
    QString iconName;
    bool operator==(const PaletteRow &) const = default;
};

class PaletteModel : public RowModel<PaletteRow> {
    Q_DECLARE_TR_FUNCTIONS(PaletteModel)
public:
    explicit PaletteModel(QObject *parent = nullptr);
    void setThings(PaletteAnswer answer);
    void setCommands(QList<PaletteCommand> commands);
    const QList<PaletteCommand> &commands() const { return m_commands; }
    void find(const QString &typed);

    static constexpr int mostOfEach = 5;

private:
    using Found = std::vector<const PaletteThing *>;
    QVariant value(const PaletteRow &row, int role) const;
    using Matches = bool (*)(const QString &folded, const QStringList &words);
    static Found best(const std::vector<PaletteThing> &things, const QStringList &words, Matches matches);
    QList<PaletteRow> found(const QStringList &words, Matches matches) const;

    PaletteAnswer m_things;
    QList<PaletteCommand> m_commands;
    std::vector<PaletteThing> m_commandWords;
    QString m_typed;
};

} // namespace kith
