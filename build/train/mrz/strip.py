"""One strip of a line of print as the network sees it: drawn, printed badly, photographed badly, cut out of the photo with the errors of finding."""
import cv2
import numpy as np

from alphabet import NOTHING, PLACE
from draw import between, chance, octaves, smooth_noise
from glyphs import BASE, CAPITAL, CELL, TALL
from zones import any_line

HEIGHT, WIDTH, STRIDE = 24, 256, 4
# What the height of a capital is aimed at in the strip, in pixels, and how much wider than high its pixels are drawn, so that
# there is a column between any two characters; and the label for places that nothing is asked of.
AIMED, STRETCH, UNASKED = 14.5, 1.2, 255
MARGIN = 40


def draw_strip(rng, fonts, photos):
    """The strip (HEIGHT × WIDTH, uint8) and the character that each fourth column shows (NOTHING between them, UNASKED at their edges)."""
    shares = np.array([share for share, _, _ in fonts])
    _, glyphs, step = fonts[int(rng.choice(len(fonts), p=shares / shares.sum()))]
    step = step * rng.uniform(0.94, 1.08) if chance(rng, 0.7) else step * rng.uniform(0.85, 1.3)
    capital = AIMED * np.clip(rng.normal(1, 0.07), 0.78, 1.25)
    ink, middles, text = printed(rng, glyphs, step, any_line(rng), WIDTH / capital / STRETCH)
    worn = press(rng, ink)
    # Sometimes there is nothing to read, however much the ground looks like it.
    empty = chance(rng, 0.04)
    if empty:
        worn *= 0
    # One matrix from the drawing to the strip: scale, slope, turn, and where the strip is cut.
    scale = capital / CAPITAL
    wide = scale * STRETCH * np.exp(rng.normal(0, 0.06))
    turn, lean = rng.normal(0, 0.008), rng.normal(0, 0.05)
    left = WIDTH * rng.uniform(-0.15, 0.35) - wide * MARGIN if chance(rng, 0.3) else -wide * MARGIN * rng.uniform(0.6, 1.6)
    if chance(rng, 0.2):
        left = WIDTH - wide * (ink.shape[1] - MARGIN) - WIDTH * rng.uniform(0, 0.4)
    centre = HEIGHT / 2 + rng.normal(0, 1.2)
    matrix = np.array([[wide, -lean * wide, left], [turn * scale, scale, 0]], np.float64)
    matrix[1, 2] = centre - (matrix[1] @ [(WIDTH / 2 - left) / wide, BASE - CAPITAL / 2, 0])
    bend = rng.normal(0, 0.7) if chance(rng, 0.3) else 0.0
    photo = photograph(rng, worn, matrix, bend, photos)
    spots = matrix @ np.stack([middles, np.full(len(middles), BASE - CAPITAL / 2), np.ones(len(middles))])
    told = labels(spots[0], wide * step * CAPITAL, text)
    return photo, np.full_like(told, NOTHING) if empty else told


def printed(rng, glyphs, step, line, across):
    """Ink of a part of the line (with the lines above and below, where they come near), and the middles of its characters."""
    count = min(len(line), int(across / step) + 3)
    first = between(rng, 0, len(line) - count)
    if chance(rng, 0.35):
        first = 0 if chance(rng, 0.5) else len(line) - count
    text = line[first : first + count]
    pitch = step * CAPITAL
    wide = int(pitch * count + 2 * MARGIN + CELL)
    ink = np.zeros((TALL + 72, wide), np.float32)
    middles = MARGIN + pitch * (np.arange(count) + 0.5)
    rough = rng.normal(0, 0.4 if chance(rng, 0.3) else 0.05, (count, 2))
    for character, middle, dy in zip(text, middles + rough[:, 0], rough[:, 1]):
        lay(ink, glyphs[PLACE[character]], middle, 36 + dy)
    if chance(rng, 0.3):
        away = CAPITAL * rng.uniform(1.5, 2.8)
        for other, shift in ((any_line(rng), away), (any_line(rng), -away)):
            if chance(rng, 0.6):
                for character, middle in zip(other, middles + rng.uniform(-0.5, 0.5) * pitch):
                    lay(ink, glyphs[PLACE[character]], middle, 36 + shift)
    return ink[36 : 36 + TALL], middles, text


