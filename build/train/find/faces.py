"""Faces of documents that nobody issues: identity cards, passport pages and certificates, by the thousand."""
import cv2
import numpy as np

from draw import between, chance, colour, mix, octaves, smooth_noise

FONTS = [cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_TRIPLEX, cv2.FONT_HERSHEY_COMPLEX]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789      "
SIZES = {"card": (428, 270), "page": (424, 298), "visas": (424, 298), "sheet": (298, 422), "td2": (420, 296)}


def draw_face(rng, kind):
    """One side of a document, width by height as SIZES says."""
    width, height = SIZES[kind]
    if kind == "sheet":
        return certificate(rng, width, height)
    if kind == "visas":
        return visa_page(rng, width, height)
    face = ground(rng, width, height)
    ink = colour(rng, 0, 0.35) if face.mean() > 0.4 else colour(rng, 0.75, 1, 0.1)
    if chance(rng, 0.6):
        band(rng, face)
    if kind == "page" or chance(rng, 0.75):
        portrait(rng, face, portrait_box(rng, width, height))
    if chance(rng, 0.25):
        portrait(rng, face, small_box(rng, width, height))
    fields(rng, face, ink, between(rng, 3, 11))
    for extra, share in ((emblem, 0.5), (chip, 0.2), (signature, 0.5), (hologram, 0.3), (bars, 0.2), (stripe, 0.08)):
        if chance(rng, share):
            extra(rng, face)
    if chance(rng, 0.95 if kind == "page" else 0.3):
        machine_zone(rng, face, 2 if kind == "page" else between(rng, 2, 3))
    if chance(rng, 0.3):
        border(rng, face)
    return np.clip(face, 0, 1)


def ground(rng, width, height):
    low = 0.65 if chance(rng, 0.75) else 0.05
    one, other = colour(rng, low, 1), colour(rng, low, 1)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = rng.uniform(0, 2 * np.pi)
    ramp = (x * np.cos(angle) + y * np.sin(angle)) / width
    face = mix(one, other, np.clip(ramp - ramp.min(), 0, 1) / max(0.1, np.ptp(ramp)))
    for _ in range(between(rng, 0, 3)):
        wave = np.sin(rng.uniform(0.05, 0.9) * (x + rng.uniform(5, 60) * np.sin(y * rng.uniform(0.01, 0.1))) + y * rng.uniform(-0.6, 0.6))
        face += (rng.uniform(0.01, 0.08) * np.sign(rng.normal()) * wave)[..., None]
    if chance(rng, 0.3):
        face = mix(face, colour(rng, low, 1), 0.5 * octaves(rng, height, width, between(rng, 2, 9), 2))
    return face.astype(np.float32)


def band(rng, face):
    height, width = face.shape[:2]
    tall = int(height * rng.uniform(0.08, 0.22))
    face[:tall] = face[:tall] * 0.3 + colour(rng, 0.1, 0.9) * 0.7
    write(rng, face, (int(width * rng.uniform(0.03, 0.4)), int(tall * 0.7)), tall / 45, colour(rng, 0, 1, 0.1), between(rng, 8, 20))


def portrait_box(rng, width, height):
    tall = height * rng.uniform(0.4, 0.68)
    wide = tall * rng.uniform(0.7, 0.85)
    left = width * rng.uniform(0.03, 0.1) if chance(rng, 0.75) else width * rng.uniform(0.6, 0.7)
    return [int(left), int(height * rng.uniform(0.15, 0.28)), int(wide), int(tall)]


def small_box(rng, width, height):
    tall = height * rng.uniform(0.15, 0.3)
    return [int(width * rng.uniform(0.5, 0.85)), int(height * rng.uniform(0.3, 0.6)), int(tall * 0.78), int(tall)]


def portrait(rng, face, box):
    left, top, wide, tall = box
    area = face[top : top + tall, left : left + wide]
    if area.size == 0:
        return
    tall, wide = area.shape[:2]
    backdrop = colour(rng, 0.55, 1, rng.uniform(0, 0.2))
    skin = np.array([0.55, 0.68, 0.88], np.float32) * rng.uniform(0.35, 1.05)
    hair, cloth = colour(rng, 0.02, 0.5, rng.uniform(0, 0.5)), colour(rng, 0.05, 0.9)
    picture = np.empty_like(area)
    picture[:] = backdrop
    middle = int(wide * rng.uniform(0.45, 0.55))
    def oval(centre, axes, tint):
        cv2.ellipse(picture, centre, axes, 0, 0, 360, tint.tolist(), -1, cv2.LINE_AA)
    oval((middle, int(tall * 1.05)), (int(wide * 0.48), int(tall * 0.32)), cloth)
    oval((middle, int(tall * 0.42)), (int(wide * 0.31), int(tall * rng.uniform(0.32, 0.4))), hair)
    if chance(rng, 0.4):
        oval((middle, int(tall * 0.6)), (int(wide * 0.33), int(tall * 0.3)), hair)
    oval((middle, int(tall * 0.5)), (int(wide * 0.23), int(tall * 0.29)), skin)
    for side in (-1, 1):
        oval((middle + int(side * wide * 0.1), int(tall * 0.45)), (max(1, int(wide * 0.035)), max(1, int(tall * 0.015))), hair * 0.4)
    oval((middle, int(tall * 0.65)), (max(1, int(wide * 0.07)), max(1, int(tall * 0.015))), skin * 0.6)
    if chance(rng, 0.35):
        picture[:] = picture.mean(axis=2, keepdims=True)
    share = rng.uniform(0.7, 1)
    area[:] = area * (1 - share) + picture * share


