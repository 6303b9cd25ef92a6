"""The page that stands alone, laid out by a browser."""

from PySide6.QtWebEngineWidgets import QWebEngineView

from nkgis.assets import asset

_TIMEOUT_MS = 30_000


def test_that_a_name_without_spaces_leaves_the_figures_of_the_table_in_view(qtbot):
    css = asset("resources", "css", "standalone.css").read_text(encoding="utf-8")
    row = "<tr><td></td><th scope=row>%s</th><td>operating</td><td>44.87</td></tr>"
    rows = "".join(row % name for name in ("A", "a" * 400))
    html = f"""<!doctype html><style>{css}</style><div class="nk-page"><div class="nk-stage"></div><div class="nk-column">
        <section class="nk-panel nk-shown"><table class="nk-routes"><tbody>{rows}</tbody></table></section></div></div>"""  # noqa: E501
    view = QWebEngineView()
    qtbot.addWidget(view)
    view.resize(1400, 900)
    view.show()
    with qtbot.waitSignal(view.loadFinished, timeout=_TIMEOUT_MS):
        view.setHtml(html)
    answers: list[float] = []
    view.page().runJavaScript(
        """(() => { const side = document.querySelector(".nk-column").getBoundingClientRect();
            const figure = document.querySelector(".nk-routes td:last-child").getBoundingClientRect();
            return side.right - figure.right })()""",
        0, answers.append,
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(answers), timeout=_TIMEOUT_MS)
    assert answers[0] >= 0
