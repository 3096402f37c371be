# Needs Python 3.11-3.13 with venv, make, and the package registries. Everything else is installed into $(VENV).
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test lint types imports bench clean

demo: $(VENV)/.demo
	$(BIN)/reportedly demo -o dossier.html

test: lint types imports
	$(BIN)/python -m pytest
	$(BIN)/python -m benchmarks.examples --floors
	$(BIN)/python -m benchmarks.crossing --floors
	$(BIN)/python -m benchmarks.grouping --gold examples --predictions $(VENV)/grouping.jsonl --floors "grouping, examples"
	$(BIN)/python -m benchmarks.followups --floors
	$(BIN)/python -m benchmarks.sections --floors
	$(BIN)/python -m benchmarks.junk --floors
	$(BIN)/python -m benchmarks.facts --floors facts
	$(BIN)/python -m benchmarks.attribution --gold corpus/chains/open --floors "chains, open"
	$(BIN)/python -m benchmarks.attribution --gold corpus/chains/frozen --floors "chains, frozen"
	$(BIN)/python -m benchmarks.copies --events 12 --floors
	$(BIN)/python -m benchmarks.simulator --histories 60 --clones 2 --floors
	$(BIN)/python -m benchmarks.events open --floors "events, open"
	$(BIN)/python -m benchmarks.events frozen --floors "events, frozen"
	$(BIN)/python -m benchmarks.events disputes --floors "events, disputes"
	$(BIN)/python -m benchmarks.events disputes-frozen --floors "events, disputes-frozen"
	$(BIN)/python -m benchmarks.relations open --limit 150 --floors "relations, open"
	$(BIN)/python -m benchmarks.short_events open --floors "values, open"
	$(BIN)/python -m benchmarks.short_events frozen --floors "values, frozen"
	$(BIN)/python -m benchmarks.passages open --floors "passages, open"
	$(BIN)/python -m benchmarks.passages frozen --floors "passages, frozen"
	$(BIN)/python -m benchmarks.editors open --floors "editors, open"
	$(BIN)/python -m benchmarks.editors frozen --floors "editors, frozen"

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks.examples
	$(BIN)/python -m benchmarks.agreement
	$(BIN)/python -m benchmarks.events
	$(BIN)/python -m benchmarks.events_agreement
	$(BIN)/python -m benchmarks.cost -o $(VENV)/cost.svg
	$(BIN)/python -m benchmarks.french
	$(BIN)/python -m benchmarks.pronouns
	$(BIN)/python -m benchmarks.copies
	$(BIN)/python -m benchmarks.speed

# The language pipeline is a third party's re-export of a well-known model: it is installed by hash.
$(VENV)/.demo: pyproject.toml requirements/pipeline.txt
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14) and "Python 3.11, 3.12 or 3.13 is needed; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/pipeline.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[standard]'
	touch $@

$(VENV)/.dev: $(VENV)/.demo requirements/french.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/french.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) build dist dossier.html reportedly.sqlite*
