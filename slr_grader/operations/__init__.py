"""The operations that are graded, one file each."""
