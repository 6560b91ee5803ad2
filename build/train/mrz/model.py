"""The reader's network: which character stands at each fourth column of a line."""
import torch
from torch import nn

from alphabet import NOTHING

WIDTHS = (16, 24, 32, 48, 72, 112)


def conv(into, out, size=3, stride=1, padding=1):
    return nn.Sequential(nn.Conv2d(into, out, size, stride, padding, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True))


class Reader(nn.Module):
    """
    Takes lines of 1 × 24 × W (grey, mean 0 and deviation 1 over the line; W a multiple of 4), dark print in the middle, capitals about
    14.5 high and stretched by 1.2 along the line. Gives W / 4 columns of 38 logits: the characters of the alphabet, and "no character here".
    """

    def __init__(self):
        super().__init__()
        a, b, c, d, e, f = WIDTHS
        self.layers = nn.Sequential(
            conv(1, a, stride=2), conv(a, b),
            conv(b, c, stride=2), conv(c, d),
            conv(d, e, stride=(2, 1)), conv(e, f, size=3, padding=(0, 1)),
        )
        self.along = conv(f, f, size=(1, 3), padding=(0, 1))
        self.tell = nn.Conv2d(f, NOTHING + 1, 1)

    def forward(self, lines):
        x = self.layers(lines)
        return self.tell(self.along(x))[:, :, 0]