def lay(ink, glyph, middle, top):
    left, top = int(round(middle - CELL / 2)), int(round(top))
    low, high = max(0, top), min(ink.shape[0], top + TALL)
    if high <= low or left < 0 or left + CELL > ink.shape[1]:
        return
    part = ink[low:high, left : left + CELL]
    np.maximum(part, glyph[low - top : high - top], out=part)


def press(rng, ink):
    """What the printer and the years made of it: thick or thin strokes, ragged edges, gaps, pale parts."""
    height, width = ink.shape
    field = cv2.GaussianBlur(ink, (0, 0), rng.uniform(0.8, 2.4))
    cut = np.clip(0.5 - rng.normal(0, 0.14), 0.2, 0.74)
    if chance(rng, 0.5):
        cut = cut + rng.uniform(0, 0.25) * (octaves(rng, height, width, 20, 2) - 0.5)
    field = np.clip((field - cut) * rng.uniform(2, 6) + 0.5, 0, 1)
    if chance(rng, 0.3):
        gaps = octaves(rng, height, width, rng.uniform(4, 30), 2)
        field *= np.clip((gaps - rng.uniform(0.1, 0.36)) * rng.uniform(4, 20), rng.uniform(0, 0.6), 1)
    if chance(rng, 0.25):
        field *= 1 - rng.uniform(0, 0.6) * smooth_noise(rng, height, width, 2)
    if chance(rng, 0.08):
        field[between(rng, 14, 50) :: between(rng, 12, 40)] *= rng.uniform(0, 0.6)
    return field


def photograph(rng, ink, matrix, bend, photos):
    # The photo's own pixels: the strip's scale times this. Most photos are finer than the strip, scans of old websites coarser.
    fine = float(np.exp(rng.uniform(np.log(0.55), np.log(2.2))))
    height, width = round(HEIGHT * fine), round(WIDTH * fine)
    onto = matrix * fine
    inked = np.empty((height, width), np.float32)
    blur = 0.42 / np.sqrt(abs(np.linalg.det(onto[:, :2])))
    soft = cv2.GaussianBlur(ink, (0, 0), blur) if blur > 0.5 else ink
    if bend:
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        back = cv2.invertAffineTransform(onto)
        y = y + np.float32(bend * fine) * np.sin(x / width * np.pi * 2 * rng.uniform(0.3, 1) + rng.uniform(0, 6)).astype(np.float32)
        at_x = (back[0, 0] * x + back[0, 1] * y + back[0, 2]).astype(np.float32)
        at_y = (back[1, 0] * x + back[1, 1] * y + back[1, 2]).astype(np.float32)
        inked = cv2.remap(soft, at_x, at_y, cv2.INTER_LINEAR)
    else:
        inked = cv2.warpAffine(soft, onto, (width, height), flags=cv2.INTER_LINEAR)
    ground = paper(rng, height, width, photos)
    dark = rng.uniform(0, 0.35) if chance(rng, 0.88) else rng.uniform(0.3, 0.55)
    # Ink on a photograph that runs in is as dark as elsewhere; on paper it lets a little of the pattern through.
    picture = ground * (1 - inked) + np.minimum(ground, ground * 0.15 + dark * 0.85) * inked
    picture = lit(rng, picture)
    picture = taken(rng, picture, fine)
    way = cv2.INTER_AREA if fine > 1.2 else cv2.INTER_LINEAR if chance(rng, 0.8) else cv2.INTER_CUBIC
    return cv2.resize(picture, (WIDTH, HEIGHT), interpolation=way)


