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

from site_build.markdown import page_files

from ..processes import tool
from .playing import READY, watched
from .waiting import WAIT

pytest.register_assert_rewrite("tests.site.checks")
ROOT = Path(__file__).parent.parent.parent
SHIPPED = ["benchmarks", "data", "docs", "mip", "proofs", "site_build", "slr_grader", "slr_pure"]
SHIPPED += ["tests", "LICENSE", "LICENSE.notebook", "README.md", "pyproject.toml", "mkdocs.yml"]
SHIPPED += ["package.json", "package-lock.json"]

# The first is the engine without windows: pages take half the time, and it is the same Chromium.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
BROWSER_FLAGS = ["--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-quic"]
BROWSER_FLAGS += ["--disable-sync", "--disable-background-networking", "--disable-component-update"]


# The successor's own script reads the address, too, and stumbles over one that is malformed.
THEIRS = {"zensical": ["URI malformed"]}


def pytest_addoption(parser):
    """What builds the site: MkDocs, or its successor."""
    parser.addoption("--with", dest="builder", default="mkdocs", choices=["mkdocs", "zensical"])


def copied(target):
    """A copy of what the build reads; the packages of npm are only linked."""
    built = shutil.ignore_patterns("__pycache__")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=built)
        else:
            shutil.copy(ROOT / name, target / name)
    page_files.install()
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    return target


def pytest_collection_modifyitems(config, items):
    """By the successor, only what looks at the site that is built: the rest would be the same."""
    if config.getoption("builder") != "mkdocs":
        kept = [item for item in items if "build" in item.fixturenames]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.fixture(scope="session")
def builder(request):
    """The program that builds the site."""
    return request.config.getoption("builder")


@pytest.fixture(scope="session")
def build(builder):
    """build(root): what `build --strict` says, as in the README; the site is in root / "site"."""
    commands = ["site_build"], [builder, "build", "--strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}

    def run(root):
        options = {"cwd": root, "env": environment, "text": True, "check": False}
        for command in commands:  # a fault may be found by the first
            ran = subprocess.run([sys.executable, "-m", *command], capture_output=True, **options)
            if ran.returncode:
                break
        return ran

    return run


@pytest.fixture(scope="session")
def built(build, tmp_path_factory):
    """What the build said, and where the site is."""
    root = copied(tmp_path_factory.mktemp("built"))
    return build(root), root / "site"


@pytest.fixture(scope="session")
def site(built):
    """The folder of the built site."""
    result, target = built
    assert result.returncode == 0, result.stderr
    return target


@pytest.fixture
def copy(tmp_path):
    """A copy to plant faults in."""
    return copied(tmp_path)


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
    program = tool(*BROWSERS, get="apt-get install chromium")
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


@pytest.fixture
def tab(new_page, address, builder):
    """Opens a page, its playground in view and ready; what goes wrong in it fails the test.

    data: the points that the address asks for.
    """
    all_wrongs = []

    def opened(name, data=None, **options):
        page = new_page(**options)
        all_wrongs.append(watched(page, address))
        file = "index.html" if name == "home" else f"learn/{name}.html"
        page.goto(address + file + (f"#data={data}" if data else ""))
        page.locator("slr-playground").scroll_into_view_if_needed()
        page.locator(READY).wait_for()
        return page

    yield opened
    known = THEIRS.get(builder, ())
    assert [wrong for wrongs in all_wrongs for wrong in wrongs if wrong not in known] == []
