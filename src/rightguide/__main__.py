"""`python -m rightguide`."""

from rightguide.cli import main

main()
