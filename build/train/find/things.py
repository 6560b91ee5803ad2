"""Things that lie about beside documents, and hands that hold them."""
import cv2
import numpy as np

from draw import between, blurred, chance, colour, mix, octaves, paste, smooth_noise, window
from place import seen_from


def lay(rng, picture, face, quad, alpha=None, shadow=0.0):
    """Lays a flat face on the picture with its corners at `quad` (pixels), with a soft shadow under it."""
    spread = rng.uniform(1, 12)
    part, corner = window(picture, quad, 3 + (3 * spread if shadow > 0 else 0))
    if part is None:
        return
    height, width = part.shape[:2]
    tall, wide = face.shape[:2]
    source = np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, (quad - corner).astype(np.float32))
    alpha = np.ones((tall, wide), np.float32) if alpha is None else alpha
    warped = cv2.warpPerspective(face, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    cover = cv2.warpPerspective(alpha, matrix, (width, height), flags=cv2.INTER_LINEAR)
    if shadow > 0:
        moved = np.float32([[1, 0, rng.normal(0, spread / 2)], [0, 1, rng.normal(0, spread / 2)]])
        dark = blurred(cv2.warpAffine(cover, moved, (width, height)), spread)
        part *= 1 - shadow * dark[..., None]
    paste(part, warped, cover)


def round_corners(wide, tall, radius):
    """A face's cover with round corners."""
    mask = np.zeros((tall * 2, wide * 2), np.uint8)
    r = max(1, int(radius * 2))
    cv2.rectangle(mask, (r, 0), (wide * 2 - r, tall * 2), 255, -1)
    cv2.rectangle(mask, (0, r), (wide * 2, tall * 2 - r), 255, -1)
    for x in (r, wide * 2 - r - 1):
        for y in (r, tall * 2 - r - 1):
            cv2.circle(mask, (x, y), r, 255, -1)
    return cv2.resize(mask, (wide, tall), interpolation=cv2.INTER_AREA).astype(np.float32) / 255


def scatter(rng, picture, aspect, count):
    """Some things on the desk."""
    for _ in range(count):
        draw = (pen, phone, cup, blank_sheet, book, note, cable, coin, ruler, shape)[between(rng, 0, 9)]
        draw(rng, picture, aspect)


def flat_thing(rng, picture, aspect, face, size, fill, alpha=None):
    height, width = picture.shape[:2]
    quad = seen_from(rng, size, aspect, fill, abs(rng.normal(0, 15)), inside=False)
    lay(rng, picture, face, quad * [width, height], alpha, rng.uniform(0, 0.5))


def pen(rng, picture, aspect):
    face = np.ones((8, 120, 3), np.float32) * colour(rng, 0, 1)
    face *= (0.6 + 0.5 * np.sin(np.linspace(0.3, 2.8, 8)))[:, None, None]
    face[:, between(rng, 80, 110) :] *= rng.uniform(0.2, 1)
    flat_thing(rng, picture, aspect, np.clip(face, 0, 1), (140, between(rng, 6, 12)), rng.uniform(0.3, 0.9))


def phone(rng, picture, aspect):
    face = np.ones((240, 120, 3), np.float32) * colour(rng, 0, 0.25, 0.1)
    screen = colour(rng, 0, 0.9)
    if chance(rng, 0.5):
        face[12:-12, 6:-6] = mix(screen, colour(rng, 0, 1), smooth_noise(rng, 216, 108, 4))
        for row in range(4):
            for column in range(3):
                if chance(rng, 0.6):
                    cv2.rectangle(face, (14 + 34 * column, 25 + 45 * row), (36 + 34 * column, 47 + 45 * row), colour(rng).tolist(), -1)
    flat_thing(rng, picture, aspect, face, (75, 155), rng.uniform(0.3, 0.9), round_corners(120, 240, 14))


def cup(rng, picture, aspect):
    height, width = picture.shape[:2]
    centre = (int(rng.uniform(0, width)), int(rng.uniform(0, height)))
    radius = height * rng.uniform(0.08, 0.25)
    body, drink = colour(rng, 0.1, 1), colour(rng, 0.05, 0.5)
    for share, tint in ((1.25, body * 0.8), (1, body), (0.88, drink)):
        axes = (int(radius * share), int(radius * share * 0.9))
        cv2.ellipse(picture, centre, axes, 0, 0, 360, tint.tolist(), -1, cv2.LINE_AA)


def blank_sheet(rng, picture, aspect):
    face = np.ones((200, 150, 3), np.float32) * colour(rng, 0.75, 1, 0.04)
    if chance(rng, 0.3):
        face[:: between(rng, 6, 16)] *= 0.9
    flat_thing(rng, picture, aspect, face, (210, 297), rng.uniform(0.6, 1.8))


def book(rng, picture, aspect):
    face = mix(colour(rng), colour(rng), smooth_noise(rng, 200, 150, between(rng, 1, 5)))
    for _ in range(between(rng, 0, 3)):
        cv2.putText(face, "ABCDEFGH"[: between(rng, 3, 8)], (between(rng, 5, 50), between(rng, 20, 190)), 2, rng.uniform(0.4, 1.4), colour(rng).tolist(), 2, cv2.LINE_AA)
    flat_thing(rng, picture, aspect, face, (150, 210), rng.uniform(0.4, 1.2))


def note(rng, picture, aspect):
    face = np.ones((80, 80, 3), np.float32) * colour(rng, 0.7, 1, rng.uniform(0.1, 0.7))
    for _ in range(between(rng, 0, 5)):
        y = between(rng, 8, 72)
        cv2.line(face, (6, y), (between(rng, 20, 74), y + between(rng, -4, 4)), colour(rng, 0, 0.4).tolist(), 1, cv2.LINE_AA)
    flat_thing(rng, picture, aspect, face, (76, 76), rng.uniform(0.15, 0.4))


def cable(rng, picture, aspect):
    height, width = picture.shape[:2]
    turns = np.cumsum(rng.normal(0, 0.35, 60)) + rng.uniform(0, 6)
    path = np.cumsum(np.stack([np.cos(turns), np.sin(turns)], 1) * height * 0.03, 0) + [rng.uniform(0, width), rng.uniform(0, height)]
    tint, thick = colour(rng, 0, 1, 0.1), between(rng, 2, 7)
    cv2.polylines(picture, [path.astype(np.int32)], False, (tint * 0.5).tolist(), thick + 2, cv2.LINE_AA)
    cv2.polylines(picture, [path.astype(np.int32)], False, tint.tolist(), thick, cv2.LINE_AA)


def coin(rng, picture, aspect):
    height, width = picture.shape[:2]
    for _ in range(between(rng, 1, 5)):
        centre, radius = (int(rng.uniform(0, width)), int(rng.uniform(0, height))), int(height * rng.uniform(0.015, 0.05)) + 2
        cv2.circle(picture, centre, radius, colour(rng, 0.3, 0.9, 0.3).tolist(), -1, cv2.LINE_AA)
        cv2.circle(picture, centre, radius, colour(rng, 0.1, 0.5, 0.3).tolist(), 1, cv2.LINE_AA)


def ruler(rng, picture, aspect):
    face = np.ones((24, 300, 3), np.float32) * colour(rng, 0.5, 1)
    face[:10, ::6] *= 0.3
    flat_thing(rng, picture, aspect, face, (300, 26), rng.uniform(0.5, 1.4))


def shape(rng, picture, aspect):
    height, width = picture.shape[:2]
    corners = np.array([rng.uniform(0, width), rng.uniform(0, height)]) + rng.normal(0, height * rng.uniform(0.03, 0.25), (between(rng, 3, 7), 2))
    hull = cv2.convexHull(corners.astype(np.float32)).astype(np.int32)
    cv2.fillPoly(picture, [hull], colour(rng).tolist(), cv2.LINE_AA)


def skin_of(rng):
    return np.array([0.52, 0.64, 0.85], np.float32) * rng.uniform(0.3, 1.1) + rng.normal(0, 0.03, 3).astype(np.float32)


def finger(rng, picture, tip, towards, length, thick, skin):
    """One finger with its tip at `tip` (pixels), coming from the other way than `towards`."""
    root = tip - towards * length
    part, corner = window(picture, [tip, root], thick + 12)
    if part is None:
        return
    height, width = part.shape[:2]
    tip, root = tip - corner, root - corner
    cover = np.zeros((height, width), np.float32)
    side = np.array([-towards[1], towards[0]])
    middle = (tip + root) / 2 + side * rng.normal(0, 0.25) * thick
    path = np.array([tip, (tip + middle) / 2, middle, (middle + root) / 2, root])
    for start, stop in zip(path[:-1], path[1:]):
        cv2.line(cover, start.astype(int).tolist(), stop.astype(int).tolist(), 1.0, max(2, int(thick)), cv2.LINE_AA)
    cover = cv2.GaussianBlur(cover, (0, 0), 0.7)
    inner = blurred(cover, max(1, thick * 0.22))
    shading = (0.45 + 0.65 * inner) * (0.92 + 0.16 * smooth_noise(rng, height, width, max(3, height / 13)))
    layer = skin * shading[..., None]
    if chance(rng, 0.5):
        nail = tip - towards * thick * 0.15
        cv2.ellipse(layer, nail.astype(int).tolist(), (max(1, int(thick * 0.34)), max(1, int(thick * 0.26))), np.degrees(np.arctan2(towards[1], towards[0])), 0, 360, (skin * 1.12 + 0.06).tolist(), -1, cv2.LINE_AA)
    shade = blurred(np.roll(cover, (3, 2), (0, 1)), 3)
    part *= 1 - 0.35 * shade[..., None]
    paste(part, np.clip(layer, 0, 1), np.clip(cover, 0, 1))


def fingers(rng, picture, quad, skin):
    """One to four fingers over the edges of what lies at `quad` (pixels): thumbs mostly."""
    side = between(rng, 0, 3)
    centre = quad.mean(0)
    scale = np.sqrt(abs(cv2.contourArea(quad.astype(np.float32))))
    for _ in range(between(rng, 1, 3)):
        if chance(rng, 0.4):
            side = (side + 2) % 4
        a, b = quad[side], quad[(side + 1) % 4]
        at = a + (b - a) * rng.uniform(0.05, 0.95)
        towards = centre - at
        towards /= max(1e-6, np.hypot(*towards))
        turn = rng.normal(0, 0.5)
        towards = np.array([towards[0] * np.cos(turn) - towards[1] * np.sin(turn), towards[0] * np.sin(turn) + towards[1] * np.cos(turn)])
        finger(rng, picture, at + towards * scale * rng.uniform(0, 0.28), towards, scale * rng.uniform(0.7, 2), scale * rng.uniform(0.12, 0.3), skin)


def hand_behind(rng, picture, quad, skin):
    """A hand that holds the thing from below: palm and fingertips looking out around it."""
    height, width = picture.shape[:2]
    scale = np.sqrt(abs(cv2.contourArea(quad.astype(np.float32))))
    centre = quad.mean(0) + rng.normal(0, scale * 0.25, 2)
    way = rng.uniform(0, 2 * np.pi)
    out = np.array([np.cos(way), np.sin(way)])
    cover = np.zeros((height, width), np.float32)
    cv2.line(cover, centre.astype(int).tolist(), (centre + out * scale * 3).astype(int).tolist(), 1.0, max(2, int(scale * rng.uniform(0.5, 0.8))), cv2.LINE_AA)
    cv2.ellipse(cover, centre.astype(int).tolist(), (int(scale * 0.55), int(scale * 0.4)), np.degrees(way), 0, 360, 1.0, -1, cv2.LINE_AA)
    cover = cv2.GaussianBlur(cover, (0, 0), 1.2)
    layer = skin * (0.5 + 0.5 * blurred(cover, max(1.0, scale * 0.1)) + 0.25 * (octaves(rng, height, width, 8, 2) - 0.5))[..., None]
    paste(picture, np.clip(layer, 0, 1), cover)
    for _ in range(between(rng, 1, 4)):
        spread = way + np.pi + rng.normal(0, 0.7)
        towards = np.array([np.cos(spread), np.sin(spread)])
        finger(rng, picture, centre + towards * scale * rng.uniform(0.5, 0.95), towards, scale * 0.6, scale * rng.uniform(0.12, 0.2), skin)
