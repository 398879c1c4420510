// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who could be one person among a hundred thousand, as a list and while a name is typed; and confidential notes sealed and
// opened, against bare libsodium on the same bytes.
#include "app/people/notelock.h"
#include "app/upkeep/duplicates.h"
#include "tests/bench/measure.h"

#include <QRandomGenerator>
#include <QStringList>

#include <sodium.h>

#include <cstdlib>
#include <memory>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

constexpr int notes = 10000;

QString inventedName(QRandomGenerator &random)
{
    static const QStringList beginnings{u"Ana"_s, u"Be"_s, u"Ka"_s, u"Lu"_s, u"Mo"_s, u"Gra"_s, u"Zo"_s, u"Ste"_s, u"Tha"_s, u"Ri"_s, u"Fa"_s, u"Jo"_s};
    static const QStringList middles{u"lin"_s, u"ma"_s, u"ce"_s, u"ra"_s, u"th"_s, u"phi"_s, u"sen"_s, u"ko"_s, u"ver"_s, u"ndo"_s, u"wi"_s, u"chi"_s};
    static const QStringList ends{u"a"_s, u"ne"_s, u"son"_s, u"ez"_s, u"ova"_s, u"ic"_s, u"mann"_s, u"ström"_s, u"er"_s, u"eau"_s, u"ski"_s, u"u"_s};
    const auto word = [&] {
        QString text = beginnings[random.bounded(int(beginnings.size()))];
        for (int i = random.bounded(3); i >= 0; --i)
            text += middles[random.bounded(int(middles.size()))];
        return text + ends[random.bounded(int(ends.size()))];
    };
    QString family = word();
    family[0] = family[0].toUpper();
    return word() + u' ' + family;
}

QList<upkeep::Lookalike> inventedPeople(int count)
{
    QRandomGenerator random(1);
    QList<upkeep::Lookalike> people;
    for (int i = 0; i < count; ++i) {
        upkeep::Lookalike who{{i + 1}, inventedName(random), {}, {}, {}, {}};
        if (i % 3)
            who.emails.append(u"p%1@example.org"_s.arg(i - (i % 500 == 1)));
        if (i % 2)
            who.phones.append(u"020 7946 %1"_s.arg(i, 6, 10, QLatin1Char('0')));
        people.append(who);
    }
    return people;
}

bool measureDuplicates()
{
    bool holds = true;
    for (const int count : {1000, 10000, 100000}) {
        const QList<upkeep::Lookalike> people = inventedPeople(count);
        bench::Times building, all;
        std::unique_ptr<upkeep::Lookalikes> lookalikes;
        building.add([&] { lookalikes = std::make_unique<upkeep::Lookalikes>(people, u"Europe/London"_s); });
        qsizetype found = 0;
        all.add([&] { found = lookalikes->pairs({}).size(); });
        const QByteArray what = "duplicates among " + QByteArray::number(count) + ": " + QByteArray::number(found);
        holds &= bench::reportLimit(what.constData(), building.at(0.5) + all.at(0.5), 10000);
        if (count < 100000)
            continue;
        bench::Times typing;
        QRandomGenerator random(2);
        for (int i = 0; i < 500; ++i) {
            const upkeep::Lookalike typed{{}, inventedName(random), {}, {}, {}, {}};
            typing.add([&] { lookalikes->like(typed); });
        }
        holds &= bench::reportLimit("one like who is typed, among 100,000, 99th", typing.at(0.99), 20);
    }
    return holds;
}

bool measureSealing()
{
    const QString text = u"Has told me about the rent, and that it is to stay between us. "_s.repeated(4);
    const NoteLock::Made made = NoteLock::make(u"four small words"_s, LockCost::least()).value();
    unsigned char key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
    randombytes_buf(key, sizeof key);
    bench::Times ours, theirs;
    for (int run = 0; run < 7; ++run) {
        ours.add([&] {
            for (int i = 1; i <= notes; ++i)
                made.lock->unseal(made.lock->seal(text, {i}), {i});
        });
        theirs.add([&] {
            const QByteArray open = text.toUtf8();
            for (int i = 1; i <= notes; ++i) {
                unsigned char nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
                QByteArray box(open.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized), back(open.size(), Qt::Uninitialized);
                randombytes_buf(nonce, sizeof nonce);
                auto *sealed = reinterpret_cast<unsigned char *>(box.data());
                crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, nullptr, reinterpret_cast<const unsigned char *>(open.constData()), size_t(open.size()), nullptr, 0, nullptr,
                                                           nonce, key);
                if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(back.data()), nullptr, nullptr, sealed, size_t(box.size()), nullptr, 0, nonce, key) != 0)
                    std::abort();
            }
        });
    }
    return bench::report("10,000 confidential notes sealed and opened", ours.at(0.5), "bare libsodium", theirs.at(0.5), 2);
}

} // namespace

int main()
{
    const bool duplicates = measureDuplicates();
    return measureSealing() && duplicates ? 0 : 1;
}
