"""Films as files: a GIF written picture by picture, or an MP4 made by ffmpeg, which runs as a program of its own."""

import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np
from PIL import GifImagePlugin, Image

from nkgis.errors import InputError
from nkgis.exporters.figure_fonts import shown

FILMS = frozenset({".gif", ".mp4"})
_FILTER = ("scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,"
           "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv")
COLOURS = 255
"""Colours of a GIF; the last of its 256 places stands for "as before"."""
GIF_FADE_FPS = 10
_TICK_S = 0.01
"""The unit of time of a GIF."""
_KEY_S = 4
_WAIT_S = 30.0
_COMMENT_MAX = 4000

Frame = tuple[Any, float]
"""A picture of Pillow's and for how many seconds it is seen."""


def faded(frames: Iterable[Frame], seconds: float, fps: float) -> Iterator[Frame]:
    """Yields the frames with a passage from each to the next; it takes its time from the one that it leads to."""
    count = round(seconds * fps)
    before = None
    for picture, long in frames:
        steps = min(count, int(long * fps) - 1)
        if before is None or steps < 1 or before is picture:
            yield picture, long
        else:
            for step in range(1, steps + 1):
                yield Image.blend(before, picture, step / (steps + 1)), 1 / fps
            yield picture, long - steps / fps
        before = picture


def common_palette(pictures: Sequence[Any], colours: Iterable[str] = ()) -> list[int]:
    """Returns the palette of a GIF, 256 times red, green and blue: `colours` first, then those the pictures need."""
    fixed = [tuple(int(one[at : at + 2], 16) for at in (1, 3, 5)) for one in dict.fromkeys(colours)][:96]
    mosaic = Image.fromarray(np.concatenate([np.asarray(picture)[::2, ::2] for picture in pictures]))
    found = mosaic.quantize(COLOURS - len(fixed), method=Image.Quantize.MEDIANCUT, kmeans=1)
    values = [value for color in fixed for value in color] + list(found.getpalette() or [])
    return (values[: COLOURS * 3] + [0] * 768)[:768]


def write_gif(
    path: Path, frames: Iterable[Frame], *, palette: Sequence[int], comment: str = ""
) -> None:
    """Writes a GIF that plays again and again; each picture has only what differs from the one before.

    One picture at a time is held. All have one palette and no dots of mixed colours, so that nothing flickers.
    """
    table = Image.new("P", (1, 1))
    table.putpalette(list(palette)[: COLOURS * 3])
    with path.open("wb") as file:
        before: Any = None
        waiting: tuple[Any, tuple[int, int]] | None = None
        picture_before: Any = None
        now = since = 0.0
        for picture, seconds in frames:
            if picture is not picture_before:
                picture_before = picture
                indexes = np.asarray(picture.quantize(palette=table, dither=Image.Dither.NONE))
                piece = _difference(before, indexes)
                if before is None:
                    _write_head(file, indexes, palette, comment)
                if piece is not None:
                    if waiting is not None:
                        _write_piece(file, waiting, palette, _ticks(now) - _ticks(since))
                    waiting, since, before = piece, now, indexes
            now += seconds
        if waiting is None:
            raise InputError("The film has no frame; name at least one date or scenario.")
        _write_piece(file, waiting, palette, _ticks(now) - _ticks(since))
        file.write(b";")


def write_mp4(
    path: Path, frames: Iterable[Frame], *, size: tuple[int, int], fps: int, title: str = "", comment: str = "",
) -> None:
    """Writes an H.264 film without sound that every player takes; its size must be even.

    Pictures go to ffmpeg one after the other. Raises InputError where it cannot be started or stops halfway.
    """
    with tempfile.TemporaryFile() as said:
        try:
            encoder = subprocess.Popen(_command(path, size, fps, title, comment), stdin=subprocess.PIPE,
                                       stdout=subprocess.DEVNULL, stderr=said)
        except OSError as fault:
            raise InputError(f"An MP4 needs the program ffmpeg, which cannot be started ({fault.strerror or fault}); "
                             "install the package imageio-ffmpeg again, or write a .gif.") from fault
        try:
            _feed(encoder.stdin, frames, fps)
            code = encoder.wait(_WAIT_S * 10)
        except BrokenPipeError:
            code = encoder.wait(_WAIT_S) or 1
        finally:
            if encoder.poll() is None:
                encoder.kill()
                encoder.wait()
        if code != 0:
            said.seek(0)
            raise InputError(f"The film cannot be written: {_reason(said.read(), code)}.")


