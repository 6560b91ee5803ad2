"""What the network should answer for a scene, as maps of its own size."""
import torch

STRIDE = 4


def maps_for(quads, kinds, width, height):
    """Area and corner maps (n × 2 × height × width) of quads in shares of the sides; empty where there is no document."""
    scale = torch.tensor([width, height], dtype=torch.float32)
    corners = quads * scale
    y, x = torch.meshgrid(torch.arange(height) + 0.5, torch.arange(width) + 0.5, indexing="ij")
    points = torch.stack([x, y], -1)[None]
    following = corners.roll(-1, 1)
    edges = following - corners
    turn = (corners[..., 0] * following[..., 1] - following[..., 0] * corners[..., 1]).sum(1).sign()
    length = edges.norm(dim=2).clamp(min=1e-3)
    inside = torch.full((len(quads), height, width), 1e3)
    heat = torch.zeros(len(quads), height, width)
    for side in range(4):
        away = points - corners[:, side, None, None]
        cross = edges[:, side, None, None, 0] * away[..., 1] - edges[:, side, None, None, 1] * away[..., 0]
        inside = torch.minimum(inside, cross * turn[:, None, None] / length[:, side, None, None])
        heat = torch.maximum(heat, torch.exp(-(away**2).sum(-1) / (2 * 1.1**2)))
    there = (kinds > 0)[:, None, None]
    area = (inside + 0.5).clamp(0, 1) * there
    return torch.stack([area, heat * there], 1)
