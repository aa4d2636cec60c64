"""The vectors: cases with exact answers, made by `python -m vectors`; see vectors/README.md."""
