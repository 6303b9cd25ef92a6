"""The option --scenario of the commands that show a project as a scenario has it."""

import argparse
from dataclasses import replace

from nkgis.app.export_options import ExportOptions
from nkgis.app.workspace import Workspace


def add_scenario(sub: argparse.ArgumentParser) -> None:
    """Adds the option to a command."""
    sub.add_argument("--scenario", default="today", metavar="S",
                     help="statuses as this scenario has them; `nkgis catalog` lists them")


def in_scenario(
    arguments: argparse.Namespace, workspace: Workspace, options: ExportOptions
) -> tuple[Workspace, ExportOptions]:
    """Returns the workspace as the chosen scenario has it, and options that name it; InputError for an unknown one."""
    from nkgis.app.routing import scenario_named
    from nkgis.app.scenario_workspace import workspace_in

    scenario = scenario_named(arguments.scenario, workspace.project.scenarios)
    if not scenario.patches:
        return workspace, options
    name = scenario.names.get(options.language, scenario.name)
    return workspace_in(workspace, scenario), replace(options, scenario=name)
