# Peluit. `make` alone lists what there is.

SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run test check bench wasm clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install what is missing, build, and show the whole system at work on this machine
	@.ci/install
	swift build
	@.ci/demo

test: ## Run all tests: native, WebAssembly under Node, vectors, the built programs end to end, real browsers
	@.ci/test

check: ## Check format, layers, secrets and documents (under a minute, builds nothing)
	@.ci/check

bench: ## Measure speed, in ratios of one run
	@Tests/Benchmarks/run

wasm: ## Build the protocol core for browsers, as WebAssembly
	@Sources/WebClient/Build/build.sh

clean: ## Remove every build, and the demonstration with its keys
	rm -rf .build ./.build-bench Tests/Fuzz/.build demo
