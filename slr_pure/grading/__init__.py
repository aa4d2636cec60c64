"""The grader: any implementation of the four formulas and of the fit, case by case.

Not loaded by `import slr_pure`. Read the rooms from the ground up:

    numbers    numbers as text that every language can parse
    vectors    the cases: what is given, the exact answer, and the float nearest to it
    process    a program, asked over a pipe within limits of time, memory and output
    student    a student's file, answering over the pipe
    answers    our own library, answering over the pipe
    judging    how far a reply is from the exact answer
    mistakes   the classic mistakes, known by the wrong answers that they give
    report     the tables
"""
