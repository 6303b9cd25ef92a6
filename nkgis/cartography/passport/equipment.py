"""The sections of a passport on what a route is built as: gauge, voltage, what it carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from nkgis.cartography import words
from nkgis.cartography.passport.parts import Row, Section, mappings, tr
from nkgis.cartography.reading import ABOUT, Reading, reading_of
from nkgis.model.numbers import number_text

if TYPE_CHECKING:
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement

_SAME_KM = 0.02


def equipment(route: Route, measurement: Measurement) -> Iterator[Section]:
    """Yields the sections on gauge, voltage and substance that have something to say."""
    if route.gauge:
        yield Section(tr("Gauge"), tuple(_gauge_rows(route, measurement)))
    if route.voltage_kv is not None:
        voltage = f"{number_text(route.voltage_kv)}\u202fkV"
        yield Section(tr("Voltage"), (Row(voltage, note=_voltage_source(route)),))
    if route.substance:
        yield Section(tr("Carries"), (Row(route.substance),))


def _voltage_source(route: Route) -> str:
    """Returns who states the voltage: its own source, else the sources of the line."""
    return str(route.attributes.get("voltage_source") or "; ".join(route.sources) or tr("no source"))


def _gauge_rows(route: Route, measurement: Measurement) -> Iterator[Row]:
    """Yields every stretch of one gauge; where no event says otherwise the gauge is that of the route."""
    total_m = measurement.length_m
    reading = reading_of(route, total_m)
    source = str(route.attributes.get("gauge_source") or tr("no source"))
    here = 0.0
    for event in sorted(_events(route, total_m / 1000), key=lambda event: event["from_km"]):
        if event["from_km"] > here + _SAME_KM:
            yield _stretch(route.gauge, here, event["from_km"], reading, source)
        yield _stretch(
            event.get("gauge"), event["from_km"], event["to_km"], reading, str(event.get("source") or tr("no source"))
        )
        here = max(here, event["to_km"])
    if here < total_m / 1000 - _SAME_KM or here == 0.0:
        yield _stretch(route.gauge, here, total_m / 1000, reading, source)


def _events(route: Route, total_km: float) -> list[dict[str, Any]]:
    """Returns the gauge events with both ends as numbers within the route; others are left out."""
    found = []
    for event in mappings(route.attributes.get("gauge_events")):
        start, end = event.get("from_km"), event.get("to_km")
        end = total_km if end is None else end
        if isinstance(start, int | float) and isinstance(end, int | float) and start < end:
            found.append({**_plain(event), "from_km": float(start), "to_km": min(float(end), total_km)})
    return found


def _plain(event: Mapping[str, Any]) -> dict[str, Any]:
    return {str(key): value for key, value in event.items()}


def _stretch(gauge: object, start_km: float, end_km: float, reading: Reading, source: str) -> Row:
    start = reading.chainage(start_km * 1000).removeprefix(f"{ABOUT} ") if start_km else "0"
    end = reading.chainage(min(end_km * 1000, reading.total_m)).removeprefix(f"{ABOUT} ")
    about = f"{ABOUT} " if reading.is_rough else ""
    return Row(words.word(words.GAUGES, str(gauge)), tr("km %1").replace("%1", f"{about}{start} – {end}"), tip=source)
