# SPDX-License-Identifier: EUPL-1.2
"""The start of the program: `plan-social` and `python -m desktop`."""

import io
import os
import sys

from desktop import cli

INTERRUPTED = 130


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a windowed start on Windows has neither
            stream.reconfigure(encoding="utf-8")
    try:
        code = cli.main(sys.argv[1:])
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:  # the reader of our output left: nobody to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)


if __name__ == "__main__":
    main()
