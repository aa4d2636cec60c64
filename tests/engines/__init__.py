"""The recipes of benchmarks/engines on the engines themselves: `python -m tests engines`.

Each starts on this machine, at the loopback address, with two workers. A missing engine is skipped
with its reason; where the environment variable CI is set, that is a failure. Ray, which looks for
the machine's own address, runs only where there is no other network than loopback: one test cuts it
off, and runs those of Ray.
"""
