"""The railways of the bundled project: layers/railways.geojson.

Lines of `sources/rail_lines.toml` follow the OpenStreetMap-derived rail graph where it has them, else run from
station to station and say so.
"""

from __future__ import annotations

import itertools
import math
import tomllib
from pathlib import Path
from typing import Any

from geojson import write_features
from linefeature import line_feature, rows
from railborders import country_runs, kept_inside, nearest_border_point
from railevents import line_events
from railgraph import Point, RailGraph, distance_m, foot, read_graph
from raillines import STATION_SNAP_M, Drawing, drawing, length_m, position, sharp_turns, with_point
from railshape import SOURCE as SHAPE_SOURCE
from railshape import chain
from railstations import crossing_list, station_list

HERE = Path(__file__).resolve().parent
LAYERS = HERE.parent / "layers"
GRAPH_SOURCE = "© OpenStreetMap contributors, ODbL 1.0, through the rail graph of scgraph-data 2.0.0"
GRAPH_GEOMETRY = (
    "Chords between track points of OpenStreetMap rounded to 0.001° (rail graph of scgraph-data 2.0.0, © OpenStreetMap "
    "contributors, ODbL 1.0), led through known border crossings; accuracy: the distance from the chords that nine "
    "tenths of the track stay within at the very worst, by its length, or that of the published station position "
    "farthest from them if that is more."
)
PARTLY_STRAIGHT = f"{GRAPH_GEOMETRY} The end of the line is straight from station to station: the graph lacks it."
FAR_M = 1_500.0
STATION_GEOMETRY = "Straight from station to station; the rail graph lacks this line."
RAIL_KM_SOURCE = "Sum of the rail graph's own track kilometres along the path (scgraph-data 2.0.0, OpenStreetMap)"


def main() -> None:
    """Write the railways and print what was measured of each."""
    graph = read_graph()
    close_gaps(graph)
    graph.drop_islands(least_nodes=400)
    pin_stations(graph)
    table = tomllib.loads((HERE / "sources" / "rail_lines.toml").read_text(encoding="utf-8"))["line"]
    features = [railway(graph, line) for line in table]
    write_features(LAYERS / "railways.geojson", features)


def close_gaps(graph: RailGraph) -> None:
    """Join the track ends of rail_gaps.csv, each by its chord."""
    for gap in rows("rail_gaps.csv"):
        ends = [(float(gap[x]), float(gap[y])) for x, y in (("lon", "lat"), ("to_lon", "to_lat"))]
        a, b = (graph.nearest_node(end) for end in ends)
        graph.add_edge(a, b, distance_m(graph.points[a], graph.points[b]) / 1000)


def pin_stations(graph: RailGraph) -> None:
    """Give the stations of rail_meets.csv their node: where the lines that share them meet."""
    for row in rows("rail_meets.csv"):
        node = graph.anchor(position(row))
        if distance_m(graph.points[node], position(row)) < STATION_SNAP_M:
            graph.points[node] = position(row)
        graph.stations[row["station"], row["country"]] = node


def railway(graph: RailGraph, line: dict[str, Any]) -> dict[str, Any]:
    """Return the feature of one line."""
    stations = line_stations(line)
    drawn = from_graph(graph, line, stations) if line.get("graph", True) else from_stations(line, stations)
    crossings = [placed_crossing(row) for row in rows("rail_crossings.csv") if row["line"] == line["id"]]
    led_ashore(line, drawn)
    for row in crossings:
        drawn.points = with_point(drawn.points, position(row))
    drawn.points = in_countries(drawn, line["countries"], [position(row) for row in crossings])
    report(line, drawn)
    return line_feature(drawn.points, properties(line, drawn, stations, crossings))


def placed_crossing(row: dict[str, str]) -> dict[str, str]:
    """Return a crossing row; a remembered place is moved onto the border of its two countries."""
    if row["place"] != "border":
        return row
    lon, lat = nearest_border_point(position(row), row["pair"])
    return {**row, "lon": f"{lon:.6f}", "lat": f"{lat:.6f}"}