def fields(rng, face, ink, count):
    height, width = face.shape[:2]
    left = width * rng.uniform(0.05, 0.5)
    top = height * rng.uniform(0.15, 0.35)
    step = (height * 0.95 - top) / (count + 1)
    scale = min(0.75, step / 34) * rng.uniform(0.7, 1.3)
    for line in range(count):
        at = (int(left), int(top + step * (line + 0.7)))
        if chance(rng, 0.7):
            write(rng, face, (at[0], at[1] - int(step * 0.45)), scale * 0.55, ink * 0.6 + 0.3, between(rng, 4, 14))
        write(rng, face, at, scale, ink, between(rng, 4, 18))
        if chance(rng, 0.3):
            write(rng, face, (int(left + width * 0.27), at[1]), scale, ink, between(rng, 3, 9))


def write(rng, face, at, scale, ink, length):
    words = "".join(rng.choice(list(LETTERS), length))
    if chance(rng, 0.3):
        words = words.lower()
    thickness = 2 if scale > 0.6 and chance(rng, 0.5) else 1
    cv2.putText(face, words, at, int(rng.choice(FONTS)), max(0.2, scale), np.asarray(ink).tolist(), thickness, cv2.LINE_AA)


def machine_zone(rng, face, lines):
    height, width = face.shape[:2]
    step = height * rng.uniform(0.065, 0.085)
    ink = colour(rng, 0, 0.15, 0)
    if chance(rng, 0.4):
        face[int(height - step * (lines + 0.7)) :] *= 0.3
        face[int(height - step * (lines + 0.7)) :] += 0.66
    for line in range(lines):
        at = (int(width * 0.04), int(height - step * (lines - line - 0.35)))
        count = 44 if lines == 2 else 30
        words = "".join(rng.choice(list(LETTERS.replace(" ", "<")), count))
        cv2.putText(face, words, at, cv2.FONT_HERSHEY_SIMPLEX, width * 0.92 / count / 18, ink.tolist(), 1, cv2.LINE_AA)


