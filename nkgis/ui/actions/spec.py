"""One action as a row of the table."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

N = QT_TRANSLATE_NOOP
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


def tr(text: object) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def plain_text(spec: ActionSpec) -> str:
    """Returns the text of an action without its accelerator mark."""
    return tr(spec.text).replace("&", "")
