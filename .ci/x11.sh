#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs tests/x11 on an X server and a window manager of their own; arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

PROGRAMS="Xvfb xvfb setxkbmap x11-xkb-utils openbox openbox xdotool xdotool wmctrl wmctrl"

missing_packages() {
    local program package
    while read -r program package; do
        command -v "$program" >/dev/null || echo "$package"
    done < <(xargs -n2 <<<"$PROGRAMS")
}

stop() { printf '%s\n' "$@" >&2; exit 1; }

install_packages() {
    local line="apt-get install -y --no-install-recommends $*"
    command -v apt-get >/dev/null || stop "These programs are missing (named as Debian does): $*"
    [ "$(id -u)" = 0 ] || stop "Programs are missing. Copy this line, then try again:" "" "  sudo $line"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
}

wait_for() {
    for _ in $(seq 200); do
        if "$@" 2>/dev/null >&2; then return; fi
        sleep 0.1
    done
    stop "This did not come about in 20 seconds: $*"
}

packages=$(missing_packages)
[ -z "$packages" ] || install_packages $packages

folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8 XDG_CONFIG_HOME="$folder"
unset WAYLAND_DISPLAY XAUTHORITY

Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -noreset \
    3>"$folder/display" 2>"$folder/server.log" &
wait_for test -s "$folder/display"
export DISPLAY=":$(cat "$folder/display")"
setxkbmap ro
openbox --sm-disable >"$folder/manager.log" 2>&1 &
wait_for wmctrl -m

PLAN_SOCIAL_X_RUN=1 QT_QPA_PLATFORM=xcb .venv/bin/python -m pytest tests/x11 "$@"
