"""Writes the network as the ONNX file that ships, and reads its weights back from there."""
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from model import Reader

SHIPPED = Path(__file__).resolve().parents[3] / "renderer" / "vision" / "models" / "read.onnx"


def export(net, file):
    """The network in eval mode with its weights inside. Input "lines" (n × 1 × 24 × w), output "columns" (n × 38 × w / 4)."""
    net.eval()
    example = torch.zeros(1, 1, 24, 640)
    torch.onnx.export(net, example, str(file), input_names=["lines"], output_names=["columns"], opset_version=13,
                      dynamic_axes={"lines": {0: "n", 3: "w"}, "columns": {0: "n", 2: "c"}},
                      training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False)


def weights_of_shipped(net):
    """The weights in the file that ships, by name."""
    stored = {part.name: torch.from_numpy(numpy_helper.to_array(part).copy()) for part in onnx.load(str(SHIPPED)).graph.initializer}
    return {name: stored.get(name, value) for name, value in net.state_dict().items()}


if __name__ == "__main__":
    import sys

    trained = Reader()
    trained.load_state_dict(torch.load(sys.argv[1]))
    export(trained, SHIPPED)
