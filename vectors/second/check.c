/* The second generator: every answer of the vectors again, by GMP and MPFR, to be the same text.

       cc -O2 check.c -ljansson -lmpfr -lgmp -o check && ./check FILE.jsonl...

   It shares nothing with the Python that made them: other formulas (a fit by deviations from the
   means, loss and gradient from the six sums), derivatives backwards along a tape, rounding by
   MPFR. Exit status: 0, all agree; 1, with the first case, key and both values that do not;
   2, a file cannot be read. */

#include <stdarg.h> /* before gmp.h and mpfr.h, which print only then */
#include <stdio.h>
#include <gmp.h>
#include <mpfr.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The tape: each number of a case, how it was made of earlier ones a and b, and how it moves with
   them. A number is its place on the tape. */

typedef int Number;
enum { LONGEST = 1 << 16, NONE = -1 };
static struct { mpq_t value, by_a, by_b; Number a, b; bool datum; } tape[LONGEST];
static Number used;

static Number next(Number a, Number b) {
    if (used == LONGEST) {
        fputs("a case has more steps than the tape\n", stderr);
        exit(2);
    }
    mpq_inits(tape[used].value, tape[used].by_a, tape[used].by_b, NULL);
    tape[used].a = a, tape[used].b = b, tape[used].datum = false;
    return used++;
}

static void wipe(void) {
    while (used) used--, mpq_clears(tape[used].value, tape[used].by_a, tape[used].by_b, NULL);
}

static Number whole(long n) {
    Number c = next(NONE, NONE);
    mpq_set_si(tape[c].value, n, 1);
    return c;
}

static Number plus(Number a, Number b) {
    Number c = next(a, b);
    mpq_add(tape[c].value, tape[a].value, tape[b].value);
    mpq_set_si(tape[c].by_a, 1, 1);
    mpq_set_si(tape[c].by_b, 1, 1);
    return c;
}

static Number minus(Number a, Number b) {
    Number c = next(a, b);
    mpq_sub(tape[c].value, tape[a].value, tape[b].value);
    mpq_set_si(tape[c].by_a, 1, 1);
    mpq_set_si(tape[c].by_b, -1, 1);
    return c;
}

static Number times(Number a, Number b) {
    Number c = next(a, b);
    mpq_mul(tape[c].value, tape[a].value, tape[b].value);
    mpq_set(tape[c].by_a, tape[b].value);
    mpq_set(tape[c].by_b, tape[a].value);
    return c;
}

static Number over(Number a, Number b) { /* d(a/b) = da/b - (a/b) db/b */
    Number c = next(a, b);
    mpq_div(tape[c].value, tape[a].value, tape[b].value);
    mpq_inv(tape[c].by_a, tape[b].value);
    mpq_mul(tape[c].by_b, tape[c].value, tape[c].by_a);
    mpq_neg(tape[c].by_b, tape[c].by_b);
    return c;
}

/* sum |d df/dd| / |f| over the data d; false where f is 0. */
static bool condition(mpq_t sum, Number f) {
    if (!mpq_sgn(tape[f].value)) return false;
    mpq_t *moves = malloc((f + 1) * sizeof *moves), move;
    mpq_init(move);
    mpq_set_si(sum, 0, 1);
    for (Number i = 0; i <= f; i++) mpq_init(moves[i]);
    mpq_set_si(moves[f], 1, 1);
    for (Number i = f; i >= 0; mpq_clear(moves[i--])) {
        if (tape[i].a != NONE) {
            mpq_mul(move, moves[i], tape[i].by_a);
            mpq_add(moves[tape[i].a], moves[tape[i].a], move);
            mpq_mul(move, moves[i], tape[i].by_b);
            mpq_add(moves[tape[i].b], moves[tape[i].b], move);
        } else if (tape[i].datum) {
            mpq_mul(move, moves[i], tape[i].value);
            mpq_abs(move, move);
            mpq_add(sum, sum, move);
        }
    }
    mpq_abs(move, tape[f].value);
    mpq_div(sum, sum, move);
    mpq_clear(move);
    free(moves);
    return true;
}

/* Texts of numbers; each stays until its ring comes round. */

