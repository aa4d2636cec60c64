"""python wasi.py PACKAGE SCRIPT CASES: run the script on CPython compiled to WASI.

The guest sees three folders of this machine, and only reads them: those that hold the package, the
script and the cases, which are the script's argument.
"""

import asyncio
import sys
from pathlib import Path

from pysandbox import (
    PythonRuntime,
    RuntimeLimits,
    VfsDirectoryEntry,
    VfsMetadata,
    VirtualFileSystem,
)


class Folders(VirtualFileSystem):
    """/package, /script and /cases, read-only."""

    def __init__(self, **folders):
        self.folders = folders

    def path(self, path):
        top, *parts = path.strip("/").split("/")
        if top not in self.folders:
            raise FileNotFoundError(path)
        return self.folders[top].joinpath(*parts)

    def stat(self, path):
        file = self.path(path)
        size = file.stat().st_size
        return VfsMetadata("directory" if file.is_dir() else "file", size)

    def read(self, path):
        return self.path(path).read_bytes()

    def list(self, path):
        files = self.path(path).iterdir()
        kinds = {True: "directory", False: "file"}
        return [VfsDirectoryEntry(file.name, kinds[file.is_dir()]) for file in files]


async def main(package, script, cases):
    """Print what the script prints, and what went wrong."""
    folders = Folders(package=package.parent, script=script.parent, cases=cases.parent)
    runtime = PythonRuntime(vfs=folders, cache_vfs=True)
    code = (
        "import sys; sys.path += ['/package', '/script']; print(sys.platform, sys.version);"
        f"import {script.stem} as run; run.main('/cases/{cases.name}')"
    )
    try:
        result = await runtime.execute(code, limits=RuntimeLimits(timeout=600))
        print(result.output.text, result.error or "")
    finally:
        await runtime.close()


asyncio.run(main(*(Path(name).absolute() for name in sys.argv[1:])))
