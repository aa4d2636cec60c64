"""Every link of the built site leads somewhere, and nothing is fetched from elsewhere."""

from urllib.parse import unquote, urldefrag, urljoin, urlparse

from .html import Page, pages

HERE = "http://here/"


def faults(site):
    """Links to files or anchors that are not there, and what would be fetched from elsewhere."""
    all_pages = pages(site)
    for path, page in all_pages.items():
        for link in page.links + page.loads:
            target, anchor = urldefrag(urljoin(HERE + path, link))
            if not target.startswith(HERE):
                if link in page.loads and not link.startswith("data:"):
                    yield f"{path} loads {link}"
                continue
            file = unquote(urlparse(target).path).lstrip("/")
            if file == "" or file.endswith("/"):
                file += "index.html"
            if not (site / file).is_file():
                yield f"{path} links to {link}: no such file"
            elif anchor and file in all_pages and unquote(anchor) not in all_pages[file].ids:
                yield f"{path} links to {link}: no such anchor"
        for name in {name for name in page.ids if page.ids.count(name) > 1}:
            yield f"{path} has several #{name}"


def test_every_link_leads_somewhere(site):
    """To a file that is there, and an anchor in it; and each anchor is there once."""
    assert list(faults(site)) == []


def test_a_broken_link_is_found(tmp_path):
    html = '<p id="a"><p id="a"><a href="b.html"></a><a href="#c"></a><img src="//elsewhere/d">'
    (tmp_path / "index.html").write_text(html)
    assert len(list(faults(tmp_path))) == 4
    assert Page(html).ids == ["a", "a"]


def test_no_style_sheet_or_script_of_ours_names_another_origin(site):
    for file in site.rglob("*.css"):
        text = file.read_text(encoding="utf-8")
        assert "url(http" not in text, file
        assert "url(//" not in text, file
        assert "@import" not in text, file
