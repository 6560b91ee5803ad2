"""What documents lie on: tables, cloth, stone, paper, keyboards, heaps of things, and details of Debian's wallpapers and game textures."""
import subprocess
from pathlib import Path

import cv2
import numpy as np

from draw import between, chance, colour, mix, octaves, smooth_noise
from faces import certificate

# Where photos for blurred detail come from, if these packages of Debian are installed (their pictures are only ever training data).
PACKAGES = ["supertuxkart-data", "mate-backgrounds", "lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04", "gnome-backgrounds"]


def load_photos(limit=1200, side=512):
    """Photos and textures of the packages above as uint8 BGR, `side` pixels at least on the shorter side where they have as many."""
    files = []
    for package in PACKAGES:
        listing = subprocess.run(["dpkg", "-L", package], capture_output=True, text=True, check=False).stdout
        files += [name for name in listing.splitlines() if Path(name).suffix.lower() in (".jpg", ".jpeg", ".png", ".webp")]
    photos = []
    for name in sorted(files):
        if len(photos) >= limit:
            break
        photo = cv2.imread(name, cv2.IMREAD_UNCHANGED)
        if photo is None or photo.ndim != 3 or min(photo.shape[:2]) < 200 or photo.dtype != np.uint8:
            continue
        if photo.shape[2] == 4 and photo[..., 3].min() < 250:
            continue
        scale = side / min(photo.shape[:2])
        photo = photo[..., :3]
        if scale < 1:
            photo = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        if photo.std() > 8:
            photos.append(np.ascontiguousarray(photo))
    return photos


def background(rng, height, width, photos, faces):
    """A desk of some kind, filling the picture."""
    kinds = [(plain, 0.16), (wood, 0.2), (cloth, 0.13), (stone, 0.1), (tiles, 0.05), (heap, 0.13), (keyboard, 0.05), (print_page, 0.05)]
    if photos:
        kinds.append((lambda *given: detail(*given, photos), 0.3))
    weights = np.array([weight for _, weight in kinds])
    draw = kinds[int(rng.choice(len(kinds), p=weights / weights.sum()))][0]
    desk = draw(rng, height, width)
    if draw not in (plain, stone) and chance(rng, 0.8):
        desk = tilted(rng, desk)
    if chance(rng, 0.25):
        desk = beyond_the_edge(rng, desk, photos)
    return desk.astype(np.float32)


def plain(rng, height, width):
    desk = np.ones((height, width, 3), np.float32) * colour(rng, 0.03, 1)
    desk *= 1 + rng.uniform(0, 0.12) * (smooth_noise(rng, height, width, 3) - 0.5)[..., None]
    return desk + rng.uniform(0, 0.04) * (octaves(rng, height, width, 60, 3) - 0.5)[..., None]


def wood(rng, height, width):
    stretch = rng.uniform(8, 30)
    cells = rng.uniform(6, 40)
    slim = max(4, int(width / stretch))
    grain = cv2.resize(octaves(rng, height, slim, cells, 3), (width, height), interpolation=cv2.INTER_CUBIC)
    rings = 0.5 + 0.5 * np.sin(grain * rng.uniform(8, 60) + smooth_noise(rng, height, width, 2) * rng.uniform(0, 12))
    value = rng.uniform(0.1, 0.95)
    hue = np.array([[[rng.uniform(10, 40), rng.uniform(0.1, 0.65), value]]], np.float32)
    tone = cv2.cvtColor(hue, cv2.COLOR_HSV2BGR)[0, 0]
    desk = mix(tone, tone * rng.uniform(0.4, 0.85), rings * rng.uniform(0.2, 1)) * (0.85 + 0.3 * grain[..., None])
    if chance(rng, 0.5):
        plank = int(height / between(rng, 2, 8))
        for index, top in enumerate(range(0, height, plank)):
            desk[top : top + plank] *= rng.uniform(0.8, 1.15)
            desk[top : top + between(rng, 1, 3)] *= rng.uniform(0.3, 0.8)
    return np.clip(desk, 0, 1)


def cloth(rng, height, width):
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = x + 6 * smooth_noise(rng, height, width, 4), y + 6 * smooth_noise(rng, height, width, 4)
    one, other = colour(rng, 0.05, 1), colour(rng, 0.05, 1)
    period = rng.uniform(3, 60)
    stripes = (np.sin(x * 2 * np.pi / period) > rng.uniform(-0.8, 0.8)).astype(np.float32)
    pattern = {0: stripes, 1: np.maximum(stripes, np.sin(y * 2 * np.pi / period) > 0.3), 2: octaves(rng, height, width, between(rng, 3, 14), 2) > 0.5}[between(rng, 0, 2)]
    desk = mix(one, one * 0.5 + other * 0.5, cv2.GaussianBlur(pattern.astype(np.float32), (0, 0), 0.8) * rng.uniform(0.1, 1))
    weave = np.sin(x * rng.uniform(0.8, 2.6)) * np.sin(y * rng.uniform(0.8, 2.6))
    desk *= 1 + rng.uniform(0, 0.15) * weave[..., None]
    folds = octaves(rng, height, width, rng.uniform(1.5, 6), 2)
    return np.clip(desk * (1 + rng.uniform(0, 0.9) * (folds - 0.5))[..., None], 0, 1)


