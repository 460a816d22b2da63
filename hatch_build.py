"""Building a wheel compiles the knowledge packs, so that the installed guide loads from one file."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileGuide(BuildHookInterface):  # type: ignore[type-arg]
    """Writes `guide.json` beside the packs and takes it into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, except for an editable install, where the guide is compiled when a pack changes."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from rightguide.files import write
        from rightguide.guide import COMPILED, SHIPPED, compile_guide

        write(COMPILED, compile_guide(SHIPPED).canonical())
        build_data["artifacts"].append("src/rightguide/knowledge/guide.json")
