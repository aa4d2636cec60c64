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

static long digits, least, greatest; /* the file's arithmetic */

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

/* A case: what it says, and what is found to differ. */

static json_t *asked;
static long compared;

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
    printf("%s%s has %zu entries in the file, and %zu here\n", part ? " " : "", part ? part : "", said, due);
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

static void check_answer(const char *part, int place, Number n) {
    const char *nearest = rounded(tape[n].value, MPFR_RNDN);
    mpq_t kappa;
    mpq_init(kappa);
    infinite |= strstr(nearest, "inf") != NULL;
    check_exactly("exact", part, place, n);
    same("rounded", part, place, in("rounded", part, place), nearest);
    same("down", part, place, in("down", part, place), rounded(tape[n].value, MPFR_RNDD));
    same("up", part, place, in("up", part, place), rounded(tape[n].value, MPFR_RNDU));
    same("condition", part, place, in("condition", part, place),
         condition(kappa, n) ? text("%Qd", kappa) : "inf");
    mpq_clear(kappa);
}

/* The arguments. */

typedef struct { size_t count; Number *at; } List;

static json_t *argument(const char *name) {
    return json_object_get(json_object_get(asked, "given"), name);
}

static Number datum(json_t *said) { /* 12, 3*2^-1 or -0 */
    char *power, *digits_of_p = strdup(json_string_value(said));
    Number n = next(NONE, NONE);
    long e = 0;
    if ((power = strstr(digits_of_p, "*2^"))) e = atol(power + 3), *power = '\0';
    mpq_set_str(tape[n].value, digits_of_p, 10);
    if (e < 0) mpq_div_2exp(tape[n].value, tape[n].value, -e);
    else mpq_mul_2exp(tape[n].value, tape[n].value, e);
    tape[n].datum = true;
    free(digits_of_p);
    return n;
}

static Number number(const char *name) { return datum(argument(name)); }

static List column(const char *name) {
    json_t *said = argument(name);
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

/* What is checked of each case. */

static void check_line(Line l) {
    check_answer("m", -1, l.m);
    check_answer("c", -1, l.c);
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
        check_answer("y", i, plus(product, l.c));
    }
}

static const char *error_due(const char *operation, List x, List y) {
    bool fits = !strcmp(operation, "fit"), origin = !strcmp(operation, "fit through the origin");
    bool constant = true, zero = true;
    for (size_t i = 0; i < x.count; i++) {
        constant &= mpq_equal(tape[x.at[i]].value, tape[x.at[0]].value) != 0;
        zero &= !mpq_sgn(tape[x.at[i]].value);
    }
    if (x.count != y.count) return "different lengths";
    if (!x.count) return "no points";
    if (fits && x.count == 1) return "one point";
    if (fits && constant) return "constant x";
    if (origin && zero) return "zero x";
    return NULL;
}

/* Of an answer: how many entries each key has. */
static void check_counts(size_t parts, size_t between) {
    const char *keys[] = {"exact", "rounded", "down", "up", "condition", "between"};
    for (int k = 0; k < 6; k++)
        count(keys[k], NULL, json_object_size(json_object_get(asked, keys[k])), k < 5 ? parts : between);
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

static void check(void) {
    const char *operation = json_string_value(json_object_get(asked, "do"));
    bool has_y = argument("y") != NULL, has_m = argument("m") != NULL;
    wipe();
    infinite = false;
    if (not_finite(json_object_get(asked, "given"))) {
        check_error("not finite");
        return;
    }
    Line l = has_m ? (Line){number("m"), number("c")} : (Line){NONE, NONE};
    List x = column("x"), y = column("y");
    const char *error = has_y ? error_due(operation, x, y) : NULL;
    if (error) {
        check_counts(0, 0);
        check_error(error);
    } else if (!strcmp(operation, "forward")) {
        check_counts(1, 1);
        check_forward(x, l);
    } else {
        Sums s = sums(x, y);
        check_sums(s);
        if (!strcmp(operation, "fit")) {
            check_counts(2, 8);
            check_line(l = fit(x, y));
            check_exactly("between", "determinant", -1, minus(times(s.n, s.xx), times(s.x, s.x)));
        } else if (!strcmp(operation, "fit through the origin")) {
            check_counts(1, 7);
            check_answer("m", -1, (l = (Line){over(s.xy, s.xx), whole(0)}).m);
        } else if (!strcmp(operation, "loss")) {
            check_counts(1, 7);
            check_answer("loss", -1, loss(s, l));
        } else if (!strcmp(operation, "gradient")) {
            check_counts(2, 7);
            Line g = gradient(s, l);
            check_answer("dm", -1, g.m);
            check_answer("dc", -1, g.c);
        } else if (!strcmp(operation, "step")) {
            check_counts(2, 7);
            check_line(step(s, l, number("lr")));
        } else if (!strcmp(operation, "train")) {
            check_counts(2, 8);
            Number lr = number("lr");
            long steps = atol(json_string_value(argument("steps")));
            l = (Line){whole(0), whole(0)};
            Line first = l;
            for (long i = 0; i < steps; i++) {
                l = step(s, l, lr);
                if (!i) first = l;
            }
            check_line(l);
            check_exactly("between", "first m", -1, first.m);
            check_exactly("between", "first c", -1, first.c);
        } else {
            same("do", NULL, -1, json_object_get(asked, "do"), "no operation known");
        }
        if (strcmp(operation, "train")) check_residuals(x, y, l);
    }
    if (!error) check_error(infinite ? "overflow" : NULL);
    free(x.at), free(y.at);
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
            json_t *arithmetic = json_object_get(asked, "arithmetic");
            digits = json_integer_value(json_object_get(arithmetic, "digits"));
            least = json_integer_value(json_object_get(arithmetic, "least"));
            greatest = json_integer_value(json_object_get(arithmetic, "greatest"));
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
    for (int i = 1; i < files; i++) cases += check_file(paths[i]);
    printf("%ld cases in %d files agree, in %ld texts\n", cases, files - 1, compared);
    return cases ? 0 : 2;
}
