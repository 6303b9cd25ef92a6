"""Painted tiles, kept up to a number of bytes; those not asked for the longest go first."""

from collections import OrderedDict
from threading import Lock


class TileCache:
    """Keeps values under their address; safe to use from several threads."""

    def __init__(self, most_bytes: int = 96 * 1024 * 1024) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    @property
    def size(self) -> int:
        """Returns the bytes that are kept."""
        return self._size

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, address: str) -> bytes | None:
        """Returns what is kept at an address, None when nothing is."""
        with self._lock:
            value = self._kept.get(address)
            if value is not None:
                self._kept.move_to_end(address)
            return value

    def put(self, address: str, value: bytes) -> None:
        """Keeps a value; older ones give way."""
        with self._lock:
            self._size += len(value) - len(self._kept.pop(address, b""))
            self._kept[address] = value
            while self._size > self._most:
                self._size -= len(self._kept.popitem(last=False)[1])
