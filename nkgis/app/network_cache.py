"""What large networks take long to make, kept in the user's cache folder: where lines are cut, and landmarks.

The name of a kept file is the hash of everything it was made of, so that a layer's next revision makes its own. A file
that cannot be read is made again; a folder that cannot be written to is done without.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from platformdirs import user_cache_dir
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.noding import Noded
from nkgis.analysis.shortest import Arcs, Landmarks, landmarks_of
from nkgis.model.network import NetworkLine
from nkgis.progress import SILENT, Progress

Arrays = Mapping[str, NDArray[np.generic]]
FORM = "1"
"""Raised when what is kept changes its meaning."""
MOST_BYTES = 2 * 1024**3
"""Older files give way when the folder holds more."""


def cache_folder() -> Path:
    """Returns the folder of kept networks; it need not be there."""
    return Path(user_cache_dir("nkgis")) / "networks"


def landmarks_for(arcs: Arcs, *, progress: Progress = SILENT) -> Landmarks:
    """Returns the landmarks of arcs, kept ones when there are any."""
    key = _hash(["landmarks", arcs.indptr, arcs.head, arcs.weight])

    def make() -> Arrays:
        made = landmarks_of(arcs, progress=progress)
        return {"table": made.table, "largest": np.array([made.largest])}

    kept = _kept(key, make, lambda found: found["table"].shape[0] == arcs.states)
    return Landmarks(np.asarray(kept["table"], dtype=np.float32), float(np.asarray(kept["largest"])[0]))


def noding_for(
    lines: Sequence[NetworkLine], geometries: Sequence[BaseGeometry], tolerance_m: float, make: Callable[[], Noded]
) -> Noded:
    """Returns where lines are cut, as it was kept for these very lines, else what `make` gives."""
    told = "\n".join(
        f"{line.mode.value}|{line.country}|{line.length_m!r}|{[stop.m for stop in line.stops]}|"
        f"{[(one.kind, one.from_m, one.to_m) for one in line.events]}|"
        f"{[(one.country, one.from_m, one.to_m) for one in line.segments]}" for line in lines)
    counts = np.array([shapely.get_num_coordinates(one) for one in geometries], dtype=np.int64)
    key = _hash(["noding", repr(tolerance_m), told, counts, shapely.get_coordinates(list(geometries))])

    def arrays() -> Arrays:
        made = make()
        sizes = np.array([one.size for one in made.cut_m], dtype=np.int64)
        return {"sizes": sizes, "m": np.concatenate(made.cut_m), "node": np.concatenate(made.cut_node),
                "lon": made.lon, "lat": made.lat}

    kept = _kept(key, arrays, lambda found: found["sizes"].size == len(lines))
    stops = np.cumsum(np.asarray(kept["sizes"], dtype=np.int64))[:-1]
    return Noded(
        np.split(np.asarray(kept["m"], dtype=np.float64), stops),
        np.split(np.asarray(kept["node"], dtype=np.int64), stops),
        np.asarray(kept["lon"], dtype=np.float64), np.asarray(kept["lat"], dtype=np.float64),
    )


def _hash(parts: Iterable[str | NDArray[np.generic]]) -> str:
    digest = hashlib.sha256(FORM.encode())
    for part in parts:
        data = part.encode() if isinstance(part, str) else np.ascontiguousarray(part).tobytes()
        digest.update(str(len(data)).encode())
        digest.update(data)
    return digest.hexdigest()[:32]


def _kept(key: str, make: Callable[[], Arrays], fits: Callable[[Arrays], bool]) -> Arrays:
    path = cache_folder() / f"{key}.npz"
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            found: Arrays = {name: file[name] for name in file.files}
        if fits(found):
            path.touch()
            return found
    except (OSError, ValueError, KeyError, EOFError):
        pass
    except Exception as fault:  # noqa: BLE001 - zipfile raises its own; a broken file is made again
        del fault
    made = make()
    _keep(path, made)
    return made


def _keep(path: Path, made: Arrays) -> None:
    """Writes arrays beside their place and moves them there when whole; does nothing where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            try:
                np.savez(file, allow_pickle=False, **made)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
                return
        os.replace(file.name, path)  # noqa: PTH105 - atomic, both in one folder
        _make_room(path)
    except OSError:
        return


def _make_room(newest: Path) -> None:
    files = sorted(newest.parent.glob("*.npz"), key=lambda one: one.stat().st_mtime)
    size = sum(one.stat().st_size for one in files)
    for one in files:
        if size <= MOST_BYTES or one == newest:
            return
        size -= one.stat().st_size
        one.unlink(missing_ok=True)
