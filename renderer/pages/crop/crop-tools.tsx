import { words } from "../../locales/words.ts";
import type { Crop } from "../../session/session.ts";
import { mostTilt } from "../../vision/tilt.ts";
import { mostTone, plainTone } from "../../vision/tone.ts";
import { useCapture } from "../capture-context.ts";
import { CompareButton } from "../compare/compare-button.tsx";
import type { Compare } from "../compare/use-compare.ts";
import { useGesture } from "../use-gesture.ts";
import styles from "./crop-tools.module.css";
import { ToolSlider } from "./tool-slider.tsx";

interface CropToolsProps {
  crop: Crop;
  compare: Compare;
}

/** Straightening by tenths of a degree; brightness and contrast for a page that is hard to read. */
export function CropTools({ crop, compare }: CropToolsProps) {
  const { work } = useCapture();
  const gesture = useGesture();
  const text = words.editor;
  const tone = crop.tone ?? plainTone;
  return (
    <section className={styles["tools"]} aria-label={text.tools}>
      <ToolSlider
        name={text.tilt}
        value={crop.tilt?.degrees ?? 0}
        most={mostTilt}
        step={0.1}
        said={text.degrees}
        onChange={(to, at) => work.tilt(to, gesture("tilt", at))}
      />
      <ToolSlider
        name={text.brightness}
        value={tone.brightness}
        most={mostTone}
        step={1}
        said={text.amount}
        onChange={(brightness, at) => work.tone({ ...tone, brightness }, gesture("brightness", at))}
      />
      <ToolSlider
        name={text.contrast}
        value={tone.contrast}
        most={mostTone}
        step={1}
        said={text.amount}
        onChange={(contrast, at) => work.tone({ ...tone, contrast }, gesture("contrast", at))}
      />
      <div className={styles["foot"]}>
        <CompareButton compare={compare} className={styles["button"]} />
        <button
          type="button"
          className={styles["button"]}
          aria-label={text.resetTone}
          disabled={!compare.isPossible}
          onClick={() => work.tone(plainTone)}
        >
          {text.reset}
        </button>
      </div>
    </section>
  );
}
