#!/bin/sh
# Writes constraints.txt: the exact version of every package that nkgis, its tests and its build need on
# Python 3.11, Linux x86_64. It names no index and holds no hashes. Run it after a change of the
# dependencies in pyproject.toml; it keeps present pins where they still fit, `--upgrade` renews them.
set -eu
cd "$(dirname "$0")/.."

.venv/bin/python -m pip install --quiet pip-tools
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'hatchling\neditables\n' > "$folder/build.in"
if [ -f constraints.txt ]; then cp constraints.txt "$folder/new.txt"; fi
.venv/bin/pip-compile --quiet --extra dev --strip-extras --no-header --no-annotate --allow-unsafe \
    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
    --output-file "$folder/new.txt" "$@" pyproject.toml "$folder/build.in"
{
    echo "# The locked versions: Python 3.11, Linux x86_64. Written by tools/lock.sh."
    grep -v -e '^#' -e '^--' -e '^$' "$folder/new.txt"
} > constraints.txt
