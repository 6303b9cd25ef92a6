"""The register of claims and the sanctions screen in the window."""
