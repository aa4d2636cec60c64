"""The parsers on the page of vectors read every number of the file, bit for bit."""

import json
import re
import shutil
import struct
import subprocess

import pytest

from site_build.markdown.katex import node
from slr_grader.protocol.numbers import number
from vectors.page import PAGE

from ..vectors.cases import LINES

PRINTED_BY_JAVASCRIPT = """
const view = new DataView(new ArrayBuffer(8));
for (const text of require("fs").readFileSync(0, "utf8").trim().split("\\n")) {
  view.setFloat64(0, number(text));
  console.log(view.getBigUint64(0).toString());
}
"""

PRINTED_BY_C = """
#include <inttypes.h>
#include <stdio.h>

int main(void) {
    char line[10000];
    while (fgets(line, sizeof line, stdin)) {
        uint64_t bits;
        line[strcspn(line, "\\n")] = 0;
        double value = number(line);
        memcpy(&bits, &value, sizeof bits);
        printf("%" PRIu64 "\\n", bits);
    }
}
"""


def block(language):
    """The page's code in that language."""
    (code,) = re.findall(f"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return code


def doubles():
    """Every text of a double in the file, and integers that are one."""
    cases = list(map(json.loads, LINES.values()))
    names = ("given", "rounded", "down", "up")
    texts = leaves([case[name] for case in cases for name in names if name in case])
    special = ("nan", "inf", "-inf")
    return sorted(t for t in texts if "*" in t or t in special or abs(float(t)) <= 2**53)


def leaves(part):
    """All texts in lists and objects, once each."""
    if isinstance(part, str):
        return {part}
    return {
        text
        for inner in (part.values() if isinstance(part, dict) else part)
        for text in leaves(inner)
    }


def bits(value):
    return struct.unpack("=Q", struct.pack("=d", value))[0]


def check(command):
    """The program prints the bits of every double that it is given, a line each."""
    texts = doubles()
    given = "".join(f"{text}\n" for text in texts)
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, check=True, timeout=60
    )
    found = [int(line) for line in done.stdout.split()]
    assert len(found) == len(texts) > 500
    for text, value in zip(texts, found):
        assert value == bits(number(text)) or text == "nan", text
    assert found[texts.index("nan")] >> 51 & 0xFFF == 0xFFF


def test_javascript_reads_every_double():
    check([node()[0], "-e", block("js") + PRINTED_BY_JAVASCRIPT])


@pytest.mark.skipif(not shutil.which("cc"), reason="no C compiler")
def test_c_reads_every_double(tmp_path):
    """By the machine's compiler, without a warning."""
    source, program = tmp_path / "read.c", tmp_path / "read"
    source.write_text(block("c") + PRINTED_BY_C, encoding="ascii")
    compiler = ["cc", "-Wall", "-Wextra", "-Werror", str(source), "-o", str(program), "-lm"]
    subprocess.run(compiler, check=True, timeout=60)
    check([str(program)])
