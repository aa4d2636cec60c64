"""What axe finds against WCAG 2.2 AA in a page."""

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    "resultTypes": ["violations"],
}
# Thousands of elements that KaTeX made; they have the colour of the text around them. axe would
# spend most of its time on where they are: each formula becomes a box of the same size.
FORMULAS = {"exclude": [[".katex"]]}
BOXES = """() => {
  const formulas = [...document.querySelectorAll(".katex")];
  const sizes = formulas.map((e) => e.getBoundingClientRect());
  formulas.forEach((e, i) => {
    const [width, height] = [`${sizes[i].width}px`, `${sizes[i].height}px`];
    e.textContent = "x";
    Object.assign(e.style, { display: "inline-block", overflow: "hidden", width, height });
  });
}"""


def violations(page):
    """[(rule, element, what to do)]; it is the last that a test does with the page."""
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate(BOXES)
    found = Axe().run(page, context=FORMULAS, options=AXE).response["violations"]
    return [
        (rule["id"], node["html"][:160], node["failureSummary"])
        for rule in found
        for node in rule["nodes"]
    ]
