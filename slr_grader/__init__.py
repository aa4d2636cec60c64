"""The grader: any implementation of the four formulas and of the fit, case by case.

Not loaded by `import slr_pure`. Read the rooms from the ground up:

    operations     a file each: what it is given and answers, its names, its mistakes, its laws;
                   operation and law say what these are, and diagnosis finds which mistake is made
    numbers        numbers as text that every language can parse
    vectors        the cases: what is given, the exact answer, and the float nearest to it
    replies        what a line says that a program has replied
    child          a program while it runs: a line to it, a line back, its end
    limits         what a program may use
    process        a program, asked within limits of time, memory and output
    returned       what a student's code returns, as numbers
    global_names   data that a student's function reads from a global name
    lookup         names and arguments in a student's file, and advice on them
    offered        what a student's file offers, and how to call it
    student        a student's file, answering over the pipe
    answers        our own library, answering over the pipe
    wording        values and errors as a report shows them
    judging        how far a reply is from the exact answer
    mistakes       the mistakes behind a program's wrong answers
    run            all cases, put to a program
    report         what the judgements come to
    tables         the report as text
    class_table    a row for each of several programs
    asking         a program's answers, for the laws
    hunting        the smallest data that break a law
"""
