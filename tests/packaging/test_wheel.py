"""The wheel: complete, the same by way of the sdist, and working in an environment that has no checkout."""

from __future__ import annotations

import json
import shutil
import site
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.packaging.wheelhouse import CHECKOUT, build, clean_environment, run

pytestmark = pytest.mark.slow

LINE = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "id": "meridian",
            "properties": {"name": "One degree of a meridian"},
            "geometry": {"type": "LineString", "coordinates": [[127.0, 38.5], [127.0, 39.5]]},
        }
    ],
}


def members(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def bundled_files(folder: str) -> set[str]:
    return {
        f"nkgis/_bundled/{path.relative_to(CHECKOUT).as_posix()}"
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and ".partial" not in path.name
    }


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` folder of an environment with nkgis from the wheel and everything else from this one."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", wheel)
    (own,) = home.glob("lib/python*/site-packages")
    # A path line, not addsitedir: the editable nkgis of this environment is a .pth file and must not be read.
    (own / "dependencies.pth").write_text("\n".join(site.getsitepackages()) + "\n", encoding="utf-8")
    return home / "bin"


def test_that_the_wheel_holds_every_layer_and_resource(wheel: Path) -> None:
    held = members(wheel)
    assert bundled_files("layers") | bundled_files("resources") <= held
    assert bundled_files("layers")
    assert bundled_files("resources")


def test_that_no_python_file_lies_under_the_bundled_folders(wheel: Path) -> None:
    assert not [name for name in members(wheel) if "/_bundled/" in name and name.endswith((".py", ".pyc"))]


def test_that_the_wheel_holds_the_package_and_its_licences_and_nothing_else(wheel: Path) -> None:
    outside = {name for name in members(wheel) if not name.startswith("nkgis/")}
    assert all(".dist-info/" in name or ".data/data/share/" in name for name in outside)
    assert {name.rsplit("/", 1)[1] for name in outside} >= {"LICENSE", "NOTICE", "entry_points.txt"}


def test_that_the_sdist_builds_the_same_wheel(wheel: Path, source_copy: Path, tmp_path: Path) -> None:
    build("sdist", source=source_copy, folder=tmp_path)
    (sdist,) = tmp_path.glob("*.tar.gz")
    shutil.unpack_archive(sdist, tmp_path / "unpacked")  # no tarfile filter: Python 3.11.2 has none
    (tree,) = (tmp_path / "unpacked").iterdir()
    build("wheel", source=tree, folder=tmp_path)
    (second,) = tmp_path.glob("*.whl")
    assert members(second) == members(wheel)


def test_that_the_installed_program_is_the_wheel_and_not_the_checkout(installed: Path) -> None:
    code = "import nkgis; from nkgis.assets import asset; print(nkgis.__file__); print(asset('layers'))"
    lines = run(installed / "python", "-c", code, env=clean_environment()).stdout.split()
    assert all(Path(line).is_relative_to(installed.parent) for line in lines)
    assert lines[1].endswith("_bundled/layers")


def test_that_the_installed_program_says_its_version(installed: Path, wheel: Path) -> None:
    said = run(installed / "nkgis", "--version", env=clean_environment()).stdout
    assert wheel.name.split("-")[1] in said


def test_that_the_installed_program_lists_the_bundled_data(installed: Path) -> None:
    catalog = json.loads(run(installed / "nkgis", "catalog", "--format", "json", env=clean_environment()).stdout)
    assert "khasan-rajin" in {route["id"] for route in catalog["routes"]}
    assert catalog["layers"]
    assert catalog["border_sets"]


def test_that_the_installed_program_measures_from_the_root_folder(installed: Path, tmp_path: Path) -> None:
    from geographiclib.geodesic import Geodesic

    path = tmp_path / "line.geojson"
    path.write_text(json.dumps(LINE), encoding="utf-8")
    command = (installed / "nkgis", "measure", path, "--format", "json")
    (route,) = json.loads(run(*command, cwd="/", env=clean_environment()).stdout)["routes"]
    expected_m = Geodesic.WGS84.Inverse(38.5, 127.0, 39.5, 127.0)["s12"]
    assert route["length_m"] == pytest.approx(expected_m, abs=1e-3)
    assert set(route["by_country"]) == {"KP"}
