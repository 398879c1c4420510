// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reference for spreadsheets: a bare libxlsxwriter loop over the cells of a tab-separated file.
#include <xlsxwriter.h>

#include <cstdio>
#include <fstream>
#include <string>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    std::ifstream in(argv[1]);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(argv[2], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    std::string line;
    for (lxw_row_t row = 0; std::getline(in, line); ++row) {
        lxw_col_t column = 0;
        for (size_t at = 0; at <= line.size(); ++column) {
            size_t end = line.find('\t', at);
            if (end == std::string::npos)
                end = line.size();
            line[end] = '\0';
            if (end > at)
                worksheet_write_string(sheet, row, column, line.c_str() + at, nullptr);
            at = end + 1;
        }
    }
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
