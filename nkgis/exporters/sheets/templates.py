"""The templates by name."""

from collections.abc import Mapping

from nkgis.exporters.sheets import briefing, landscape, poster, slide
from nkgis.exporters.sheets.plan import Template
from nkgis.model.sheet_choices import ALIASES, SHEETS

_ALL = {one.TEMPLATE.id: one.TEMPLATE for one in (briefing, landscape, slide, poster)}
TEMPLATES: Mapping[str, Template] = {name: _ALL[name] for name in SHEETS}
NAMES = (*SHEETS, *ALIASES)


def template_of(name: str) -> Template | None:
    """Returns the template of a name, also of an older one; None when it is no sheet."""
    return TEMPLATES.get(ALIASES.get(name, name))
