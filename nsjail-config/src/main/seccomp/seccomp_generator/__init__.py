"""Turns policy.toml into what nsjail and the agent load. Start reading at files.py."""
