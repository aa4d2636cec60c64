"""gretl's: `ols`, in its language hansl. What is not a number there is NA."""

import subprocess
import tempfile

FIT = """
nulldata {n} --preserve
matrix X = {x}
matrix Y = {y}
series x = X
series y = Y
ols y const x --quiet
matrix found = {{$coeff[2]; $coeff[1]}}
"""
TELL = """
loop i=1..rows({name})
  printf "= %.17g\\n", {name}[i]
endloop
"""


def gretl(script):
    with tempfile.NamedTemporaryFile("w", suffix=".inp") as file:
        file.write(script)
        file.flush()
        command = ["gretlcli", "--batch", "--quiet", file.name]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def values(script):
    said = gretl(script)
    found = [float(line[2:]) for line in said.splitlines() if line.startswith("= ")]
    if not found:
        raise ArithmeticError(said.split("\n? ")[-1])
    return found


def column(numbers):
    return "{" + "; ".join("NA" if a != a else repr(a) for a in numbers) + "}"


def fit(x, y):
    script = FIT.format(n=len(x), x=column(x), y=column(y))
    return values(script + TELL.format(name="found"))


def echo(x):
    return values(f"matrix X = {column(x)}" + TELL.format(name="X"))


VERSION = gretl("").split("version ")[1].split()[0]
