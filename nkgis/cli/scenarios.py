"""The option --scenario of the commands that show a project as a scenario has it."""

import argparse
from dataclasses import replace

from nkgis.app.export_options import ExportOptions
from nkgis.app.workspace import Workspace
from nkgis.cli.common import say


def add_scenario(sub: argparse.ArgumentParser) -> None:
    """Adds the option to a command."""
    sub.add_argument("--scenario", metavar="S",
                     help="statuses as this scenario has them, else as the project's own; `nkgis catalog` lists them")


def in_scenario(
    arguments: argparse.Namespace, workspace: Workspace, options: ExportOptions
) -> tuple[Workspace, ExportOptions]:
    """Returns the workspace at its clock as the chosen scenario has it, else the project's, and options that name it.

    InputError for an unknown one that was chosen; the project's own that is not there is told of and passed over.
    """
    from nkgis.app.clocks import workspace_at
    from nkgis.app.network_drawing import scenario_in_use
    from nkgis.app.routing import scenario_named
    from nkgis.app.scenario_workspace import workspace_in

    project = workspace.project
    if arguments.scenario is not None:
        scenario = scenario_named(arguments.scenario, project.scenarios)
        workspace = replace(workspace, project=replace(project, scenario=scenario.id))
    else:
        scenario = scenario_in_use(workspace)
        if scenario.id != project.scenario:
            say(arguments, [f"the project's scenario {project.scenario[:60]} is not there; {scenario.id} is shown"])
    workspace = workspace_at(workspace, project.clock)
    if not scenario.patches:
        return workspace, options
    name = scenario.names.get(options.language, scenario.name)
    return workspace_in(workspace, scenario, date=project.clock.situation), replace(options, scenario=name)
