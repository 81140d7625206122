# Needs only make and Python 3.11 or newer: the first target of all makes the rest of what it needs.
#   make run PYTHON=python3.13     another interpreter
#   make test VENV=.venv-3.13      another folder for the environment
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
LOCK = uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet pyproject.toml
export VENV

.PHONY: run test check soak bench texts lock ready-to-run ready-to-test

run: ready-to-run
	@if $(BIN)/python -c 'import sys; from ui.environment import has_display; sys.exit(not has_display(platform=sys.platform))'; \
	then exec $(BIN)/make-it-right; \
	else echo "There is no display here, so the app cannot open; the practice shop is played into demo/ instead." && \
	exec $(BIN)/make-it-right demo --out demo/; fi

test: ready-to-test
	@$(BIN)/python -m pytest -q -n 2 -m "not soak and not bench"

check: ready-to-test
	@$(BIN)/python -m pytest -q -n 2 -m "not soak and not bench" tests/architecture tests/domain tests/exchange

soak: ready-to-test
	@$(BIN)/python -m pytest -q -m soak --hypothesis-profile=soak

bench: ready-to-test
	@$(BIN)/python -m pytest -q -s -m bench tests/bench

texts: ready-to-test
	@PYTHONPATH=. $(BIN)/python packaging/texts.py

# Asks for uv, and for the public registry: a mirror with wheels for one system only would leave the others without hashes.
lock:
	@rm -f packaging/requirements.txt packaging/requirements-dev.txt # uv would keep old pins and their old hashes
	$(LOCK) --group build --output-file packaging/requirements.txt
	$(LOCK) --group build --group dev --constraints packaging/requirements.txt --output-file packaging/requirements-dev.txt

ready-to-run:
	@$(PYTHON) packaging/bootstrap.py run

ready-to-test:
	@$(PYTHON) packaging/bootstrap.py test
