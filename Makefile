# Verbatim. The two commands to know: `make demo` and `make test`.
SETUP ?= Scripts/setup
PREFIX ?= /usr/local
BUILD := .build
TEST_BUILD := .build-test
SHARED ?= ../shared
BENCH_SWIFT := Benchmarks/Package.swift Benchmarks/text/text-bench
FUZZ_SWIFT := Fuzzing/Package.swift Fuzzing/Sources
EXAMPLES_SWIFT := Examples/swift/Package.swift Examples/swift/Sources
DICTIONARY := /usr/share/hunspell/fr
DICTIONARY_LICENCE := /usr/share/doc/hunspell-fr-classical/copyright

SWIFT_BUILD := swift build -c release --scratch-path $(BUILD) --static-swift-stdlib \
	--explicit-target-dependency-import-check error
SWIFT_TEST := -c release --scratch-path $(TEST_BUILD) -Xswiftc -enable-testing \
	--explicit-target-dependency-import-check error
BINARY := $(BUILD)/release/verbatim

.PHONY: all setup build build-tests demo test lint format generate library install clean \
	check-browser check-coverage check-examples check-faults check-lexicons check-library \
	check-office check-spark text-report bench bench-accuracy bench-files bench-guard \
	bench-guard-record bench-speed bench-text package check-package docs \
	check-sanitizers check-sbom check-shims fuzz

all: build

setup:
	@$(SETUP)

build: setup
	$(SWIFT_BUILD)
	@$(MAKE) --no-print-directory $(BUILD)/release/share/verbatim/french-words.table

# The table of French words stands beside each program that repairs typos.
%/share/verbatim/french-words.table: $(DICTIONARY).dic $(DICTIONARY).aff
	mkdir -p $(dir $@)
	$*/wordtable $(DICTIONARY).dic $(DICTIONARY).aff $@

# Trains, codes and evaluates on Corpus/ and Lexicons/.
# Only what it needs: the page's web server is not built for it.
demo: setup
	$(SWIFT_BUILD) --product verbatim
	$(SWIFT_BUILD) --product wordtable
	@$(MAKE) --no-print-directory $(BUILD)/release/share/verbatim/french-words.table
	Scripts/demo $(BINARY)

build-tests: setup
	swift build --build-tests $(SWIFT_TEST)
	@$(MAKE) --no-print-directory $(TEST_BUILD)/release/share/verbatim/french-words.table

test: build-tests
	swift test $(SWIFT_TEST)

lint: setup
	swift format lint --strict --recursive Package.swift Sources Tests $(BENCH_SWIFT) \
		$(EXAMPLES_SWIFT) $(FUZZ_SWIFT)
	Scripts/generate --check

format:
	swift format --in-place --recursive Package.swift Sources Tests $(BENCH_SWIFT) \
		$(EXAMPLES_SWIFT) $(FUZZ_SWIFT)

# Data files of the targets, turned into Swift.
generate:
	Scripts/generate

# The C library: libverbatim.so, for Sources/VerbatimC/include/verbatim.h.
library: build
	Scripts/library $(BUILD)/release

