"""What ends a build."""


class Problem(Exception):
    """A build that cannot go on; its text says what the reader can do."""
