"""The one table of actions: menus, tool bar, tool tips and the page of keys are all made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from nkgis.ui.icons import icon
from nkgis.ui.theme import Theme

_CONTEXT = "actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """Is one thing a user can do: its id, menu, text, key, icon and help text.

    `group` makes actions exclusive choices; `on_map` marks keys that only act while the map has the focus, `on_layers`
    those that only act while the layer panel has it, `on_views` those of the list of views.
    """

    id: str
    menu: str
    text: object
    help: object
    shortcut: str = ""
    icon: str = ""
    checkable: bool = False
    group: str = ""
    on_map: bool = False
    more_keys: tuple[str, ...] = ()
    on_layers: bool = False
    on_views: bool = False


N = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", "file", N("actions", "&New"), N("actions", "Begin anew with the bundled data"), "Ctrl+N",
               "ph.file-plus"),
    ActionSpec("open_project", "file", N("actions", "Open projec&t…"),
               N("actions", "Open a project or a portable package"), "Ctrl+Shift+O", "ph.folder-notch-open"),
    ActionSpec("open", "file", N("actions", "&Open…"), N("actions", "Open a file with routes, points or areas"),
               "Ctrl+O", "ph.folder-open"),
    ActionSpec("open_table", "file", N("actions", "Open ta&ble (CSV)…"),
               N("actions", "Open a table and say how it is read: encoding, separator, columns, coordinate system")),
    ActionSpec("recent", "file", N("actions", "Open &recent"), N("actions", "Open a file used before")),
    ActionSpec("save", "file", N("actions", "&Save"), N("actions", "Save the project"), "Ctrl+S", "ph.floppy-disk"),
    ActionSpec("save_as", "file", N("actions", "Save &as…"), N("actions", "Save the project under another name"),
               "Ctrl+Shift+S"),
    ActionSpec("save_package", "file", N("actions", "Save portable pac&kage…"),
               N("actions", "Save the project with all its data in one file that opens anywhere"), "", "ph.package"),
    ActionSpec("rename_project", "file", N("actions", "Pro&ject name…"),
               N("actions", "Change the name on sheets and pages"), "", "ph.pencil-simple"),
    ActionSpec("export_pdf", "export", N("actions", "&Sheet (PDF)…"),
               N("actions", "Save a finished sheet with title, legend and sources"), "", "ph.file-pdf"),
    ActionSpec("export_pptx", "export", N("actions", "Slid&es (PPTX)…"),
               N("actions", "Save slides with editable text, tables and charts, or update those that are there"), "",
               "ph.presentation-chart"),
    ActionSpec("export_html", "export", N("actions", "&Web page (HTML)…"),
               N("actions", "Save one page that opens without a network"), "", "ph.globe-simple"),
    ActionSpec("export_film", "export", N("actions", "&Film (GIF, MP4)…"),
               N("actions", "Save how the map changes through time, scenarios or the story as a film"), "",
               "ph.film-strip"),
    ActionSpec("export_strip", "export_strip", N("actions", "Strip &diagram (SVG, PDF, PNG)…"),
               N("actions", "Save the strip of the selected routes as a drawing or a picture"), "", "ph.ruler"),
    ActionSpec("export_strip_book", "export_strip", N("actions", "Strip &book (PDF)…"),
               N("actions", "Save the selected route page by page, the map above and its strip below"), "",
               "ph.book-open"),
    ActionSpec("export_png", "export_picture", N("actions", "&Picture (PNG)…"),
               N("actions", "Save the map as a picture"), "", "ph.image"),
    ActionSpec("export_tiff", "export_picture", N("actions", "P&icture for print (TIFF)…"),
               N("actions", "Save the map as a picture for print, with many dots per inch"), "", "ph.image"),
    ActionSpec("export_svg", "export_picture", N("actions", "&Vector drawing (SVG)…"),
               N("actions", "Save the map as a drawing"), "", "ph.polygon"),
    ActionSpec("export_xlsx", "export_data", N("actions", "Wor&kbook (XLSX)…"),
               N("actions", "Save routes, segments, crossings, claims and sources as a workbook"), "", "ph.table"),
    ActionSpec("export_csv", "export_data", N("actions", "&Table (CSV)…"),
               N("actions", "Save one row for every route"), "", "ph.file-text"),
    ActionSpec("export_json", "export_data", N("actions", "P&assports (JSON)…"),
               N("actions", "Save every measured figure"), "", "ph.identification-card"),
    ActionSpec("export_gpkg", "export_data", N("actions", "GeoPa&ckage…"),
               N("actions", "Save what is shown with its styles for QGIS"), "", "ph.stack"),
    ActionSpec("export_geojson", "export_data", N("actions", "&GeoJSON…"),
               N("actions", "Save lines and figures for another GIS"), "", "ph.polygon"),
    ActionSpec("export_parquet", "export_data", N("actions", "GeoPar&quet…"),
               N("actions", "Save routes and segments for data analysis"), "", "ph.database"),
    ActionSpec("export_kml", "export_data", N("actions", "K&ML…"),
               N("actions", "Save what is shown for Google Earth and other viewers"), "", "ph.globe-hemisphere-east"),
    ActionSpec("print", "file", N("actions", "&Print…"), N("actions", "Print the sheet"), "", "ph.printer"),
    ActionSpec("sheet", "file", N("actions", "&Make sheet…"),
               N("actions", "Make a finished sheet of what the map shows; with Shift as last time"), "Ctrl+P",
               "ph.file-pdf"),
    ActionSpec("sheet_again", "file", N("actions", "Make sheet as &last time…"),
               N("actions", "Make a sheet of what the map shows with the choices of the last one"), "Ctrl+Shift+P",
               "ph.file-pdf"),
    ActionSpec("batch", "file", N("actions", "Measure f&iles in parts…"),
               N("actions", "Measure many or large files into a folder, here or on a cluster"), "", "ph.stack"),
    ActionSpec("quit", "file", N("actions", "&Quit"), N("actions", "Close the window"), "Ctrl+Q", "ph.x"),
    ActionSpec("undo", "edit", N("actions", "&Undo"), N("actions", "Take the last change back"), "Ctrl+Z",
               "ph.arrow-counter-clockwise"),
    ActionSpec("redo", "edit", N("actions", "&Redo"), N("actions", "Make the change again"), "Ctrl+Shift+Z",
               "ph.arrow-clockwise"),
    ActionSpec("copy_rows", "edit", N("actions", "&Copy rows"),
               N("actions", "Copy the selected rows of the table"), "", "ph.copy"),
    ActionSpec("copy_map", "edit", N("actions", "Copy &map picture"),
               N("actions", "Copy the map as it is on the screen"), "Ctrl+Shift+C", "ph.image"),
    ActionSpec("search", "edit", N("actions", "&Search"), N("actions", "Find a route or a place in any language"),
               "Ctrl+K", "ph.magnifying-glass"),
    ActionSpec("go_to", "edit", N("actions", "&Go to…"), N("actions", "Show a place by its coordinates or its name"),
               "Ctrl+Shift+G", "ph.crosshair-simple"),
    ActionSpec("tool_select", "tool", N("actions", "&Select"), N("actions", "Select features and move the map"),
               "V", "ph.cursor", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_line", "tool", N("actions", "Draw &line"), N("actions", "Draw a line of geodesic legs"),
               "L", "ph.pencil-line", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_area", "tool", N("actions", "Draw &area"), N("actions", "Draw an area"),
               "A", "ph.polygon", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_measure", "tool", N("actions", "&Measure distance"),
               N("actions", "Measure a distance and its parts in every country"),
               "M", "ph.ruler", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_measure_area", "tool", N("actions", "Measure a&rea"), N("actions", "Measure an area"),
               "Shift+M", "ph.selection", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_vertices", "tool", N("actions", "&Edit vertices"),
               N("actions", "Move, insert and remove the vertices of the selected line or area"),
               "E", "ph.line-segments", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_split", "tool", N("actions", "S&plit a line"), N("actions", "Cut a line in two at a click"),
               "X", "ph.scissors", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_join", "tool", N("actions", "&Join two lines"),
               N("actions", "Make one line of two, at their nearest ends"),
               "J", "ph.link", checkable=True, group="tool", on_map=True),
    ActionSpec("tool_path", "tool", N("actions", "&Find a path"),
               N("actions", "Find a path on the networks between two clicks"),
               "P", "ph.compass", checkable=True, group="tool", on_map=True),
    ActionSpec("snap", "draft", N("actions", "S&nap"),
               N("actions", "Snap to vertices, lines, places and borders of the visible layers"),
               "S", "ph.magnet", checkable=True, on_map=True),
    ActionSpec("trace", "draft", N("actions", "&Trace"),
               N("actions", "Follow an existing line between two clicks; also with Shift held"),
               "T", "ph.path", checkable=True, on_map=True),
    ActionSpec("finish", "draft", N("actions", "&Finish"), N("actions", "End the line, area or measurement"),
               "Return", "ph.check", on_map=True, more_keys=("Enter",)),
    ActionSpec("remove_vertex", "draft", N("actions", "Remove &vertex"),
               N("actions", "Remove the vertex drawn last, or the one that was touched last"),
               "Backspace", "ph.backspace", on_map=True),
    ActionSpec("keep_measurement", "draft", N("actions", "&Keep measurement"),
               N("actions", "Keep what is measured in the layer Measurements"),
               "K", "ph.bookmark-simple", on_map=True),
    ActionSpec("reverse", "feature", N("actions", "Re&verse line"),
               N("actions", "Let the selected line run the other way"),
               "R", "ph.arrows-left-right", on_map=True),
    ActionSpec("duplicate", "feature", N("actions", "&Duplicate"),
               N("actions", "Copy the selected line or area into the project's own layer"),
               "D", "ph.copy", on_map=True),
    ActionSpec("rename", "feature", N("actions", "Re&name…"), N("actions", "Give the selected feature another name"),
               "F2", "ph.pencil-simple", on_map=True),
    ActionSpec("delete", "feature", N("actions", "De&lete"),
               N("actions", "Delete the selected feature of an own layer"), "Del", "ph.trash", on_map=True),
    ActionSpec("copy_layer", "feature", N("actions", "&Copy whole layer"),
               N("actions", "Copy the layer of the selected feature into the project, where it can be edited"), "",
               "ph.stack"),
    ActionSpec("layer_zoom", "layer", N("actions", "&Zoom to layer"),
               N("actions", "Bring the selected layers into view"), "Return", "ph.corners-out",
               on_layers=True, more_keys=("Enter",)),
    ActionSpec("layer_rename", "layer", N("actions", "Re&name layer"),
               N("actions", "Give the selected layer or group another name"), "F2", "ph.pencil-simple", on_layers=True),
    ActionSpec("layer_duplicate", "layer", N("actions", "&Duplicate layer"),
               N("actions", "Show the rows of the selected layers in another layer, too"), "Ctrl+D", "ph.copy-simple",
               on_layers=True),
    ActionSpec("layer_remove", "layer", N("actions", "&Remove layer"),
               N("actions", "Remove the selected layers or groups; undo brings them back"), "Del", "ph.trash",
               on_layers=True),
    ActionSpec("layer_group", "layer_group", N("actions", "&Group layers"),
               N("actions", "Make a group of the selected layers"), "Ctrl+Alt+G", "ph.folder-simple-plus",
               on_layers=True),
    ActionSpec("layer_ungroup", "layer_group", N("actions", "&Ungroup"),
               N("actions", "Take the selected groups apart; their layers stay"), "Ctrl+Alt+U",
               "ph.folder-simple-minus", on_layers=True),
    ActionSpec("layer_up", "layer_order", N("actions", "Move &up"),
               N("actions", "Move the selected layers or groups one place up, on the map too"), "Ctrl+Up",
               "ph.arrow-up", on_layers=True),
    ActionSpec("layer_down", "layer_order", N("actions", "Move do&wn"),
               N("actions", "Move the selected layers or groups one place down, on the map too"), "Ctrl+Down",
               "ph.arrow-down", on_layers=True),
    ActionSpec("layer_top", "layer_order", N("actions", "Move to &top"),
               N("actions", "Move the selected layers or groups to the top"), "Ctrl+Shift+Up", "ph.arrow-line-up",
               on_layers=True),
    ActionSpec("layer_bottom", "layer_order", N("actions", "Move to &bottom"),
               N("actions", "Move the selected layers or groups to the bottom"), "Ctrl+Shift+Down",
               "ph.arrow-line-down", on_layers=True),
    ActionSpec("layer_only", "layer_show", N("actions", "Show &only this"),
               N("actions", "Hide all layers but the selected ones; the base map stays"), "", "ph.eye"),
    ActionSpec("layer_show_all", "layer_show", N("actions", "&Show all layers"), N("actions", "Show all layers")),
    ActionSpec("layer_hide_all", "layer_show", N("actions", "&Hide all layers"),
               N("actions", "Hide all layers; the base map stays"), "", "ph.eye-slash"),
    ActionSpec("layer_own", "layer_more", N("actions", "&Copy into the project"),
               N("actions", "Make a copy of the selected layer that can be edited, and hide the layer"), "",
               "ph.stack"),
    ActionSpec("layer_export", "layer_more", N("actions", "&Export layer…"),
               N("actions", "Save the selected layer for another program"), "", "ph.export"),
    ActionSpec("layer_properties", "layer_more", N("actions", "&Properties…"),
               N("actions", "Show and change what is known of the selected layer"), "Alt+Return", "ph.info",
               on_layers=True),
    ActionSpec("theme_light", "theme", N("actions", "&Light"), N("actions", "Light colours"), "", "ph.sun",
               checkable=True, group="theme"),
    ActionSpec("theme_dark", "theme", N("actions", "&Dark"), N("actions", "Dark colours"), "", "ph.moon",
               checkable=True, group="theme"),
    ActionSpec("theme_system", "theme", N("actions", "&System"), N("actions", "Follow the system"), "",
               checkable=True, group="theme"),
    ActionSpec("language_en", "language", "English", N("actions", "Names on map and in tables in English"),
               checkable=True, group="language"),
    ActionSpec("language_ru", "language", "Русский", N("actions", "Names on map and in tables in Russian"),
               checkable=True, group="language"),
    ActionSpec("language_ko", "language", "한국어", N("actions", "Names on map and in tables in Korean"),
               checkable=True, group="language"),
    ActionSpec("language_zh", "language", "中文", N("actions", "Names on map and in tables in Chinese"),
               checkable=True, group="language"),
    ActionSpec("interface_system", "interface", N("actions", "&System"),
               N("actions", "Menus and dialogs in the language of the system, from the next start"),
               checkable=True, group="interface"),
    ActionSpec("interface_en", "interface", "English",
               N("actions", "Menus and dialogs in English, from the next start"), checkable=True, group="interface"),
    ActionSpec("interface_ru", "interface", "Русский",
               N("actions", "Menus and dialogs in Russian, from the next start"), checkable=True, group="interface"),
    ActionSpec("interface_ko", "interface", "한국어",
               N("actions", "Menus and dialogs in Korean, from the next start"), checkable=True, group="interface"),
    ActionSpec("interface_zh", "interface", "中文",
               N("actions", "Menus and dialogs in Chinese, from the next start"), checkable=True, group="interface"),
    ActionSpec("style", "layer_style", N("actions", "St&yle…"),
               N("actions", "Choose how the selected layer is drawn"), "F8", "ph.palette"),
    ActionSpec("copy_style", "layer_style", N("actions", "&Copy style"),
               N("actions", "Remember the style of the selected layer"), "Ctrl+Alt+C", "ph.copy"),
    ActionSpec("paste_style", "layer_style", N("actions", "&Paste style"),
               N("actions", "Give the selected layer the style that was copied"), "Ctrl+Alt+V", "ph.paint-roller"),
    ActionSpec("reset_style", "layer_style", N("actions", "&Built-in style"),
               N("actions", "Draw the selected layer as nkgis does by itself"), "", "ph.arrow-counter-clockwise"),
    ActionSpec("units_km", "units", N("actions", "&Kilometres"), N("actions", "Lengths in kilometres and metres"),
               checkable=True, group="units"),
    ActionSpec("units_mi", "units", N("actions", "&Miles"),
               N("actions", "Lengths in miles and feet; kilometres along a route stay kilometres"),
               checkable=True, group="units"),
    ActionSpec("figures_auto", "figures", N("actions", "As the &language writes them"),
               N("actions", "Decimal comma in Russian, point in the other languages"), checkable=True, group="figures"),
    ActionSpec("figures_point", "figures", "12\u202f345.6",
               N("actions", "Decimal point, thin spaces between thousands"), checkable=True, group="figures"),
    ActionSpec("figures_comma", "figures", "12\u202f345,6",
               N("actions", "Decimal comma, thin spaces between thousands"), checkable=True, group="figures"),
    ActionSpec("figures_english", "figures", "12,345.6", N("actions", "Decimal point, commas between thousands"),
               checkable=True, group="figures"),
    ActionSpec("figures_german", "figures", "12.345,6", N("actions", "Decimal comma, points between thousands"),
               checkable=True, group="figures"),
    ActionSpec("dates_auto", "dates", N("actions", "&Dates as the language writes them"),
               N("actions", "Dates in the form of the language"), checkable=True, group="dates"),
    ActionSpec("dates_iso", "dates", "2026-11-23", N("actions", "Dates as year, month, day"),
               checkable=True, group="dates"),
    ActionSpec("dates_dotted", "dates", "23.11.2026", N("actions", "Dates as day, month, year"),
               checkable=True, group="dates"),
    ActionSpec("panel_layers", "view", N("actions", "&Layers"), N("actions", "Show or fold the layer panel"),
               "Ctrl+1", "ph.stack", checkable=True),
    ActionSpec("panel_passport", "view", N("actions", "&Passport"), N("actions", "Show or fold the passport"),
               "Ctrl+2", "ph.identification-card", checkable=True),
    ActionSpec("panel_table", "view", N("actions", "&Table"), N("actions", "Show or fold the table"), "Ctrl+3",
               "ph.table", checkable=True),
    ActionSpec("panel_strip", "view", N("actions", "&Strip"),
               N("actions", "Show or fold the strip of the selected routes"), "Ctrl+4", "ph.ruler", checkable=True),
    ActionSpec("attribute_table", "view", N("actions", "&Attribute table"),
               N("actions", "Show the fields of the selected layer's features"), "F7", "ph.rows"),
    ActionSpec("panel_history", "view", N("actions", "Histor&y"),
               N("actions", "Show or fold the list of steps that can be undone"), "Ctrl+H",
               "ph.clock-counter-clockwise", checkable=True),
    ActionSpec("panel_sections", "view", N("actions", "S&ections"),
               N("actions", "Show or fold the sections of the selected route"), "Ctrl+5", "ph.list-numbers",
               checkable=True),
    ActionSpec("panel_timeline", "view", N("actions", "T&imeline"),
               N("actions", "Show or fold the timeline of dated events and trade"), "Ctrl+6", "ph.chart-line",
               checkable=True),
    ActionSpec("panel_board", "view", N("actions", "Pro&jects"),
               N("actions", "Show or fold the board of corridor projects"), "Ctrl+Shift+B", "ph.columns",
               checkable=True),
    ActionSpec("clocks", "time", N("actions", "Set the &clocks…"),
               N("actions", "Choose the situation date and the knowledge date"), "Ctrl+T", "ph.clock"),
    ActionSpec("clocks_today", "time", N("actions", "Both to to&day"),
               N("actions", "Show what holds today by all that is known"), "Ctrl+Shift+T", "ph.calendar-check"),
    ActionSpec("clocks_talk", "time", N("actions", "To the &25 April 2019"),
               N("actions", "Set both clocks to the summit in Vladivostok: what held then, as it was known then"), "",
               "ph.calendar-blank"),
    ActionSpec("play", "time", N("actions", "&Play the situation date"),
               N("actions", "Let the situation date run through the months, up to today; again to pause"), "F9",
               "ph.play", checkable=True),
    ActionSpec("event_before", "time", N("actions", "Event &before"),
               N("actions", "Go to the date of the event before"), "Alt+Left", "ph.skip-back"),
    ActionSpec("event_after", "time", N("actions", "Event &after"),
               N("actions", "Go to the date of the next event"), "Alt+Right", "ph.skip-forward"),
    ActionSpec("show_everything", "time", N("actions", "Show &everything on the map"),
               N("actions", "Show the lines of all projects again")),
    ActionSpec("panel_claims", "view", N("actions", "&Claims"),
               N("actions", "Show or fold what sources state of the selected route"), "Ctrl+7", "ph.quotes",
               checkable=True),
    ActionSpec("panel_screen", "view", N("actions", "Sanctions scree&n"),
               N("actions", "Show or fold the sanctions screen"), "Ctrl+8", "ph.scales", checkable=True),
    ActionSpec("sanctions_overlay", "view", N("actions", "Sanctions on the &map"),
               N("actions", "Show beside each line what the sanctions screen says"), "Ctrl+9", "ph.warning-circle",
               checkable=True),
    ActionSpec("panel_views", "view", N("actions", "Vie&ws"),
               N("actions", "Show or fold the named views and their story"), "Ctrl+Alt+W", "ph.bookmarks",
               checkable=True),
    ActionSpec("next_panel", "view", N("actions", "&Next panel"), N("actions", "Move the focus to the next panel"),
               "F6"),
    ActionSpec("previous_panel", "view", N("actions", "Pre&vious panel"),
               N("actions", "Move the focus to the panel before"), "Shift+F6"),
    ActionSpec("zoom_in", "view", N("actions", "Zoom &in"), N("actions", "Zoom in"), "Ctrl++", "ph.plus",
               more_keys=("Ctrl+=",)),
    ActionSpec("zoom_out", "view", N("actions", "Zoom &out"), N("actions", "Zoom out"), "Ctrl+-", "ph.minus"),
    ActionSpec("zoom_home", "view", N("actions", "&Whole area"), N("actions", "Show the whole area"), "Ctrl+0",
               "ph.house"),
    ActionSpec("basemap", "basemap", N("actions", "&Online basemap"),
               N("actions", "Show tiles of an online service under the layers, or none; off, nothing is sent anywhere"),
               "Ctrl+B", "ph.globe-simple", checkable=True),
    ActionSpec("choose_basemap", "basemap", N("actions", "&Choose online basemap…"),
               N("actions", "Choose the service that tiles come from")),
    ActionSpec("reset_layout", "view", N("actions", "Reset la&yout"),
               N("actions", "Put all panels back where they were at the first start")),
    ActionSpec("presentation", "view", N("actions", "P&resentation"),
               N("actions", "Map alone on the whole screen, or the story where there is one; Esc to leave"), "F11",
               "ph.presentation", checkable=True),
    ActionSpec("view_add", "views", N("actions", "&Add view"),
               N("actions", "Keep what the map shows as a view: extent, layers, scenario, dates, language"),
               "Ctrl+Shift+V", "ph.bookmark-simple"),
    ActionSpec("view_go", "views", N("actions", "&Go to view"),
               N("actions", "Show the selected view on the map"), "Return", "ph.arrow-square-in", on_views=True,
               more_keys=("Enter",)),
    ActionSpec("next_view", "views", N("actions", "&Next view"), N("actions", "Show the next view on the map"),
               "Alt+PgDown", "ph.caret-right"),
    ActionSpec("previous_view", "views", N("actions", "&Previous view"),
               N("actions", "Show the view before on the map"), "Alt+PgUp", "ph.caret-left"),
    ActionSpec("view_update", "views", N("actions", "&Update view"),
               N("actions", "Let the selected view keep what the map shows now"), "Ctrl+Shift+U",
               "ph.arrows-clockwise"),
    ActionSpec("view_rename", "views", N("actions", "&Rename view"),
               N("actions", "Give the selected view another name"), "F2", "ph.pencil-simple", on_views=True),
    ActionSpec("view_edit", "views", N("actions", "&Title and note…"),
               N("actions", "Title, speaker's note, language and colours of the selected view"), "Alt+Return",
               "ph.note-pencil", on_views=True),
    ActionSpec("view_story", "views", N("actions", "&In the story"),
               N("actions", "Show the selected view in presentations and slides, or leave it out"), "",
               checkable=True),
    ActionSpec("view_up", "views", N("actions", "Move vie&w up"), N("actions", "Show the selected view earlier"),
               "Ctrl+Up", "ph.arrow-up", on_views=True),
    ActionSpec("view_down", "views", N("actions", "Move view &down"), N("actions", "Show the selected view later"),
               "Ctrl+Down", "ph.arrow-down", on_views=True),
    ActionSpec("view_remove", "views", N("actions", "Remo&ve view"),
               N("actions", "Remove the selected view; undo brings it back"), "Del", "ph.trash", on_views=True),
    ActionSpec("present_here", "views", N("actions", "Present &from this view"),
               N("actions", "Show the story on the whole screen, from the selected view on"), "Shift+F11",
               "ph.presentation-chart"),
    ActionSpec("panel_paths", "view", N("actions", "&Paths"), N("actions", "Show or fold the panel of paths"),
               "Ctrl+Alt+P",
               "ph.compass", checkable=True),
    ActionSpec("panel_compare", "view", N("actions", "&Comparison"),
               N("actions", "Show or fold the comparison of scenarios and the chart of the path"), "Ctrl+Alt+K",
               "ph.chart-line", checkable=True),
    ActionSpec("find_path", "network", N("actions", "Find a pa&th…"),
               N("actions", "Find the best way between two places by their names"), "Ctrl+R", "ph.compass"),
    ActionSpec("keep_path", "network", N("actions", "&Keep path as route"),
               N("actions", "Keep the path as a route of the project, with a passport and in every export"), "",
               "ph.bookmark-simple"),
    ActionSpec("clear_path", "network", N("actions", "Clea&r path"), N("actions", "Take the path off the map")),
    ActionSpec("next_scenario", "scenario", N("actions", "&Next scenario"),
               N("actions", "Show the next scenario"), "]", "ph.caret-right", on_map=True),
    ActionSpec("previous_scenario", "scenario", N("actions", "&Previous scenario"),
               N("actions", "Show the scenario before"), "[", "ph.caret-left", on_map=True),
    ActionSpec("edit_scenarios", "scenario", N("actions", "&Edit scenarios…"),
               N("actions", "Make and change scenarios: what is opened, closed, added or lifted"), "",
               "ph.git-branch"),
    ActionSpec("compare", "scenario", N("actions", "&Compare scenarios"),
               N("actions", "Show on the map what two scenarios differ in"), "C", "ph.git-diff", checkable=True,
               on_map=True),
    ActionSpec("zoom_route", "route", N("actions", "&Zoom to route"),
               N("actions", "Bring the selected route into view"),
               "Ctrl+J", "ph.corners-out"),
    ActionSpec("go_kilometre", "route", N("actions", "&Go to kilometre…"),
               N("actions", "Find a measured or published kilometre of the selected route"), "Ctrl+G", "ph.map-pin"),
    ActionSpec("save_sections", "route", N("actions", "Save &sections (CSV)…"),
               N("actions", "Save the sections of the selected route on the date of the table"), "",
               "ph.file-text"),
    ActionSpec("copy_passport", "route", N("actions", "&Copy passport"),
               N("actions", "Copy the passport as text"), "", "ph.copy"),
    ActionSpec("copy_strip", "route", N("actions", "Copy strip pict&ure"),
               N("actions", "Copy the strip as a picture; Ctrl+Shift+C does it while the strip has the focus"), "",
               "ph.image"),
    ActionSpec("print_strip", "route", N("actions", "&Print strip…"),
               N("actions", "Print the strip of the selected routes"), "", "ph.printer"),
    ActionSpec("compare_route", "route", N("actions", "Add to strip co&mparison"),
               N("actions", "Keep the selected route on the strip when another one is selected"), "",
               "ph.rows"),
    ActionSpec("compare_none", "route", N("actions", "&End strip comparison"),
               N("actions", "Leave the selected route alone on the strip")),
    ActionSpec("clear_selection", "route", N("actions", "C&lear selection"),
               N("actions", "Select nothing"), "Esc", "ph.x"),
    ActionSpec("shortcuts", "help", N("actions", "&Keyboard shortcuts"), N("actions", "List all keys"), "F1",
               "ph.keyboard"),
    ActionSpec("sources", "help", N("actions", "&Sources and licences"),
               N("actions", "Where the data comes from and on what terms"), "", "ph.book-open"),
    ActionSpec("names", "help", N("actions", "&Borders and names"),
               N("actions", "How borders and names are shown, and why"), "", "ph.flag"),
    ActionSpec("show_log", "help", N("actions", "Show &log"), N("actions", "What happened, for a report of a fault"),
               "", "ph.list-bullets"),
    ActionSpec("software", "help", N("actions", "&Draw without the graphics card"),
               N("actions", "For remote desktops and machines whose map stays blank; from the next start"),
               checkable=True),
    ActionSpec("about", "help", N("actions", "&About nkgis"), N("actions", "Version, method and licence"), "",
               "ph.info"),
)  # fmt: skip

MAP_KEYS: tuple[tuple[str, object], ...] = (
    ("+  −", N("actions", "Zoom in, zoom out (map)")),
    ("0", N("actions", "Whole area (map)")),
    ("F", N("actions", "Selected route (map)")),
    ("← ↑ → ↓", N("actions", "Move the map")),
    ("Enter", N("actions", "Zoom to the route of the row (table)")),
    ("← → Home End", N("actions", "Event before, next, first, last (timeline)")),
    ("Enter  Shift+Enter", N("actions", "Select what the event is of; open its project (timeline)")),
    ("← →  Home End", N("actions", "Station, crossing or stretch before, next; start, end (strip)")),
    ("Space  Enter", N("actions", "Choose the stretch of the next lane; show it on the map (strip)")),
    ("+  −  0", N("actions", "Fewer kilometres, more, the whole route; with Ctrl also by the wheel (strip)")),
    ("Ctrl+C", N("actions", "Copy the selected rows (table) or figure (passport)")),
    ("Space", N("actions", "Show or hide the layer or group (layers)")),
    ("Alt+↑  Alt+↓", N("actions", "Sort by the column of the cell (tables)")),
    ("Space", N("actions", "Into the story, or out of it (views)")),
    ("→ PgDn Space", N("actions", "Next view (presentation)")),
    ("← PgUp Backspace", N("actions", "View before (presentation)")),
    ("Home End", N("actions", "First view, last view (presentation)")),
    ("1 … 9 Enter", N("actions", "The view of that number (presentation)")),
    ("B  L  A", N("actions", "Black screen, legend, views by themselves (presentation)")),
)


def tr(text: object) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def plain_text(spec: ActionSpec) -> str:
    """Returns the text of an action without its accelerator mark."""
    return tr(spec.text).replace("&", "")


class Actions:
    """Holds a QAction for every entry of the table that has a slot; an entry without one is not made."""

    def __init__(self, parent: QObject, slots: Mapping[str, Callable[..., object]], colors: Theme) -> None:
        self._by_id: dict[str, QAction] = {}
        for spec in ACTIONS:
            if spec.id in slots:
                self._by_id[spec.id] = _action(spec, parent, slots[spec.id])
        self.set_theme(colors)

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def __contains__(self, action_id: str) -> bool:
        return action_id in self._by_id

    def of_menu(self, menu: str) -> list[QAction]:
        """Returns the actions of a menu in the order of the table."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.menu == menu and spec.id in self._by_id]

    def on_map(self) -> list[QAction]:
        """Returns the actions whose keys act while the map has the focus."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.on_map and spec.id in self._by_id]

    def on_layers(self) -> list[QAction]:
        """Returns the actions whose keys act while the layer panel has the focus."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.on_layers and spec.id in self._by_id]

    def on_views(self) -> list[QAction]:
        """Returns the actions whose keys act while the list of views has the focus."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.on_views and spec.id in self._by_id]

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icons in the colours of a theme."""
        for spec in ACTIONS:
            if spec.icon and spec.id in self._by_id:
                self._by_id[spec.id].setIcon(icon(spec.icon, colors))


def _action(spec: ActionSpec, parent: QObject, slot: Callable[..., object]) -> QAction:
    action = QAction(tr(spec.text), parent)
    action.setObjectName(spec.id)
    if spec.shortcut:
        action.setShortcuts([QKeySequence(key) for key in (spec.shortcut, *spec.more_keys)])
    if spec.on_map:  # added to the map view: its key acts while that has the focus
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if spec.on_layers or spec.on_views:  # added to the list: not while a name is typed in it
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setCheckable(spec.checkable)
    tip = tr(spec.help) + (f" ({spec.shortcut})" if spec.shortcut else "")
    action.setToolTip(tip)
    action.setStatusTip(tr(spec.help))
    if spec.checkable:
        action.triggered.connect(slot)  # not toggled: only what the user does counts
    else:
        action.triggered.connect(lambda _checked=False: slot())
    return action
