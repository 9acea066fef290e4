#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Builds the Windows packages into dist/ ("build"), looks at their tables ("check"), or installs and
# runs them under wine ("test"); more arguments go to the builder or to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

TO_BUILD="wixl wixl msibuild msitools x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64 icotool icoutils
rsvg-convert librsvg2-bin osslsigncode osslsigncode git git
/etc/ssl/certs/DigiCert_Trusted_Root_G4.pem ca-certificates"
TO_TEST="/usr/lib/wine/wine64 wine64 wine wine Xvfb xvfb xauth xauth xdotool xdotool
openbox openbox"

missing_packages() {
    local program package
    while read -r program package; do
        command -v "$program" >/dev/null || [ -e "$program" ] || echo "$package"
    done < <(xargs -n2 <<<"$*")
}

stop() { printf '%s\n' "$@" >&2; exit 1; }

install_packages() {
    local line="apt-get install -y --no-install-recommends $*"
    command -v apt-get >/dev/null || stop "These programs are missing (named as Debian does): $*"
    [ "$(id -u)" = 0 ] || stop "Programs are missing. Copy this line, then try again:" "" "  sudo $line"
    echo "Installing programs: $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
}

what=${1:-build}
[ $# = 0 ] || shift
packages=$(missing_packages $TO_BUILD)
[ "$what" != test ] || packages="$packages $(missing_packages $TO_TEST)"
[ -z "${packages// /}" ] || install_packages $packages

case $what in
build) .venv/bin/python installer/build.py "$@" ;;
check)
    .venv/bin/python installer/build.py
    PLAN_SOCIAL_PACKAGES=dist .venv/bin/python -m pytest tests/installer "$@"
    ;;
test)
    .venv/bin/python installer/build.py
    export PLAN_SOCIAL_PACKAGES=dist PLAN_SOCIAL_WINE_RUN=1
    # The window manager ends with the server; without one no window can be brought to the front.
    xvfb-run -a -s "-screen 0 1366x768x24 -noreset" bash -c 'openbox --sm-disable & exec "$@"' run \
        .venv/bin/python -m pytest tests/installer "$@"
    ;;
*) stop "build, check or test, not $what" ;;
esac