def emblem(rng, face):
    height, width = face.shape[:2]
    centre = (int(width * rng.uniform(0.1, 0.95)), int(height * rng.uniform(0.1, 0.8)))
    radius = int(height * rng.uniform(0.05, 0.25))
    tint = colour(rng, 0.1, 0.9)
    layer = face.copy()
    for ring in range(between(rng, 1, 4)):
        cv2.circle(layer, centre, max(2, radius - ring * radius // 4), (tint * (0.6 + 0.15 * ring)).tolist(), between(rng, 1, 4) if ring else -1, cv2.LINE_AA)
    share = rng.uniform(0.15, 0.9)
    face *= 1 - share
    face += layer * share


def chip(rng, face):
    height, width = face.shape[:2]
    left, top = int(width * rng.uniform(0.06, 0.7)), int(height * rng.uniform(0.3, 0.5))
    wide, tall = int(width * 0.14), int(height * 0.19)
    gold = np.array([0.35, 0.65, 0.8], np.float32) * rng.uniform(0.7, 1.1)
    cv2.rectangle(face, (left, top), (left + wide, top + tall), gold.tolist(), -1, cv2.LINE_AA)
    for part in (0.33, 0.66):
        cv2.line(face, (left, int(top + tall * part)), (left + wide, int(top + tall * part)), (gold * 0.5).tolist(), 1, cv2.LINE_AA)


def signature(rng, face):
    height, width = face.shape[:2]
    steps = np.linspace(0, 1, 40)
    left, top = width * rng.uniform(0.05, 0.6), height * rng.uniform(0.6, 0.85)
    wobble = np.cumsum(rng.normal(0, 0.02, 40))
    points = np.stack([left + steps * width * 0.3, top + height * (0.05 * np.sin(steps * rng.uniform(15, 50)) + wobble * 0.4)], 1)
    cv2.polylines(face, [points.astype(np.int32)], False, colour(rng, 0, 0.4).tolist(), between(rng, 1, 2), cv2.LINE_AA)


def hologram(rng, face):
    height, width = face.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    cx, cy = width * rng.uniform(0.1, 0.9), height * rng.uniform(0.1, 0.9)
    distance = np.hypot(x - cx, y - cy) / (height * rng.uniform(0.12, 0.4))
    field = np.clip(1.2 - distance, 0, 1) * rng.uniform(0.2, 0.7)
    rainbow = 0.6 + 0.4 * np.stack([np.sin(distance * 9 + phase + x * 0.05) for phase in (0, 2.1, 4.2)], 2)
    face[:] = mix(face, rainbow.astype(np.float32), field)


def bars(rng, face):
    height, width = face.shape[:2]
    left, top = int(width * rng.uniform(0.05, 0.6)), int(height * rng.uniform(0.1, 0.75))
    wide, tall = int(width * rng.uniform(0.2, 0.5)), int(height * rng.uniform(0.08, 0.22))
    rows = 1 if chance(rng, 0.5) else between(rng, 4, 12)
    code = (rng.random((rows, wide // 2)) > 0.5).astype(np.float32)
    code = cv2.resize(code, (wide, tall), interpolation=cv2.INTER_NEAREST)
    area = face[top : top + tall, left : left + wide]
    area[:] = code[: area.shape[0], : area.shape[1], None] * 0.9 + 0.03


def stripe(rng, face):
    height = face.shape[0]
    top = int(height * rng.uniform(0.05, 0.15))
    face[top : top + int(height * 0.2)] = colour(rng, 0, 0.2, 0.1)


def border(rng, face):
    height, width = face.shape[:2]
    inset = between(rng, 2, 14)
    cv2.rectangle(face, (inset, inset), (width - inset, height - inset), colour(rng, 0, 1).tolist(), between(rng, 1, 5), cv2.LINE_AA)


def certificate(rng, width, height):
    paper = colour(rng, 0.85, 1, abs(rng.normal(0, 0.06)))
    face = np.ones((height, width, 3), np.float32) * paper
    face *= 1 - 0.05 * smooth_noise(rng, height, width, 3)[..., None]
    ink = colour(rng, 0, 0.35)
    if chance(rng, 0.35):
        border(rng, face)
        border(rng, face)
    y = int(height * rng.uniform(0.06, 0.15))
    if chance(rng, 0.6):
        emblem(rng, face)
    write(rng, face, (int(width * rng.uniform(0.1, 0.35)), y), rng.uniform(0.4, 0.9), ink, between(rng, 8, 18))
    step = between(rng, 7, 14)
    left = int(width * rng.uniform(0.07, 0.14))
    while y < height * rng.uniform(0.75, 0.95):
        y += step
        if chance(rng, 0.15):
            y += step
        write(rng, face, (left, y), step / 42, ink, int(width * rng.uniform(0.3, 0.85) / (step * 0.42)))
    for extra, share in ((signature, 0.5), (bars, 0.25), (emblem, 0.4)):
        if chance(rng, share):
            extra(rng, face)
    if chance(rng, 0.15):
        portrait(rng, face, small_box(rng, width, height))
    return np.clip(face, 0, 1)


def visa_page(rng, width, height):
    """The page that faces the data page: pattern, a heading, stamps; neither portrait nor machine-readable zone."""
    page = ground(rng, width, height)
    ink = colour(rng, 0, 0.5)
    if chance(rng, 0.6):
        write(rng, page, (between(rng, 20, 180), between(rng, 25, 60)), rng.uniform(0.4, 0.8), ink, between(rng, 5, 14))
    if chance(rng, 0.35):
        fields(rng, page, ink, between(rng, 1, 5))
    for extra, share in ((emblem, 0.4), (signature, 0.3), (bars, 0.1)):
        if chance(rng, share):
            extra(rng, page)
    return np.clip(page, 0, 1)


def booklet(rng, page, other):
    """A passport lying open: the data page below (or beside) another page. Gives the face and the data page's corners in it."""
    tall, wide = page.shape[:2]
    if chance(rng, 0.8):
        face = np.concatenate([cv2.resize(other, (wide, tall)), page], 0)
        quad = [[0, tall], [wide, tall], [wide, 2 * tall], [0, 2 * tall]]
        x = np.abs(np.arange(2 * tall, dtype=np.float32) - tall)[:, None, None]
    else:
        face = np.concatenate([cv2.resize(other, (wide, tall)), page], 1)
        quad = [[wide, 0], [2 * wide, 0], [2 * wide, tall], [wide, tall]]
        x = np.abs(np.arange(2 * wide, dtype=np.float32) - wide)[None, :, None]
    fold = 1 - rng.uniform(0.1, 0.5) * np.exp(-x / rng.uniform(3, 20))
    return (face * fold).astype(np.float32), np.array(quad, np.float32)
