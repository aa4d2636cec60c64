"""The machine room: numbers, and no statistics."""
