#!/bin/sh
# Lint, types, import contracts, tests: all four run, any failure fails the whole, pytest speaks last.
set -u
cd "$(dirname "$0")/.."

failed=0
.venv/bin/ruff check . || failed=1
.venv/bin/mypy || failed=1
.venv/bin/lint-imports || failed=1

export QT_QPA_PLATFORM=offscreen
if [ "$(id -u)" -eq 0 ]; then export QTWEBENGINE_DISABLE_SANDBOX=1; fi # Chromium refuses its sandbox as root
.venv/bin/pytest "$@" || failed=1
exit $failed