def _feed(sink: Any, frames: Iterable[Frame], fps: int) -> None:
    """Writes each picture as often as its seconds ask for."""
    now, done = 0.0, 0
    with sink:
        for picture, seconds in frames:
            now += seconds
            until = max(round(now * fps), done + 1)
            pixels = picture.tobytes()
            for _ in range(done, until):
                sink.write(pixels)
            done = until


def _command(path: Path, size: tuple[int, int], fps: int, title: str, comment: str) -> list[str]:
    """Returns the command line of ffmpeg: the same pictures give the same bytes whatever machine it runs on."""
    return [
        _ffmpeg(), "-y", "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{size[0]}x{size[1]}",
        "-r", str(fps), "-i", "pipe:0", "-an", "-vf", _FILTER,
        "-c:v", "libx264", "-preset", "medium", "-crf", "18", "-tune", "stillimage", "-threads", "4",
        "-g", str(fps * _KEY_S), "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
        "-color_range", "tv", "-map_metadata", "-1", "-metadata", f"title={_plain(title, 200)}",
        "-metadata", f"comment={_plain(comment, _COMMENT_MAX)}", "-fflags", "+bitexact", "-flags:v", "+bitexact",
        "-movflags", "+faststart", "-f", "mp4", f"file:{path}",
    ]  # fmt: skip


def _ffmpeg() -> str:
    """Returns the path of the ffmpeg that comes with the package imageio-ffmpeg; InputError where there is none."""
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError) as fault:
        raise InputError("An MP4 needs the program ffmpeg, which is not there; install the package imageio-ffmpeg, "
                         "or write a .gif.") from fault


def _reason(said: bytes, code: int) -> str:
    """Returns why ffmpeg stopped: what it says last, else that something stopped it."""
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    if any("No space left" in line for line in lines):
        return "no space is left on the disk"
    if code < 0 or not lines:
        return f"ffmpeg was stopped (code {code})"
    return f"ffmpeg says: {shown(lines[-1], most=200).rstrip('.')}"


def _plain(text: str, most: int) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))[:most]


def _ticks(seconds: float) -> int:
    return round(seconds / _TICK_S)


def _difference(before: Any, indexes: Any) -> tuple[Any, tuple[int, int]] | None:
    """Returns the box of a picture that differs, with what stays as before marked, and its place; None for no box."""
    if before is None:
        return indexes, (0, 0)
    changed = before != indexes
    if not changed.any():
        return None
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    return np.where(changed[box], indexes[box], COLOURS).astype(np.uint8), (int(columns[0]), int(rows[0]))


def _write_head(file: IO[bytes], indexes: Any, palette: Sequence[int], comment: str) -> None:
    info: dict[str, Any] = {"loop": 0}
    if comment:
        info["comment"] = _plain(comment, _COMMENT_MAX).encode()
    for part in GifImagePlugin.getheader(_indexed(indexes, palette), info=info)[0]:
        file.write(part)


def _write_piece(
    file: IO[bytes], piece: tuple[Any, tuple[int, int]], palette: Sequence[int], ticks: int
) -> None:
    """Writes one picture; it stays on the screen while the next is laid over it."""
    indexes, place = piece
    for part in GifImagePlugin.getdata(_indexed(indexes, palette), place, duration=max(ticks, 2) * 10, disposal=1,
                                       transparency=COLOURS):
        file.write(part)


def _indexed(indexes: Any, palette: Sequence[int]) -> Any:
    picture = Image.fromarray(np.ascontiguousarray(indexes), "L")
    picture.putpalette(list(palette))
    return picture