static const char *text(const char *format, ...) {
    static char *ring[8];
    static int turn;
    char **place = &ring[turn++ % 8];
    va_list values;
    free(*place);
    va_start(values, format);
    mpfr_vasprintf(place, format, values);
    va_end(values);
    return *place;
}

/* The file's arithmetic: bits, and the exponents of its least and of its greatest power of two. */
static long digits, least, greatest;

static void set_arithmetic(const char *name) {
    if (name && !strcmp(name, "binary64")) digits = 53, least = -1074, greatest = 1023;
    else if (name && !strcmp(name, "binary32")) digits = 24, least = -149, greatest = 127;
    else if (name && !strcmp(name, "binary16")) digits = 11, least = -24, greatest = 15;
    else fprintf(stderr, "%s: no arithmetic that is known\n", name ? name : "nothing"), exit(2);
}

static const char *rounded(const mpq_t exact, mpfr_rnd_t mode) {
    mpfr_t near;
    mpz_t odd;
    mpfr_set_emin(least + 1); /* MPFR's numbers are from 1/2 to 1, times 2^e */
    mpfr_set_emax(greatest + 1);
    mpfr_init2(near, digits);
    mpfr_subnormalize(near, mpfr_set_q(near, exact, mode), mode);
    mpz_init(odd);
    const char *said;
    if (mpfr_inf_p(near)) said = mpfr_signbit(near) ? "-inf" : "inf";
    else if (mpfr_zero_p(near)) said = mpfr_signbit(near) ? "-0" : "0*2^0";
    else {
        long twos = mpfr_get_z_2exp(odd, near), more = mpz_scan1(odd, 0);
        mpz_tdiv_q_2exp(odd, odd, more);
        said = text("%Zd*2^%ld", odd, twos + more);
    }
    mpz_clear(odd);
    mpfr_clear(near);
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
    return said;
}

/* Of a root: between two numbers of many bits, more of them until both round to the same. */
static const char *rounded_root(const mpq_t square, mpfr_rnd_t mode) {
    const char *said[2];
    long bits = 128;
    do {
        for (int above = 0; above < 2; above++) {
            mpfr_t root;
            mpq_t bound;
            mpfr_init2(root, bits);
            mpq_init(bound);
            mpfr_set_q(root, square, above ? MPFR_RNDU : MPFR_RNDD);
            mpfr_sqrt(root, root, above ? MPFR_RNDU : MPFR_RNDD);
            mpfr_get_q(bound, root);
            said[above] = rounded(bound, mode);
            mpfr_clear(root);
            mpq_clear(bound);
        }
        bits *= 2;
    } while (strcmp(said[0], said[1]));
    return said[0];
}

static const char *exact_root(const mpq_t square) { /* 2/3, or sqrt(2/3) */
    if (!mpz_perfect_square_p(mpq_numref(square)) || !mpz_perfect_square_p(mpq_denref(square)))
        return text("sqrt(%Qd)", square);
    mpq_t root;
    mpq_init(root);
    mpz_sqrt(mpq_numref(root), mpq_numref(square));
    mpz_sqrt(mpq_denref(root), mpq_denref(square));
    const char *said = text("%Qd", root);
    mpq_clear(root);
    return said;
}

/* A case: what it says, and what is found to differ. */

static json_t *asked;
static long compared;

static bool is(const char *operation) {
    return !strcmp(operation, json_string_value(json_object_get(asked, "do")));
}

static void same(const char *key, const char *part, int place, json_t *said, const char *due) {
    compared++;
    if (json_is_string(said) && !strcmp(json_string_value(said), due)) return;
    const char *known = json_is_string(said) ? json_string_value(said) : "nothing";
    printf("%s: %s", json_string_value(json_object_get(asked, "id")), key);
    if (part) printf(" %s", part);
    if (place >= 0) printf("[%d]", place);
    printf(" is %s in the file, and %s here\n", known, due);
    exit(1);
}

static void count(const char *key, const char *part, size_t said, size_t due) {
    if (said == due) return;
    printf("%s: %s", json_string_value(json_object_get(asked, "id")), key);
    if (part) printf(" %s", part);
    printf(" has %zu entries in the file, and %zu here\n", said, due);
    exit(1);
}

static json_t *in(const char *key, const char *part, int place) {
    json_t *said = json_object_get(json_object_get(asked, key), part);
    return place < 0 ? said : json_array_get(said, place);
}

