// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/notelock.h"

#include "app/people/libsodium.h"

#include <QCoreApplication>

#include <glib.h>
#include <new>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NoteLock)
};

constexpr size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray randomBytes(size_t size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    randombytes_buf(bytes.data(), size);
    return bytes;
}

/// Nonce and sealed bytes in Base64, bound to `about`.
QString sealed(const QByteArray &open, const QByteArray &about, const unsigned char *key)
{
    QByteArray box(qsizetype(nonceSize + tagSize) + open.size(), Qt::Uninitialized);
    unsigned char *bytes = bytesOf(box);
    randombytes_buf(bytes, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes + nonceSize, nullptr, bytesOf(open), size_t(open.size()), bytesOf(about), size_t(about.size()), nullptr, bytes, key);
    return QString::fromLatin1(box.toBase64());
}

/// Nonce and sealed bytes again. GLib reads Base64 by a table; where Qt compares each letter, a page of notes takes half as long again.
QByteArray boxOf(const QString &base64)
{
    const QByteArray letters = base64.toLatin1();
    QByteArray box(letters.size() / 4 * 3 + 3, Qt::Uninitialized);
    int state = 0;
    unsigned save = 0;
    box.resize(qsizetype(g_base64_decode_step(letters.constData(), size_t(letters.size()), bytesOf(box), &state, &save)));
    return box;
}

/// How many bytes are sealed in there, less than none for what was never sealed.
qsizetype sizeIn(const QByteArray &box)
{
    return box.size() - qsizetype(nonceSize + tagSize);
}

bool unsealed(const QByteArray &box, const QByteArray &about, const unsigned char *key, unsigned char *open)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(open, nullptr, nullptr, bytesOf(box) + nonceSize, size_t(box.size()) - nonceSize, bytesOf(about),
                                                      size_t(about.size()), bytesOf(box), key)
        == 0;
}

QByteArray aboutNote(NoteId note)
{
    return "note|" + QByteArray::number(note.value) + "|v1";
}

const QByteArray &aboutKey()
{
    static const QByteArray about = "note-key|v1";
    return about;
}

/// A key out of a passphrase, where nothing is swapped out; wiped when it goes.
class DerivedKey
{
public:
    DerivedKey(const QString &passphrase, const QByteArray &salt, LockCost cost) : m_bytes(static_cast<unsigned char *>(sodium_malloc(keySize)))
    {
        QByteArray words = passphrase.toUtf8();
        sodium_mlock(words.data(), size_t(words.size()));
        m_isMade = m_bytes && salt.size() == qsizetype(crypto_pwhash_SALTBYTES)
            && crypto_pwhash(m_bytes, keySize, words.constData(), size_t(words.size()), bytesOf(salt), size_t(cost.passes), size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13) == 0;
        // Wipes it as well.
        sodium_munlock(words.data(), size_t(words.size()));
    }
    ~DerivedKey() { sodium_free(m_bytes); }
    DerivedKey(const DerivedKey &) = delete;
    DerivedKey &operator=(const DerivedKey &) = delete;
    bool isMade() const { return m_isMade; }
    const unsigned char *bytes() const { return m_bytes; }

private:
    bool m_isMade = false;
    unsigned char *m_bytes;
};

Error noMemory()
{
    return {Error::Kind::Storage, Tr::tr("There was not enough memory to work with the passphrase. Nothing was changed. Close other programs and try again."), {}};
}

} // namespace

LockCost LockCost::usual()
{
    return {int(crypto_pwhash_OPSLIMIT_MODERATE), qint64(crypto_pwhash_MEMLIMIT_MODERATE)};
}

LockCost LockCost::least()
{
    return {int(crypto_pwhash_OPSLIMIT_MIN), qint64(crypto_pwhash_MEMLIMIT_MIN)};
}

NoteLock::NoteLock()
{
    m_key = static_cast<unsigned char *>(sodium_malloc(keySize));
    if (!m_key)
        throw std::bad_alloc();
}

NoteLock::~NoteLock()
{
    sodium_free(m_key);
}

Result<NoteLock::Made> NoteLock::make(const QString &passphrase, LockCost cost)
{
    if (const Result<Done> library = loadLibsodium(); !library.ok())
        return library.error();
    std::shared_ptr<NoteLock> lock(new NoteLock);
    randombytes_buf(lock->m_key, keySize);
    const auto kept = lock->keptUnder({}, passphrase, cost);
    if (!kept.ok())
        return kept.error();
    return Made{*kept, lock};
}

Result<NoteKey> NoteLock::keptUnder(const NoteKey &before, const QString &passphrase, LockCost cost) const
{
    const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
    const DerivedKey derived(passphrase, salt, cost);
    if (!derived.isMade())
        return noMemory();
    NoteKey kept = before;
    kept.salt = QString::fromLatin1(salt.toBase64());
    kept.passes = cost.passes;
    kept.memory = cost.memory;
    const QByteArray key = QByteArray::fromRawData(reinterpret_cast<const char *>(m_key), qsizetype(keySize));
    kept.sealed = sealed(key, aboutKey(), derived.bytes());
    return kept;
}

Result<std::shared_ptr<const NoteLock>> NoteLock::open(const NoteKey &kept, const QString &passphrase)
{
    if (const Result<Done> library = loadLibsodium(); !library.ok())
        return library.error();
    std::shared_ptr<NoteLock> lock(new NoteLock);
    const DerivedKey derived(passphrase, QByteArray::fromBase64(kept.salt.toLatin1()), {kept.passes, kept.memory});
    if (!derived.isMade())
        return noMemory();
    const QByteArray box = boxOf(kept.sealed);
    if (sizeIn(box) != qsizetype(keySize) || !unsealed(box, aboutKey(), derived.bytes(), lock->m_key))
        return Error{Error::Kind::Rule, Tr::tr("That is not the passphrase."), {}};
    return std::shared_ptr<const NoteLock>(lock);
}

QString NoteLock::seal(const QString &text, NoteId note) const
{
    QByteArray open = text.toUtf8();
    const QString box = sealed(open, aboutNote(note), m_key);
    sodium_memzero(open.data(), size_t(open.size()));
    return box;
}

std::optional<QString> NoteLock::unseal(const QString &text, NoteId note) const
{
    const QByteArray box = boxOf(text);
    if (sizeIn(box) < 0)
        return {};
    QByteArray open(sizeIn(box), Qt::Uninitialized);
    if (!unsealed(box, aboutNote(note), m_key, bytesOf(open)))
        return {};
    const QString said = QString::fromUtf8(open);
    sodium_memzero(open.data(), size_t(open.size()));
    return said;
}

} // namespace kith
