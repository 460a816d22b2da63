"""How a command ends when something is wrong: clear sentences on stderr, a status, never a traceback."""

import os
import sys
from collections.abc import Callable
from typing import Any

from rightguide.faults import Faulty

READ_BUT_NO = 1
UNREADABLE = 2
OUR_FAULT = 70
SHOWN = 40


def exit_status(run: Callable[[], Any]) -> int:
    """Run it and give the status; what went wrong is said on stderr. A command that ends with a status of its own gives it."""
    from typer import Abort, Exit
    from typer._click.exceptions import ClickException

    try:
        status = run()
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except Exit as stop:
        return int(stop.exit_code)
    except Faulty as error:
        for fault in error.faults[:SHOWN]:
            print(fault, file=sys.stderr)
        if len(error.faults) > SHOWN:
            print(f"… and {len(error.faults) - SHOWN} more faults.", file=sys.stderr)
        return UNREADABLE
    except ClickException as error:
        error.show()
        return UNREADABLE
    except (Abort, KeyboardInterrupt):
        print("Stopped; nothing was changed.", file=sys.stderr)
        return 130
    except SystemExit as stop:  # how typer ends where nobody reads the output any more
        if not isinstance(stop.__context__, BrokenPipeError):
            raise
        return 0
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        what = f"{error.filename}: cannot be used" if error.filename else "The output could not be written"
        print(f"{what}: {(error.strerror or str(error)).lower()}.", file=sys.stderr)
        return UNREADABLE
    except Exception as error:  # the last resort: a person at the terminal must not meet a traceback
        if os.environ.get("RIGHTGUIDE_DEBUG"):
            raise
        print(
            f"Something went wrong inside RightGuide ({type(error).__name__}). Nothing was saved. "
            "Set RIGHTGUIDE_DEBUG=1 and run it again to see where, and please report it without your data.",
            file=sys.stderr,
        )
        return OUR_FAULT
