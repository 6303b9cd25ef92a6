import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from nkgis.app.desktop import files, registered, unregistered
from nkgis.cli.main import run
from nkgis.errors import InputError

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a desktop of freedesktop.org")


def entry(home: Path) -> dict[str, str]:
    lines = (home / "applications" / "org.nkgis.Nkgis.desktop").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_that_the_entry_starts_this_very_program_with_files(tmp_path: Path) -> None:
    assert sorted(registered(tmp_path)) == sorted(files(tmp_path))
    command = entry(tmp_path)["Exec"]
    assert command.endswith(" %F")
    program = command.removesuffix(" %F").strip('"')
    assert subprocess.run([*program.split(), "--version"], capture_output=True, check=True).stdout.startswith(b"nkgis ")


def test_that_the_file_types_of_the_entry_are_described(tmp_path: Path) -> None:
    registered(tmp_path)
    root = ET.parse(tmp_path / "mime" / "packages" / "org.nkgis.Nkgis.xml").getroot()  # noqa: S314 - our own
    known = {
        kind.get("type"): kind.find("{*}glob").get("pattern") for kind in root.iter() if kind.get("type") and len(kind)
    }
    assert known["application/x-nkgis-project"] == "*.nkgis"
    assert known["application/x-nkgis-package"] == "*.nkgisz"
    assert set(known) <= set(entry(tmp_path)["MimeType"].split(";"))


def test_that_registering_twice_renews_and_removing_leaves_nothing(tmp_path: Path) -> None:
    registered(tmp_path)
    before = {path: path.read_bytes() for path in files(tmp_path)}
    registered(tmp_path)
    assert {path: path.read_bytes() for path in files(tmp_path)} == before
    assert len(unregistered(tmp_path)) == len(before)
    assert not any(path.exists() for path in before)
    assert unregistered(tmp_path) == []


def test_that_a_path_with_spaces_and_signs_is_quoted_as_the_specification_says() -> None:
    from nkgis.app.desktop import _quoted

    assert _quoted("/usr/bin/nkgis") == "/usr/bin/nkgis"
    assert _quoted("/my files/a$b") == '"/my files/a\\\\$b"'
    assert _quoted("/100%/x") == "/100%%/x"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_that_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(InputError, match="rights"):
        registered(tmp_path)
    tmp_path.chmod(0o700)


def test_that_the_command_registers_for_the_user_alone(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert run(["register"]) == 0
    assert str(tmp_path / "applications" / "org.nkgis.Nkgis.desktop") in capsys.readouterr().out
    assert run(["register", "--remove"]) == 0
    assert not (tmp_path / "applications" / "org.nkgis.Nkgis.desktop").exists()
