"""The built site, once for all tests; the same, served; and a browser."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from .waiting import WAIT

pytest.register_assert_rewrite("tests.site.checks")
ROOT = Path(__file__).parent.parent.parent
SHIPPED = ["benchmarks", "data", "docs", "mip", "proofs", "site_build", "slr_grader", "slr_pure"]
SHIPPED += ["tests", "README.md", "mkdocs.yml", "package.json", "package-lock.json"]

# The first is the engine without windows: pages take half the time, and it is the same Chromium.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
BROWSER_FLAGS = ["--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-quic"]
BROWSER_FLAGS += ["--disable-sync", "--disable-background-networking", "--disable-component-update"]


def build(root, target):
    """`mkdocs build --strict`, as the README has it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """What the build said, and where the site is."""
    target = tmp_path_factory.mktemp("built") / "site"
    return build(ROOT, target), target


@pytest.fixture(scope="session")
def site(built):
    """The folder of the built site."""
    result, target = built
    assert result.returncode == 0, result.stderr
    return target


@pytest.fixture
def copy(tmp_path):
    """A copy of what the build reads, to plant faults in."""
    built = shutil.ignore_patterns("__pycache__")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=built)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128  # a page asks for dozens of files at once


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing."""


@pytest.fixture(scope="session")
def address(site):
    """The site's address, served from here."""
    handler = functools.partial(QuietHandler, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """Chromium; without one the tests skip, but on CI they fail."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium on CI: apt-get install chromium")
        pytest.skip("no chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser):
    """Opens a page in a context of its own, as wide as a desk's; all are closed at the end."""
    contexts = []

    def opened(**options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        context.set_default_timeout(WAIT)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
