# Everything from a bare clone: Python 3.11 or newer and make are all that must be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PELICAN := $(BIN)/pelican content --fatal errors
# Two workers take one file after another; tests/conftest.py puts the longest first.
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# How many articles and photographs `make bench` generates.
N ?= 2000
PHOTOS ?= 60

# What is given from outside, in the environment or behind the target. Make would run what `$(shell …)` in it names, and
# the shell what `$(…)` does. So make takes each value as it stands, and recipes name it as a variable of the shell, in
# quotes: "$$SITEURL".
GIVEN := PYTHON N PHOTOS SITEURL
$(foreach name,$(GIVEN),$(eval override $(name) := $$(value $(name))))
export $(GIVEN)

.PHONY: help site test test-all test-content serve check new lint styleguide bench publish clean

help: ## show these lines
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

site: $(VENV)/site.stamp | content/articles ## build the site into output/
	$(PELICAN) -s pelicanconf.py -o output

test: $(VENV)/dev.stamp node_modules/.package-lock.json ## run all tests but the slow ones, the browser's too
	$(PYTEST) -m "not slow"

test-all: $(VENV)/dev.stamp node_modules/.package-lock.json ## run all tests, the slow ones too
	$(PYTEST)

test-content: $(VENV)/dev.stamp node_modules/.package-lock.json ## check, build and try what content/ is published as
	$(PYTEST) tests/content

serve: $(VENV)/site.stamp | content/articles ## build, serve on http://127.0.0.1:8000 and build again on every save
	$(PELICAN) -s pelicanconf.py -o output --autoreload --listen --bind 127.0.0.1 --port 8000

check: $(VENV)/site.stamp ## check content/ without building
	$(BIN)/bangvang check content

new: $(VENV)/site.stamp ## begin a new article from a few questions
	$(BIN)/bangvang new content

lint: $(VENV)/dev.stamp node_modules/.package-lock.json ## check code, theme and documents
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/djlint --lint --quiet theme/templates
	$(BIN)/node node_modules/.bin/stylelint "theme/**/*.css"
	$(BIN)/zizmor --offline --quiet --no-progress --min-severity medium .github
	$(BIN)/cog --check README.md docs/kiem-tra.md docs/bien-tap.md docs/cai-dat.md docs/themes.md docs/don-vi-hanh-chinh.md
	$(BIN)/bangvang check content

styleguide: $(VENV)/site.stamp ## show all components of the theme with all their examples on one page
	$(BIN)/python -m tools.styleguide

bench: $(VENV)/site.stamp ## measure builds of N=2000 generated articles beside plain Pelican's, of ten times as many, and of PHOTOS=60 photographs
	$(BIN)/python -m bench --articles "$$N" --growth --search --photos "$$PHOTOS"

publish: $(VENV)/site.stamp | content/articles ## build into public/ for the address in SITEURL, for example SITEURL=https://host.example/archive
	@test -n "$$SITEURL" || { \
		echo 'Chưa có địa chỉ công khai. Ví dụ: SITEURL=https://ten-mien.example/kho make publish' >&2; exit 2; }
	$(PELICAN) -s publishconf.py -o public

clean: ## delete what builds and tests made; the environment stays
	rm -rf output public build dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# Only asked for where the folder is not there: Pelican's own message would be a traceback.
content/articles:
	@echo 'Không có thư mục content/articles: hãy chạy make ở thư mục gốc của kho.' >&2; exit 1

# The environment: locked and checked by hash. `site` needs less than `test`; both share one folder.
$(VENV)/site.stamp: requirements/site.txt pyproject.toml
	test -x $(BIN)/python || "$$PYTHON" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/site.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.txt
	touch $@

node_modules/.package-lock.json: package.json package-lock.json $(VENV)/dev.stamp
	PATH="$(abspath $(BIN)):$$PATH" npm ci --no-audit --no-fund --silent
	touch $@
