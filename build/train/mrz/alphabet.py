"""The 37 characters of machine-readable zones (ICAO 9303-3, 4.3) in the order of the network's answers; the answer after them is "no character"."""
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
NOTHING = len(ALPHABET)
PLACE = {character: place for place, character in enumerate(ALPHABET)}
