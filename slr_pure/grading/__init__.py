"""The grader: any implementation of the four formulas and of the fit, case by case.

Not loaded by `import slr_pure`. Read the rooms from the ground up:

    numbers    numbers as text that every language can parse
    vectors    the cases: what is given, the exact answer, and the float nearest to it
    process    a program, asked over a pipe within limits of time, memory and output
               (running: while it runs; replies: what its lines say)
    student    a student's file, answering over the pipe
               (offered, lookup, returned, global_names: what it offers, and how it is called)
    answers    our own library, answering over the pipe
    judging    how far a reply is from the exact answer
    run        all cases put to a program
    mistakes   the classic mistakes, known by the wrong answers that they give
               (mistaken, mistaken_fits: their formulas)
    report     what the judgements come to
    tables     a report as text; class_table, of several programs
    laws       what must be so of any right answers; hunting, for the smallest data where it is not
"""
