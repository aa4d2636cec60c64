"""What the live pages ask of slr_pure: runs under MicroPython in the reader's browser."""
