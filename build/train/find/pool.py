"""Scenes by the hundred thousand: a few processes draw them into a ring of shared memory, and the training reads from it."""
import multiprocessing as mp
import os
from pathlib import Path

import cv2
import numpy as np

from backgrounds import load_photos
from faces import SIZES, draw_face
from scene import HEIGHT, WIDTH, draw_scene

SPECIMENS = Path(__file__).resolve().parents[3] / "out" / "specimens" / "art"


def draw_faces(count=700, seed=1):
    """A store of faces of each kind, as uint8; the project's own specimens are among them."""
    rng = np.random.default_rng(seed)
    faces = {kind: [(draw_face(rng, kind) * 255).astype(np.uint8) for _ in range(count if kind == "card" else count // 2)] for kind in SIZES}
    for file in sorted(SPECIMENS.glob("*.png")):
        kind = "page" if "passport" in file.name else "card"
        face = cv2.resize(cv2.imread(str(file)), SIZES[kind], interpolation=cv2.INTER_AREA)
        faces[kind] += [face] * (count // 60)
    return faces


class Pool:
    """A ring of `size` scenes in memory that fills up and is drawn over without end."""

    def __init__(self, size, processes, seed):
        self.size = size
        self.photos = mp.RawArray("B", size * HEIGHT * WIDTH * 3)
        self.quads = mp.RawArray("f", size * 8)
        self.kinds = mp.RawArray("B", size)
        self.drawn = mp.Value("q", 0)
        self.wanted = mp.Value("b", 1)
        self.workers = [mp.Process(target=self._draw, args=(seed + 1000 * place,), daemon=True) for place in range(processes)]

    def start(self):
        faces, photos = draw_faces(), load_photos()
        print(f"{len(photos)} photos for backgrounds", flush=True)
        self._faces, self._backdrops = faces, photos
        for worker in self.workers:
            worker.start()

    def arrays(self):
        photos = np.frombuffer(self.photos, np.uint8).reshape(self.size, HEIGHT, WIDTH, 3)
        quads = np.frombuffer(self.quads, np.float32).reshape(self.size, 4, 2)
        kinds = np.frombuffer(self.kinds, np.uint8)
        return photos, quads, kinds

    def _draw(self, seed):
        os.nice(2)
        cv2.setNumThreads(1)
        rng = np.random.default_rng(seed)
        photos, quads, kinds = self.arrays()
        while True:
            photo, quad, kind = draw_scene(rng, self._faces, self._backdrops)
            with self.drawn.get_lock():
                place = self.drawn.value % self.size
                self.drawn.value += 1
            photos[place], quads[place], kinds[place] = photo, quad, kind
