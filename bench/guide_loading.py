"""How long the compiled guide takes to load, against plain `json.loads` of the same bytes. Target: at most 5 times."""

import json

from measuring import in_turns, megabytes, tell

from rightguide.guide import COMPILED, read_compiled, shipped_guide

TARGET = 5.0


def main() -> None:
    shipped_guide()  # writes the compiled form where it is missing or old
    data = COMPILED.read_bytes()
    print(f"Loading the compiled guide ({megabytes(len(data))})")
    mine, theirs = in_turns(lambda: read_compiled(COMPILED), lambda: json.loads(data), rounds=25, warm=3)
    tell("read_compiled", mine, "json.loads", theirs, TARGET)


if __name__ == "__main__":
    main()
