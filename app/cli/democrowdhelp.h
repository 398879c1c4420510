// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a made-up crowd of any size asks, offers, does for each other and promises: four helps a person.
#pragma once

#include "app/cli/demonames.h"
#include "app/cli/demowriter.h"

#include "app/gatherings/gathering.h"

namespace kith::cli {

class CrowdHelp
{
public:
    CrowdHelp(const std::vector<Person> &people, const std::vector<Gathering> &past, QDate today, DemoNames &names, DemoIds &ids, DemoCounts &counts);

    /// Hands over changes of a bearable size, each with what it is about.
    void tell(const std::function<void(const std::function<void(Tx &)> &)> &write);

private:
    PersonId anybody();
    /// Few do much and many do little, in circles of people who know each other.
    std::pair<size_t, size_t> helperAndHelped();
    QDate lately(int days);
    void ask(Tx &tx, int index);
    void offer(Tx &tx);
    void help(Tx &tx);
    void promise(Tx &tx, int index);

    const std::vector<Person> &m_people;
    const std::vector<Gathering> &m_past;
    QDate m_today;
    DemoNames &m_names;
    DemoIds &m_ids;
    DemoCounts &m_counts;
};

} // namespace kith::cli
