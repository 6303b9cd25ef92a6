"""Options of `nkgis export` that a format does not have are refused before anything is read or written."""

import pytest

from nkgis.__main__ import main

PICTURES = "png, tiff, pdf and svg"
DRAWN = "png, tiff, pdf, svg, gif and mp4"
SEEN = "png, tiff, pdf, svg, html, pptx, gif and mp4"


@pytest.mark.parametrize(("name", "words", "told"), [
    ("a.csv", ["--size", "800x600"], f"a.csv: --size is for {DRAWN}; leave it out."),
    ("a.pptx", ["--size", "800x600"], f"a.pptx: --size is for {DRAWN}; leave it out."),
    ("a.html", ["--dpi", "200"], f"a.html: --dpi is for {DRAWN}; leave it out."),
    ("a.json", ["--theme", "dark"], f"a.json: --theme is for {SEEN.replace('gif and mp4', 'gif, mp4, gpkg and kml')};"),
    ("a.XLSX", ["--bounds", "130,42,131,43"], f"a.XLSX: --bounds is for {SEEN}; leave it out."),
    ("a.kml", ["--template", "briefing"], f"a.kml: --template is for {PICTURES}; leave it out."),
    ("a.gif", ["--template", "briefing"], "a film is drawn with the template map"),
    ("a.pptx", ["--template", "strip", "--route", "khasan-rajin"], "a strip is written as one of"),
    ("a.csv", ["--title", "T"], f"a.csv: --title is for {PICTURES}; leave it out."),
    ("a.mp4", ["--without", "inset"], f"a.mp4: --without is for {PICTURES}; leave it out."),
    ("a.png", ["--title", "T"], "--title belongs to a finished sheet"),
    ("a.html", ["--preflight"], f"a.html: --preflight looks over sheets, which are {PICTURES}; leave it out."),
    ("a.png", ["--page-km", "20"], "a.png: --page-km is for pdf; leave it out."),
    ("a.pdf", ["--page-km", "20"], "--page-km is for the pages of a strip book; add --template strip-book"),
    ("a.pdf", ["--template", "strip", "--bounds", "seen", "--route", "khasan-rajin"], "leave --bounds out"),
    ("a.pdf", ["--template", "briefing", "--bounds", "seen", "--extent", "whole"],
     "--bounds and --extent whole do not go together"),
    ("a.pdf", ["--format", "json"], "--format says how --preflight answers; add --preflight, or leave it out."),
    ("a.gif", ["--fps", "10"], "a.gif: --fps is for mp4; leave it out."),
    ("a.pdf", ["--from", "2010"], "a.pdf: --from is for films; name a .gif or .mp4."),
    ("a.gif", ["--situation", "2010"], "--situation and a film in which the situation goes on do not go together"),
    ("a.gif", ["--moves", "both", "--knowledge", "2010"], "--knowledge and a film in which the knowledge goes on"),
    ("a.png", ["--dpi", "fine"], "fine is not a whole number from 30 to 1200"),
    ("a.pdf", ["--whole"], "a.pdf: --whole is for pptx; leave it out."),
    ("a.pptx", ["--whole", "--route", "khasan-rajin"], "--whole is slides of the whole project; leave it out"),
    ("a.docx", ["--size", "800x600"], "the format .docx cannot be written"),
])  # fmt: skip
def test_that_what_does_not_apply_is_refused_in_one_line(name, words, told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--out", name, *words]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("nkgis: error: ")
    assert told in said.err
    assert said.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_that_a_preflight_alone_refuses_what_belongs_to_films(capsys):
    assert main(["export", "--preflight", "--template", "briefing", "--story"]) == 2
    assert "--story is for films" in capsys.readouterr().err


def test_that_the_help_says_what_each_group_of_options_is_for(capsys):
    assert main(["export", "--help"]) == 0
    said = capsys.readouterr().out
    groups = ["what is written:", "how it looks:", "finished sheets (", "strips (", "films (gif, mp4):"]
    places = [said.index(f"\n{group}") for group in groups]
    assert places == sorted(places)
    assert said.index("--theme {light,dark}") < places[2] < said.index("  --title") < places[3]
    assert places[3] < said.index("  --page-km") < places[4]
