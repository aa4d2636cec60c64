"""Slips of Python, as rules: what readers write, and what is meant."""

from slr_grader.operations.loops import (
    DIVISION,
    EQUALS,
    INT,
    NO_FIRST,
    NO_LAST,
    NO_RETURN,
    POWER,
    PRINT,
    ROUND,
)

from .patterns import matches

TOO_MUCH = "is too much"
LAST = f"only the last point counts: {EQUALS}"
EACH_ROUND = "what is added up is divided anew in each round: divide once, after the loop"
COUNT = "the places of a list are range(len(xs))"
NO_RANGE = f"range is missing: {COUNT}"
APPENDED = "append changes the list and returns None: write it without = before it"
GONE = "what {} makes is no list: it has no len, and after one round it is used up"
ROUNDED = "it is rounded, by {o}(…), which nobody asks for"
TOGETHER = "x and y go together: for x, y in zip(xs, ys)"
TO_END = "the last number of a list is at n − 1, so range(n) goes far enough"
IN_LOOPS = [
    ("if asks once, and while again and again", "^ if {e} : {l}", "while {e}:{l}"),
    ("{o} alone changes nothing; {o}= does", "@ {a} {o:+|-} {e} $", "{a} {o}= {e}"),
    ("=+ stands for +=", "=+", "+="),
    (LAST, "@ {a} =", "{a} +="),
    (
        EACH_ROUND,
        "@ {a} = ( {a} + {x} ) / {t}",
        "{a} = {a} + ({x}) / {t}",
        "@ {a} = ( {x} + {a} ) / {t}",
        "{a} = {a} + ({x}) / {t}",
    ),
    ("the loop goes on when it is found: break is missing", "@ {a} = {e} $", "{a} = {e}; break"),
    ("=- stands for -=", "=-", "-="),
    ("= stands for *=", "@ {a} =", "{a} *="),
    (
        "the line computes and forgets: write {a} = {a} {o} {e}",
        "^ {a} {o:+|-|*|/} {e} $",
        "{a} = {a} {o} {e}",
    ),
]
LISTS = [
    (NO_FIRST, "range ( 1 ,", "range(", "[ 1 : ]", ""),
    ("pop() takes the last number, and pop(0) the first", ". pop ( )", ".pop(0)"),
    (NO_LAST, "range ( {e} - {n} )", "range({e})", "[ : - 1 ]", ""),
    (TO_END, "range ( {e} + {o:1|2} )", "range({e})"),
    ("range({n}) is for {n} points alone: range(len(xs))", "range ( {n} )", "range(len(xs))"),
    ("range({n}) ends too soon", "range ( {n} )", "range(1000)"),
    (COUNT, "range ( {a} )", "range(len({a}))"),
    (NO_RANGE, "in len ( {e} )", "in range(len({e}))"),
    (
        GONE.format("{o}"),
        "= {o:zip|map|filter|enumerate|reversed|iter} ( {e} )",
        "= list({o}({e}))",
    ),
    (GONE.format("(… for …)"), "= ( {e} for {f} )", "= [{e} for {f}]"),
    (TOGETHER, "for {a} in ys", "for x, {a} in zip(xs, ys)"),
    (TOGETHER, "for {a} in xs", "for {a}, y in zip(xs, ys)"),
    ("zip is missing: for x, y in zip(xs, ys)", "in {p} , {q} >>", "in zip({p}, {q})"),
    ("{b} is the number itself, not its place: {b}, not {a}[{b}]", "{a} [ {b} ]", "{b}"),
    ("{o}[{b}] stands for {new}", "{o:xs} [ {b} ]", "x", "{o:ys} [ {b} ]", "y"),
    (
        "{a} is the number itself, not its place: for {a} in range(len({o}))",
        "for {a} in {o:xs|ys}",
        "for {a} in range(len({o}))",
    ),
]
SUMS = [
    ("a square is missing in the sum", "sum ( {x} for {e} )", "sum(({x}) ** 2 for {e})"),
    ("sum({o}) is no mean: divide it by len({o})", "= sum ( {o:xs|ys} )", "= sum({o}) / len({o})"),
    (
        "each number is squared, and not the sum",
        "sum ( {e} ** 2 for {f} )",
        "sum({e} for {f}) ** 2",
    ),
    (
        "each number is squared, and not the sum",
        "sum ( {a} * {a} for {f} )",
        "sum({a} for {f}) ** 2",
    ),
    ("the sum is squared, and not each number", "sum ( {e} ) ** 2", "sum([v ** 2 for v in ({e})])"),
    ("the median is no mean", "median ( {p} )", "(sum({p}) / len({p}))"),
    (
        "{o} divides by N − 1, and pvariance and pstdev by N",
        "{o:variance} ( {p} )",
        "({o}({p}) * (len({p}) - 1) / len({p}))",
        "{o:stdev} ( {p} )",
        "({o}({p}) * ((len({p}) - 1) / len({p})) ** 0.5)",
    ),
    (
        "two sums are multiplied; add up products: sum(… * … for x, y in zip(xs, ys))",
        "sum ( {e} ) * sum ( {f} )",
        "sum([a * b for a, b in zip(({e}), ({f}))])",
    ),
]
WRITING = [
    (POWER, "{o:^}", "**"),
    (DIVISION, "//", "/"),
    ("is asks whether both are one object; == compares", "is", "=="),
    ("true is written True", "true", "True"),
    ("false is written False", "false", "False"),
    ("* 2 doubles; ** 2 squares", "* 2", "** 2"),
    ("quotes make a text", "{s}", "{text}"),
    ("a comma makes a tuple", "return {e} , $", "return {e}", "= {e} , $", "= {e}"),
    (ROUND, "round ( {p} )", "({p})"),
    (ROUNDED, "{o:round|floor|ceil} ( {p} )", "({p})", "{o:round} ( {p} , {e} )", "({p})"),
    (f"{{o}} rounds: {INT}", "{o:int} ( {p} )", "({p})"),
    ("{o}(…) loses the sign", "{o:abs} ( {p} )", "({p})"),
    ("{o}(…) takes a list, and there is one number", "{o:sum} ( {p} )", "({p})"),
    ("{o}(…) makes a text", "{o:str} ( {p} )", "({p})"),
    ("{o}(…) takes the points apart", "{o:sorted} ( {p} )", "({p})"),
    ("a {o} forgets what is in it twice", "{o:set} ( {p} )", "({p})"),
    ("{o}(…) comes too early", "{o:float} ( {p} )", "({p})"),
    (
        "what stands in Fraction(…) is rounded before it is one: make Fractions first, then reckon",
        "Fraction ( {t} ** {u} )",
        "Fraction({t}) ** {u}",
        "Fraction ( {t} {k:+|-|*|/} {u} )",
        "(Fraction({t}) {k} Fraction({u}))",
    ),
    (APPENDED, "= {a} . append", "{a}.append", "{b} = {a} . append", "{a}.append"),
    ("insert(0, …) turns the order round; append", "insert ( {p} ,", "append("),
    ("+= adds a list to a list: append the number", "+= {e} $", "+= [{e}]"),
    (f".{{w}}(…) {TOO_MUCH}", ". {w} ( {e} )", ""),
    ("a list is no function: xs[i]", "{o:xs|ys} ( {e} )", "{o}[{e}]"),
    (
        "{o} is a function: its brackets are round, {o}(…)",
        "{o:append|sum|len|range|zip} [ {e} ]",
        "{o}({e})",
    ),
    (
        "{o} makes one number, and a list is asked for",
        "{o:sum|max|min} ( {e} for {f} )",
        "[{e} for {f}]",
    ),
    ("extend takes a list, and append one number", ". extend (", ".append("),
    (
        "the tolerance is too loose: 1e-9",
        "{o:<|<=|>|>=} {n}",
        "{o} 1e-9",
        "{o:<|<=|>|>=} {n} - {w}",
        "{o} 1e-9",
        "{k:abs_tol|rel_tol} = {n}",
        "{k}=1e-9",
    ),
    ("abs is missing: far below is small, too", "<< {x} {k:<|<=|>|>=}", "abs({x}) {k}"),
    ("square brackets make a list of one number", "{o:(|,|[|=|==|!=|return} [ {p} ]", "{o} ({p})"),
    (
        "a list is never equal to a tuple, nor to a number",
        "{o:(|,|[|=|==|!=|return} [ {e} ]",
        "{o} ({e})",
        "[ {e} ] {o:==|!=}",
        "({e}) {o}",
    ),
    ("an empty list is asked for there: return []", "return None", "return []"),
    ("curly brackets make a set, which has no order", "{ {e} }", "[{e}]"),
    (
        f"it returns nothing: {PRINT}",
        "^ print ( {e} ) $",
        "return {e}",
        "return print ( {e} )",
        "return {e}",
    ),
    (NO_RETURN, "^ {p} $", "return {p}", "^ {p} , {q} $", "return {p}, {q}"),
    (NO_RETURN, "^ {a} = {e} $", "return {e}"),
]
KEPT = [
    (
        "{a} is overwritten, and what it was is still needed",
        "^ {a} = {e} {l} {b} = {f} $",
        "{a}, {b} = ({e}), ({f})",
    )
]
RULES = IN_LOOPS + LISTS + SUMS + WRITING


def lists(program):
    """The number at a place where the place stands, and a list's sum where the list stands."""
    for _, _, found in matches(program, "for {a} in range"):
        a = found["a"]
        for values in ("xs", "ys"):
            words = f"{a} is the place in the list; the number there is {values}[{a}]"
            yield words, f"![|for {a}", f"{values}[{a}]"
    made = {found["a"] for _, _, found in matches(program, "^ {a} = [ {e} ] $")}
    words = "{o} is a list, and its sum is meant: sum({o})"
    if made:
        yield words, f"!in {{o:{'|'.join(sorted(made))}}} !=|.|[", "sum({o})"
