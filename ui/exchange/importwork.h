// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The work behind the import dialog: reads the file, compares it with the store and writes it, none of it on this thread.
#pragma once

#include "app/exchange/importing.h"
#include "app/store/store.h"

#include <QTimer>

#include <array>
#include <vector>

namespace kith {

class Community;

enum class RowFilter { All, New, Updated, Same, LookAt, LeftOut };
constexpr int rowFilterCount = 6;

/// What the import would do, and which rows each filter shows; shared, never changed.
struct ImportView {
    exchange::Plan plan; ///< without the people to write
    std::array<std::vector<int>, rowFilterCount> rows;
    int undecided = 0; ///< possible duplicates nobody has decided about
};
using ImportViewPtr = std::shared_ptr<const ImportView>;

class ImportWork : public QObject {
    Q_OBJECT
public:
    enum class State { NoFile, Reading, Refused, Comparing, Stopped, Ready, Writing, Done };

    ImportWork(Community &community, GatheringId target, QObject *parent);
    ~ImportWork() override;

    void open(const QString &path);
    void setEncoding(const QString &encoding);
    void setDates(exchange::DateOrder order);
    void setMeaning(const QString &header, exchange::Field field);
    void setChoices(const exchange::ImportChoices &choices);
    /// Ends the comparing or writing under way.
    void stop();
    /// Compares again after a stop.
    void compareAgain();
    void write();

    State state() const { return m_state; }
    bool isBusy() const;
    QString path() const { return m_path; }
    const exchange::ImportFile &file() const { return m_file; }
    const exchange::ReadOptions &options() const { return m_options; }
    const exchange::ImportChoices &choices() const { return m_choices; }
    const ImportViewPtr &view() const { return m_view; }
    /// A whole community as one file, not a list.
    bool isEverything() const { return m_isEverything; }
    /// Why nothing can be imported: the file is refused, or as it stands something is missing.
    const QString &problem() const { return m_problem; }
    const Progress *progress() const { return m_progress.get(); }
    const QList<Gathering> &gatherings() const { return m_gatherings; }

Q_SIGNALS:
    void stateChanged();
    void fileRead(); ///< another file, or the same one read in another way
    void compared();
    void imported();

private:
    struct Setting {
        QString zone;
        QList<Gathering> gatherings;
    };
    void set(State state);
    void readSoon();
    void read();
    void take(const Result<exchange::ImportFile> &file);
    void recall();
    void remember() const;
    QString settingsKey() const;
    void compareSoon();
    void compare();
    void writeList();
    void writeEverything();
    void refuse(const Error &error);

    Community &m_community;
    State m_state = State::NoFile;
    QString m_path;
    QString m_problem;
    bool m_isEverything = false;
    bool m_isRecalled = false;
    bool m_hasSetting = false;
    exchange::ReadOptions m_options;
    exchange::ImportFile m_file;
    exchange::ImportChoices m_choices;
    ImportViewPtr m_view;
    QList<Gathering> m_gatherings;
    std::shared_ptr<Progress> m_progress;
    QTimer m_readTimer, m_compareTimer;
    int m_generation = 0; ///< answers to an older question are dropped
};

} // namespace kith
