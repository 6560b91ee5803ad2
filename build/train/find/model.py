"""The finder's network: where the document is, where its corners are, and whether there is one at all."""
import torch
from torch import nn
from torch.nn.functional import interpolate

WIDTHS = (16, 24, 48, 80, 112)
INNER = 32


def conv(into, out, stride=1):
    return nn.Sequential(nn.Conv2d(into, out, 3, stride, 1, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True))


class Finder(nn.Module):
    """
    Takes pictures of 3 × 192 × 256 (BGR, 0 … 1). Gives two maps at a quarter of that (logits: 0 the document's whole area,
    also under fingers, 1 its corners) and three logits: no document, a whole one, one that is cut off.
    """

    def __init__(self):
        super().__init__()
        a, b, c, d, e = WIDTHS
        self.stem = conv(3, a, 2)
        self.down = nn.ModuleList([
            nn.Sequential(conv(a, b, 2), conv(b, b)),
            nn.Sequential(conv(b, c, 2), conv(c, c)),
            nn.Sequential(conv(c, d, 2), conv(d, d)),
            nn.Sequential(conv(d, e, 2), conv(e, e), conv(e, e)),
        ])
        self.side = nn.ModuleList([nn.Conv2d(width, INNER, 1) for width in (b, c, d, e)])
        self.up = nn.ModuleList([conv(INNER, INNER) for _ in range(3)])
        self.maps = nn.Conv2d(INNER, 2, 1)
        self.kind = nn.Sequential(nn.Linear(2 * e, 48), nn.ReLU(inplace=True), nn.Linear(48, 3))

    def forward(self, pictures):
        features, x = [], self.stem(pictures * 2 - 1)
        for down in self.down:
            x = down(x)
            features.append(x)
        kinds = self.kind(torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1))
        y = self.side[3](features[3])
        for up, side, feature in zip(self.up, list(self.side)[2::-1], features[2::-1]):
            y = up(interpolate(y, scale_factor=2.0, mode="nearest") + side(feature))
        return self.maps(y), kinds
