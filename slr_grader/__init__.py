"""The grader: any implementation of the four formulas and of the fit, case by case.

Not loaded by `import slr_pure`. Read the wings from the ground up:

    operations   what each operation is given and answers, and the mistakes that are made in it
    protocol     numbers as text, the vectors, the lines of a reply, our own library answering
    program      any program, put requests to, within limits of time, memory and output
    student      a student's file, made into such a program
    judging      the grade of each answer, all cases in a run, and the names of mistakes
    laws         what must be so of right answers, and the smallest data that break it
    report       what the judgements come to: contents, text, class table, JSON
    the rest     the commands `grade` and `answer`, and the grading of a class
"""
