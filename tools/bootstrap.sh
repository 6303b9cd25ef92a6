#!/bin/sh
# Sets nkgis up in .venv from a bare Debian 12 with Python 3.11: `tools/bootstrap.sh run|test`.
#
#   run   nkgis and, when a display is usable, the system libraries of the window
#   test  nkgis with its development tools, the system libraries of Qt WebEngine (no display needed), and the
#         programs that tests open exports with (LibreOffice Impress, a headless Chromium)
#
# Python packages come in the versions of constraints.txt; they are installed again only when that file,
# pyproject.toml or the interpreter has changed. System packages are installed with apt-get as root or
# through password-free sudo; otherwise one sentence names them. Exit 3: Python is ready, Qt's system
# libraries are not (the command line needs none of them).
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-test}
venv=.venv

# soname and Debian package of what Qt WebEngine loads
webengine_libraries="
libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libnss3.so libnss3
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libasound.so.2 libasound2
libXcomposite.so.1 libxcomposite1
libXdamage.so.1 libxdamage1
libXrandr.so.2 libxrandr2
libXtst.so.6 libxtst6
libxkbfile.so.1 libxkbfile1
libgbm.so.1 libgbm1
"
x11_libraries="
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libX11-xcb.so.1 libx11-xcb1
"
wayland_libraries="
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
"

say() { echo "nkgis set-up: $*" >&2; }

# Installs Debian packages; fails without a word when that is not possible here.
install_packages() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -eq 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        return 1
    fi
    say "installing with apt-get: $*"
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq update >/dev/null || return 1
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" >/dev/null
}

chosen_python() {
    for candidate in ${PYTHON:-} python3.11 python3; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Python 3.11 or newer is missing: install the packages python3 and python3-venv."
    return 1
}

make_venv() {
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null && ! install_packages python3-venv; then
        say "$python cannot make environments: as root, run 'apt-get install python3-venv', then repeat this."
        exit 1
    fi
    say "making $venv with $("$python" --version)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
}

# What the installed environment depends on, as one line.
fingerprint() {
    { cat pyproject.toml constraints.txt; pwd -P; "$python" -c 'import sys; print(sys.version_info, sys.executable)'; } |
        sha256sum | cut -d' ' -f1
}

install_project() {
    extras=$1
    locked="--constraint constraints.txt"
    if ! "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))'; then
        say "the locked versions are those of Python 3.11; this one gets the newest that fit."
        locked=""
    fi
    say "installing the Python packages (a few hundred megabytes the first time)"
    # shellcheck disable=SC2086
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check $locked hatchling editables
    # shellcheck disable=SC2086
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation $locked \
        --editable ".$extras"
}

set_up_python() {
    python=$(chosen_python) || exit 1
    wanted=$(fingerprint)
    if [ "$(cat "$venv/nkgis-test" 2>/dev/null)" = "$wanted" ]; then return; fi
    if [ "$purpose" = run ] && [ "$(cat "$venv/nkgis-run" 2>/dev/null)" = "$wanted" ]; then return; fi
    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then make_venv; fi
    rm -f "$venv/nkgis-run" "$venv/nkgis-test"
    wanted=$(fingerprint) # again: installing python3-venv may have renewed Python itself
    if [ "$purpose" = test ]; then install_project "[dev]"; else install_project ""; fi
    echo "$wanted" > "$venv/nkgis-$purpose"
}

# Prints the packages of those libraries on standard input that cannot be loaded.
missing_packages() {
    "$venv/bin/python" -c '
import ctypes, sys
for line in filter(str.strip, sys.stdin):
    soname, package = line.split()
    try:
        ctypes.CDLL(soname)
    except OSError:
        print(package)
'
}

has_fonts() {
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.local/share/fonts" \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print 2>/dev/null | head -n 1)" ]
}

needed_packages() {
    libraries=$webengine_libraries
    if [ "$purpose" = run ]; then
        case $(tools/display.py) in
            x11) libraries="$libraries $x11_libraries" ;;
            wayland) libraries="$libraries $wayland_libraries" ;;
            *) return ;; # without a display nothing of Qt is started
        esac
    fi
    echo "$libraries" | missing_packages
    has_fonts || echo fonts-dejavu-core
}

set_up_system() {
    packages=$(needed_packages | tr '\n' ' ')
    if [ -z "$packages" ]; then return; fi
    # shellcheck disable=SC2086
    if install_packages $packages && [ -z "$(needed_packages)" ]; then return; fi
    say "Qt lacks system libraries: as root, run 'apt-get install --no-install-recommends ${packages% }'."
    exit 3
}

# The programs that tests open exports with: slides in LibreOffice, pages in Chromium. Tests that lack them are skipped.
set_up_readers() {
    packages=""
    command -v soffice >/dev/null || packages="$packages libreoffice-impress-nogui"
    command -v chromium-headless-shell >/dev/null || packages="$packages chromium-headless-shell"
    if [ -z "$packages" ]; then return; fi
    # shellcheck disable=SC2086
    install_packages $packages || say "tests with LibreOffice and Chromium are skipped: install$packages to run them."
}

set_up_python
if [ "$purpose" = test ]; then set_up_readers; fi
set_up_system
