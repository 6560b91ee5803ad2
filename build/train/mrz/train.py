"""
Trains the reader's network on strips drawn without end:
    /usr/bin/python3 build/train/mrz/train.py --minutes 30 --out out/train/mrz
It goes on from OUT/read.pt if that is there, or from the network that ships with --from-shipped. See README.md beside this file.
"""
import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from alphabet import NOTHING
from export import export, weights_of_shipped
from model import Reader
from pool import Pool
from strip import UNASKED

# Most columns lie between characters or on fillers and are soon learned.
WEIGHTS = torch.ones(NOTHING + 1)
WEIGHTS[NOTHING], WEIGHTS[NOTHING - 1] = 0.6, 0.7


def batch_of(rng, arrays, ready, size):
    strips, labels = arrays
    chosen = rng.integers(ready, size=size)
    return normalised(strips[chosen]), torch.from_numpy(labels[chosen].astype(np.int64))


def normalised(strips):
    lines = torch.from_numpy(strips).float().unsqueeze(1)
    middle = lines.mean((2, 3), keepdim=True)
    return (lines - middle) / (lines.std((2, 3), keepdim=True) + 4)


@torch.no_grad()
def follow(mean, net, share):
    """The running mean of the weights, which is what ships."""
    for kept, now in zip(mean.state_dict().values(), net.state_dict().values()):
        if kept.dtype.is_floating_point:
            kept.lerp_(now, 1 - share)
        else:
            kept.copy_(now)


@torch.no_grad()
def measure(net, strips, labels):
    """The share of asked columns told right, and of those that show characters."""
    told = torch.cat([net(normalised(strips[start : start + 100])).argmax(1) for start in range(0, len(strips), 100)])
    wanted = torch.from_numpy(labels.astype(np.int64))
    asked, shown = wanted != UNASKED, wanted < NOTHING
    return float((told == wanted)[asked].float().mean()), float((told == wanted)[shown].float().mean())


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--minutes", type=float, default=30)
    asked.add_argument("--out", type=Path, default=Path("out/train/mrz"))
    asked.add_argument("--rate", type=float, default=2.5e-3)
    asked.add_argument("--batch", type=int, default=32)
    asked.add_argument("--processes", type=int, default=1)
    asked.add_argument("--threads", type=int, default=1)
    asked.add_argument("--ring", type=int, default=100000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--from-shipped", action="store_true")
    given = asked.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    rng = np.random.default_rng(given.seed)

    net, mean = Reader().to(memory_format=torch.channels_last), Reader().to(memory_format=torch.channels_last)
    kept = given.out / "read.pt"
    if kept.exists():
        net.load_state_dict(torch.load(kept))
    elif given.from_shipped:
        net.load_state_dict(weights_of_shipped(net))
    mean.load_state_dict(net.state_dict())
    mean.eval()

    pool = Pool(given.ring, given.processes, seed=int(time.time()))
    pool.start()
    arrays = pool.arrays()
    # The first ones are kept for measuring and never learned from; of the rest fewer would be learned by heart.
    while pool.drawn.value < 3000:
        time.sleep(0.5)
    apart = arrays[0][:800].copy(), arrays[1][:800].copy()
    shown = arrays[0][800:], arrays[1][800:]
    optimizer = torch.optim.AdamW(net.parameters(), lr=given.rate, weight_decay=1e-4)
    begun, step, since, told, total = time.time(), 0, 0, time.time(), 0.0
    while (done := (time.time() - begun) / 60 / given.minutes) < 1:
        rate = given.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * done)) + 1e-5
        for group in optimizer.param_groups:
            group["lr"] = rate
        ready = min(pool.drawn.value, given.ring) - 800
        lines, wanted = batch_of(rng, shown, ready, given.batch)
        loss = F.cross_entropy(net(lines.contiguous(memory_format=torch.channels_last)), wanted, WEIGHTS, ignore_index=UNASKED)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimizer.step()
        follow(mean, net, min(0.998, (step + 1) / (step + 10)))
        total, step = total + loss.item(), step + 1
        if time.time() - told > 60:
            every, character = measure(mean, *apart)
            seconds = time.time() - begun
            print(f"{seconds / 60:6.1f} min, {step} steps, {step * given.batch / seconds:.0f}/s, {pool.drawn.value} strips, "
                  f"loss {total / (step - since):.4f}, columns {every:.4f}, characters {character:.4f}", flush=True)
            torch.save(mean.state_dict(), kept)
            export(mean, given.out / "read.onnx")
            told, since, total = time.time(), step, 0.0
    torch.save(mean.state_dict(), kept)
    export(mean, given.out / "read.onnx")


if __name__ == "__main__":
    main()
