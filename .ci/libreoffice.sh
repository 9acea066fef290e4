#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs tests/office, which open our Word and Excel files in LibreOffice; arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

# The fonts stand in for the Times New Roman that our files name, letter for letter as wide.
PACKAGES="libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation"

stop() { printf '%s\n' "$@" >&2; exit 1; }

install_packages() {
    local line="apt-get install -y --no-install-recommends $PACKAGES"
    command -v apt-get >/dev/null || stop "LibreOffice is missing (named as Debian does): $PACKAGES"
    [ "$(id -u)" = 0 ] || stop "LibreOffice is missing. Copy this line, then try again:" "" "  sudo $line"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
}

command -v soffice >/dev/null || install_packages

PLAN_SOCIAL_OFFICE_RUN=1 QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest tests/office --timeout=600 "$@"
