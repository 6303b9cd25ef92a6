#!/bin/sh
# Installs the peers of the benchmarks: DuckDB, SedonaDB and the graph libraries into .venv-bench, QGIS and PostGIS as Debian packages.
# Without root or password-free sudo the packages are named and left out; `make bench` skips what is missing.
set -eu
cd "$(dirname "$0")/.."
packages="python3-qgis qgis-providers postgresql postgresql-15-postgis-3"

.venv/bin/python -m venv --clear .venv-bench
.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/peers/requirements.txt

if [ "$(id -u)" -eq 0 ]; then as_root=""
elif sudo -n true 2>/dev/null; then as_root="sudo"
else
    echo "QGIS and PostGIS are left out; to have them: sudo apt-get install --no-install-recommends $packages" >&2
    exit 0
fi
missing=""
for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
