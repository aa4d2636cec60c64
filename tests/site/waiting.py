"""What the tests wait for: a state of the page, never a length of time."""

WAIT = 60_000  # milliseconds until a state that does not come is a failure, on a busy machine
LIVE = "slr-playground, .derivation:has(.value, .yours)"
IS_LIVE = """(e) => 'ready' in e.dataset || Boolean(e.querySelector('.value')?.textContent)
  || Boolean(e.querySelector('.yours')) && !e.querySelector('.yours [disabled]')"""

# An observer is told after those that were there before it.
OBSERVED = """(e) => new Promise((done) => {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    done();
  }).observe(e);
})"""


def known_in_view(part):
    """The page knows that the part is in view."""
    part.evaluate(OBSERVED)


def values_updated(page):
    """Derivations show the points as they are: they rest up to 100 ms between two updates.

    A timer that is set later, and is as long, ends later.
    """
    page.evaluate("new Promise((done) => setTimeout(done, 100))")


def drawn(page):
    """The next frame: what was asked for at a frame before it has been done."""
    page.evaluate("new Promise(requestAnimationFrame)")


def all_live(page):
    """Each live part of the page has been in view and shows its numbers; then the page's top."""
    for part in page.locator(LIVE).all():
        part.evaluate("(e) => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
        page.wait_for_function(IS_LIVE, arg=part.element_handle())
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")


def fonts(page):
    """The fonts of what is shown have arrived."""
    page.evaluate("document.body.offsetHeight; document.fonts.ready.then(() => {})")
