# Two commands: `make run` shows Musnad at work, `make test` checks everything. Both need Python 3.11+ and the package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8765

.PHONY: run demo test format lint types imports unit gate docs wheel bench clean

run: demo
	$(BIN)/musnad serve build/demo.db --port $(PORT)

demo: $(VENV)/installed
	@mkdir -p build
	@rm -f build/demo.db build/demo.db-wal build/demo.db-shm
	$(BIN)/musnad add build/demo.db examples
	$(BIN)/musnad stats build/demo.db

test: format lint types imports unit gate docs wheel
	@echo "make test: every check passed"

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Musnad needs Python 3.11 or newer; this is %s. Try: make PYTHON=python3.12 ..." % sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(VENV)/installed $@

format: $(VENV)/installed-dev
	$(BIN)/ruff format --check .

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

imports: $(VENV)/installed-dev
	$(BIN)/lint-imports

unit: $(VENV)/installed-dev
	$(BIN)/pytest -q -n 2

gate: $(VENV)/installed-dev
	$(BIN)/python eval/gate.py

docs: $(VENV)/installed-dev
	$(BIN)/python tools/check_docs.py

wheel: $(VENV)/installed-dev
	$(BIN)/python tools/check_wheel.py

bench: $(VENV)/installed-dev
	$(BIN)/python bench/read.py

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
