#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes .venv ready to run, build and test the program; a second run only looks whether it still is.
set -euo pipefail
cd "$(dirname "$0")/.."

stop() { printf '%s\n' "$@" >&2; exit 1; }

# What Qt's offscreen, X11 and Wayland platforms load from the system: library, Debian package.
LIBRARIES="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
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
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
"

find_python() {
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

missing_packages() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    [ "$(uname -s)" = Linux ] || return 0
    local known library package
    known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)
    while read -r library package; do
        [ -z "$library" ] || grep -qF "$library" <<<"$known" || echo "$package"
    done <<<"$LIBRARIES"
}

install_system_packages() {
    local line="apt-get install -y --no-install-recommends $*"
    command -v apt-get >/dev/null || stop "These libraries are missing (named as Debian does): $*"
    [ "$(id -u)" = 0 ] || stop "System packages are missing. Copy this line, then try again:" "" "  sudo $line"
    echo "Installing system packages: $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
}

make_environment() {
    echo "Preparing .venv (a few minutes the first time) ..."
    .venv/bin/python -c '' 2>/dev/null || "$1" -m venv --clear .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
    .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
}

python=$(find_python) || stop "Python 3.11 or newer is needed: install it, or name it with PYTHON=..."
packages=$(missing_packages "$python")
[ -z "$packages" ] || install_system_packages $packages

state=$(cat requirements-dev.lock pyproject.toml hatch_build.py "$0" | cksum)
if [ "$(cat .venv/ready 2>/dev/null)" != "$state" ] || ! .venv/bin/python -c '' 2>/dev/null; then
    make_environment "$python"
    printf '%s\n' "$state" >.venv/ready
fi