static void check_exactly(const char *key, const char *part, int place, Number n) {
    same(key, part, place, in(key, part, place), text("%Qd", tape[n].value));
}

static bool infinite;

/* The answer that is n, or its root: exactly, rounded in three ways, and its condition number. */
static void check_entry(const char *part, int place, Number n, bool is_root) {
    const char *(*round)(const mpq_t, mpfr_rnd_t) = is_root ? rounded_root : rounded;
    const char *nearest = round(tape[n].value, MPFR_RNDN), *kappa = "inf";
    mpq_t found;
    infinite |= strstr(nearest, "inf") != NULL;
    same("rounded", part, place, in("rounded", part, place), nearest);
    same("exact", part, place, in("exact", part, place),
         is_root ? exact_root(tape[n].value) : text("%Qd", tape[n].value));
    same("down", part, place, in("down", part, place), round(tape[n].value, MPFR_RNDD));
    same("up", part, place, in("up", part, place), round(tape[n].value, MPFR_RNDU));
    mpq_init(found);
    if (condition(found, n)) {
        if (is_root) mpq_div_2exp(found, found, 1); /* d sqrt(f) / sqrt(f) = (1/2) df / f */
        kappa = text("%Qd", found);
    }
    same("condition", part, place, in("condition", part, place), kappa);
    mpq_clear(found);
}

static void check_answer(const char *part, Number n) { check_entry(part, -1, n, false); }
static void check_root(const char *part, Number square) { check_entry(part, -1, square, true); }

/* The arguments. */

typedef struct { size_t count; Number *at; } List;

static json_t *argument(const char *name) {
    return json_object_get(json_object_get(asked, "given"), name);
}

static Number datum(json_t *said) { /* 12, 3*2^-1 or -0 */
    char *p = strdup(json_is_string(said) ? json_string_value(said) : "nothing"), *power;
    Number n = next(NONE, NONE);
    long e = 0;
    if ((power = strstr(p, "*2^"))) e = atol(power + 3), *power = '\0';
    if (mpz_set_str(mpq_numref(tape[n].value), p, 10)) {
        fprintf(stderr, "%s: %s is given, and no number\n",
                json_string_value(json_object_get(asked, "id")), p);
        exit(2);
    }
    if (e < 0) mpq_div_2exp(tape[n].value, tape[n].value, -e);
    else mpq_mul_2exp(tape[n].value, tape[n].value, e);
    tape[n].datum = true;
    free(p);
    return n;
}

static Number number(const char *name) { return datum(argument(name)); }

static List column(json_t *said) {
    List list = {json_array_size(said), malloc((json_array_size(said) + 1) * sizeof(Number))};
    for (size_t i = 0; i < list.count; i++) list.at[i] = datum(json_array_get(said, i));
    return list;
}

static bool not_finite(json_t *said) {
    size_t i;
    const char *key;
    json_t *each;
    bool found = json_is_string(said) && strpbrk(json_string_value(said), "in"); /* inf, nan */
    json_array_foreach(said, i, each) found |= not_finite(each);
    json_object_foreach(said, key, each) found |= not_finite(each);
    return found;
}

/* The six sums, on the tape. */

typedef struct { Number n, x, y, xx, xy, yy; } Sums;

static Number sum_of_products(List a, List b) {
    Number sum = whole(0);
    for (size_t i = 0; i < a.count; i++) sum = plus(sum, times(a.at[i], b.at[i]));
    return sum;
}

static Number sum_of(List a) {
    Number sum = whole(0);
    for (size_t i = 0; i < a.count; i++) sum = plus(sum, a.at[i]);
    return sum;
}

static Sums sums(List x, List y) {
    return (Sums){whole(x.count), sum_of(x), sum_of(y), sum_of_products(x, x),
                  sum_of_products(x, y), sum_of_products(y, y)};
}

static void appended(List *list, Number n) {
    list->at = realloc(list->at, (list->count + 1) * sizeof n);
    list->at[list->count++] = n;
}

/* The first point of these values goes. */
static void removed(List *x, List *y, Number a, Number b) {
    size_t i = 0;
    while (i < x->count && !(mpq_equal(tape[x->at[i]].value, tape[a].value) &&
                             mpq_equal(tape[y->at[i]].value, tape[b].value))) i++;
    for (; i + 1 < x->count; i++) x->at[i] = x->at[i + 1], y->at[i] = y->at[i + 1];
    x->count--, y->count--;
}