def paper(rng, height, width, photos):
    light = rng.uniform(0.6, 1)
    ground = np.full((height, width), light, np.float32)
    if chance(rng, 0.5):
        ground += rng.uniform(0, 0.15) * (octaves(rng, height, width, rng.uniform(1, 12), 3) - 0.5)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / height
    for _ in range(between(rng, 0, 3)):
        # Guilloche: bundles of waves that cross the line.
        turn, period = rng.uniform(0, np.pi), rng.uniform(0.06, 0.7)
        along = x * np.cos(turn) + y * np.sin(turn)
        across = -x * np.sin(turn) + y * np.cos(turn) + rng.uniform(0, 0.6) * np.sin(along * rng.uniform(0.5, 6) + rng.uniform(0, 6))
        lines = np.clip((np.sin(across * 2 * np.pi / period) - rng.uniform(-0.6, 0.8)) * rng.uniform(1, 4), 0, 1)
        ground *= 1 - rng.uniform(0.02, 0.22) * lines
    if photos and chance(rng, 0.25):
        photo = photos[int(rng.integers(len(photos)))]
        tall = between(rng, 16, photo.shape[0])
        long = min(photo.shape[1], max(16, int(tall * rng.uniform(1, 4))))
        top, left = between(rng, 0, photo.shape[0] - tall), between(rng, 0, photo.shape[1] - long)
        part = cv2.resize(photo[top : top + tall, left : left + long].mean(2).astype(np.float32) / 255, (width, height))
        ground = ground * (1 - rng.uniform(0.05, 0.5) * (1 - part))
    if chance(rng, 0.1):
        # The document ends here, or a thing lies there.
        ground[:, between(rng, 0, width) :] *= rng.uniform(0.2, 1.1)
    if chance(rng, 0.08):
        edge = between(rng, 0, height)
        if edge < height * 0.12 or edge > height * 0.88:
            part = ground[:edge] if edge < height / 2 else ground[edge:]
            part *= rng.uniform(0.1, 0.9)
    if chance(rng, 0.1):
        for _ in range(between(rng, 1, 4)):
            ends = [(between(rng, -10, width + 10), between(rng, -10, height + 10)) for _ in range(2)]
            cv2.line(ground, *ends, float(rng.uniform(0.2, 1)), 1, cv2.LINE_AA)
    return np.clip(ground, 0.02, 1)


def lit(rng, picture):
    height, width = picture.shape
    if chance(rng, 0.6):
        picture = picture * np.clip(1 + rng.normal(0, 0.25) * np.linspace(-1, 1, width, dtype=np.float32), 0.2, 2)
    if chance(rng, 0.2):
        edge = 1 / (1 + np.exp(np.clip(-(np.arange(width, dtype=np.float32) - rng.uniform(0, width)) / rng.uniform(0.5, 30), -30, 30)))
        picture = picture * (1 - rng.uniform(0.1, 0.6) * edge)
    if chance(rng, 0.15):
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        spot = np.exp(-(((x - rng.uniform(0, width)) / (height * rng.uniform(0.4, 4))) ** 2) - ((y - rng.uniform(0, height)) / (height * rng.uniform(0.4, 2))) ** 2)
        picture = picture + rng.uniform(0.1, 0.75) * spot * (1 - picture * 0.5)
    return picture


def taken(rng, picture, fine):
    """Focus, movement, exposure, noise, sharpening and JPEG; the capital is about 14.5 × `fine` pixels high here."""
    if chance(rng, 0.65):
        picture = cv2.GaussianBlur(picture, (0, 0), max(0.25, min(1.9, abs(rng.normal(0, 0.85))) * max(fine, 0.75)))
    if chance(rng, 0.15):
        length = max(2, round(rng.uniform(2, 6) * fine))
        kernel = np.zeros((length, length), np.float32)
        turn, middle = rng.uniform(0, np.pi), (length - 1) / 2
        reach = np.array([np.cos(turn), np.sin(turn)]) * middle
        cv2.line(kernel, np.round(middle - reach).astype(int).tolist(), np.round(middle + reach).astype(int).tolist(), 1.0)
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
    picture = picture * rng.uniform(0.45, 1.15) + rng.uniform(-0.05, 0.2)
    picture = np.clip(picture, 0, 1) ** np.exp(rng.normal(0, 0.2))
    picture = 0.5 + (picture - 0.5) * rng.uniform(0.5, 1.15)
    if chance(rng, 0.6):
        grain = rng.normal(0, abs(rng.normal(0, 0.03)), picture.shape).astype(np.float32)
        picture = picture + (cv2.GaussianBlur(grain, (0, 0), 0.8) * 1.8 if chance(rng, 0.5) else grain)
    if chance(rng, 0.25):
        picture = picture + (picture - cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.7, 2))) * rng.uniform(0.3, 2)
    photo = (np.clip(picture, 0, 1) * 255).astype(np.uint8)
    if chance(rng, 0.5):
        coded = cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, between(rng, 18, 92)])[1]
        photo = cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)
    return photo


def labels(spots, pitch, text):
    columns = (np.arange(WIDTH // STRIDE) + 0.5) * STRIDE
    away = np.abs(columns[:, None] - spots[None])
    nearest = away.argmin(1)
    far = away[np.arange(len(columns)), nearest] / pitch
    kind = np.array([PLACE[character] for character in text], np.uint8)[nearest]
    return np.where(far < 0.22, kind, np.where(far > 0.35, NOTHING, UNASKED)).astype(np.uint8)
