"""SHA256SUMS: each file that others take, and no other, as coreutils and OpenSSL's hash have it."""

import hashlib
import shutil
import subprocess

import pytest

from slr_grader.protocol.vectors import WHOLE

FOLDER = WHOLE.parent
LISTED = dict(
    reversed(line.split("  "))
    for line in (FOLDER / "SHA256SUMS").read_text(encoding="ascii").splitlines()
)


def test_every_file_is_listed_with_its_checksum():
    files = [*FOLDER.glob("binary*/*.jsonl"), FOLDER / "schema.json"]
    assert {
        file.relative_to(FOLDER).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    } == LISTED
    assert list(LISTED) == sorted(LISTED)


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="there is no sha256sum")
def test_sha256sum_reads_the_list(tmp_path):
    """And names the file of which a bit has changed."""
    copy = shutil.copytree(FOLDER, tmp_path / "vectors")
    command = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=copy, check=False).returncode == 0
    file = copy / "binary16" / "fit.jsonl"
    file.write_bytes(file.read_bytes().replace(b"7*2^-1", b"6*2^-1", 1))
    ran = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (1, "binary16/fit.jsonl: FAILED\n")
