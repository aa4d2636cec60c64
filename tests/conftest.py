"""Settings for every test: Hypothesis has no deadline, since timings are never asserted here."""

from hypothesis import settings

settings.register_profile("laws", deadline=None)
settings.load_profile("laws")
