"""A student's file, made into such a program."""
