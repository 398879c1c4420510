// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Curves over time as a small picture, for the numbers' README.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

struct Curve {
    std::string name, colour;
    std::vector<std::pair<double, double>> points; ///< milliseconds, and how good
};

/// Time runs logarithmically from 10 ms to 1 s; upwards is better, from `low` to `high`.
inline bool drawCurves(const char *file, const std::string &title, const std::vector<Curve> &curves, double low, double high)
{
    constexpr double left = 44, top = 30, width = 420, height = 200;
    const auto x = [](double ms) { return left + width * std::log10(ms / 10) / 2; };
    const auto y = [&](double value) { return top + height * (high - value) / (high - low); };
    std::FILE *const out = std::fopen(file, "w");
    if (!out)
        return false;
    std::fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"270\" font-family=\"sans-serif\" font-size=\"12\">\n"
                      "<rect width=\"640\" height=\"270\" fill=\"#fffefc\"/>\n<text x=\"%g\" y=\"18\" fill=\"#292522\">%s</text>\n", left, title.c_str());
    for (double value = low; value <= high; value += 5)
        std::fprintf(out, "<path d=\"M%g %gh%g\" stroke=\"#e6e1d9\"/><text x=\"%g\" y=\"%g\" text-anchor=\"end\" fill=\"#5d564e\">%g</text>\n", left, y(value), width, left - 6,
                     y(value) + 4, value);
    for (double ms : {10.0, 100.0, 1000.0})
        std::fprintf(out, "<text x=\"%g\" y=\"%g\" text-anchor=\"middle\" fill=\"#5d564e\">%g ms</text>\n", x(ms), top + height + 18, ms);
    double label = -100; // one below the other, the best first
    for (const Curve &curve : curves) {
        label = std::max(label + 15, y(curve.points.back().second) + 4);
        std::fprintf(out, "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"", curve.colour.c_str());
        for (const auto &[ms, value] : curve.points)
            std::fprintf(out, "%.1f,%.1f ", x(ms), y(value));
        std::fprintf(out, "\"/><text x=\"%g\" y=\"%.1f\" fill=\"%s\">%s</text>\n", left + width + 8, label, curve.colour.c_str(), curve.name.c_str());
    }
    std::fprintf(out, "</svg>\n");
    return std::fclose(out) == 0;
}
