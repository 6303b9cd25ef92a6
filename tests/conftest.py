"""Settings of the whole test run."""

import os

from hypothesis import settings

# The same examples in every run, so that a run says something of the change alone; explore with NKGIS_EXPLORE=1.
settings.register_profile("repeatable", derandomize=True)
if not os.environ.get("NKGIS_EXPLORE"):
    settings.load_profile("repeatable")
