.DEFAULT_GOAL := help
.PHONY: help run test rootfs fuzz bench key format clean

help: ## Show the targets
	@sed -n 's/^\([a-z]*\): ## /make \1	/p' $(MAKEFILE_LIST) | expand -t 16

run: ## Install what is missing, build, start the service on http://127.0.0.1:8080 (PORT=… for another port)
	@exec scripts/run

test: ## Install what is missing, run every check and test
	@exec scripts/test

rootfs: ## Build the jails' own root file system (VARIANT=slim, LOCK=update, APT_PACKAGES=…, PYTHON_PACKAGES=…, NPM_PACKAGES=…)
	@exec scripts/rootfs

fuzz: ## Feed mutated bytes to all that reads what strangers send (FUZZ_SECONDS=… for each target, 60)
	@exec scripts/fuzz

bench: ## Measure scripts bare, under nsjail by hand and over HTTP
	@exec scripts/bench

key: ## Make an API key: NAME=… and, for an admin's, ROLE=admin
	@exec scripts/key "$$NAME" "$${ROLE:-user}"

format: ## Format Java and Python
	@exec scripts/format

clean: ## Remove what the build made (.cloche, with nsjail and the root file system, stays)
	@rm -rf target nsjail-config/target function-core/target spring-function/target local-runner/target
