"""A program that is graded, asked over a pipe within limits."""
