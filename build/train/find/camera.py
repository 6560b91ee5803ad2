"""Light that falls on a scene, and what a camera makes of it."""
import cv2
import numpy as np

from draw import between, blurred, chance, smooth_noise


def light(rng, picture, quad):
    """Lamps, windows, shadows, and glare on the document at `quad` (pixels; None: anywhere)."""
    height, width = picture.shape[:2]
    field = 1 + rng.uniform(0, 0.7) * (smooth_noise(rng, height, width, rng.uniform(1, 2.5)) - 0.5)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = rng.uniform(0, 2 * np.pi)
    slope = (x / width - 0.5) * np.cos(angle) + (y / height - 0.5) * np.sin(angle)
    field += abs(rng.normal(0, 0.35)) * slope
    if chance(rng, 0.45):
        field *= 1 - rng.uniform(0.15, 0.65) * shadow(rng, height, width)
    tint = 1 + rng.normal(0, 0.06, 3).astype(np.float32)
    picture *= np.clip(field, 0.15, 3)[..., None] * tint
    if chance(rng, 0.35):
        glare(rng, picture, quad if quad is not None and chance(rng, 0.8) else None)


def shadow(rng, height, width):
    """The soft shadow of somebody's arm, phone or head: 1 where it is darkest."""
    cover = np.zeros((height, width), np.float32)
    centre = np.array([rng.uniform(0, width), rng.uniform(0, height)])
    if chance(rng, 0.5):
        corners = centre + rng.normal(0, height * 0.5, (between(rng, 3, 6), 2))
        cv2.fillPoly(cover, [cv2.convexHull(corners.astype(np.float32)).astype(np.int32)], 1.0)
    else:
        way = rng.uniform(0, 2 * np.pi)
        end = centre + np.array([np.cos(way), np.sin(way)]) * height * 2
        cv2.line(cover, centre.astype(int).tolist(), end.astype(int).tolist(), 1.0, between(rng, 20, int(height * 0.5)))
    return blurred(cover, np.exp(rng.uniform(np.log(1.2), np.log(30))))


def glare(rng, picture, quad):
    height, width = picture.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(between(rng, 1, 3)):
        if quad is not None:
            weights = rng.dirichlet(np.ones(4))
            centre = (quad * weights[:, None]).sum(0)
        else:
            centre = [rng.uniform(0, width), rng.uniform(0, height)]
        turn, long, wide = rng.uniform(0, np.pi), height * rng.uniform(0.03, 0.35), height * rng.uniform(0.02, 0.12)
        along = (x - centre[0]) * np.cos(turn) + (y - centre[1]) * np.sin(turn)
        across = -(x - centre[0]) * np.sin(turn) + (y - centre[1]) * np.cos(turn)
        picture += (rng.uniform(0.2, 1.1) * np.exp(-((along / long) ** 2) - (across / wide) ** 2))[..., None]


def expose(rng, picture, size):
    """The finished photo at `size` (width, height) as uint8: focus, movement, exposure, noise, compression."""
    height, width = picture.shape[:2]
    if chance(rng, 0.35):
        picture = cv2.GaussianBlur(picture, (0, 0), abs(rng.normal(0, 1.6)) + 0.3)
    if chance(rng, 0.15):
        length, turn = between(rng, 3, 13), rng.uniform(0, np.pi)
        kernel = np.zeros((length, length), np.float32)
        middle = (length - 1) / 2
        reach = np.array([np.cos(turn), np.sin(turn)]) * middle
        cv2.line(kernel, np.round(middle - reach).astype(int).tolist(), np.round(middle + reach).astype(int).tolist(), 1.0)
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
    if chance(rng, 0.3):
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        far = np.hypot(x / width - 0.5, y / height - 0.5)
        picture = picture * (1 - rng.uniform(0, 0.8) * far**2)[..., None]
    picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    # Exposure brings the picture's mean to where cameras bring it, give or take.
    mean = float(picture.mean())
    if chance(rng, 0.6):
        picture = picture * (np.clip(rng.normal(0.45, 0.1), 0.2, 0.75) / max(0.05, mean))
    elif chance(rng, 0.25):
        picture = picture * rng.uniform(0.4, 0.8)
    picture = np.clip(picture, 0, 1) ** np.exp(rng.normal(0, 0.2))
    if chance(rng, 0.3):
        grey = picture.mean(axis=2, keepdims=True)
        picture = grey + (picture - grey) * rng.uniform(0, 1.5)
    picture = 0.5 + (picture - 0.5) * np.exp(rng.normal(0, 0.15))
    if chance(rng, 0.6):
        strength = abs(rng.normal(0, 0.025))
        grain = rng.normal(0, strength, picture.shape).astype(np.float32)
        if chance(rng, 0.5):
            grain = cv2.GaussianBlur(grain, (0, 0), 0.7) * 1.6
        picture = picture + grain
    if chance(rng, 0.2):
        sharp = picture - cv2.GaussianBlur(picture, (0, 0), 1)
        picture = picture + sharp * rng.uniform(0.2, 1.2)
    photo = (np.clip(picture, 0, 1) * 255).astype(np.uint8)
    if chance(rng, 0.5):
        coded = cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, between(rng, 35, 95)])[1]
        photo = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return photo
