"""ClickHouse's, in chDB: `simpleLinearRegression`, in SQL.

The numbers go there as the hexadecimal digits of their bits, and come back in decimals, as many as
tell one from the next.
"""

import json
import struct

import chdb

NUMBERS = "arrayMap(bits -> reinterpretAsFloat64(unhex(bits)), {})"
FIT = """
SELECT simpleLinearRegression(x, y).1 AS m, simpleLinearRegression(x, y).2 AS c
FROM (SELECT arrayJoin(arrayZip({x}, {y})) AS pair, pair.1 AS x, pair.2 AS y)
"""
SETTINGS = "SETTINGS output_format_json_quote_denormals = 1 FORMAT JSONEachRow"


def rows(query):
    found = chdb.query(f"{query} {SETTINGS}")
    return [json.loads(line, parse_int=float) for line in str(found).splitlines()]


def numbers(values):
    bits = [struct.pack("<d", value).hex() for value in values]
    return NUMBERS.format(f"{bits}::Array(String)")


def fit(x, y):
    (found,) = rows(FIT.format(x=numbers(x), y=numbers(y)))
    return float(found["m"]), float(found["c"])


def echo(x):
    return [float(row["a"]) for row in rows(f"SELECT arrayJoin({numbers(x)}) AS a")]
