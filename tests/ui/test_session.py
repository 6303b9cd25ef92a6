"""Snapshots, undo, and the signal that tells views what changed."""

from dataclasses import replace

from nkgis.ui.session import Session


def hidden(workspace, layer_id):
    layer = workspace.project.layer(layer_id)
    return workspace.project.with_layer(replace(layer, visible=False))


def test_that_hiding_a_layer_can_be_undone_and_made_again(session: Session):
    session.change("Hide railways", hidden(session.workspace, "railways"))
    assert not session.workspace.project.layer("railways").visible
    session.stack.undo()
    assert session.workspace.project.layer("railways").visible
    session.stack.redo()
    assert not session.workspace.project.layer("railways").visible


def test_that_a_change_keeps_the_rows_and_figures_it_does_not_touch(session: Session):
    before = session.workspace
    session.change("Hide railways", hidden(before, "railways"))
    assert session.workspace.rows is before.rows
    assert session.workspace.measurements is before.measurements


def test_that_equal_merge_ids_fold_into_one_step(session: Session):
    for opacity in (0.9, 0.8, 0.5):
        layer = replace(session.workspace.project.layer("railways"), opacity=opacity)
        session.change("Opacity", session.workspace.project.with_layer(layer), merge_id="opacity:railways")
    assert session.stack.count() == 1
    session.stack.undo()
    assert session.workspace.project.layer("railways").opacity == 1.0


def test_that_an_equal_project_is_no_step(session: Session):
    session.change("Nothing", replace(session.workspace.project))
    assert session.stack.count() == 0


def test_that_removing_the_layer_of_the_selection_clears_it(session: Session):
    session.select(("railways", "khasan-rajin"))
    session.change("Remove", session.workspace.project.without_layer("railways"))
    assert session.selected is None


def test_that_changed_tells_before_and_after(session: Session):
    seen = []
    session.changed.connect(lambda before, after: seen.append((before, after)))
    before = session.workspace
    session.change("Hide railways", hidden(before, "railways"))
    assert seen == [(before, session.workspace)]
