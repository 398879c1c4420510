// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program (LD_PRELOAD): counts every call that changes a file, and lets one of them go wrong.
//   KITH_FAULT=count|kill|torn|full|eio   what happens: nothing, killed, killed half way through a write, no room for more
//                                         from there on, or one input/output error
//   KITH_FAULT_AT=N                       at the Nth call, from 1
//   KITH_FAULT_COUNT=FILE                 where `count` writes how many there were
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long seen;
static long at;
static const char *fault = "";

#define REAL(name) ((__typeof__(&(name)))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void)
{
    const char *n = getenv("KITH_FAULT_AT");
    const char *what = getenv("KITH_FAULT");
    at = n ? atol(n) : 0;
    fault = what ? what : "";
}

__attribute__((destructor)) static void end(void)
{
    const char *file = getenv("KITH_FAULT_COUNT");
    if (!file || strcmp(fault, "count") != 0)
        return;
    char text[32];
    const int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&seen));
    const int fd = REAL(open)(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd >= 0 && REAL(write)(fd, text, (size_t)length) < 0)
        abort();
}

static int isFile(int fd)
{
    struct stat info;
    return fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

// What the call needs: room on the disk, a disk that works, or neither (taking a file away).
enum Need { Room, Disk, Neither };

// What the call at hand must answer: 0 to go on, TEARS to be killed half way, else an errno.
enum { TEARS = -1 };
static int trouble(enum Need need)
{
    const long now = atomic_fetch_add(&seen, 1) + 1;
    if (!at || now < at)
        return 0;
    if (strcmp(fault, "full") == 0)
        return need == Room ? ENOSPC : 0;
    if (now > at)
        return 0;
    if (strcmp(fault, "kill") == 0)
        kill(getpid(), SIGKILL);
    if (strcmp(fault, "torn") == 0)
        return TEARS;
    return strcmp(fault, "eio") == 0 && need != Neither ? EIO : 0;
}

// `half` is the call done half way, or nothing.
#define FAIL_UNLESS_WELL(need, answer, half)                                                                                           \
    do {                                                                                                                                \
        const int error = trouble(need);                                                                                                \
        if (error == TEARS) {                                                                                                           \
            if ((half) >= 0)                                                                                                            \
                kill(getpid(), SIGKILL);                                                                                                \
        } else if (error) {                                                                                                             \
            errno = error;                                                                                                              \
            return answer;                                                                                                              \
        }                                                                                                                               \
    } while (0)

ssize_t write(int fd, const void *bytes, size_t size)
{
    if (isFile(fd))
        FAIL_UNLESS_WELL(Room, -1, REAL(write)(fd, bytes, size / 2));
    return REAL(write)(fd, bytes, size);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    FAIL_UNLESS_WELL(Room, -1, REAL(pwrite)(fd, bytes, size / 2, offset));
    return REAL(pwrite)(fd, bytes, size, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    FAIL_UNLESS_WELL(Room, -1, REAL(pwrite64)(fd, bytes, size / 2, offset));
    return REAL(pwrite64)(fd, bytes, size, offset);
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *to)
{
    // A fault that comes once would be remembered by the stream, which nobody here can make it do.
    if (isFile(fileno(to)) && strcmp(fault, "eio") != 0)
        FAIL_UNLESS_WELL(Room, 0, 0);
    return REAL(fwrite)(bytes, size, count, to);
}

ssize_t sendfile(int out, int in, off_t *offset, size_t count)
{
    FAIL_UNLESS_WELL(Room, -1, 0);
    return REAL(sendfile)(out, in, offset, count);
}

ssize_t sendfile64(int out, int in, off64_t *offset, size_t count)
{
    FAIL_UNLESS_WELL(Room, -1, 0);
    return REAL(sendfile64)(out, in, offset, count);
}

int fsync(int fd)
{
    FAIL_UNLESS_WELL(Disk, -1, 0);
    return REAL(fsync)(fd);
}

int fdatasync(int fd)
{
    FAIL_UNLESS_WELL(Disk, -1, 0);
    return REAL(fdatasync)(fd);
}

int ftruncate(int fd, off_t size)
{
    FAIL_UNLESS_WELL(Disk, -1, 0);
    return REAL(ftruncate)(fd, size);
}

int ftruncate64(int fd, off64_t size)
{
    FAIL_UNLESS_WELL(Disk, -1, 0);
    return REAL(ftruncate64)(fd, size);
}

int rename(const char *from, const char *to)
{
    FAIL_UNLESS_WELL(Disk, -1, 0);
    return REAL(rename)(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    FAIL_UNLESS_WELL(Disk, -1, 0);
    return REAL(renameat2)(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to)
{
    FAIL_UNLESS_WELL(Disk, -1, 0);
    return REAL(link)(from, to);
}

int unlink(const char *path)
{
    FAIL_UNLESS_WELL(Neither, -1, 0);
    return REAL(unlink)(path);
}

#define OPEN(call, ...)                                                                                                                \
    mode_t mode = 0;                                                                                                                    \
    if (flags & O_CREAT) {                                                                                                              \
        va_list more;                                                                                                                   \
        va_start(more, flags);                                                                                                          \
        mode = va_arg(more, mode_t);                                                                                                    \
        va_end(more);                                                                                                                   \
        FAIL_UNLESS_WELL(Room, -1, 0);                                                                                                           \
    }                                                                                                                                   \
    return REAL(call)(__VA_ARGS__, flags, mode)

int open(const char *path, int flags, ...)
{
    OPEN(open, path);
}

int open64(const char *path, int flags, ...)
{
    OPEN(open64, path);
}

int openat(int folder, const char *path, int flags, ...)
{
    OPEN(openat, folder, path);
}

int openat64(int folder, const char *path, int flags, ...)
{
    OPEN(openat64, folder, path);
}
