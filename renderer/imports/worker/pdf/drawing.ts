/** Canvases for pdf.js where there is no document to make them; drawn by the CPU, a branch PC may have no GPU. */
export class WorkerCanvasFactory {
  create(width: number, height: number) {
    if (!(width > 0 && height > 0)) throw new Error("A canvas needs a size.");
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }

  getNoAlphaContext(canvas: OffscreenCanvas) {
    return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { canvas: OffscreenCanvas }): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** pdf.js writes filters as SVG into a document; without one it composes masks by itself. */
export class NoFilterFactory {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addKnockoutFilter = none;
  addHighlightHCMFilter = none;
  addSelectionHCMFilter = none;
  addSelectionFilter = none;
  createSelectionStyle = (): null => null;
  destroy(): void {}
}

function none(): string {
  return "none";
}
