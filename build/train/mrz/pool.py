"""Strips by the hundred thousand: a process draws them into a ring of shared memory, and the training reads from it."""
import multiprocessing as mp
import os
import sys
from pathlib import Path

import cv2
import numpy as np

# The finder's drawings are used here too; this folder's own modules come first.
sys.path.append(str(Path(__file__).resolve().parents[1] / "find"))

from backgrounds import load_photos  # noqa: E402
from glyphs import load_fonts  # noqa: E402
from strip import HEIGHT, STRIDE, WIDTH, draw_strip  # noqa: E402


class Pool:
    """A ring of `size` strips in memory that fills up and is drawn over without end."""

    def __init__(self, size, processes, seed):
        self.size = size
        self.strips = mp.RawArray("B", size * HEIGHT * WIDTH)
        self.labels = mp.RawArray("B", size * (WIDTH // STRIDE))
        self.drawn = mp.Value("q", 0)
        self.workers = [mp.Process(target=self._draw, args=(seed + 1000 * place,), daemon=True) for place in range(processes)]

    def start(self):
        self._fonts, self._photos = load_fonts(), load_photos(300)
        print(f"{len(self._fonts)} fonts, {len(self._photos)} photos", flush=True)
        for worker in self.workers:
            worker.start()

    def arrays(self):
        strips = np.frombuffer(self.strips, np.uint8).reshape(self.size, HEIGHT, WIDTH)
        return strips, np.frombuffer(self.labels, np.uint8).reshape(self.size, WIDTH // STRIDE)

    def _draw(self, seed):
        os.nice(2)
        cv2.setNumThreads(1)
        rng = np.random.default_rng(seed)
        strips, labels = self.arrays()
        while True:
            strip, label = draw_strip(rng, self._fonts, self._photos)
            with self.drawn.get_lock():
                place = self.drawn.value % self.size
                self.drawn.value += 1
            strips[place], labels[place] = strip, label
