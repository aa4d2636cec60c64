"""The small set: the cases that every installation carries, short ones of all operations."""

LISTED = """
fit-ordinary-2 fit-ordinary-4 fit-offset-1 fit-time-stamps-3 fit-mean-not-representable-1
fit-near-constant-x-1 fit-overflow-inside-2 fit-underflow-inside-2 fit-tie-3 fit-nearly-a-tie-2
fit-signed-zero-1 fit-integers-above-2^53-2 fit-constant-x-1 fit-constant-x-2 fit-too-few-points-2
fit-unequal-lengths-1 fit-not-finite-1
fit-through-the-origin-ordinary-2 fit-through-the-origin-published-3
fit-through-the-origin-offset-3
forward-ordinary-2 forward-ordinary-3 forward-answer-overflows-2 forward-cancellation-1
loss-ordinary-1 loss-ordinary-2 loss-too-few-points-1
gradient-ordinary-1 gradient-ordinary-10 gradient-ordinary-11
step-ordinary-1 step-ordinary-10
train-ordinary-1 train-ordinary-2 train-tie-1
"""
IDS = set(LISTED.split())
