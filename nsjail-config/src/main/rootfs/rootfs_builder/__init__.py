"""Builds the root file system of the jails from packages.toml and its locks."""