/* The formulas. A line is y = m x + c. */

typedef struct { Number m, c; } Line;

static List deviations(List a) {
    Number mean = over(sum_of(a), whole(a.count));
    List found = {a.count, malloc(a.count * sizeof(Number))};
    for (size_t i = 0; i < a.count; i++) found.at[i] = minus(a.at[i], mean);
    return found;
}

static Line fit(List x, List y) { /* m = sum(dx dy) / sum(dx^2), c = mean y - m mean x */
    List dx = deviations(x), dy = deviations(y);
    Number n = whole(x.count), m = over(sum_of_products(dx, dy), sum_of_products(dx, dx));
    free(dx.at), free(dy.at);
    return (Line){m, minus(over(sum_of(y), n), times(m, over(sum_of(x), n)))};
}

static Number loss(Sums s, Line l) { /* (m (m xx + 2 c x - 2 xy) + c (n c - 2 y) + yy) / n */
    Number two = whole(2);
    Number of_m = plus(times(l.m, s.xx), times(two, minus(times(l.c, s.x), s.xy)));
    Number of_c = minus(times(s.n, l.c), times(two, s.y));
    return over(plus(plus(times(l.m, of_m), times(l.c, of_c)), s.yy), s.n);
}

static Line gradient(Sums s, Line l) { /* (2/n) (m xx + c x - xy) and (2/n) (m x + c n - y) */
    Number twice = over(whole(2), s.n);
    return (Line){times(twice, minus(plus(times(l.m, s.xx), times(l.c, s.x)), s.xy)),
                  times(twice, minus(plus(times(l.m, s.x), times(l.c, s.n)), s.y))};
}

static Line step(Sums s, Line l, Number lr) {
    Line g = gradient(s, l);
    return (Line){minus(l.m, times(lr, g.m)), minus(l.c, times(lr, g.c))};
}

static Line fit_of(Sums s) { /* m = (xy - x y / n) / (xx - x^2 / n), c = (y - m x) / n */
    Number mean = over(s.x, s.n);
    Number m = over(minus(s.xy, times(mean, s.y)), minus(s.xx, times(mean, s.x)));
    return (Line){m, over(minus(s.y, times(m, s.x)), s.n)};
}

/* The sums after all changes; to x and y, the points that are left are appended. */
static Sums updated(json_t *changes, List *x, List *y) {
    Sums s = {whole(0), whole(0), whole(0), whole(0), whole(0), whole(0)};
    size_t i;
    json_t *change, *points;
    const char *kind;
    json_array_foreach(changes, i, change) json_object_foreach(change, kind, points) {
        List some[] = {column(json_object_get(points, "x")), column(json_object_get(points, "y"))};
        Sums t = sums(some[0], some[1]);
        bool away = !strcmp(kind, "remove");
        Number (*change_by)(Number, Number) = away ? minus : plus;
        s = (Sums){change_by(s.n, t.n), change_by(s.x, t.x), change_by(s.y, t.y),
                   change_by(s.xx, t.xx), change_by(s.xy, t.xy), change_by(s.yy, t.yy)};
        for (size_t k = 0; k < some[0].count; k++) {
            if (away) removed(x, y, some[0].at[k], some[1].at[k]);
            else appended(x, some[0].at[k]), appended(y, some[1].at[k]);
        }
        free(some[0].at), free(some[1].at);
    }
    return s;
}

/* What is checked of each case. */

static void check_line(Line l) {
    check_answer("m", l.m);
    check_answer("c", l.c);
}

static void check_sums(Sums s) {
    check_exactly("between", "n", -1, s.n);
    check_exactly("between", "sum x", -1, s.x);
    check_exactly("between", "sum y", -1, s.y);
    check_exactly("between", "sum xx", -1, s.xx);
    check_exactly("between", "sum xy", -1, s.xy);
    check_exactly("between", "sum yy", -1, s.yy);
}

static void check_residuals(List x, List y, Line l) {
    count("between", "residuals", json_array_size(in("between", "residuals", -1)), x.count);
    for (size_t i = 0; i < x.count; i++)
        check_exactly("between", "residuals", i, minus(minus(y.at[i], times(l.m, x.at[i])), l.c));
}

