# curves: what there is to make. `make report` and `make test` need nothing before them.
#
#   make report         train ReLU and sigmoid on Fashion-MNIST, draw the figure, write the report
#   make figures        draw figure and report again from the saved records, without data or training
#   make test           run every test
#   make example        build and run a program that imports CurvesKit
#   make check-all      all of it, hours: the tests with three LaTeX engines, sanitizers, fuzzing, kills, simulations,
#                       the recorder's frameworks, and whether the tests notice planted mistakes
#   make test-sanitize  the tests with AddressSanitizer, then with ThreadSanitizer (everything is built again, twice)
#   make fuzz           look for inputs that break a reader, SECONDS each (libFuzzer; default 300)
#   make test-recorder  templates/recorder.py with the real Keras, Lightning and Transformers (gigabytes)
#   make test-processes processes that share a folder, and 50 kills at random moments (release build)
#   make test-cluster   an array on a real Slurm of this machine (as root), Kubernetes' schema (release build)
#   make lint           check format and style
#   make format         put the sources into the standard format
#   make bench          measure import, jobs, training and drawing (release build, medians, JSON)
#   make calibration    simulate how often the verdict is right (release build, minutes) into docs/calibration.md
#   make contact-sheet  old, new and difference of every golden image on pages to look at
#   make docs           draw the gallery of figure kinds from the committed records
#   make build          build the program (release): .build/release/curves
#   make deps           install the libraries, fonts and data that are missing
#   make deps-check     the same, and the tools that some tests use when they are there (browser, PDF, LaTeX)
#   make install        copy the program to PREFIX/bin (PREFIX=/usr/local)
#   make clean          remove what was built
#
# EXPERIMENT=FOLDER     the folder of another experiment.yml, for report and figures
# TRAIN_OPTIONS=…       more options for curves train, such as --epochs 1
# REPORT_OPTIONS=…      more options for curves report, such as --lang zh-Hant

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

EXPERIMENT ?= reports/relu-vs-sigmoid
TRAIN_OPTIONS ?=
REPORT_OPTIONS ?=
PREFIX ?= /usr/local
EXPERIMENTS ?= 20000
# The standard library goes into the program: it starts in half the time and runs where no Swift is.
SWIFT_BUILD := swift build -c release --static-swift-stdlib --product curves
CURVES := .build/release/curves
SOURCES := Package.swift Sources Tests templates

# Libraries to build with, fonts to draw with, data to train on; then what tests use when it is there.
APT_BUILD := pkg-config zlib1g-dev libglib2.0-dev libcairo2-dev libpango1.0-dev libopenblas0-pthread libsqlite3-dev
APT_FONTS := fonts-inter fonts-lmodern fonts-texgyre fonts-noto-cjk fonts-dejavu-core fonts-symbola
APT_DATA := dataset-fashion-mnist
APT_ALL := texlive-xetex texlive-luatex
APT_CHECK := chromium ghostscript poppler-utils qpdf librsvg2-bin python3 python3-venv texlive-latex-recommended texlive-pictures default-jre-headless
BREW := pkgconf glib cairo pango openblas zlib sqlite font-inter font-latin-modern font-tex-gyre-termes font-tex-gyre-heros font-noto-sans-cjk-tc font-dejavu

# $(call need,packages): installs those of Debian's packages that are missing, or says what to type.
define need
@missing=""; \
if command -v dpkg-query >/dev/null 2>&1; then \
  for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
  done; \
  if [ -n "$$missing" ]; then \
    sudo=""; if [ "$$(id -u)" != 0 ]; then sudo=sudo; command -v sudo >/dev/null 2>&1 || sudo=none; fi; \
    if [ "$$sudo" = none ]; then echo "curves needs packages; as root, type: apt-get install$$missing" >&2; exit 1; fi; \
    echo "installing$$missing" >&2; \
    { $$sudo apt-get update -qq && \
      $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } || \
    { echo "could not install; type: $$sudo apt-get install$$missing" >&2; exit 1; }; \
  fi; \
elif command -v brew >/dev/null 2>&1; then \
  for package in $(BREW); do brew list $$package >/dev/null 2>&1 || brew install $$package; done; \
else \
  echo "neither apt-get nor brew is here; install by hand what Debian calls: $(1)" >&2; exit 1; \
fi
endef

.PHONY: help deps deps-build deps-check deps-all build report figures test example check-all test-recorder test-sanitize fuzz test-processes test-cluster lint format bench calibration contact-sheet docs install clean

