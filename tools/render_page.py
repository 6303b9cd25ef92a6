"""Writes the map page from folium: to be run after a change of folium or of the list of scripts."""

from pathlib import Path

from nkgis.cartography.folium_page import page_html

PAGE = Path(__file__).resolve().parent.parent / "resources" / "html" / "map.html"


def main() -> None:
    """Writes the page."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page_html(), "utf-8")
    print(f"{PAGE.name}: {PAGE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
