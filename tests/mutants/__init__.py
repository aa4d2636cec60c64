"""Single errors planted in every room: each is found by a test, or has its reason why not."""
