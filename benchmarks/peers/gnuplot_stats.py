"""gnuplot's: `stats`, which also fits a line. It skips what is not a number."""

import subprocess

STATS = """
set print "-"
$points << END
{points}
END
stats $points using {columns} name "S" nooutput
"""


def gnuplot(script):
    return subprocess.run(["gnuplot"], input=script, capture_output=True, text=True, check=False)


def values(script, *names):
    told = "".join(f'print sprintf("%.17g", {name})\n' for name in names)
    done = gnuplot(script + told)
    if done.returncode:
        raise ArithmeticError(done.stderr)
    return [float(line) for line in done.stdout.splitlines()]


def fit(x, y):
    points = "\n".join(f"{a!r} {b!r}" for a, b in zip(x, y))
    return values(STATS.format(points=points, columns="1:2"), "S_slope", "S_intercept")


def echo(x):
    return [values(STATS.format(points=repr(a), columns="1"), "S_min")[0] for a in x]


VERSION = gnuplot(
    'set print "-"\nprint sprintf("%.1f.%s", GPVAL_VERSION, GPVAL_PATCHLEVEL)'
).stdout.strip()
