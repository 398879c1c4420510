// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library with functions of C that is loaded when it is first needed, so that no start waits for it.
#pragma once

#include <QLibrary>

namespace kith {

class OnDemand
{
public:
    /// "libNAME.so.VERSION", or "NAME.so" for a module of our own. It stays loaded for as long as the program runs.
    explicit OnDemand(const QString &name, const char *binaryVersion = "") : m_library(name, QString::fromLatin1(binaryVersion)) {}

    template<class F>
    void find(const char *name, F &function)
    {
        function = reinterpret_cast<F>(m_library.resolve(name));
        if (!function && m_problem.isEmpty())
            m_problem = QString::fromLatin1(name) + QStringLiteral(": ") + m_library.errorString();
    }
    /// Which function is missing and why; empty when all were found.
    const QString &problem() const { return m_problem; }

private:
    QLibrary m_library;
    QString m_problem;
};

/// For a list of the functions of a library, told once as `#define LIST(F) F(one) F(another)`: LIST(KITH_DECLARE_LOADED) beside
/// it, LIST(KITH_DEFINE_LOADED) in one source, where KITH_LOAD says what is missing, as OnDemand::problem() does.
#define KITH_DECLARE_LOADED(name) extern decltype(&::name) name;
#define KITH_DEFINE_LOADED(name) decltype(&::name) name = nullptr;
#define KITH_FIND_LOADED(name) library.find(#name, name);
#define KITH_LOAD(LIST, ...) \
    [] { \
        OnDemand library(__VA_ARGS__); \
        LIST(KITH_FIND_LOADED) \
        return library.problem(); \
    }()

} // namespace kith
