/** The words of the crop's tools and of looking closer. */
export const editor = {
  undo: "Undo change",
  redo: "Redo change",
  zoom: {
    name: "Zoom",
    in: "Look closer",
    out: "Look from further",
    whole: (percent: number) => `${percent} %, see the whole picture`,
    wholeTip: "See the whole picture",
  },
  tools: "Adjust the page",
  tilt: "Straighten",
  degrees: (degrees: number) => `${signed(degrees.toFixed(1))}°`,
  brightness: "Brightness",
  contrast: "Contrast",
  amount: (amount: number) => signed(String(amount)),
  reset: "Reset",
  resetTone: "Reset brightness and contrast",
  compare: "Compare",
  compareTip: "Hold to see the page as it was taken",
  asTaken: "As taken",
};

function signed(figure: string): string {
  const value = Number(figure);
  if (value === 0) return figure.replace("-", "");
  return value > 0 ? `+${figure}` : figure.replace("-", "\u2212");
}
