"""Where a flat thing lies before a camera: a turn, a tilt, a distance."""
import numpy as np


def seen_from(rng, size, aspect, fill, tilt_degrees, turn_degrees=None, inside=True):
    """
    The four corners of a flat thing of `size` (width, height) in a picture of `aspect` : 1, as shares of the picture's sides.
    It covers about `fill` of the picture's smaller fitting side. With `inside` it lies wholly in the picture where it fits.
    """
    width, height = size
    corners = np.array([[-width, -height], [width, -height], [width, height], [-width, height]], np.float64) / (2 * max(width, height))
    turn = np.radians(rng.uniform(0, 360) if turn_degrees is None else turn_degrees)
    corners = corners @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    tilt, way = np.radians(tilt_degrees), rng.uniform(0, 2 * np.pi)
    # The tilt is a turn about an axis in the plane of the picture.
    axis = np.array([np.cos(way), np.sin(way)])
    along, across = corners @ axis, corners @ np.array([-axis[1], axis[0]])
    depth = across * np.sin(tilt)
    across = across * np.cos(tilt)
    flat = along[:, None] * axis + across[:, None] * np.array([-axis[1], axis[0]])
    distance = rng.uniform(1.3, 4)
    flat = flat / (1 + depth / distance)[:, None]
    low, high = flat.min(0), flat.max(0)
    spread = high - low
    scale = fill * min(aspect / spread[0], 1 / spread[1])
    flat = (flat - (low + high) / 2) * scale / np.array([aspect, 1])
    spread = spread * scale / np.array([aspect, 1])
    room = np.maximum(0, 1 - spread) / 2
    if inside:
        centre = 0.5 + room * np.clip(rng.normal(0, 0.5, 2), -0.97, 0.97)
    else:
        centre = rng.uniform(0, 1, 2)
    return flat + centre


def area(quad):
    """Area of a polygon, positive when it runs clockwise on a screen."""
    x, y = quad[:, 0], quad[:, 1]
    return 0.5 * float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))
