"""The small set: the cases that every installation carries."""

IDS = [
    "fit-ordinary-1",
    "fit-constant-x-1",
    "fit-answer-overflows-1",
    "fit-through-the-origin-ordinary-1",
    "fit-through-the-origin-offset-1",
    "forward-ordinary-1",
    "forward-offset-1",
    "loss-ordinary-1",
    "loss-too-few-points-1",
    "gradient-ordinary-1",
    "gradient-unequal-lengths-1",
    "step-ordinary-1",
    "step-ordinary-2",
    "train-ordinary-1",
    "train-not-finite-1",
]
