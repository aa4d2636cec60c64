"""A playground in a browser, changed and read (`tab` of conftest.py opens it); points for it."""

from random import Random

from slr_pure import Moments

READY = "slr-playground[data-ready]"
PLANT = [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]
MOMENTS = Moments.of(*PLANT)


def own(url, address):
    """It is of this origin."""
    return url.startswith((address, "data:", "blob:"))


def watched(page, address):
    """The list of what goes wrong in the page, which grows: errors, and what it asks of others."""
    wrongs = []
    page.on("console", lambda m: wrongs.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.on("request", lambda r: own(r.url, address) or wrongs.append(r.url))
    return wrongs


def change(page, statements):
    """Change the page's Playground, which is `made`."""
    page.evaluate(f"""async () => {{
      const {{ start }} = await import("../widgets/playground.js");
      const made = await start(document.querySelector("slr-playground"));
      {statements}
    }}""")


def value(page, name):
    """The number that the playground shows under this name."""
    text = page.locator(f"[data-value='{name}']").text_content()
    return float(text.replace("−", "-"))


def points_of(page):
    """The points of the plot, each as a screen reader is told of it."""
    handles = page.locator(".plot.data .handle").all()
    return [handle.get_attribute("aria-valuetext").replace("−", "-") for handle in handles]


def middle(handle):
    box = handle.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def random_data(seed):
    """Random points, a place and a share of the bound: near, far and wide, few and many."""
    random = Random(seed)
    offset, scale = random.choice([0.0, 0.0, 10.0, 1e4]), 10.0 ** random.randint(-3, 3)
    n = random.randint(2, 40)
    xs = [offset + scale * random.gauss(0, 1) for _ in range(n)]
    ys = [scale * random.gauss(0, 1) for _ in range(n)]
    return xs, ys, random.gauss(0, 1), random.gauss(0, 1), random.randint(1, 110) / 100