static void check_forward(List x, Line l) {
    const char *keys[] = {"exact", "rounded", "down", "up", "condition"};
    for (int k = 0; k < 5; k++) count(keys[k], "y", json_array_size(in(keys[k], "y", -1)), x.count);
    count("between", "m x", json_array_size(in("between", "m x", -1)), x.count);
    for (size_t i = 0; i < x.count; i++) {
        Number product = times(l.m, x.at[i]);
        check_exactly("between", "m x", i, product);
        check_entry("y", i, plus(product, l.c), false);
    }
}

static bool constant(List a) {
    bool all = true;
    for (size_t i = 0; i < a.count; i++)
        all &= mpq_equal(tape[a.at[i]].value, tape[a.at[0]].value) != 0;
    return all;
}

static bool zero(List a) { return constant(a) && (!a.count || !mpq_sgn(tape[a.at[0]].value)); }

static const char *error_due(List x, List y) {
    bool origin = is("fit through the origin") || is("diagnostics through the origin");
    bool diagnosed = is("diagnostics") || is("diagnostics through the origin");
    bool line = is("fit") || is("diagnostics") || is("prediction") || is("updates");
    if (x.count != y.count) return "different lengths";
    if (!x.count) return "no points";
    if (line && x.count == 1) return "one point";
    if (line && constant(x)) return "constant x";
    if (origin && zero(x)) return "zero x";
    if (diagnosed && (origin ? zero(y) : constant(y))) return "constant y";
    if ((diagnosed || is("prediction")) && x.count == (origin ? 1 : 2)) return "no freedom";
    return NULL;
}

/* Of an answer: how many entries each key has. */
static void check_counts(size_t parts, size_t between) {
    const char *keys[] = {"exact", "rounded", "down", "up", "condition", "between"};
    for (int k = 0; k < 6; k++)
        count(keys[k], NULL, json_object_size(json_object_get(asked, keys[k])),
              k < 5 ? parts : between);
}

static void check_error(const char *due) {
    json_t *said = json_object_get(asked, "error");
    bool lengths = due && !strcmp(due, "different lengths");
    bool overflow = due && !strcmp(due, "overflow");
    if (due || said) same("error", NULL, -1, said, due ? due : "nothing");
    said = json_object_get(asked, "acceptable");
    if (due && !lengths && !overflow) same("acceptable", NULL, -1, said, "nan");
    else if (said) same("acceptable", NULL, -1, said, "nothing");
}

/* s^2 = RSS / free, s_m^2 = s^2 / S_xx, from S_xx, S_xy, S_yy: of deviations, or of x and y. */
static Number check_diagnostics(Number xx, Number xy, Number yy, Number free) {
    Number rss = minus(yy, over(times(xy, xy), xx)), square = over(rss, free);
    check_answer("rss", rss);
    check_answer("r_squared", minus(whole(1), over(rss, yy)));
    check_root("s", square);
    check_root("s_m", over(square, xx));
    return square;
}

/* y = mean y + m (at - mean x), and with S_xx and RSS of deviations from the means
   se_mean^2 = s^2 sum((x - at)^2) / (n S_xx), se_new^2 = s^2 + se_mean^2. */
static void check_prediction(Sums s, List x, List y, Line l, Number at) {
    List dx = deviations(x), dy = deviations(y);
    Number xx = sum_of_products(dx, dx), xy = sum_of_products(dx, dy);
    Number rss = minus(sum_of_products(dy, dy), over(times(xy, xy), xx));
    Number square = over(rss, whole(x.count - 2)), from_at = whole(0);
    for (size_t i = 0; i < x.count; i++) {
        Number away = minus(x.at[i], at);
        from_at = plus(from_at, times(away, away));
    }
    Number of_mean = over(times(square, from_at), times(s.n, xx));
    check_answer("y", plus(over(s.y, s.n), times(l.m, minus(at, over(s.x, s.n)))));
    check_root("se_mean", of_mean);
    check_root("se_new", plus(square, of_mean));
    free(dx.at), free(dy.at);
}

static void check_forward_case(void) {
    List x = column(argument("x"));
    check_counts(1, 1);
    check_forward(x, (Line){number("m"), number("c")});
    free(x.at);
}

