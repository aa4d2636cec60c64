"""The playgrounds as HTML, each set up for its chapter."""
