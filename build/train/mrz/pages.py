"""
Whole documents with a zone, photographed or scanned, for measuring what the station makes of them (never for training):
    /usr/bin/python3 build/train/mrz/pages.py --count 60 --out out/train/mrz/pages
    npm run bench:mrz -- --images out/train/mrz/pages --truth out/train/mrz/pages/truth.json
"""
import argparse
import json
from pathlib import Path

import cv2
import numpy as np

import pool  # noqa: F401  it puts the finder's drawings within reach
from alphabet import PLACE
from backgrounds import background, load_photos
from camera import expose, light
from draw import between, chance
from faces import draw_face
from glyphs import BASE, CAPITAL, CELL, TALL, load_fonts
from place import seen_from
from strip import lay, press
from things import lay as lay_on, round_corners
from zones import zone

# A capital of OCR-B is 2.4 mm high or a little more, its step 2.54 mm.
PER_MM = CAPITAL / 2.5
SHAPES = {"TD1": (85.6, 54, "card"), "TD2": (105, 74, "td2"), "FRA": (105, 74, "td2"), "MRVB": (105, 74, "td2"), "TD3": (125, 88, "page"), "MRVA": (125, 88, "page")}


def draw_document(rng, fonts):
    """A document's face (float BGR) and what its zone says."""
    kind, lines = zone(rng)
    wide_mm, tall_mm, shape = SHAPES[kind]
    width, height = round(wide_mm * PER_MM), round(tall_mm * PER_MM)
    face = np.clip(cv2.resize(draw_face(rng, shape if shape != "td2" else "card"), (width, height), interpolation=cv2.INTER_CUBIC), 0, 1)
    _, glyphs, step = fonts[0 if chance(rng, 0.6) else 1]
    pitch, apart = step * CAPITAL * 2.54 / 2.5 * rng.uniform(0.94, 1.0), CAPITAL * rng.uniform(1.7, 2.4)
    tall = apart * (len(lines) - 1) + CAPITAL
    top = height - tall - PER_MM * rng.uniform(3.5, 6)
    band = face[int(top - PER_MM * 2) :]
    # Issuers keep the zone's ground light and calm; a zone that the face has of its own must not shine through.
    calm = cv2.GaussianBlur(band, (0, 0), PER_MM * 3)
    band[:] = calm * 0.3 + rng.uniform(0.6, 0.7)
    ink = np.zeros((height + TALL, width), np.float32)
    left = (width - pitch * len(lines[0])) / 2 + PER_MM * rng.uniform(-1.5, 1.5)
    for index, line in enumerate(lines):
        for column, character in enumerate(line):
            middle = max(CELL / 2, min(width - CELL / 2 - 1, left + pitch * (column + 0.5)))
            lay(ink, glyphs[PLACE[character]], middle, top + apart * index - (BASE - CAPITAL))
    dark = press(np.random.default_rng(int(rng.integers(1 << 30))), ink)[:height, :, None] * rng.uniform(0.75, 1)
    return np.clip(face, 0, 1).astype(np.float32) * (1 - dark) + dark * rng.uniform(0, 0.2), lines


def photographed(rng, face, photos):
    width, height = [(1920, 1080), (1600, 1200), (1440, 1080), (2400, 1800)][between(rng, 0, 3)]
    if chance(rng, 0.2):
        width, height = height, width
    desk = cv2.resize(background(rng, height // 4, width // 4, photos, None), (width, height), interpolation=cv2.INTER_CUBIC)
    tall, wide = face.shape[:2]
    turn = rng.normal(0, 5) + 90 * int(rng.choice([0, 0, 0, 1, 2, 3]))
    quad = seen_from(rng, (wide, tall), width / height, rng.uniform(0.5, 0.97), abs(rng.normal(0, 10)), turn) * (width, height)
    # Reduced first, or fine print would flicker.
    scale = np.linalg.norm(quad[1] - quad[0]) / wide
    face = cv2.GaussianBlur(face, (0, 0), max(0.3, 0.4 / scale))
    lay_on(rng, desk, face, quad, round_corners(wide, tall, wide * 0.03), rng.uniform(0, 0.6))
    light(rng, desk, quad)
    return expose(rng, desk, (width, height))


def scanned(rng, face):
    tall, wide = face.shape[:2]
    width = between(rng, 560, 1500)
    height = round(width * tall / wide)
    page = cv2.resize(face, (width, height), interpolation=cv2.INTER_AREA)
    if chance(rng, 0.5):
        room = [between(rng, 5, width // 2) for _ in range(4)]
        page = cv2.copyMakeBorder(page, *room, cv2.BORDER_CONSTANT, value=[float(rng.uniform(0.85, 1))] * 3)
        turn = cv2.getRotationMatrix2D((page.shape[1] / 2, page.shape[0] / 2), rng.normal(0, 1.5), 1)
        page = cv2.warpAffine(page, turn, page.shape[1::-1], borderMode=cv2.BORDER_REPLICATE)
    page = np.clip(page + rng.normal(0, rng.uniform(0, 0.02), page.shape), 0, 1)
    page = np.rot90(page, int(rng.choice([0, 0, 0, 1, 2, 3])))
    coded = cv2.imencode(".jpg", (page * 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, between(rng, 40, 92)])[1]
    return cv2.imdecode(coded, cv2.IMREAD_COLOR)


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--count", type=int, default=60)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--seed", type=int, default=4242)
    asked.add_argument("--photos", type=int, default=40)
    given = asked.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    fonts, photos, truth = load_fonts(), load_photos(given.photos), []
    for index in range(given.count):
        rng = np.random.default_rng(given.seed + index)
        face, lines = draw_document(rng, fonts)
        picture = photographed(rng, face, photos) if chance(rng, 0.6) else scanned(rng, face)
        name = f"{index:03d}.jpg"
        cv2.imwrite(str(given.out / name), picture, [cv2.IMWRITE_JPEG_QUALITY, 92])
        truth.append({"file": name, "lines": lines})
        (given.out / "truth.json").write_text(json.dumps(truth))


if __name__ == "__main__":
    main()
