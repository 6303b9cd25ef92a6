"""Where results go: closed, full or foreign streams, devices, and reports that are whole or absent."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nkgis.__main__ import main
from nkgis.app import exports
from nkgis.errors import Cancelled, InputError
from nkgis.exporters.files import write_text

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "nkgis"]


@pytest.fixture
def line(tmp_path):
    path = tmp_path / "line.geojson"
    path.write_text(json.dumps({"type": "LineString", "coordinates": [[130.645, 42.428], [130.289, 42.25]]}))
    return path


def environment(**more):
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def test_that_help_is_written_in_a_locale_without_utf8():
    ran = subprocess.run([*COMMAND, "--help"], capture_output=True, check=False,
                         env=environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"))
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_that_a_full_stdout_is_one_line_and_exit_2(line):
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run([*COMMAND, "measure", str(line)], stdout=full, stderr=subprocess.PIPE, check=False,
                             env=environment())
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"nkgis: error: stdout")
    assert ran.stderr.count(b"\n") == 1


def test_that_a_closed_stdout_is_one_line_and_exit_2(line):
    ran = subprocess.run(["/bin/sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "measure", str(line)],
                         stderr=subprocess.PIPE, check=False, env=environment())
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)


def test_that_an_interrupt_while_starting_is_130_without_a_traceback(line):
    script = ("import sys, signal\nclass Stop:\n def find_spec(self, name, *_):\n"
              "  if name == 'numpy': raise KeyboardInterrupt\nsys.meta_path.insert(0, Stop())\n"
              "from nkgis.__main__ import main\nsys.exit(main(sys.argv[1:]))")
    ran = subprocess.run([sys.executable, "-c", script, "measure", str(line)], capture_output=True, text=True,
                         check=False, env=environment())
    assert (ran.returncode, ran.stderr) == (130, "nkgis: cancelled.\n")


@pytest.mark.parametrize("swallowed", ["ImportError('a bad install')", "RuntimeError('a bad install')"])
def test_that_an_interrupt_that_an_import_takes_for_its_own_fault_is_cancelled(swallowed):
    script = ("import os, signal, sys\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
              "class Stop:\n def find_spec(self, name, path=None, target=None):\n"
              "  if name != 'numpy': return None\n"
              "  try: os.kill(os.getpid(), signal.SIGINT)\n"
              f"  except KeyboardInterrupt: raise {swallowed}\n"
              "sys.meta_path.insert(0, Stop())\n"
              "from nkgis.__main__ import main\nsys.exit(main(['catalog']))")
    done = subprocess.run([sys.executable, "-c", script], text=True, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "nkgis: cancelled.\n")


def test_that_the_version_is_told_without_any_command():
    script = ("import sys\nfrom nkgis.__main__ import main\ncode = main(['--version'])\n"
              "sys.exit(code or [name for name in ('numpy', 'pandas') if name in sys.modules] or 0)")
    done = subprocess.run([sys.executable, "-c", script], text=True, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("nkgis ")


def test_that_an_interrupt_leaves_nothing_behind(tmp_path, line):
    script = ("import os, signal, sys\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
              "from nkgis.progress import Progress\n"
              "Progress.step = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
              "from nkgis.__main__ import main\nsys.exit(main(sys.argv[1:]))")
    out = tmp_path / "out.csv"
    ran = subprocess.run([sys.executable, "-c", script, "measure", str(line), "--out", str(out), "--format", "csv"],
                         capture_output=True, text=True, check=False, env=environment())
    assert (ran.returncode, ran.stderr) == (130, "nkgis: cancelled.\n")
    assert sorted(tmp_path.iterdir()) == [line]


def test_that_a_path_too_long_is_one_line(capsys):
    assert main(["measure", "x" * 300 + ".geojson"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_that_a_pipe_is_written_to_and_stays_a_pipe(tmp_path, line):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert main(["measure", str(line), "--format", "json", "--out", str(pipe)]) == 0
        assert pipe.is_fifo()
        assert json.loads(os.read(reader, 60_000))["kind"] == "nkgis-measure"
    finally:
        os.close(reader)


def test_that_a_link_is_written_through(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_text(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.parametrize("fault", [InputError("map.png: disk full"), Cancelled("cancelled")])
def test_that_a_report_is_whole_or_absent(tmp_path, line, monkeypatch, fault):
    def fail(*_args, **_more):
        raise fault

    monkeypatch.setitem(exports._WRITERS, ".png", fail)
    assert main(["report", str(line), "--out", str(tmp_path / "new" / "report")]) in (2, 130)
    assert sorted(tmp_path.iterdir()) == [line]
    old = tmp_path / "old"
    old.mkdir()
    (old / "passports.json").write_text("before")
    assert main(["report", str(line), "--out", str(old)]) in (2, 130)
    assert [(f.name, f.read_text()) for f in old.iterdir()] == [("passports.json", "before")]


def test_that_check_refuses_what_measure_refuses(tmp_path, capsys):
    path = tmp_path / "crs.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[130, 42], [131, 42]]}}
    ], "crs": {"type": "name", "properties": {"name": "bogus"}}}))
    assert main(["check", str(path)]) == 2
    assert "bogus" in capsys.readouterr().err


def test_that_a_word_no_file_system_takes_is_one_line(capsys):
    assert main(["a" * 5000]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_that_a_closed_stderr_costs_no_result(line):
    ran = subprocess.run(["sh", "-c", f'"{sys.executable}" -m nkgis measure "{line}" --format json 2>&-'],
                         capture_output=True, text=True, check=False, env=environment())
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["kind"] == "nkgis-measure"


def test_that_control_characters_of_files_do_not_reach_the_terminal(tmp_path, line, capsys):
    ring = [[130, 42], [131, 42], [131, 43], [130, 43], [130, 42]]
    borders = tmp_path / "b.geojson"
    borders.write_text(json.dumps({"type": "Feature", "properties": {"ISO": "A\u001b[31m\nB"},
                                   "geometry": {"type": "Polygon", "coordinates": [ring]}}))
    assert main(["measure", str(line), "--borders", str(borders)]) == 0
    assert "\u001b" not in capsys.readouterr().out
    assert main(["measure", "no\u001b[31msuch"]) == 2
    assert "\u001b" not in capsys.readouterr().err
