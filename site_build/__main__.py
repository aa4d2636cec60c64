"""`python -m site_build`: make what the pages load and link, before the site is built.

All goes into docs/, where git ignores it: KaTeX and MicroPython from npm, the library's files for
the page, the wheel of this checkout, and a notebook of each chapter. The variable SITE_URL says
where the site will be: from there the notebooks install that wheel.
"""

import os
import subprocess
import sys

from . import notebooks
from .markdown import page_files
from .markdown.places import PageError


def main() -> None:
    """Make them all. A fault in a page ends it with one line that says where."""
    page_files.install()
    wheel = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(
        [*wheel, "-d", str(page_files.ASSETS)],
        cwd=page_files.ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    try:
        notebooks.write(os.environ.get("SITE_URL", ""))
    except PageError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
