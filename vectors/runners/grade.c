/* A runner: it grades a regression in C by the vectors. Put yours in the place of answer.
   cc -O2 -ffp-contract=off grade.c -ljansson -lm -o grade && ./grade ../binary64/fit.jsonl */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { EXACT, ACCEPTABLE, UNIT, STABLE, GOOD, WRONG, GRADES, ERROR = -1 };
typedef struct { int n; double at[999]; } List;

/* What is graded, by the means or through the origin: the parts of the answer, or an ERROR. */
static List answer(const char *operation, double m, double c, List x, List y) {
    int fit = !strcmp(operation, "fit"), forward = !strcmp(operation, "forward");
    double mx = 0, my = 0, xx = 0, xy = 0, loss = 0;
    if (!forward && x.n != y.n) return (List){ERROR, {0}};
    for (int i = 0; fit && i < x.n; i++) mx += x.at[i], my += y.at[i];
    mx /= x.n, my /= x.n;
    for (int i = 0; i < x.n; i++) {
        double r = y.at[i] - (m * x.at[i] + c), dx = x.at[i] - mx, dy = y.at[i] - my;
        xx += dx * dx, xy += dx * dy, loss += r * r;
        if (forward) x.at[i] = m * x.at[i] + c;
    }
    if (forward) return x;
    if (!strcmp(operation, "loss")) return (List){1, {loss / x.n}};
    return (List){fit ? 2 : 1, {xy / xx, my - xy / xx * mx}};
}

static double number(const char *text) { /* 12, 19/3, 3*2^-1, -0, inf, nan */
    char *rest;
    long double p = strtold(text, &rest);
    if (*rest == '/') return p / strtold(rest + 1, NULL);
    return *rest ? ldexp(p, atoi(rest + 3)) : strtod(text, NULL);
}

static void append(List *list, json_t *said) { /* a text, or all in a list or an object */
    const char *key;
    json_t *each;
    size_t i;
    if (json_is_string(said)) list->at[list->n++] = number(json_string_value(said));
    json_array_foreach(said, i, each) append(list, each);
    json_object_foreach(said, key, each) append(list, each);
}

static List numbers(json_t *of, const char *key) {
    List list = {0};
    append(&list, json_object_get(of, key));
    return list;
}

static int grade_of(double a, double due, double share) {
    double unit = ldexp(1, 971), off = fabs(a - due), part = off / fabs(due);
    while (unit > ldexp(1, -1074) && fabs(due) / unit < ldexp(1, 52)) unit /= 2;
    if (a == due) return EXACT;
    if (off <= unit && !isinf(due)) return UNIT;
    return part <= share && share < 1 ? STABLE : part <= 1e-9 ? GOOD : WRONG;
}

static int grade(json_t *asked) {
    json_t *given = json_object_get(asked, "given");
    List x = numbers(given, "x"), y = numbers(given, "y"), m = numbers(given, "m");
    List due = numbers(asked, "rounded"), kappa = numbers(asked, "condition");
    const char *operation = json_string_value(json_object_get(asked, "do"));
    List a = answer(operation, m.at[0], numbers(given, "c").at[0], x, y);
    int worst = EXACT, nan = json_object_get(asked, "acceptable") != NULL;
    if (a.n == ERROR) return json_object_get(asked, "error") ? EXACT : WRONG;
    for (int i = 0; i < a.n; i++) nan &= isnan(a.at[i]);
    if (!json_object_get(asked, "rounded")) return nan ? ACCEPTABLE : WRONG;
    for (int i = 0; i < a.n; i++) {
        int grade = grade_of(a.at[i], due.at[i], 4 * (x.n + 2) * kappa.at[i] * ldexp(1, -53));
        worst = grade > worst ? grade : worst;
    }
    return a.n == due.n ? worst : WRONG;
}

int main(int files, char **paths) {
    const char *names[] = {"exact", "acceptable", "1 unit", "stable", "good", "wrong"};
    for (int f = 1; f < files; f++) {
        int counts[GRADES] = {0};
        FILE *file = fopen(paths[f], "r");
        json_t *asked = file ? json_loadf(file, JSON_DISABLE_EOF_CHECK, NULL) : NULL, *name;
        name = json_object_get(json_object_get(asked, "arithmetic"), "name");
        if (json_integer_value(json_object_get(asked, "schema")) != 2 || !name ||
            strcmp(json_string_value(name), "binary64")) {
            fprintf(stderr, "%s: no vectors of schema 2 in binary64\n", paths[f]);
            return 2;
        }
        while ((asked = json_loadf(file, JSON_DISABLE_EOF_CHECK, NULL))) counts[grade(asked)]++;
        printf("%s:", paths[f]);
        for (int g = 0; g < GRADES; g++)
            printf(" %s %d%s", names[g], counts[g], g == WRONG ? "\n" : ",");
    }
}
