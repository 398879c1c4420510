# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves what an Xvfb screen shows as a PNG file, from the file in which the server keeps it."""
import struct
import zlib


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def save(screen, file):
    with open(screen, "rb") as source:
        dump = source.read()
    # The head of an X window dump: 25 big-endian numbers, then its colours of 12 bytes each, then the lines.
    head = struct.unpack(">25I", dump[:100])
    start, width, height, per_line, colours = head[0], head[4], head[5], head[12], head[19]
    start += colours * 12
    lines = bytearray()
    for y in range(height):
        line = dump[start + y * per_line:start + y * per_line + width * 4]
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
        lines += b"\0" + rgb
    with open(file, "wb") as target:
        target.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(bytes(lines))) + chunk(b"IEND", b""))
