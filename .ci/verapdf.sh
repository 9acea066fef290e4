#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs the tests that hold our PDFs to PDF/A-2a and PDF/UA-1; arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

# veraPDF itself lies in a Python package of requirements-dev.lock; JAXB is what Java 17 no longer has.
PACKAGES="openjdk-17-jdk-headless libjaxb-java"

stop() { printf '%s\n' "$@" >&2; exit 1; }

install_packages() {
    local line="apt-get install -y --no-install-recommends $PACKAGES"
    command -v apt-get >/dev/null || stop "Java is missing (named as Debian does): $PACKAGES"
    [ "$(id -u)" = 0 ] || stop "Java is missing. Copy this line, then try again:" "" "  sudo $line"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
}

command -v javac >/dev/null && [ -e /usr/share/java/jaxb-runtime.jar ] || install_packages

PLAN_SOCIAL_VERAPDF_RUN=1 QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest tests/output -m needs_verapdf --timeout=600 "$@"
