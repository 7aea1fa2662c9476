# Two commands on a fresh machine: `make run`, `make test`. All the others: `make help`.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint types bench screens translate lock clean

# The first Python that will do; `make PYTHON=...` takes another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null \
	&& echo "$$python" && break; done)
READY = @$(or $(PYTHON),$(error briefer needs Python 3.11, 3.12 or 3.13, as python3 or python3.11 and so on)) tools/bootstrap.py
BIN := .venv/bin
UV := 0.13.9

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

run: ## the window on the sample brief; without a display its memo and a picture; ARGS="..." is passed on
	$(READY) run
ifdef ARGS
	@$(BIN)/briefer $(ARGS)
else
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then $(BIN)/briefer; \
	else QT_QPA_PLATFORM=offscreen $(BIN)/briefer --offscreen build/run; fi
endif

test: ## everything: lint, types, tests
	$(READY) test
	@$(MAKE) --no-print-directory lint types
	@# Twice as many as there are cores: half of a window's test is waiting for the window.
	$(BIN)/pytest --dist worksteal -n $$($(BIN)/python -c 'import os; print(2 * os.cpu_count())') $(ARGS)

lint: ## the linter and the formatter, changing nothing
	$(READY) venv
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: ## the type checker
	$(READY) venv
	$(BIN)/mypy

bench: ## measures: start, opening, tagging, compiling
	$(READY) run
	$(BIN)/python -m tests.benchmarks $(ARGS)

screens: ## a picture of every screen, into build/screens
	$(READY) run
	$(BIN)/python -m tools.screens build/screens $(ARGS)

translate: ## the catalogues in step with what is said, and what is still to be translated
	$(READY) venv
	$(BIN)/python tools/translate.py

lock: ## requirements.lock anew from pyproject.toml
	$(READY) venv
	$(BIN)/python -m venv build/uv
	build/uv/bin/pip install --quiet uv==$(UV)
	build/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --group dev --generate-hashes \
		--no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.lock

clean: ## away with all that was made here
	rm -rf .venv build dist tests/ooxml/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find briefer tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