def stone(rng, height, width):
    one, other = colour(rng, 0.1, 1), colour(rng, 0.1, 1)
    field = octaves(rng, height, width, rng.uniform(2, 60), 4)
    if chance(rng, 0.5):
        field = np.abs(field - 0.5) * 3
    return mix(one, other, np.clip(field * rng.uniform(0.5, 2.5) - rng.uniform(0, 0.5), 0, 1))


def tiles(rng, height, width):
    desk = stone(rng, height, width) if chance(rng, 0.5) else plain(rng, height, width)
    across, down = between(rng, 20, 160), between(rng, 20, 160)
    seam, wide = colour(rng, 0, 1, 0.1), between(rng, 1, 4)
    for row, top in enumerate(range(0, height, down)):
        desk[top : top + wide] = seam
        for left in range((row % 2) * across // 2, width, across):
            desk[top : top + down, left : left + wide] = seam
    return desk


def keyboard(rng, height, width):
    desk = plain(rng, height, width)
    body, key, ink = colour(rng, 0.02, 0.9, 0.1), colour(rng, 0.02, 0.95, 0.1), colour(rng, 0, 1, 0.1)
    desk[:] = body
    size = between(rng, 22, 60)
    for row, top in enumerate(range(-size // 2, height, size)):
        left = -between(rng, 0, size)
        while left < width:
            wide = int(size * rng.choice([1, 1, 1, 1, 1.5, 2, 4]))
            cv2.rectangle(desk, (left + 2, top + 2), (left + wide - 3, top + size - 3), (key * rng.uniform(0.9, 1.1)).tolist(), -1)
            cv2.putText(desk, chr(between(rng, 65, 90)), (left + size // 4, top + size // 2), 0, size / 70, ink.tolist(), 1, cv2.LINE_AA)
            left += wide
    return desk


def print_page(rng, height, width):
    page = certificate(rng, width // 2, height // 2)
    return cv2.resize(page, (width, height), interpolation=cv2.INTER_LINEAR)


def heap(rng, height, width):
    desk = plain(rng, height, width)
    for _ in range(between(rng, 12, 60)):
        centre = np.array([rng.uniform(0, width), rng.uniform(0, height)])
        size = np.exp(rng.normal(np.log(height * 0.12), 0.8))
        tint = colour(rng, 0, 1)
        if chance(rng, 0.45):
            turn, across = rng.uniform(0, np.pi), size * rng.uniform(0.1, 1.6)
            axes = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
            corners = np.array([[-size, -across], [size, -across], [size, across], [-size, across]]) @ axes + centre
            cv2.fillPoly(desk, [corners.astype(np.int32)], tint.tolist(), cv2.LINE_AA)
        elif chance(rng, 0.5):
            corners = centre + rng.normal(0, size, (between(rng, 3, 6), 2))
            cv2.fillPoly(desk, [corners.astype(np.int32)], tint.tolist(), cv2.LINE_AA)
        else:
            cv2.ellipse(desk, centre.astype(int).tolist(), (int(size) + 1, int(size * rng.uniform(0.2, 1)) + 1), rng.uniform(0, 180), 0, 360, tint.tolist(), -1 if chance(rng, 0.7) else between(rng, 1, 6), cv2.LINE_AA)
    return desk * (1 + 0.3 * (octaves(rng, height, width, 5, 3) - 0.5)[..., None])


def detail(rng, height, width, photos):
    photo = photos[int(rng.integers(len(photos)))]
    tall, wide = photo.shape[:2]
    share = rng.uniform(0.25, 1)
    side_y, side_x = max(32, int(tall * share)), max(32, int(min(wide, tall * 1.4) * share))
    top, left = between(rng, 0, tall - side_y), between(rng, 0, max(0, wide - side_x))
    part = photo[top : top + side_y, left : left + side_x]
    if chance(rng, 0.5):
        part = part[:, ::-1]
    part = cv2.resize(np.ascontiguousarray(part), (width, height), interpolation=cv2.INTER_LINEAR).astype(np.float32) / 255
    return part * rng.uniform(0.6, 1.2)


def tilted(rng, desk):
    """The desk as seen aslant, mirrored on where it ends."""
    height, width = desk.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-180, 180), np.exp(rng.normal(0.15, 0.3)))
    matrix = np.vstack([turn, [rng.normal(0, 0.0004), rng.normal(0, 0.0004), 1]])
    return cv2.warpPerspective(desk, matrix, (width, height), borderMode=cv2.BORDER_REFLECT_101)


def beyond_the_edge(rng, desk, photos):
    """The desk ends somewhere in the picture, and a room (or another thing) is behind it."""
    height, width = desk.shape[:2]
    room = detail(rng, height, width, photos) if photos and chance(rng, 0.5) else plain(rng, height, width)
    angle, offset = rng.uniform(0, 2 * np.pi), rng.uniform(0.15, 0.48)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    beyond = (x / width - 0.5) * np.cos(angle) + (y / height - 0.5) * np.sin(angle) - offset
    return mix(desk, room, np.clip(beyond * rng.uniform(40, 400) + 0.5, 0, 1).astype(np.float32))
