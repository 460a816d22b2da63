"""The terminal shell: a file a command. Only light things are imported here; a command imports the core when it runs."""

import sys

from rightguide.cli.app import app
from rightguide.cli.failing import exit_status


def main() -> None:
    """Run the command line and leave with its status: 0 yes, 1 read and the answer is no, 2 unreadable or misused."""
    sys.exit(exit_status(lambda: app(standalone_mode=False)))