help:
	@sed -n '2,/^$$/s/^# \{0,1\}//p' Makefile

deps:
	$(call need,$(APT_BUILD) $(APT_FONTS) $(APT_DATA))

deps-build:
	$(call need,$(APT_BUILD) $(APT_FONTS))

deps-all: deps-check
	$(call need,$(APT_ALL))

deps-check: deps
	$(call need,$(APT_CHECK))

# What it was built from goes beside the program, so that a record can say what made it.
build: deps-build
	@$(SWIFT_BUILD)
	@{ echo "commit=$$(git rev-parse HEAD 2>/dev/null)"; \
	   [ -z "$$(git status --porcelain -- Package.swift Sources templates 2>/dev/null)" ] || echo modified=true; \
	   echo "swift=$$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)"; \
	 } > $(CURVES).provenance

report: deps build
	$(CURVES) train $(EXPERIMENT)/experiment.yml --force $(TRAIN_OPTIONS)
	$(CURVES) report $(EXPERIMENT) $(REPORT_OPTIONS)

figures: build
	$(CURVES) report $(EXPERIMENT) $(REPORT_OPTIONS)

# What a target imports and does not declare builds or not by the order of compilation, so it is an error.
test: deps
	swift test --explicit-target-dependency-import-check error
	@$(MAKE) --no-print-directory example

# A program outside that imports CurvesKit; it draws one figure from records.
example: deps-build
	swift build --package-path Tests/CurvesKitExample --scratch-path .build/example
	.build/example/debug/Example .build/example/figure.pdf

# What is too long for every change: the tests with the three engines of LaTeX, with the sanitizers and with the frameworks
# that the recorder is for, made-up inputs, kills, simulations; then changes of the sources in a copy, each of which the tests
# must notice.
check-all: deps-all
	CURVES_LATEX="pdflatex xelatex lualatex" $(MAKE) test
	$(MAKE) test-recorder
	$(MAKE) test-processes
	$(MAKE) test-sanitize
	$(MAKE) fuzz
	$(MAKE) calibration
	Tests/mutations.sh

# The real Keras, Lightning and Transformers: some gigabytes.
test-recorder: deps-check
	python3 -m venv .build/frameworks
	.build/frameworks/bin/pip install --quiet torch keras lightning 'transformers[torch]'
	.build/frameworks/bin/python Tests/RecorderTests/frameworks.py

# Built in folders of their own, since every file is built again, and optimised: a debug build of the simulations takes hours.
# SUITES=PATTERN runs some suites alone. What is in use when a process ends is no leak, and Swift's runtime, Pango and
# fontconfig keep much.
SANITIZED = swift test -c release -Xswiftc -enable-testing $(if $(SUITES),--filter '$(SUITES)')
test-sanitize: deps
	ASAN_OPTIONS=detect_leaks=0 $(SANITIZED) --sanitize address --scratch-path .build/address
	TSAN_OPTIONS=halt_on_error=1 $(SANITIZED) --sanitize thread --scratch-path .build/thread

# Built in a folder of its own: everything is built again, with libFuzzer's counters in it.
fuzz: deps-build
	swift build -c release --scratch-path .build/fuzz --product fuzz -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	Tests/Fuzz/run.sh .build/fuzz/release/fuzz $(SECONDS)

test-processes: build
	Tests/Processes/share-a-folder.sh $(CURVES)
	Tests/Processes/kill-at-random.sh $(CURVES)

test-cluster: build
	Tests/Cluster/slurm.sh $(CURVES)
	Tests/Cluster/kubernetes.sh $(CURVES)

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

# Nothing else should run beside it.
bench: deps build
	$(CURVES) bench

# EXPERIMENTS=N a cell; written whole or not at all.
calibration: deps-build
	swift build -c release --product calibration
	@mkdir -p docs
	.build/release/calibration $(EXPERIMENTS) > docs/calibration.md.new && mv docs/calibration.md.new docs/calibration.md

# Pages in .build/contact-sheet: look at them before CURVES_RECORD=1 swift test --filter Golden.
contact-sheet: deps
	CURVES_CONTACT_SHEET=1 swift test --filter Golden
	@echo "look at .build/contact-sheet"

docs: build
	$(CURVES) gallery reports -o reports/gallery

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(CURVES) $(DESTDIR)$(PREFIX)/bin/curves
	install -m 644 $(CURVES).provenance $(DESTDIR)$(PREFIX)/bin/curves.provenance

clean:
	rm -rf .build
