"""What stands around the map of a web page: title, search, story, and the tabs of passports, table, layers and data."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from nkgis.cartography.wording import say
from nkgis.exporters import page_parts

if TYPE_CHECKING:
    from nkgis.cartography.scene import MapScene
    from nkgis.exporters.page_extras import PageExtras


def head(title: str, extras: PageExtras) -> str:
    """Returns the title, the search field, the switch of the colours and, where there are views, the story."""
    hint = escape(say("Search routes, stations, crossings, places and areas"))
    colours = escape(say("Dark colours"))
    return (
        f'<header class="nk-head"><h1>{escape(title)}</h1><div class="nk-tools">'
        f'<div class="nk-search" role="search"><input type="search" id="nk-query" role="combobox" autocomplete="off"'
        ' spellcheck="false" aria-expanded="false" aria-controls="nk-found" aria-autocomplete="list"'
        f' placeholder="{hint}" aria-label="{hint}">'
        f'<ul id="nk-found" role="listbox" aria-label="{hint}" hidden></ul></div>'
        f'<button type="button" id="nk-colours" class="nk-plain" title="{colours}" aria-label="{colours}">◐</button>'
        f"</div>{_story(extras)}{_other_views(extras)}"
        '<p id="nk-said" class="nk-unseen" aria-live="polite"></p></header>'
    )


def _story(extras: PageExtras) -> str:
    if not extras.views:
        return ""
    before, after = escape(say("Previous view")), escape(say("Next view"))
    return (
        f'<nav class="nk-story" aria-label="{escape(say("Story"))}">'
        f'<button type="button" class="nk-plain" id="nk-before" title="{before}" aria-label="{before}">‹</button>'
        f'<p id="nk-view"><b>{escape(extras.views[0].title)}</b></p>'
        f'<button type="button" class="nk-plain" id="nk-after" title="{after}" aria-label="{after}">›</button></nav>'
    )


def _other_views(extras: PageExtras) -> str:
    if not extras.other_views:
        return ""
    text = say("Left out, being of another date or scenario: %n view(s).", count=extras.other_views)
    return f'<p class="nk-note">{escape(text)}</p>'


def stage(map_element: str) -> str:
    """Returns the map with the drawer of the strip diagram below it."""
    close, strip = escape(say("Close")), escape(say("Strip diagram"))
    return (
        f'<section class="nk-stage" aria-label="{escape(say("Map"))}"><div class="nk-map">{map_element}'
        f'<div class="nk-cross" aria-hidden="true"></div></div>'
        f'<section class="nk-strip" aria-label="{strip}" hidden><header><h2>{strip}</h2>'
        f'<p class="nk-at"></p><button type="button" class="nk-plain" id="nk-fold" title="{close}"'
        f' aria-label="{close}">×</button></header><div class="nk-diagram" tabindex="0"></div></section></section>'
    )


def panels(scene: MapScene, *, passports: str, table: str, legend: str, notes: Iterable[str]) -> str:
    """Returns the tabs and what they show; on paper and without scripts all of it stands one below the other.

    The passports come last there: there may be many.
    """
    told = "".join(f'<p class="nk-note">{escape(text)}</p>' for text in notes)
    empty = f'<p class="nk-empty nk-note">{escape(say("Select a route on the map or in the table."))}</p>'
    layers = f'<ul class="nk-layers"></ul><h2>{escape(say("Legend"))}</h2>{legend}'
    tabs = (
        ("routes", say("Routes"), f"{told}{table}"),
        ("passport", say("Passport"), f'{empty}<div class="nk-card" hidden></div>{passports}'),
        ("layers", say("Layers"), layers),
        ("data", say("Data and licences"), page_parts.credits_list(scene.credits)),
    )
    buttons = "".join(
        f'<button type="button" role="tab" id="nk-tab-{name}" aria-controls="nk-panel-{name}"'
        f' aria-selected="{str(not number).lower()}" tabindex="{-1 if number else 0}">{escape(text)}</button>'
        for number, (name, text, _) in enumerate(tabs)
    )
    shown = "".join(
        f'<section role="tabpanel" id="nk-panel-{name}" class="nk-panel{"" if number else " nk-shown"}"'
        f' aria-labelledby="nk-tab-{name}" tabindex="-1"><h2 class="nk-paper">{escape(text)}</h2>{inner}</section>'
        for number, (name, text, inner) in sorted(enumerate(tabs), key=lambda pair: pair[1][0] == "passport")
    )
    return f'<div class="nk-column"><div class="nk-tabs" role="tablist">{buttons}</div>{shown}</div>'


def without_scripts() -> str:
    """Returns what a reader without scripts is told; the styles then show everything but the map."""
    text = say("The map and the strip diagrams need JavaScript. Without it the table and the passports can be read.")
    return f'<noscript><p class="nk-note nk-noscript">{escape(text)}</p></noscript>'