def properties(
    line: dict[str, Any], drawn: Drawing, stations: list[dict[str, str]], crossings: list[dict[str, str]]
) -> dict[str, Any]:
    """Return the properties of one line."""
    keys = ("id", "name", "name_ru", "name_ko", "name_zh", "gauge", "gauge_source", "confidence")
    status = ("status", "status_date", "status_source", "status_note")
    listed = station_list(stations, drawn.placed, drawn.points)
    on_graph = drawn.bound_m is not None
    remembered = [row["name"] for row in listed if row["memory"] and (row["lon"], row["lat"]) == _vertex(row)]
    crossed = crossing_list(crossings, drawn.points)
    notes = [*line.get("notes", []), *drawn.notes, *drawing_notes(drawn), *far_stations(listed)]
    if remembered:
        notes.append(f"Positions from memory, unverified: {', '.join(remembered)}.")
    return {
        **{key: line.get(key) for key in (*keys, *status)},
        "kind": "rail",
        "gauge_events": gauge_events(line, listed, crossed, length_m(drawn.points) / 1000),
        **line_events(line["id"], listed, crossed, length_m(drawn.points) / 1000),
        "geometry_quality": "generalised" if on_graph and not drawn.straight else "stations",
        "geometry_source": geometry_source(drawn),
        "geometry_accuracy_m": accuracy_m(line, drawn),
        "rail_km": round(drawn.rail_km, 2) if drawn.rail_km is not None else None,
        "rail_km_source": RAIL_KM_SOURCE if drawn.rail_km is not None else None,
        "stations": listed,
        "crossings": crossed,
        "sources": [
            *([GRAPH_SOURCE] if on_graph else []),
            *([SHAPE_SOURCE] if drawn.bends else []),
            *line.get("sources", []),
            *station_sources(listed),
        ],
        "notes": notes,
        "position_memory": bool(remembered) or line.get("position_memory", False),
    }


def geometry_source(drawn: Drawing) -> str:
    """Return where the shape of a line comes from."""
    if drawn.bound_m is None:
        return STATION_GEOMETRY
    return PARTLY_STRAIGHT if drawn.straight else GRAPH_GEOMETRY


def accuracy_m(line: dict[str, Any], drawn: Drawing) -> float:
    """Return the accuracy of a line: its bound or what its row states, never less than its farthest station is off."""
    offsets = [math.ceil(found["offset_m"] / 10) * 10.0 for found in drawn.placed.values()]
    return max(drawn.bound_m or 0.0, float(line.get("accuracy_m", 0)), *offsets, 0.0)


def far_stations(listed: list[dict[str, Any]]) -> list[str]:
    """Return a note of the stations whose published position lies far from the line."""
    far = [row for row in listed if (row["offset_m"] or 0) > FAR_M]
    if not far:
        return []
    said = [f"{row['name']} {row['offset_m'] / 1000:.1f} km{_how_placed(row)}" for row in far]
    return [f"Published positions far from the track's chords, most of them of the town: {', '.join(said)}."]


def _how_placed(row: dict[str, Any]) -> str:
    if row["line_lon"] is None:
        return " (not put on the line)"
    reached = (row["lon"], row["lat"]) == _vertex(row)
    return " (the line is drawn through it, as the track's length allows)" if reached else ""


def station_sources(listed: list[dict[str, Any]]) -> list[str]:
    """Return where the positions and the kilometres of a line's stations come from, each source once."""
    positions = sorted({row["position_source"] for row in listed if row["position_source"]})
    kilometres = sorted({row["km_source"] for row in listed if row["km_source"] and row["km"] is not None})
    return [*(f"Station positions: {text}" for text in positions), *(f"Kilometres: {text}" for text in kilometres)]


def gauge_events(
    line: dict[str, Any], listed: list[dict[str, Any]], crossed: list[dict[str, Any]], length_km: float
) -> list[dict[str, Any]] | None:
    """Return the gauges that differ from the line's own, by measured kilometre; null where it has one.

    A stretch runs from one station to another; `border` is the line's crossing, an end left out that of the line.
    """
    at_km = {row["name"]: row["at_km"] for row in listed} | {"start": 0.0, "end": round(length_km, 2)}
    at_km |= {"border": crossed[0]["at_km"]} if crossed else {}
    found = [
        {
            "from_km": at_km[row.get("from", "start")],
            "to_km": at_km[row.get("to", "end")],
            "gauge": row["gauge"],
            "source": row["source"],
        }
        for row in line.get("gauge_stretches", [])
    ]
    return found or None


def _vertex(row: dict[str, Any]) -> tuple[float | None, float | None]:
    return row["line_lon"], row["line_lat"]


def drawing_notes(drawn: Drawing) -> list[str]:
    """Return what a reader must know of a line drawn as chords."""
    if drawn.bound_m is None:
        return []
    shorter = ""
    if drawn.rail_km is not None:
        shorter = f": {1 - length_m(drawn.points) / 1000 / drawn.rail_km:.1%} shorter than the track"
    return [
        f"Drawn as chords between track points rounded to 0.001°{shorter}.",
        f"By its length nine tenths of the track lie within {drawn.bound_m:,.0f} m of the chords at the very worst.",
    ]


