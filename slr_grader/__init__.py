"""The grader: any implementation of the four formulas and of the fit, case by case.

Not loaded by `import slr_pure`. Read the wings from the ground up:

    operations   a file each: what it is given and answers, its names, its mistakes, its laws; and
                 diagnosis, which finds the mistake that is made
    protocol     numbers as text, the vectors, the lines of a reply, our own library answering
    program      any program, put requests to, within limits of time, memory and output
    student      a student's file, made into such a program
    judging      the grade of each answer, all cases in a run, and the names of mistakes
    laws         the smallest data that break a law of right answers
    report       what the judgements come to: contents, text, class table, JSON
    the rest     the commands `grade` and `answer`, and the grading of a class
"""
