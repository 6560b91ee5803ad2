"""Small things that all drawings share: soft noise, warps, and pasting with a soft edge. Pictures are float32, 0 … 1, BGR."""
import cv2
import numpy as np


def smooth_noise(rng, height, width, cells):
    """A field of soft hills and valleys between 0 and 1, about `cells` of them across the height."""
    rows = max(2, int(cells) + 1)
    columns = max(2, int(cells * width / height) + 1)
    field = cv2.resize(rng.random((rows, columns), dtype=np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(field, 0, 1)


def octaves(rng, height, width, cells, count):
    """Noise with ever finer detail on top of one another."""
    total = np.zeros((height, width), np.float32)
    weight, sum_of_weights = 1.0, 0.0
    for _ in range(count):
        total += weight * smooth_noise(rng, height, width, min(cells, height))
        sum_of_weights += weight
        weight *= 0.55
        cells *= 2.1
    return total / sum_of_weights


def colour(rng, low=0.0, high=1.0, saturation=None):
    """A colour: mostly quiet, sometimes loud."""
    value = rng.uniform(low, high)
    if saturation is None:
        saturation = min(0.9, abs(rng.normal(0, 0.3)))
    hue = rng.uniform(0, 360)
    pixel = np.array([[[hue, saturation, value]]], np.float32)
    return cv2.cvtColor(pixel, cv2.COLOR_HSV2BGR)[0, 0]


def mix(one, other, share):
    """Two colours or pictures blended by a field of shares."""
    share = share[..., None]
    return one * (1 - share) + other * share


def paste(picture, layer, alpha):
    """Lays `layer` on `picture`, in place."""
    alpha = alpha[..., None]
    picture *= 1 - alpha
    picture += layer * alpha


def blurred(field, sigma):
    """A wide blur at a fraction of its cost: on a smaller copy."""
    if sigma < 3:
        return cv2.GaussianBlur(field, (0, 0), max(0.3, sigma))
    height, width = field.shape[:2]
    step = min(8, int(sigma / 1.5))
    small = cv2.resize(field, (max(4, width // step), max(4, height // step)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / step)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def window(picture, points, margin):
    """The part of the picture around some points (pixels), as a view, and its top left corner; None when it is outside."""
    height, width = picture.shape[:2]
    low = np.floor(np.min(points, 0) - margin).astype(int)
    high = np.ceil(np.max(points, 0) + margin).astype(int)
    left, top = max(0, low[0]), max(0, low[1])
    right, bottom = min(width, high[0]), min(height, high[1])
    if right - left < 4 or bottom - top < 4:
        return None, None
    return picture[top:bottom, left:right], np.array([left, top], np.float32)


def between(rng, low, high):
    """A whole number from `low` to `high`, both included."""
    return int(rng.integers(low, high + 1))


def chance(rng, share):
    return rng.random() < share
