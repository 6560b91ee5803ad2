"""Whole scenes for the finder: a document somewhere before a camera, cut off, or none at all."""
import cv2
import numpy as np

from backgrounds import background
from camera import expose, light
from draw import between, chance, colour
from faces import SIZES, booklet
from place import seen_from
from things import fingers, hand_behind, lay, round_corners, scatter, skin_of

# What the network sees; every picture is stretched to it (upright ones are turned first).
WIDTH, HEIGHT = 256, 192
# Scenes are drawn larger, so that their edges come out as a lens would draw them.
DRAWN = (384, 288)

NONE, WHOLE, CUT = 0, 1, 2


def draw_scene(rng, faces, photos):
    """One scene: the photo (uint8 BGR), the document's corners as shares of the sides (zeros for none), and NONE, WHOLE or CUT."""
    width, height = DRAWN
    aspect = rng.choice([4 / 3, 16 / 9, 16 / 9, 3 / 2, 1.0])
    picture = background(rng, height, width, photos, faces)
    kind = rng.choice([NONE, WHOLE, CUT], p=[0.13, 0.75, 0.12])
    quad = np.zeros((4, 2))
    if kind == NONE:
        scatter(rng, picture, aspect, between(rng, 0, 9))
        if chance(rng, 0.15):
            nowhere = seen_from(rng, (3, 2), aspect, rng.uniform(0.2, 0.6), 10)
            hand_behind(rng, picture, nowhere * DRAWN, skin_of(rng))
        light(rng, picture, None)
    else:
        scatter(rng, picture, aspect, between(rng, 0, 7) if chance(rng, 0.5) else 0)
        quad = place_document(rng, picture, aspect, faces, kind)
        on_top(rng, picture, quad * DRAWN)
        light(rng, picture, quad * DRAWN)
    return expose(rng, picture, (WIDTH, HEIGHT)), quad, kind


def place_document(rng, picture, aspect, faces, kind):
    shape = rng.choice(["card", "page", "sheet", "td2"], p=[0.6, 0.22, 0.13, 0.05])
    face = pick(rng, faces[shape])
    tall, wide = face.shape[:2]
    inner = np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32)
    radius = wide * rng.uniform(0.02, 0.05)
    if shape == "page" and chance(rng, 0.55):
        face, inner = booklet(rng, face, pick(rng, faces["visas"]))
        radius = wide * 0.03
    elif shape == "sheet":
        radius = 1
    elif chance(rng, 0.15):
        face = with_rim(rng, face)
    if chance(rng, 0.12):
        face = toned(rng, face, picture)
    outer = placed(rng, face, inner, aspect, kind)
    if chance(rng, 0.25):
        hand_behind(rng, picture, outer * DRAWN, skin_of(rng))
    lay_down(rng, picture, face, outer, radius)
    tall, wide = face.shape[:2]
    matrix = cv2.getPerspectiveTransform(np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32), outer.astype(np.float32))
    return cv2.perspectiveTransform(inner[None], matrix)[0].astype(np.float64)


def placed(rng, face, inner, aspect, kind):
    """The face's four corners in the picture, such that its document (`inner`) is whole in it or is cut off."""
    tall, wide = face.shape[:2]
    whole_face = np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32)
    quad = None
    for _ in range(30):
        tilt = abs(rng.normal(0, 16)) if chance(rng, 0.85) else rng.uniform(20, 50)
        turn = rng.normal(0, 12) + 90 * rng.choice([0, 0, 0, 1, 2, 3]) if chance(rng, 0.7) else None
        fill = np.clip(rng.beta(3, 1.5), 0.3, 0.99) if kind == WHOLE else rng.uniform(0.5, 1.5)
        quad = seen_from(rng, (wide, tall), aspect, fill, tilt, turn, inside=kind == WHOLE)
        matrix = cv2.getPerspectiveTransform(whole_face, quad.astype(np.float32))
        seen = cv2.perspectiveTransform(inner[None], matrix)[0]
        out = np.maximum(0, np.maximum(-seen, seen - 1)).max()
        middle_in = bool((np.abs(seen.mean(0) - 0.5) < 0.42).all())
        if (kind == WHOLE and out == 0) or (kind == CUT and 0.03 < out < 0.6 and middle_in):
            break
    return quad


def lay_down(rng, picture, face, outer, radius):
    tall, wide = face.shape[:2]
    alpha = round_corners(wide, tall, radius)
    lit = face * rng.uniform(0.75, 1.1)
    if chance(rng, 0.4):
        edge = alpha - cv2.erode(alpha, np.ones((3, 3)), iterations=between(rng, 1, 2))
        lit = lit * (1 + rng.uniform(-0.5, 0.5) * edge[..., None])
    lay(rng, picture, np.clip(lit, 0, 1).astype(np.float32), outer * DRAWN, alpha, rng.uniform(0, 0.7) if chance(rng, 0.8) else 0)


def with_rim(rng, face):
    """A plain rim around the face, as a laminated card or a copy has."""
    tall, wide = face.shape[:2]
    rim = between(rng, 4, 14)
    framed = np.ones_like(face) * colour(rng, 0.6, 1, 0.05)
    framed[rim:-rim, rim:-rim] = cv2.resize(face, (wide - 2 * rim, tall - 2 * rim), interpolation=cv2.INTER_AREA)
    return framed


def toned(rng, face, picture):
    """The face in the tone of the desk: light on light, dark on dark."""
    desk = cv2.blur(picture, (61, 61))[between(rng, 40, 240), between(rng, 40, 340)]
    share = rng.uniform(0.3, 0.75)
    return (face * (1 - share) + share * desk * rng.uniform(0.85, 1.2)).astype(np.float32)


def on_top(rng, picture, quad):
    skin = skin_of(rng)
    if chance(rng, 0.3):
        fingers(rng, picture, quad, skin)
    if chance(rng, 0.06):
        scatter(rng, picture, 1.5, 1)


def pick(rng, faces):
    face = faces[int(rng.integers(len(faces)))].astype(np.float32) / 255
    if chance(rng, 0.3):
        face = np.clip(face * (1 + rng.normal(0, 0.12, 3)), 0, 1).astype(np.float32)
    return face
