"""PNG pictures from arrays, by the standard's plainest means."""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray


def png_of(picture: NDArray[np.float32]) -> bytes:
    """Returns a premultiplied picture (h, w, 4; 0…1) as PNG with transparency."""
    alpha = picture[..., 3:]
    plain = np.empty(picture.shape, np.float32)
    plain[..., :3] = picture[..., :3] / np.maximum(alpha, 1e-6)
    plain[..., 3:] = alpha
    high, wide = picture.shape[:2]
    rows = np.zeros((high, 1 + 4 * wide), np.uint8)  # each row begins with its filter: none
    rows[:, 1:] = np.clip(plain * 255.0 + 0.5, 0.0, 255.0).astype(np.uint8).reshape(high, -1)
    head = struct.pack(">IIBBBBB", wide, high, 8, 6, 0, 0, 0)
    body = zlib.compress(rows.tobytes(), 1)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


EMPTY_PNG = png_of(np.zeros((1, 1, 4), np.float32))
"""One transparent pixel: what every tile with nothing in it shares."""
