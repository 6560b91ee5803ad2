"""What stands in machine-readable zones: lines of every format (ICAO 9303-4 to -7 and the French card), and strings without any grammar."""
import numpy as np

from alphabet import ALPHABET

LETTERS, DIGITS = ALPHABET[:26], ALPHABET[26:36]
STATES = ("UTO D FRA ITA ESP AUT BEL NLD POL ROU GRC PRT HUN CZE SVK SVN HRV BGR LTU LVA EST FIN SWE DNK NOR ISL IRL GBR CHE LIE LUX MLT CYP USA "
          "CAN MEX BRA ARG CHL PER COL IND CHN JPN KOR THA VNM SGP MYS IDN PHL AUS NZL ZAF EGY MAR TUN NGA KEN TUR UKR RUS GEO ARM ISR IRN PAK").split()
SYLLABLES = ("A E I O U AN EN IN ON BA BE CA CO DA DE FA GA HA HE JA KA KO LA LE LI LO MA ME MI MO NA NE NI NO PA PE RA RE RI RO SA SE SI SO TA TE TI TO "
             "VA VE VI WA XA YA ZA ZU STE SCH ER EL ISS OQ QUI BJO GY THY").split()
LENGTHS = {"TD1": 30, "TD2": 36, "TD3": 44, "MRVA": 44, "MRVB": 36, "FRA": 36}


def check_digit(text):
    """Weights 7 3 1, modulus 10 (ICAO 9303-3, 4.9)."""
    values = [0 if character == "<" else int(character, 36) for character in text]
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)


def some(rng, characters, count):
    return "".join(characters[place] for place in rng.integers(0, len(characters), count))


def name(rng):
    return "".join(SYLLABLES[place] for place in rng.integers(0, len(SYLLABLES), int(rng.integers(2, 6))))


def names(rng, length):
    surname = "<".join(name(rng) for _ in range(1 + (rng.random() < 0.2)))
    given = "<".join(name(rng) for _ in range(int(rng.integers(1, 4))))
    return f"{surname}<<{given}".ljust(length, "<")[:length]


def date(rng):
    return f"{rng.integers(0, 100):02d}{rng.integers(1, 13):02d}{rng.integers(1, 32):02d}"


def number(rng):
    count = int(rng.integers(6, 10))
    plain = some(rng, DIGITS if rng.random() < 0.4 else DIGITS + LETTERS, count)
    if rng.random() < 0.5:
        lead = int(rng.integers(1, 4))
        plain = some(rng, LETTERS, lead) + some(rng, DIGITS, count - lead)
    return plain.ljust(9, "<")


def optional(rng, length):
    if rng.random() < 0.5:
        return "<" * length
    return some(rng, DIGITS if rng.random() < 0.6 else DIGITS + LETTERS, int(rng.integers(1, length + 1))).ljust(length, "<")


def checked(text):
    return text + check_digit(text)


def zone(rng, kind=None):
    """The format's name and its lines, with every check digit right."""
    kind = kind or str(rng.choice(["TD1", "TD1", "TD2", "TD3", "TD3", "MRVA", "MRVB", "FRA"]))
    length = LENGTHS[kind]
    state, nation = (str(rng.choice(STATES)).ljust(3, "<") for _ in range(2))
    sex = "MF<"[int(rng.choice(3, p=[0.47, 0.47, 0.06]))]
    birth, expiry = checked(date(rng)), checked(date(rng))
    document = checked(number(rng))
    if kind == "FRA":
        upper = f"IDFRA{name(rng)[:25]}".ljust(30, "<") + some(rng, DIGITS, 6)
        lower = checked(some(rng, DIGITS, 4) + some(rng, DIGITS + LETTERS, 3) + some(rng, DIGITS, 5))
        lower += "<<".join(name(rng) for _ in range(2)).ljust(14, "<")[:14] + birth + sex
        return kind, [upper, lower + check_digit(upper + lower)]
    second = "<" if rng.random() < 0.5 else str(rng.choice(list(LETTERS)))
    if kind == "TD1":
        upper = document + optional(rng, 15)
        tail = optional(rng, 11)
        middle = f"{birth}{sex}{expiry}{nation}{tail}" + check_digit(upper + birth + expiry + tail)
        return kind, [str(rng.choice(list("IAC"))) + second + state + upper, middle, names(rng, 30)]
    code = {"TD2": str(rng.choice(list("IAC"))), "TD3": "P", "MRVA": "V", "MRVB": "V"}[kind] + second
    upper = code + state + names(rng, length - 5)
    start = f"{document}{nation}{birth}{sex}{expiry}"
    if kind in ("MRVA", "MRVB"):
        return kind, [upper, start + optional(rng, length - len(start))]
    tail = checked(optional(rng, 14)) if kind == "TD3" else optional(rng, 7)
    return kind, [upper, start + tail + check_digit(document + birth + expiry + tail)]


def any_line(rng):
    """One line of 24 to 46 characters: of a zone, or of no grammar at all, so that reading does not turn into guessing."""
    if rng.random() < 0.5:
        _, lines = zone(rng)
        return str(rng.choice(lines))
    length = int(rng.integers(24, 47))
    kinds = [ALPHABET, LETTERS + DIGITS, DIGITS, LETTERS, "0OQDC", "1IJTL7", "B8S5Z2G6", "<KXVY", "MWNHUV"]
    line = ""
    while len(line) < length:
        line += some(rng, kinds[int(rng.choice(len(kinds), p=[0.3, 0.2, 0.1, 0.1, 0.06, 0.06, 0.06, 0.06, 0.06]))], int(rng.integers(1, 10)))
        if rng.random() < 0.3:
            line += "<" * int(rng.geometric(0.25))
    return line[:length]


if __name__ == "__main__":
    for kind, lines in (zone(np.random.default_rng(seed)) for seed in range(8)):
        print(kind, *lines, sep="\n")
