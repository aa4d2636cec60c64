"""The board's build: one file made from the library's rooms, `python -m boards FOLDER`.

No line of it is written by hand: `choice` says which names it has and what no board has,
`folding` leaves out what then never runs, `definitions` follows the names from room to room, and
`one_file` puts together what they need. `layouts` are the folders in which MicroPython's and
CircuitPython's tools look for it.
"""