install: library
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/verbatim \
		$(DESTDIR)$(PREFIX)/share/doc/verbatim \
		$(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/lib/pkgconfig
	install -m 644 $(DICTIONARY_LICENCE) $(DESTDIR)$(PREFIX)/share/doc/verbatim/french-words.copyright
	install -m 755 $(BINARY) $(BINARY)-review $(DESTDIR)$(PREFIX)/bin/
	install -m 644 $(BUILD)/release/share/verbatim/french-words.table \
		$(DESTDIR)$(PREFIX)/share/verbatim/
	install -m 644 Sources/VerbatimC/include/verbatim.h $(DESTDIR)$(PREFIX)/include/
	install -m 755 $(BUILD)/release/libverbatim.so.0 $(DESTDIR)$(PREFIX)/lib/
	ln -sf libverbatim.so.0 $(DESTDIR)$(PREFIX)/lib/libverbatim.so
	sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|'"$$($(BINARY) --version)"'|' \
		Sources/VerbatimC/verbatim.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/verbatim.pc
	cp -R Lexicons Corpus Examples $(DESTDIR)$(PREFIX)/share/verbatim/

# A Debian package and an archive with its libraries, in .build-package.
package: build
	@$(SETUP) patchelf dpkg-dev binutils python3
	Scripts/package $(BINARY) $(BUILD)/release/share/verbatim/french-words.table .build-package

# Installs both in a bare Debian, codes and follows the guide there; needs an administrator and the
# network.
check-package: package
	Scripts/check-package .build-package

# What the program is made of, with versions and licences, in CycloneDX.
check-sbom: build
	@$(SETUP) python3
	Scripts/sbom $(BINARY) $(BINARY)-review > $(BUILD)/sbom.cdx.json
	Scripts/sbom --check $(BUILD)/sbom.cdx.json

# Fuzzes every input for so many minutes in all; see Documentation/trust.md.
MINUTES ?= 15
fuzz: setup
	Scripts/fuzz $(MINUTES) $(TARGETS)

# The C shims under the address and the undefined-behaviour sanitizer, without Swift.
check-shims: setup
	Scripts/check-shims .build-shims

# The tests that touch C under the address sanitizer, those of several threads under the thread
# sanitizer, and the shims; builds everything twice.
check-sanitizers: check-shims
	Scripts/check-sanitizers .build-sanitizers

# Every lexicon must pass its own tests; doubts are said and pass.
check-lexicons: build
	$(BINARY) lexicon check $(wildcard Lexicons/*/*.yaml)

# What is left after kills, full disks, closed pipes and cut files.
check-faults: build
	Scripts/check-faults $(BINARY)

# Workbooks from and for LibreOffice, openpyxl and others.
check-office: build
	Scripts/check-office $(BINARY)

# The C library in C and in Python, what it is linked with, and its leaks.
check-library: library
	Scripts/check-library $(BUILD)/release .build-library

# The Swift example, and the guide to Verbatim in other programs as written.
check-examples: library
	Scripts/check-examples $(BUILD)/release .build-examples

# The guide to Spark as written.
check-spark: library
	Scripts/check-spark $(BINARY) .build-spark

# Ten answers coded by keyboard in Chromium, by two people; accessibility; speed over 5,000 answers.
check-browser: build
	Scripts/check-browser $(BINARY)

# Reading files, beside openpyxl.
bench-files: check-office
	Benchmarks/files.py $(BINARY) .build-office/venv/bin/python

# Boundaries of tokens against treebanks, beside ICU alone; stems against Snowball's list.
text-report: build
	$(BUILD)/release/text-report $(SHARED)/data/ud-french \
		$(SHARED)/data/snowball-french

# How often the intervals of corrected shares hold the truth, over simulated surveys.
check-coverage: setup
	swift run -c release --package-path Benchmarks/coverage --scratch-path .build-coverage coverage

# Measurements, peers beside Verbatim; see Benchmarks/README.md. Some take long.
bench: bench-accuracy bench-text bench-speed

bench-accuracy: build
	SHARED=$(SHARED) Benchmarks/accuracy/run $(BINARY)

bench-text: setup
	Benchmarks/text/run

bench-speed: build
	@$(SETUP) fasttext
	Benchmarks/speed/run $(BINARY)

# Instructions of the paths that must stay fast, against those stored; minutes.
bench-guard: build
	@$(SETUP) valgrind binutils
	Benchmarks/speed/guard $(BINARY)

bench-guard-record: build
	@$(SETUP) valgrind binutils
	Benchmarks/speed/guard $(BINARY) --record

# The reference of each library, in .build-docs/pages; a warning is an error.
docs: setup
	Scripts/docs .build-docs/pages

clean:
	rm -rf .build .build-* Benchmarks/.build Benchmarks/.build-*
