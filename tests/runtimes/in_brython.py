"""python in_brython.py CHROMIUM PACKAGE SCRIPT CASES: run the script on Brython, in that browser.

Whatever address the page asks for, it gets a file of these folders, or 404: there is no server.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

BRYTHON = Path(__file__).parent / "node_modules" / "brython"
HERE = "http://brython.invalid/"
PAGE = """<script src="brython/brython.js"></script>
<script src="brython/brython_stdlib.js"></script>
<script>__BRYTHON__.brython({})</script>
"""


def main(chromium, package, script, cases):
    """Print what the script prints, and what went wrong."""
    folders = {"package": package.parent, "script": script.parent, "cases": cases.parent}
    folders["brython"] = BRYTHON

    def answer(route):
        top, *parts = route.request.url.partition("?")[0].removeprefix(HERE).split("/")
        file = folders.get(top, BRYTHON).joinpath(*parts)
        if not top:
            route.fulfill(body=PAGE, content_type="text/html; charset=utf-8")
        elif file.is_file():
            route.fulfill(body=file.read_bytes(), content_type="text/plain; charset=utf-8")
        else:
            route.fulfill(status=404)

    code = (
        "import sys; sys.path += ['/package', '/script']; print(sys.version);"
        f"import {script.stem} as run; run.main('/cases/{cases.name}')"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda message: print(message.text))
        page.on("pageerror", lambda error: print(error))
        page.route("**/*", answer)
        page.goto(HERE)
        page.evaluate("code => { __BRYTHON__.runPythonSource(code) }", code)
        browser.close()


main(sys.argv[1], *(Path(name).absolute() for name in sys.argv[2:]))
