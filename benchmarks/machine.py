"""Machine: what the numbers were measured on, without its name."""

import os
import platform
from collections.abc import Sequence
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path

PEERS = ("numpy", "scipy", "scikit-learn")
CPU_INFO = Path("/proc/cpuinfo")  # Linux's


def measured_on(packages: Sequence[str] = ("slr_pure", *PEERS)) -> str:
    """Date, processor, cores, load, system, versions of Python and of packages, in one line."""
    today = datetime.now(timezone.utc).date().isoformat()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    system = f"{platform.system()} on {platform.machine()}"
    busy = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"  # Windows
    cores = f"{os.cpu_count()} cores with a load of {busy} at the start"
    return f"{today}; {_processor()}, {cores}, {system}; {python}; {versions}"


def _processor() -> str:
    """The processor's model, as well as the system knows it."""
    if CPU_INFO.exists():
        for line in CPU_INFO.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"
