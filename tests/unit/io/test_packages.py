"""Portable packages that somebody else made: nothing leaves the folder, nothing grows without bounds."""

import hashlib
import json
import stat
import zipfile

import pytest

from nkgis.errors import InputError
from nkgis.io import package as packages
from nkgis.io.package import MANIFEST, PROJECT, unpacked, write_package


def packed(path, files, *, listed=None, version=1, entries=()):
    listed = listed if listed is not None else {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
        for entry, data in entries:
            made.writestr(entry, data)
        made.writestr(MANIFEST, json.dumps({"format": "nkgis-package", "version": version, "files": listed}))
    return path


@pytest.mark.parametrize("name", [
    "../out.txt", "/out.txt", "data/../../out.txt", "C:/out.txt", "data\\..\\..\\out.txt", "data/ /x", "a//b",
    "data/./x", "nul:x", "x.",
])  # fmt: skip
def test_that_a_name_that_leads_out_of_the_folder_is_refused(tmp_path, name):
    path = packed(tmp_path / "p.nkgisz", {PROJECT: b"{}", name: b"x"})
    inside = tmp_path / "deep" / "inside"
    inside.mkdir(parents=True)
    with pytest.raises(InputError, match="no plain file inside it"):
        unpacked(path, inside)
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["deep", "inside", "p.nkgisz"]


def test_that_a_link_is_refused(tmp_path):
    link = zipfile.ZipInfo("data/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    target = b"/etc/passwd"
    listed = {PROJECT: {"size": 2, "sha256": hashlib.sha256(b"{}").hexdigest()},
              "data/link": {"size": len(target), "sha256": hashlib.sha256(target).hexdigest()}}
    path = packed(tmp_path / "p.nkgisz", {PROJECT: b"{}"}, listed=listed, entries=[(link, target)])
    with pytest.raises(InputError, match="no plain file"):
        unpacked(path, tmp_path)


def test_that_a_bomb_is_refused_before_it_is_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(packages, "ALWAYS_SOUND", 1 << 20)
    path = packed(tmp_path / "p.nkgisz", {PROJECT: b"{}", "data/zeros": bytes(2 << 20)})
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match="would grow from"):
        unpacked(path, tmp_path / "in")
    assert list((tmp_path / "in").iterdir()) == []


@pytest.mark.parametrize(("change", "words"), [
    ({"listed": {PROJECT: {"size": 2, "sha256": "0" * 64}}}, "checksum of project.nkgis is wrong"),
    ({"listed": {PROJECT: {"size": 3, "sha256": "0" * 64}}}, "not the size"),
    ({"listed": {PROJECT: {"size": 2, "sha256": "0"}, "data/x": {"size": 1, "sha256": "0"}}}, "does not hold what"),
    ({"listed": {"data/x": {"size": 1, "sha256": "0"}}}, "cannot be read"),
    ({"listed": []}, "cannot be read"),
    ({"version": 2}, "newer nkgis"),
    ({"entries": [("PROJECT.nkgis", b"{}")]}, "a name twice"),
])  # fmt: skip
def test_that_a_package_that_is_not_as_stated_is_refused(tmp_path, change, words):
    path = packed(tmp_path / "p.nkgisz", {PROJECT: b"{}"}, **change)
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match=words):
        unpacked(path, tmp_path / "in")


def test_that_every_cut_of_a_package_and_every_flipped_byte_of_its_data_is_refused(tmp_path):
    (tmp_path / "line.csv").write_text("id,lon,lat\n" + "a,130,42\n" * 50, "utf-8")
    path = tmp_path / "p.nkgisz"
    write_package(path, "{}", {"data/1/line.csv": tmp_path / "line.csv"})
    whole = path.read_bytes()
    for number, end in enumerate(range(0, len(whole), 41)):
        path.write_bytes(whole[:end])
        (tmp_path / f"cut{number}").mkdir()
        with pytest.raises(InputError):
            unpacked(path, tmp_path / f"cut{number}")
    at = whole.index(b"line.csv") + len(b"line.csv") + 20 + 8  # behind the sizes, in the compressed data
    path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1:])
    (tmp_path / "flipped").mkdir()
    with pytest.raises(InputError):
        unpacked(path, tmp_path / "flipped")


def test_that_a_zip_file_without_a_manifest_and_a_text_are_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.nkgisz", "w") as made:
        made.writestr("x", "y")
    with pytest.raises(InputError, match="no nkgis package"):
        unpacked(tmp_path / "a.nkgisz", tmp_path)
    (tmp_path / "b.nkgisz").write_text("text", "utf-8")
    with pytest.raises(InputError, match="not a whole package"):
        unpacked(tmp_path / "b.nkgisz", tmp_path)


def test_that_a_full_disk_is_told_before_anything_is_unpacked(tmp_path, monkeypatch):
    path = packed(tmp_path / "p.nkgisz", {PROJECT: b"{}", "data/x": b"x" * 100})
    (tmp_path / "in").mkdir()
    monkeypatch.setattr(packages.shutil, "disk_usage", lambda _folder: type("U", (), {"free": 50})())
    with pytest.raises(InputError, match="make room"):
        unpacked(path, tmp_path / "in")
    assert list((tmp_path / "in").iterdir()) == []
