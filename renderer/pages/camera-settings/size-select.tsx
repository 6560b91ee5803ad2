import { Select } from "@mantine/core";
import { sameSize, type PictureSize } from "../../camera/picture-sizes.ts";
import type { Camera } from "../../camera/use-camera.ts";
import { words } from "../../locales/words.ts";

interface SizeSelectProps {
  camera: Camera;
  sizes: readonly PictureSize[];
}

const best = "best";

/** How many pixels the camera's picture has; nothing for a camera that tells no sizes. */
export function SizeSelect({ camera, sizes }: SizeSelectProps) {
  const { size: chosen } = camera.profile;
  if (sizes.length === 0) return null;
  const options = sizes.map((size) => ({ value: nameOf(size), label: words.camera.size(size) }));
  return (
    <Select
      label={words.camera.resolution}
      data={[{ value: best, label: words.camera.best }, ...options]}
      value={chosen ? nameOf(chosen) : best}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false, position: "bottom" }}
      maxDropdownHeight={200}
      onChange={(name) => {
        const size = sizes.find((one) => nameOf(one) === name) ?? null;
        if (!sameSize(size, chosen)) camera.set({ size });
      }}
    />
  );
}

function nameOf({ width, height }: PictureSize): string {
  return `${width}x${height}`;
}
