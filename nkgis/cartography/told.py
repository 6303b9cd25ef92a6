"""What the core says in English, said in the language of the reader: errors, progress, reasons of rejected features.

The core raises plain English, which the command line prints. A window knows a sentence by the form it was made of:
`%1` stands for whatever the core put there. A sentence of no form here stays English. `tests/unit/test_told.py` holds
these forms against the code, both ways.
"""

from __future__ import annotations

import re
from functools import cache

from nkgis.cartography.wording import language_in_use, marked, say

FILES = (
    marked("%1 does not exist; check the path."),
    marked("%1 is a folder; give a file."),
    marked("%1 is a folder; name a file."),
    marked("%1 is a folder; name a file with its extension."),
    marked("%1 is a device or a pipe; give a file."),
    marked("%1 cannot be read: %2."),
    marked("%1 cannot be written: %2."),
    marked("%1 cannot be made: %2."),
    marked("%1: the folder %2 does not exist; make it first."),
    marked("%1: the format %2 is not supported; give one of %3."),
    marked("%1: the format %2 cannot be written; use one of %3."),
    marked("%1 holds no features; give a file with lines."),
    marked("%1 has no line that can be measured: feature %2 %3%4."),
    marked("%1 has no coordinate system; say which with --crs, for example --crs EPSG:5179."),
    marked("%1 is not UTF-8 text (byte %2); save it as UTF-8."),
    marked("%1 is empty; give a GeoJSON file with features."),
    marked("%1 is empty; give a CSV with a header line and rows."),
    marked("%1 is not JSON: %2 at line %3 column %4; export it again from its source."),
    marked("%1 is JSON but not GeoJSON: it has no FeatureCollection, Feature or geometry; export it as GeoJSON."),
    marked("%1 is not CSV: %2; export it again from its source."),
    marked("%1 has neither a WKT column (%2) nor lon and lat columns."),
    marked("%1 is not text in %2 (byte %3); choose another encoding."),
    marked("%1 has no column “%2”; say anew how it is to be read."),
    marked("%1 cannot be read as Parquet: %2."),
    marked("%1 is Parquet without GeoParquet metadata; write it as GeoParquet."),
    marked("%1 changed while it was read; measure it when it is complete."),
    marked("%1 has no layer %2; it has %3."),
)
PROJECTS = (
    marked("%1 is JSON but no nkgis project; open data files with their own extension."),
    marked("%1 does not say its version; it was changed by hand or damaged."),
    marked("%1 was made by a newer nkgis (project version %2, this one reads up to %3); update nkgis. "
           "Nothing was changed."),
    marked("%1 has two layers with the id %2; it was changed by hand or damaged."),
    marked("%1 is too large for a project file; open data files with Open."),
    marked("%1 is not a whole project file: it is cut off or damaged (%2); nothing was changed. "
           "Take a copy from a backup."),
    marked("%1 cannot be used: %2; it was changed by hand or damaged."),
    marked("%1 is read-only; save under another name."),
    marked("%1 is missing, so it cannot be packed; bring it back or remove %2."),
    marked("%1 has changed since it was opened; open it again before packing."),
    marked("%1 is held by another program: %2; close it and save again."),
    marked("%1 is not a whole package: it is cut off or damaged; copy it again."),
    marked("%1: the checksum of %2 is wrong; copy the package again."),
    marked("%1 is a zip file but no nkgis package: it has no %2."),
    marked("%1 needs %2 MiB in %3, where %4 MiB are free; make room."),
    marked("%1 measures with the border set %2, which this nkgis does not have; update nkgis."),
)  # fmt: skip
EDITS = (
    marked("%1 comes from a file and stays as it is; copy it into the project to edit it."),
    marked("“%1” is no %2."),
    marked("A field needs a name of 1 to %1 letters."),
    marked("There is a field %1 already; choose another name."),
    marked("The field %1 stays: every feature needs it."),
    marked("The id of a feature cannot be changed: routes and sources refer to it."),
    marked("Only lines and areas can be edited."),
    marked("A line is joined with another one: click a second line."),
    marked("The layer %1 is never changed; hide the layer, or duplicate the feature and edit that."),
    marked("A name needs at least one letter."),
    marked("Another view has this name; give it its own."),
    marked("The view “%1” is in the scenario %2, which is not there; update the view from the map."),
    marked("That feature is no longer there."),
    marked("That vertex is no longer there."),
    marked("A vertex is inserted between two others; draw on to make the line longer."),
    marked("An area needs three corners; delete the area instead."),
    marked("A line needs two vertices; delete the line instead."),
    marked("A line needs two different vertices."),
    marked("An area needs three different corners."),
    marked("The line ends there: split it between its ends."),
    marked("The line begins and ends there already."),
    marked("Only lines can be split, joined and reversed."),
    marked("The edge of the area would cross itself."),
    marked("%1 has no two kilometre posts; give a measured kilometre."),
    marked("The filter names the field %1, which this layer does not have; its fields are: %2%3."),
    marked("%1 is no date; write 2013, 2013-09 or 2013-09-22."),
    marked("“%1” cannot be read as two coordinates: %2"),
    marked("“%1” is one number; a place needs two: %2"),
    marked("“%1” has the latitude %2, which is beyond 90 degrees."),
    marked("write latitude and longitude, for example 42.4152, 130.6413 or 42°24'55\"N 130°38'29\"E."),
)
REASONS = (
    marked("has no geometry"),
    marked("its geometry is empty"),
    marked("is a %1; only lines can be measured"),
    marked("all its vertices are one point, so it has no length"),
    marked("its line has a single vertex; it needs 2 at least"),
    marked("row %1 has a lon or lat that is not a number"),
    marked("its lon and lat are not numbers"),
    marked("its WKT cannot be read (%1)"),
    marked("has %1 values; the header has %2 columns"),
    marked("%1 is “%2”, which is not a number"),
    marked("%1 is empty"),
    marked("vertex %1 has a coordinate that is not a finite number"),
    marked("%1 has a latitude beyond ±90: longitude and latitude look swapped; write longitude first"),
)
TABLES = (
    marked("The address must begin with https://; http:// is taken for this machine alone."),
    marked("The address holds a name or a password; leave it out."),
    marked("{%1} is not known in an address of tiles; use {z}, {x}, {y} and {s}."),
    marked("The address must hold {z}, {x} and {y}, as in %1."),
    marked("Only {s} may stand in the host, and {s} only there."),
    marked("Say what {s} stands for: letters such as abc, or words with commas between them."),
    marked("The largest zoom must be 1 to %1."),
    marked("The address of the tiles cannot be read; write it like %1."),
)
NETWORKS = (
    marked("%1 is no line of this project; choose one of the list."),
    marked("%1 is no gauge; use one of %2."),
    marked("%1 is no rule and no regime; choose one of the list, or * for all."),
    marked("A line has the id %1 already; give the new link its own."),
    marked("A scenario needs a name."),
    marked("The name of a scenario has at most %1 characters."),
    marked("Another scenario has this name; give it its own."),
    marked("There is no path to keep; ask for one first."),
    marked("%1 is no place that is known; %2"),
    marked("%1 could be several places: %2; give an id or lon,lat."),
    marked("%1 lies %2 km from the network; name a place on it."),
    marked("%1: no line of these modes is in the project."),
    marked("%1 lies %2 km from the network: the nearest place on it is %3, farther than the 15 km that are bridged."),
    marked("the cost table has no rate for this mode; minimise distance or time."),
    marked("the cost table has no speed for this mode; minimise distance."),
    marked("%1: a link leads from one place to another."),
    marked("%1: low, value and high must not fall: %2, %3, %4."),
    marked("%1: add-link needs a link with id, name, mode and places."),
    marked("%1: %2 is no date; write 2027, 2027-09 or 2027-09-22."),
    marked("%1: %2 is no number above 0."),
)
TAKEN = (
    marked("Nothing is shown that could be written; show a layer and try again."),
    marked("%1 rows are more than a sheet of a workbook holds (%2); choose routes, or write .parquet or .gpkg."),
    marked("The GeoPackage cannot be written: %1."),
    marked("The workbook cannot be written: %1."),
)
SLIDES = (
    marked("%1: slides are of views or of routes; leave --view or --route out."),
    marked("%1: slides are 16:9 and have no %2; leave it out."),
    marked("%1 is locked with a password or is an old .ppt; save it as a plain .pptx, or name another file."),
    marked("%1 is no whole presentation: it is damaged or of another kind; nothing was changed. Name another file, or "
           "delete it and export again."),
    marked("%1 holds more than %2 MB; name another file."),
    marked("%1 is a template or holds macros; save it as a plain .pptx, or name another file."),
    marked("%1 is open in another program (%2 says so); close it there and export again."),
    marked("%1 of %2 routes across a border have slides of their own; choose others by name."),
    marked("Slides updated: %1; added: %2."),
    marked("Slides of the presenter's own that stay as they were: %1."),
    marked("Slides that were not asked for stay as they were: %1."),
    marked("Headings rewritten by hand stay: %1."),
    marked("Copies of our slides stay as they were: %1."),
)
STRIPS = (
    marked("--template %1 needs a route: name one with --route, for example --route khasan-rajin."),
    marked("--template %1 is about one route; %2 were named. --template %3 compares several."),
    marked("--template %1: a strip is written as one of %2, not %3."),
    marked("--template %1 is A4 paper; leave out --size."),
    marked("%1: a strip book has pages; write it as .pdf."),
    marked("--page-km %1: the book would have %2 pages; give at least %3."),
    marked("%1: there is no such measured route; `nkgis catalog` lists them."),
)
SHEETS = (
    marked("The extent of a route needs a route: select one, or name it with --route."),
    marked("The project has no view %1 for its sheet; choose another extent."),
)
FILM = (
    marked("%1 frames are more than a film has (%2); take a longer step or fewer dates."),
    marked("The film goes from %1 to %2, but %3 is earlier; give the earlier date first."),
    marked("A step of %1 from %2 to %3 makes more than %4 frames; take a longer step."),
    marked("%1 is no step; write a number and y, m, w or d, for example 1y, 3m or P1M."),
    marked("The film has no frame; name at least one date or scenario."),
    marked("The project has no view in its story; keep a view of the map first."),
    marked("An MP4 needs the program ffmpeg, which cannot be started (%1); install the package imageio-ffmpeg again, "
           "or write a .gif."),
    marked("An MP4 needs the program ffmpeg, which is not there; install the package imageio-ffmpeg, or write a .gif."),
    marked("The film cannot be written: %1."),
    marked("no space is left on the disk"),
    marked("ffmpeg was stopped (code %1)"),
    marked("ffmpeg says: %1"),
)
WORK = (
    marked("Reading %1"),
    marked("Checking %1"),
    marked("Measuring %1"),
    marked("Saving %1"),
    marked("Packing %1"),
    marked("Packing"),
    marked("Unpacking %1"),
    marked("Copying %1"),
    marked("Opening the bundled layers"),
    marked("Opening the project"),
    marked("Checking the files of the project"),
    marked("Drawing the map"),
    marked("Drawing the strip"),
    marked("Drawing the strip book"),
    marked("Writing the figure"),
    marked("Looking over the sheet"),
    marked("Gathering what is shown"),
    marked("Making the slides"),
    marked("Writing the routes"),
    marked("Writing the rows"),
    marked("Writing %1"),
    marked("Web page"),
    marked("Preparing the frames"),
    marked("Choosing the colours"),
    marked("Drawing the frames"),
)
FORMS = (*FILES, *PROJECTS, *EDITS, *REASONS, *TABLES, *NETWORKS, *TAKEN, *STRIPS, *SHEETS, *SLIDES, *FILM, *WORK)
_PLACE = re.compile(r"%\d")


def told(text: str) -> str:
    """Returns a sentence of the core in the language in use; one of no known form as it is."""
    if language_in_use() == "en" or not text:
        return text
    for form, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            return say(form, *(told(value) for value in found.groups()))
    return text


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Returns the forms as patterns, those with most words of their own first: they say most of a sentence."""
    ordered = sorted(FORMS, key=lambda form: -len(_PLACE.sub("", form)))
    return tuple((form, re.compile("(.*?)".join(map(re.escape, _PLACE.split(form))), re.DOTALL)) for form in ordered)
