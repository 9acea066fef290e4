# SPDX-License-Identifier: EUPL-1.2
# The two commands are `make demo` and `make test`; each does all the set-up it needs.

BIN := .venv/bin
CATALOGUE := translations/ro/LC_MESSAGES/plan-social

.PHONY: demo test test-x11 test-pdf test-office msi msi-check msi-test lint bench pictures translations lock setup environment clean

demo: setup
	$(BIN)/plan-social demo build/demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(BIN)/plan-social build/demo/plan-exemplu.plansocial || echo "The window could not be opened here."; \
	else echo "There is no display here, so no window is opened."; fi

test: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

# Real focus, keys and dialogs: on an X server and a window manager of their own.
test-x11: setup
	.ci/x11.sh

# Our PDFs, held to PDF/A-2a and PDF/UA-1 by veraPDF.
test-pdf: setup
	.ci/verapdf.sh

# Our Word and Excel files, opened by LibreOffice without a window.
test-office: setup
	.ci/libreoffice.sh

# The Windows packages, in dist/; their tables looked at; installed and run under wine.
msi: setup
	.ci/installer.sh build

msi-check: setup
	.ci/installer.sh check

msi-test: setup
	.ci/installer.sh test

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench

# The pictures of the pages in docs/images, and the small ones of the help.
pictures: setup
	$(BIN)/python .ci/pictures.py
	PLAN_SOCIAL_PICTURES=docs/images/dark $(BIN)/python .ci/pictures.py --dark
	PLAN_SOCIAL_PICTURES=docs/images/18pt $(BIN)/python .ci/pictures.py --points 18
	PLAN_SOCIAL_PICTURES=docs/images/1920x1080-at-150 QT_SCALE_FACTOR=1.5 \
		$(BIN)/python .ci/pictures.py --size 1280x720
	$(BIN)/python .ci/pictures.py --guide

# Collect the texts of the interface, add the new ones to the Romanian catalogue, compile it.
translations: setup
	$(BIN)/python translations/update.py
	$(MAKE) $(CATALOGUE).mo

setup: environment $(CATALOGUE).mo

environment:
	@.ci/setup.sh

$(CATALOGUE).mo: $(CATALOGUE).po | environment
	$(BIN)/python -c "from pathlib import Path; import hatch_build; hatch_build.compile_catalogues(Path())"

# Needs uv (pip install uv). The locks hold the hashes for every platform and name no index.
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock"
lock:
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dev -o requirements-dev.lock

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find desktop tests bench translations \( -name __pycache__ -o -name '*.mo' \) -prune -exec rm -rf {} +
