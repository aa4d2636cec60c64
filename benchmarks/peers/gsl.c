/* The GNU Scientific Library's: gsl_fit_linear. */

#define _GNU_SOURCE
#include <gsl/gsl_errno.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_version.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The numbers that the bits stand for; their count. */
static size_t read_numbers(const char *text, double *numbers)
{
    size_t n = 0;
    for (char *end; *text; text = end) {
        uint64_t bits = strtoull(text, &end, 16);
        memcpy(&numbers[n++], &bits, sizeof bits);
        while (*end == ' ')
            end++;
    }
    return n;
}

static void write_number(double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    printf("%016" PRIx64 " ", bits);
}

int main(void)
{
    char *line = NULL;
    size_t size = 0;
    gsl_set_error_handler_off();
    printf("version %s\n", gsl_version);
    while (getline(&line, &size, stdin) > 0) {
        char *rest = line, *word = strsep(&rest, "\t"), *xs = strsep(&rest, "\t");
        char *ys = strsep(&rest, "\n");
        double *x = malloc(strlen(xs) + sizeof *x), *y = malloc(strlen(ys) + sizeof *y);
        size_t n = read_numbers(xs, x);
        read_numbers(ys, y);
        if (strcmp(word, "echo") == 0) {
            for (size_t i = 0; i < n; i++)
                write_number(x[i]);
        } else {
            double m, c, v_cc, v_cm, v_mm, squares;
            gsl_fit_linear(x, 1, y, 1, n, &c, &m, &v_cc, &v_cm, &v_mm, &squares);
            write_number(m);
            write_number(c);
        }
        putchar('\n');
        free(x);
        free(y);
    }
    free(line);
}
