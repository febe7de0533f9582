# Touchpoint's commands. They need make and Python 3.11 or newer, nothing else.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=

BIN := .venv/bin
# Stamps: what `run` needs is installed; what the other targets need; what the bench compares with.
RUNS := .venv/.runs
DEVELOPS := .venv/.develops
PEERS := var/bench/venv/.peers

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check format bench lock free-port

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: free-port $(RUNS) ## Start Touchpoint with demo content on this machine (PORT=8000)
	@$(BIN)/python scripts/run.py --port $(PORT)

test: $(DEVELOPS) ## Run every test whose programs are present (ARGS="-k word" goes to pytest)
	@$(BIN)/python scripts/test.py $(ARGS)

check: $(DEVELOPS) ## Check format, lint, types, imports, migrations, schema, settings table, Dockerfile
	@$(BIN)/python scripts/check.py

format: $(DEVELOPS) ## Format the code and mend what ruff can mend
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

bench: $(DEVELOPS) $(PEERS) ## Measure beside other ways to serve the same content (ARGS="--quick --only article")
	@$(BIN)/python -m bench $(ARGS)

LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --no-config --no-header

lock: $(DEVELOPS) ## Write the locks in requirements/ anew (ARGS="--upgrade" takes newer versions)
	$(LOCK) $(ARGS) requirements/uv.in --output-file requirements/uv.txt
	$(LOCK) $(ARGS) pyproject.toml --output-file requirements/production.txt
	$(LOCK) $(ARGS) pyproject.toml --group development --constraint requirements/production.txt \
		--output-file requirements/development.txt
	$(LOCK) $(ARGS) bench/peers/requirements.in --output-file bench/peers/requirements.txt

free-port:
	@$(PYTHON) scripts/run.py --port $(PORT) --only-check

$(BIN)/uv: requirements/uv.txt
	@$(PYTHON) scripts/run.py --only-check
	@echo "Making the environment in .venv ..."
	@test -x $@ || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/uv.txt
	@touch $@

$(RUNS): requirements/production.txt $(BIN)/uv
	@echo "Installing what Touchpoint runs on ..."
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirements requirements/production.txt
	@touch $@

$(DEVELOPS): requirements/development.txt $(BIN)/uv
	@echo "Installing what Touchpoint runs on and is tested with ..."
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/development.txt
	@touch $(RUNS) $@

$(PEERS): bench/peers/requirements.txt $(BIN)/uv
	@echo "Installing what the bench compares with, in var/bench/venv ..."
	@test -x var/bench/venv/bin/python || $(PYTHON) -m venv --without-pip var/bench/venv
	@$(BIN)/uv pip sync --quiet --python var/bench/venv/bin/python --require-hashes bench/peers/requirements.txt
	@touch $@
