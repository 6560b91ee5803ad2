"""The characters as drawings: coverage 0 … 1 on a cell of fixed size, for each font."""
from pathlib import Path

import cv2
import numpy as np

from alphabet import ALPHABET

# The height of a capital letter, and the cell that a character is drawn in, in pixels of the drawing.
CAPITAL, CELL, TALL = 36, 48, 64
BASE = 50
OCR_B = "/usr/share/fonts/opentype/ocr-b/"
FONTS = [(OCR_B + "OCRB.otf", 0.52), (OCR_B + "OCRBS.otf", 0.3), (OCR_B + "OCRBL.otf", 0.02),
         ("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf", 0.06),
         ("/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf", 0.03),
         ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 0.04),
         ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf", 0.03)]


def load_fonts():
    """For each font that is installed: its share, its glyphs (37 × TALL × CELL), and the width of its step in capital heights."""
    fonts = []
    for file, share in FONTS:
        if not Path(file).exists():
            continue
        font = cv2.freetype.createFreeType2()
        font.loadFontData(file, 0)
        size = CAPITAL
        for _ in range(4):
            size = round(size * CAPITAL / inked(font, "H", size)[1])
        step = (inked(font, "HHHHHHHHHHH", size)[0] - inked(font, "H", size)[0]) / 10
        glyphs = np.stack([glyph(font, character, size, step) for character in ALPHABET])
        fonts.append((share, glyphs, step / CAPITAL))
    return fonts


def drawn(font, text, size):
    picture = np.zeros((TALL * 2, CELL * (len(text) + 2), 3), np.uint8)
    font.putText(picture, text, (CELL, BASE + 30), size, (255, 255, 255), -1, cv2.LINE_AA, True)
    return picture[..., 0]


def inked(font, text, size):
    """Width and height of what is drawn."""
    ys, xs = np.nonzero(drawn(font, text, size) > 127)
    return xs.max() - xs.min() + 1, ys.max() - ys.min() + 1


def glyph(font, character, size, step):
    """The character in the middle of its own step, not of its ink: H H tells where steps lie."""
    row = drawn(font, f"H{character}H", size)
    first = np.nonzero(drawn(font, "H", size).max(0) > 127)[0]
    middle = (first.min() + first.max() + 1) / 2 + step
    left, top = round(middle - CELL / 2), 30
    own = row.copy()
    # The neighbours only set the distance.
    own[:, : int(middle - step * 0.5)] = 0
    own[:, int(np.ceil(middle + step * 0.5)) :] = 0
    return own[top : top + TALL, left : left + CELL].astype(np.float32) / 255
