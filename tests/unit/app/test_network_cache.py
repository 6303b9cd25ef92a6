"""What is kept of large networks: the same as made anew, and made anew when it is broken or of something else."""

import numpy as np
import pytest
from shapely.geometry import LineString

from nkgis.analysis.network import build_network
from nkgis.analysis.shortest import Arcs
from nkgis.app import network_cache
from nkgis.app.network_cache import landmarks_for, noding_for
from nkgis.model.kinds import Mode
from nkgis.model.network import NetworkLine


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.setattr(network_cache, "user_cache_dir", lambda _: str(tmp_path / "cache"))
    return tmp_path / "cache" / "networks"


def ring(count, weight=1.0):
    heads = np.array([end for k in range(count) for end in ((k - 1) % count, (k + 1) % count)], dtype=np.int64)
    return Arcs(np.arange(0, 2 * count + 1, 2, dtype=np.int64), heads, np.full(2 * count, weight))


def test_that_landmarks_are_kept_by_their_content(folder, monkeypatch):
    made = landmarks_for(ring(30))
    assert len(list(folder.glob("*.npz"))) == 1
    monkeypatch.setattr(network_cache, "landmarks_of", lambda *_, **__: pytest.fail("made again"))
    kept = landmarks_for(ring(30))
    assert np.array_equal(kept.table, made.table)
    assert kept.largest == made.largest
    monkeypatch.undo()


def test_that_other_weights_are_another_file_and_a_broken_one_is_made_again(folder, monkeypatch, tmp_path):
    monkeypatch.setattr(network_cache, "user_cache_dir", lambda _: str(tmp_path / "cache"))
    made = landmarks_for(ring(30))
    landmarks_for(ring(30, 2.0))
    assert len(list(folder.glob("*.npz"))) == 2
    for path in folder.glob("*.npz"):
        path.write_bytes(path.read_bytes()[:50])
    assert np.array_equal(landmarks_for(ring(30)).table, made.table)


def test_that_a_folder_that_cannot_be_made_is_done_without(folder):
    folder.parent.write_text("a file where the folder would be")
    assert landmarks_for(ring(8)).table.shape[0] == 8


def test_that_the_same_lines_give_the_same_network_from_the_cache(folder):
    places = [[(130, 42), (130.1, 42)], [(130.1, 42), (130.1, 42.1)], [(130.05, 41.9), (130.05, 41.999)]]
    lines = [NetworkLine(("l", str(k)), str(k), Mode.ROAD, 1.0, 1.0) for k in range(3)]
    geometries = [LineString(place) for place in places]
    made = build_network(lines, geometries, keep=noding_for)
    kept = build_network(lines, geometries, keep=lambda a, b, c, _: noding_for(a, b, c, lambda: pytest.fail("again")))
    for name in ("a", "b", "lon", "lat", "from_m", "to_m"):
        assert np.array_equal(getattr(made, name), getattr(kept, name))
    assert len(list(folder.glob("*.npz"))) == 1
