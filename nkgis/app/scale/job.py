"""A job in parts: its folder, its plan, what is done, and what a second run may go on with."""

import hashlib
import json
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import shapely

from nkgis import __version__
from nkgis.analysis.borders import BorderSet
from nkgis.app.operations import MeasureOptions
from nkgis.app.scale.plan import CHUNK_ROWS, planned
from nkgis.errors import InputError
from nkgis.exporters.dataset import TABLES
from nkgis.exporters.files import write_text
from nkgis.exporters.passports import method_json
from nkgis.model.chunk import Chunk, ChunkDone
from nkgis.model.method import Method

JOB_FILE, SUMMARY_FILE, DONE_FOLDER = "nkgis-job.json", "summary.json", "done"
KIND, VERSION = "nkgis-job", 1


@dataclass(frozen=True, slots=True)
class Job:
    """Is a planned job: folder, parts, borders, method and options; `key` says what it is made of."""

    folder: Path
    chunks: tuple[Chunk, ...]
    borders: BorderSet
    method: Method
    options: MeasureOptions
    key: str

    def done(self) -> dict[int, ChunkDone]:
        """Returns the finished parts by number: those whose mark and files are all there."""
        found: dict[int, ChunkDone] = {}
        for chunk in self.chunks:
            try:
                values = json.loads(self._mark(chunk.number).read_text("utf-8"))
                one = ChunkDone(**{**values, "notes": tuple(values["notes"])})
            except (OSError, ValueError, TypeError, KeyError):
                continue
            if one.number == chunk.number and all(
                (self.folder / table / f"part-{chunk.number:06d}.parquet").exists() for table in TABLES
            ):
                found[chunk.number] = one
        return found

    def mark(self, one: ChunkDone) -> None:
        """Keeps that a part is finished. Raises InputError when the folder cannot be written."""
        write_text(self._mark(one.number), json.dumps(asdict(one), ensure_ascii=False) + "\n")

    def unmark(self, number: int) -> None:
        """Forgets that a part is finished: it is to be measured again."""
        self._mark(number).unlink(missing_ok=True)

    def swept(self) -> None:
        """Removes what workers that died left half-written."""
        for left in self.folder.glob(".part-*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in (self.folder / DONE_FOLDER).glob(".*"):
            left.unlink(missing_ok=True)

    def abandoned(self) -> None:
        """Removes a job that has nothing finished, its folder too when nothing else is there."""
        if not self.done():
            _emptied(self.folder)
            with suppress(OSError):
                self.folder.rmdir()

    def _mark(self, number: int) -> Path:
        return self.folder / DONE_FOLDER / f"{number:06d}.json"


def opened_job(
    folder: Path, paths: Sequence[Path], borders: BorderSet, method: Method, options: MeasureOptions, *,
    chunk_rows: int = CHUNK_ROWS, restart: bool = False,
) -> Job:
    """Returns the job of these files in a folder, which is made; one begun there before goes on.

    Raises InputError when the folder holds other files, or a job of other data, methods or versions.
    """
    chunks = tuple(planned(paths, options, chunk_rows=chunk_rows))
    content = _content(paths, chunks, borders, method, options)
    key = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    job = Job(folder, chunks, borders, method, options, key)
    document = {"kind": KIND, "version": VERSION, "key": key, **content}
    try:
        held = _held(folder)
        if held is not None and restart:
            _emptied(folder)
            held = None
        if held is not None and held.get("key") != key:
            raise InputError(f"--out {folder} holds another job ({_difference(held, document)}); "
                             "name another folder, or begin anew with --restart.")
        for name in (*TABLES, DONE_FOLDER):
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise InputError(f"--out {folder} cannot be made or written: {fault.strerror or fault}.") from fault
    job.swept()
    if held is None:
        write_text(folder / JOB_FILE, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    return job


def _content(
    paths: Sequence[Path], chunks: Iterable[Chunk], borders: BorderSet, method: Method, options: MeasureOptions
) -> dict[str, Any]:
    """Returns what the results of a job depend on, as plain values."""
    digest = hashlib.sha256()
    for country, polygon in zip(borders.countries, borders.polygons, strict=True):
        digest.update(country.encode() + b"\0" + shapely.to_wkb(polygon, byte_order=1))
    files = []
    for path in paths:
        try:
            state = path.stat()
        except OSError as fault:
            raise InputError(f"{path} cannot be read: {fault.strerror or fault}.") from fault
        files.append({"path": str(path.resolve()), "bytes": state.st_size, "modified_ns": state.st_mtime_ns})
    return {
        "program": f"nkgis {__version__}", "method": method_json(method), "borders_sha256": digest.hexdigest(),
        "options": {"crs": options.crs, "id_field": options.id_field, "layer": options.layer}, "files": files,
        "chunks": [{**asdict(replace(chunk, path="")), "groups": list(chunk.groups)} for chunk in chunks],
    }


def _held(folder: Path) -> dict[str, Any] | None:
    """Returns the document of the job in a folder; None for a new or empty one."""
    if folder.exists() and not folder.is_dir():
        raise InputError(f"--out {folder} is a file; name a folder.")
    if not folder.exists() or not any(folder.iterdir()):
        return None
    try:
        document = json.loads((folder / JOB_FILE).read_text("utf-8"))
    except FileNotFoundError:
        raise InputError(f"--out {folder} holds other files; name a new or empty folder.") from None
    except (OSError, ValueError) as fault:
        raise InputError(f"{folder / JOB_FILE} cannot be read: {fault}; begin anew in another folder.") from fault
    if not isinstance(document, dict) or document.get("kind") != KIND:
        raise InputError(f"{folder / JOB_FILE} is not that of a job of nkgis; name another folder.")
    return document


def _emptied(folder: Path) -> None:
    """Removes what a job wrote, and nothing else."""
    for name in (*TABLES, DONE_FOLDER):
        shutil.rmtree(folder / name, ignore_errors=True)
    for name in (SUMMARY_FILE, JOB_FILE):
        (folder / name).unlink(missing_ok=True)


def _difference(held: dict[str, Any], wanted: dict[str, Any]) -> str:
    """Says in a few words what two jobs differ in."""
    words = {"program": "another version of nkgis", "method": "another method", "borders_sha256": "other borders",
             "options": "other options", "files": "other or changed files", "chunks": "parts of another size"}
    return "; ".join(word for name, word in words.items() if held.get(name) != wanted[name]) or "made otherwise"
