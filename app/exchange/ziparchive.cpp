// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ziparchive.h"

#include "app/core/result.h"
#include "app/exchange/libzip.h"

#include <QCoreApplication>
#include <QFile>

#include <memory>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Zip)
};

constexpr qint64 mostEntries = 256;
constexpr qint64 smallEntry = 1024 * 1024;
/// A journal shrinks to a thirtieth; a bomb is a thousand times its size.
constexpr qint64 mostExpansion = 250;

Failure damaged(const QString &detail)
{
    return Failure(Tr::tr("The archive is damaged, so nothing was put in. Copy or download the file again."), Error::Kind::Rule, detail);
}

void needLibzip()
{
    if (const Result<Done> loaded = loadLibzip(); !loaded.ok())
        throw Failure(loaded.error());
}

struct EntryCloser {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

ZipWriter::ZipWriter(const QString &path)
{
    needLibzip();
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!m_zip)
        fail();
}

ZipWriter::~ZipWriter()
{
    if (m_zip)
        zip_discard(m_zip);
}

void ZipWriter::fail()
{
    throw Failure(Tr::tr("The archive could not be written. What was there before is untouched. Choose another folder or make room, and try again."),
                  Error::Kind::Storage, m_zip ? QString::fromUtf8(zip_strerror(m_zip)) : QString());
}

void ZipWriter::add(const QString &name, const QString &file)
{
    zip_source_t *source = zip_source_file(m_zip, QFile::encodeName(file).constData(), 0, 0);
    if (source && zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0)
        return;
    zip_source_free(source);
    fail();
}

void ZipWriter::close()
{
    if (zip_close(m_zip) != 0)
        fail();
    m_zip = nullptr;
}

ZipReader::ZipReader(const QString &path)
{
    needLibzip();
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!m_zip)
        throw damaged(QStringLiteral("zip_open"));
    const qint64 entries = zip_get_num_entries(m_zip, 0);
    for (qint64 i = 0; i < entries && i <= mostEntries; ++i)
        m_names.append(QString::fromUtf8(zip_get_name(m_zip, zip_uint64_t(i), 0)));
}

ZipReader::~ZipReader()
{
    if (m_zip)
        zip_discard(m_zip);
}

bool ZipReader::isZip(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(2) == "PK";
}

bool ZipReader::holds(const QString &path, const QString &name)
{
    // Whoever reads it next says what is missing.
    if (!loadLibzip().ok())
        return true;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!zip)
        return false;
    const bool found = zip_name_locate(zip, name.toUtf8().constData(), 0) >= 0;
    zip_discard(zip);
    return found;
}

void ZipReader::read(const QString &name, qint64 largest, const std::function<void(QByteArrayView)> &take) const
{
    if (m_names.count(name) != 1)
        throw Failure(Tr::tr("The archive has no file %1, or has it twice, so nothing was put in.").arg(name));
    zip_stat_t about;
    zip_stat_init(&about);
    const auto index = zip_uint64_t(m_names.indexOf(name));
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_zip, index, 0, &about) != 0 || (about.valid & needed) != needed)
        throw damaged(name);
    if (about.encryption_method != ZIP_EM_NONE)
        throw Failure(Tr::tr("The archive is locked with a password, so nothing was put in. Unpack it and zip it again without one."));
    const auto size = qint64(about.size);
    if (size < 0 || size > largest || (size > smallEntry && size / mostExpansion > qint64(about.comp_size)))
        throw Failure(Tr::tr("%1 in the archive would unpack to far more than a community holds, so nothing was put in.").arg(name));
    const std::unique_ptr<zip_file_t, EntryCloser> file(zip_fopen_index(m_zip, index, 0));
    if (!file)
        throw damaged(name);
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), zip_uint64_t(piece.size()));
        total += got;
        // libzip says -1 where the checksum is not that of what was read.
        if (got < 0 || total > size)
            throw damaged(name);
        if (got == 0)
            break;
        take(QByteArrayView(piece.constData(), got));
    }
    if (total != size)
        throw damaged(name);
}

} // namespace kith::exchange
