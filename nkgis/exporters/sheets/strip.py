"""The strip diagram on a sheet."""
from typing import Any
class StripPart:
    def height(self, a: float, b: float) -> float: return 0.0
def strip_part(subject: Any, template: Any) -> None: return None
def draw_strip(*a: Any, **k: Any) -> None: ...