/* All but forward; `after` are the sums where points came and went, and x and y are those left. */
static void check_points(List x, List y, Sums after) {
    Sums s = sums(x, y);
    Line l = {whole(0), whole(0)};
    check_sums(s);
    if (is("fit") || is("updates")) {
        check_counts(2, 8);
        check_line(l = is("fit") ? fit(x, y) : fit_of(after));
    } else if (is("fit through the origin")) {
        check_counts(1, 7);
        check_answer("m", l.m = over(s.xy, s.xx));
    } else if (is("diagnostics")) {
        check_counts(5, 8);
        List dx = deviations(x), dy = deviations(y);
        Number xx = sum_of_products(dx, dx), xy = sum_of_products(dx, dy), mean = over(s.x, s.n);
        Number square = check_diagnostics(xx, xy, sum_of_products(dy, dy), whole(x.count - 2));
        Number spread = plus(over(whole(1), s.n), over(times(mean, mean), xx));
        check_root("s_c", times(square, spread)); /* s_c^2 = s^2 (1/n + (mean x)^2 / S_xx) */
        l = fit(x, y);
        free(dx.at), free(dy.at);
    } else if (is("diagnostics through the origin")) {
        check_counts(4, 7);
        check_diagnostics(s.xx, s.xy, s.yy, whole(x.count - 1));
        l.m = over(s.xy, s.xx);
    } else if (is("prediction")) {
        check_counts(3, 8);
        check_prediction(s, x, y, l = fit(x, y), number("at"));
    } else if (is("train")) {
        check_counts(2, 8);
        Line first = l;
        Number lr = number("lr");
        for (long left = atol(json_string_value(argument("steps"))), i = 0; i < left; i++) {
            l = step(s, l, lr);
            if (!i) first = l;
        }
        check_line(l);
        check_exactly("between", "first m", -1, first.m);
        check_exactly("between", "first c", -1, first.c);
        return;
    } else {
        l = (Line){number("m"), number("c")};
        check_counts(is("loss") ? 1 : 2, 7);
        if (is("loss")) check_answer("loss", loss(s, l));
        else if (is("step")) check_line(step(s, l, number("lr")));
        else if (is("gradient")) {
            Line g = gradient(s, l);
            check_answer("dm", g.m);
            check_answer("dc", g.c);
        } else same("do", NULL, -1, json_object_get(asked, "do"), "no operation that is known");
    }
    if (is("fit") || is("updates") || is("diagnostics") || is("prediction"))
        check_exactly("between", "determinant", -1, minus(times(s.n, s.xx), times(s.x, s.x)));
    check_residuals(x, y, l);
}

static void check(void) {
    const char *error = NULL;
    wipe();
    infinite = false;
    if (not_finite(json_object_get(asked, "given"))) error = "not finite";
    else if (is("forward")) check_forward_case();
    else {
        List x = column(argument("x")), y = column(argument("y"));
        Sums after = updated(argument("changes"), &x, &y);
        error = error_due(x, y);
        if (!error) check_points(x, y, after);
        free(x.at), free(y.at);
    }
    if (error) check_counts(0, 0);
    check_error(infinite ? "overflow" : error);
}

/* The cases of a file; its header says in which arithmetic. */
static long check_file(const char *path) {
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    long cases = -1, said = 0;
    for (; file && getline(&line, &room, file) > 0; cases++) {
        if (!(asked = json_loads(line, JSON_REJECT_DUPLICATES, NULL))) break;
        if (cases == -1) {
            json_t *name = json_object_get(json_object_get(asked, "arithmetic"), "name");
            set_arithmetic(json_string_value(name));
            said = json_integer_value(json_object_get(asked, "cases"));
        } else check();
        json_decref(asked);
    }
    free(line);
    if (!file || !feof(file) || cases != said) {
        fprintf(stderr, "%s: no file of vectors, or cut short\n", path);
        exit(2);
    }
    fclose(file);
    return cases;
}

int main(int files, char **paths) {
    long cases = 0;
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
    for (int i = 1; i < files; i++) cases += check_file(paths[i]);
    printf("%ld cases in %d files agree, in %ld texts\n", cases, files - 1, compared);
    return cases ? 0 : 2;
}
