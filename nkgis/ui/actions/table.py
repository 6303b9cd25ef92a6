"""The one table of actions: menus, tool bar, tool tips and the page of keys are all made from it."""

from nkgis.ui.actions.clocks import CLOCKS
from nkgis.ui.actions.drawing import DRAWING
from nkgis.ui.actions.edit import EDIT
from nkgis.ui.actions.file import FILE
from nkgis.ui.actions.help import HELP
from nkgis.ui.actions.layer import LAYER
from nkgis.ui.actions.look import LOOK
from nkgis.ui.actions.network import NETWORK
from nkgis.ui.actions.route import ROUTE
from nkgis.ui.actions.spec import ActionSpec
from nkgis.ui.actions.view import VIEW
from nkgis.ui.actions.views import VIEWS

ACTIONS: tuple[ActionSpec, ...] = (
    *FILE, *EDIT, *DRAWING, *LAYER, *LOOK, *VIEW, *CLOCKS, *VIEWS, *NETWORK, *ROUTE, *HELP,
)  # fmt: skip
