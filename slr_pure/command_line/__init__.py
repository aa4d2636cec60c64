"""The command line: files in, text or JSON out. No mathematics: that is in the rooms below."""
