#!/bin/sh
# Opens the window; without a usable display or Qt's system libraries, writes the report to out/ instead,
# which prints its table and the files it has written.
set -eu
cd "$(dirname "$0")/.."

status=0
tools/bootstrap.sh run || status=$?
case $status in
    0) reason="no display answers" ;;
    3) reason="the window lacks the system libraries named above" ;;
    *) exit "$status" ;;
esac
if [ "$status" -eq 0 ] && [ "$(tools/display.py)" != none ]; then
    exec .venv/bin/nkgis "$@"
fi
echo "nkgis: $reason, so there is no window; the report of the bundled project goes to out/."
.venv/bin/nkgis report --out out/ 2>&1