def line_stations(line: dict[str, Any]) -> list[dict[str, str]]:
    """Return the station rows of a line, from its first to its last."""
    found = [row for row in rows("rail_stations.csv") if row["line"] == line["stations"]]
    names = [row["name"] for row in found]
    start = names.index(line["first"]) if "first" in line else 0
    stop = names.index(line["last"]) + 1 if "last" in line else len(names)
    return found[start:stop]


def from_graph(graph: RailGraph, line: dict[str, Any], stations: list[dict[str, str]]) -> Drawing:
    """Return a line drawn on the rail graph."""
    via = [(lon, lat) for lon, lat in line.get("via", [])]
    shape = chain(line["shape"]) if "shape" in line else None
    on_graph = stations[:-1] if line.get("straight_end") else stations
    drawn = drawing(graph, on_graph, via=via, whole=line.get("via_has_ends", False), shape=shape)
    if drawn.bends:
        chords = "1 chord takes" if drawn.bends == 1 else f"{drawn.bends} chords take"
        drawn.notes.append(f"{chords} the bends of Natural Earth 10m railroads (public domain).")
    if line.get("straight_end"):
        end_straight(drawn, stations[-1])
    return drawn


def end_straight(drawn: Drawing, last: dict[str, str]) -> None:
    """Lead a line of the graph straight on to its last station, and say so."""
    far_km = distance_m(drawn.points[-1], position(last)) / 1000
    drawn.notes.append(
        f"The last {far_km:.1f} km, to {last['name']}, are a straight line: the rail graph lacks them. "
        f"Before them the graph has {drawn.rail_km:.1f} km of track."
    )
    drawn.points.append(position(last))
    drawn.placed[last["order"]] = {"offset_m": 0, "lon": float(last["lon"]), "lat": float(last["lat"])}
    drawn.rail_km, drawn.straight = None, True


def led_ashore(line: dict[str, Any], drawn: Drawing) -> None:
    """Lead chords that cross the sea over the points of rail_shore.csv, and say how far that moves them."""
    points = [position(row) for row in rows("rail_shore.csv") if row["line"] == line["id"]]
    if not points:
        return
    moved_m = max(min(distance_m(p, foot(p, a, b)[0]) for a, b in itertools.pairwise(drawn.points)) for p in points)
    for point in points:
        drawn.points = with_point(drawn.points, point)
    drawn.notes.append(
        f"Chords that crossed the sea are led over {len(points)} points on land, placed by hand a few hundred metres "
        f"inside the coast, up to {moved_m:,.0f} m from the chord: there the drawing shows the coast, not the track."
    )


def from_stations(line: dict[str, Any], stations: list[dict[str, str]]) -> Drawing:
    """Return a line drawn from station to station, through the `via` points in their places."""
    points: list[Point] = []
    placed = {}
    extra = {row["after"]: row["points"] for row in line.get("waypoints", [])}
    for row in stations:
        if row["lon"]:
            points.append(position(row))
            placed[row["order"]] = {"offset_m": 0, "lon": float(row["lon"]), "lat": float(row["lat"])}
        points += [(lon, lat) for lon, lat in extra.get(row["name"], [])]
    return Drawing(points, None, None, placed)


def in_countries(drawn: Drawing, codes: list[str], crossings: list[Point]) -> list[Point]:
    """Return the line kept inside its countries between one crossing and the next."""
    cuts = [drawn.points.index(point) for point in crossings]
    if len(codes) != len(cuts) + 1:
        return drawn.points
    whole: list[Point] = []
    for code, start, stop in zip(codes, [0, *cuts], [*cuts, len(drawn.points) - 1], strict=True):
        kept, strayed_m = kept_inside(drawn.points[start : stop + 1], code)
        if strayed_m > 0:
            drawn.notes.append(
                f"Chords of the rounded graph strayed up to {strayed_m:.0f} m over the border of {code}; "
                "there the line is led 60 m inside it."
            )
        whole += kept[1:] if whole else kept
    return whole


def report(line: dict[str, Any], drawn: Drawing) -> None:
    """Print lengths, spikes and countries of one line."""
    measured_km = length_m(drawn.points) / 1000
    runs = " ".join(f"{code or '-'}@{at[0]:.4f},{at[1]:.4f}" for code, at, _ in country_runs(drawn.points))
    print(f"{line['id']:24} measured {measured_km:7.2f}  rail {drawn.rail_km or 0:7.2f}  {len(drawn.points)} vertices")
    print(f"    {runs}")
    for note in drawn.notes:
        print(f"    {note}")
    for spike in sharp_turns(drawn.points):
        print(f"    sharp turn at {spike[0]:.5f},{spike[1]:.5f}")
    off = {key: found["offset_m"] for key, found in drawn.placed.items() if found["offset_m"] > 400}
    print(f"    stations more than 400 m off: {off}")


if __name__ == "__main__":
    main()
