"""
Trains the finder's network on scenes drawn without end:
    /usr/bin/python3 build/train/find/train.py --minutes 120 --out out/train/find
It goes on from OUT/find.pt if that is there, or from the network that ships with --from-shipped. See README.md beside this file.
"""
import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from export import export, weights_of_shipped
from model import Finder
from pool import Pool
from truth import STRIDE, maps_for


def loss_of(maps, kinds_out, wanted, kinds):
    area = F.binary_cross_entropy_with_logits(maps[:, 0], wanted[:, 0])
    share = maps[:, 0].sigmoid()
    overlap = (2 * (share * wanted[:, 0]).sum((1, 2)) + 20) / ((share + wanted[:, 0]).sum((1, 2)) + 20)
    corner = F.binary_cross_entropy_with_logits(maps[:, 1], wanted[:, 1], weight=1 + 12 * wanted[:, 1])
    kind = F.cross_entropy(kinds_out, kinds, label_smoothing=0.02)
    return 2 * area + (1 - overlap).mean() + 4 * corner + 0.5 * kind, (area.item(), (1 - overlap).mean().item(), corner.item(), kind.item())


def batch_of(rng, arrays, ready, size):
    photos, quads, kinds = arrays
    chosen = rng.integers(ready, size=size)
    picture, quad, kind = photos[chosen], quads[chosen].copy(), kinds[chosen].astype(np.int64)
    if rng.random() < 0.5:
        picture, quad[..., 0] = picture[:, :, ::-1], 1 - quad[..., 0]
    if rng.random() < 0.5:
        picture, quad[..., 1] = picture[:, ::-1], 1 - quad[..., 1]
    tensor = torch.from_numpy(np.ascontiguousarray(picture.transpose(0, 3, 1, 2))).float() / 255
    tensor = (tensor * (1 + 0.1 * torch.randn(size, 3, 1, 1)) + 0.04 * torch.randn(size, 1, 1, 1)).clamp(0, 1)
    return tensor.contiguous(memory_format=torch.channels_last), torch.from_numpy(quad), torch.from_numpy(kind)


@torch.no_grad()
def follow(mean, net, share=0.998):
    """The running mean of the weights, which is what ships."""
    for kept, now in zip(mean.state_dict().values(), net.state_dict().values()):
        if kept.dtype.is_floating_point:
            kept.lerp_(now, 1 - share)
        else:
            kept.copy_(now)


@torch.no_grad()
def measure(net, arrays, ready):
    """Mean overlap of the area, and the share of scenes whose kind is told right, on the newest scenes of the ring."""
    photos, quads, kinds = arrays
    overlaps, right = [], []
    for start in range(0, min(ready, 480), 32):
        picture = torch.from_numpy(photos[start : start + 32].transpose(0, 3, 1, 2).copy()).float() / 255
        kind = torch.from_numpy(kinds[start : start + 32].astype(np.int64))
        maps, told = net(picture)
        wanted = maps_for(torch.from_numpy(quads[start : start + 32].copy()), kind, maps.shape[3], maps.shape[2])
        found, truth = maps[:, 0] > 0, wanted[:, 0] > 0.5
        overlap = (found & truth).sum((1, 2)) / (found | truth).sum((1, 2)).clamp(min=1)
        overlaps += overlap[kind > 0].tolist()
        right += (told.argmax(1) == kind).float().tolist()
    return float(np.mean(overlaps)), float(np.mean(right))


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--minutes", type=float, default=120)
    asked.add_argument("--out", type=Path, default=Path("out/train/find"))
    asked.add_argument("--rate", type=float, default=1.5e-3)
    asked.add_argument("--batch", type=int, default=16)
    asked.add_argument("--processes", type=int, default=1)
    asked.add_argument("--threads", type=int, default=1)
    asked.add_argument("--ring", type=int, default=40000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--from-shipped", action="store_true")
    given = asked.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    rng = np.random.default_rng(given.seed)

    net, mean = Finder(), Finder()
    kept = given.out / "find.pt"
    if kept.exists():
        net.load_state_dict(torch.load(kept))
    elif given.from_shipped:
        net.load_state_dict(weights_of_shipped(net))
    mean.load_state_dict(net.state_dict())
    mean.eval()
    # Half as fast again on ordinary processors.
    net.to(memory_format=torch.channels_last)

    pool = Pool(given.ring, given.processes, seed=int(time.time()))
    pool.start()
    arrays = pool.arrays()
    # Fewer would be learned by heart.
    while pool.drawn.value < 1500:
        time.sleep(1)
    optimizer = torch.optim.AdamW(net.parameters(), lr=given.rate, weight_decay=1e-4)
    begun, step, since, told = time.time(), 0, 0, time.time()
    sums = np.zeros(4)
    while (done := (time.time() - begun) / 60 / given.minutes) < 1:
        rate = given.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * done)) + 1e-5
        for group in optimizer.param_groups:
            group["lr"] = rate
        ready = min(pool.drawn.value, given.ring)
        pictures, quads, kinds = batch_of(rng, arrays, ready, given.batch)
        maps, kinds_out = net(pictures)
        wanted = maps_for(quads, kinds, pictures.shape[3] // STRIDE, pictures.shape[2] // STRIDE)
        loss, parts = loss_of(maps, kinds_out, wanted, kinds)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimizer.step()
        follow(mean, net, min(0.998, (step + 1) / (step + 10)))
        sums += parts
        step += 1
        if time.time() - told > 120:
            overlap, right = measure(mean, arrays, ready)
            seconds = time.time() - begun
            print(f"{seconds / 60:6.1f} min, {step} steps, {step * given.batch / seconds:.0f}/s, {pool.drawn.value} scenes, "
                  f"losses {np.round(sums / max(1, step - since), 4).tolist()}, overlap {overlap:.4f}, kind {right:.4f}", flush=True)
            torch.save(mean.state_dict(), kept)
            export(mean, given.out / "find.onnx")
            told, since, sums = time.time(), step, np.zeros(4)
    torch.save(mean.state_dict(), kept)
    export(mean, given.out / "find.onnx")


if __name__ == "__main__":
    main()
