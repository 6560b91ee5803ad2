"""Writes the network as the ONNX file that ships, and reads its weights back from there."""
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from model import Finder

SHIPPED = Path(__file__).resolve().parents[3] / "renderer" / "vision" / "models" / "find.onnx"


def export(net, file):
    """The network in eval mode, with its normalisations folded in where the exporter does so. Input "picture", outputs "maps" and "kinds"."""
    net.eval()
    example = torch.zeros(1, 3, 192, 256)
    torch.onnx.export(net, example, str(file), input_names=["picture"], output_names=["maps", "kinds"],
                      opset_version=13, training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False)


def weights_of_shipped(net):
    """The weights in the file that ships, by name."""
    stored = {part.name: torch.from_numpy(numpy_helper.to_array(part).copy()) for part in onnx.load(str(SHIPPED)).graph.initializer}
    return {name: stored.get(name, value) for name, value in net.state_dict().items()}


if __name__ == "__main__":
    import sys

    trained = Finder()
    trained.load_state_dict(torch.load(sys.argv[1]))
    export(trained, SHIPPED)
