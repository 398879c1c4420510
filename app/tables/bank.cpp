// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/bank.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kith::tables {

namespace {

bool keepsPromise(const Plan &plan, int tables, int size)
{
    const auto people = std::size_t(tables) * std::size_t(size);
    std::vector<char> met(people * people, 0);
    for (const Round &round : plan) {
        std::vector<char> seated(people, 0);
        if (int(round.size()) != tables)
            return false;
        for (const Table &table : round) {
            if (int(table.size()) != size)
                return false;
            for (int a : table) {
                if (a < 0 || std::size_t(a) >= people || std::exchange(seated[std::size_t(a)], 1))
                    return false;
                for (int b : table) {
                    if (a < b && std::exchange(met[std::size_t(a) * people + std::size_t(b)], 1))
                        return false;
                }
            }
        }
    }
    return true;
}

} // namespace

std::string baseToText(const Plan &base)
{
    std::string text;
    for (const Round &round : base) {
        text += text.empty() ? "" : " / ";
        for (std::size_t t = 0; t < round.size(); ++t) {
            text += t == 0 ? "" : " | ";
            for (std::size_t i = 0; i < round[t].size(); ++i)
                text += (i == 0 ? "" : " ") + std::to_string(round[t][i]);
        }
    }
    return text;
}

Plan baseFromText(const char *text)
{
    Plan base(1, Round(1));
    while (*text != '\0') {
        if (*text == '/')
            base.emplace_back(1);
        else if (*text == '|')
            base.back().emplace_back();
        if (*text < '0' || *text > '9') {
            ++text;
            continue;
        }
        char *end = nullptr;
        base.back().back().push_back(int(std::strtol(text, &end, 10)));
        text = end;
    }
    return base;
}

Plan expanded(const Banked &entry)
{
    Plan plan = turned(baseFromText(entry.base), entry.symmetry);
    return keepsPromise(plan, entry.tables, entry.size) ? plan : Plan();
}

Plan fromBank(int tables, int size)
{
    const std::vector<Banked> &all = bank();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Banked &entry) { return entry.tables == tables && entry.size == size; });
    return found == all.end() ? Plan() : expanded(*found);
}

} // namespace kith::tables
