// Files of packages that the window reads as they are, beside what is bundled: each folder with its licences.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./setup/project.mjs";

/** Where they come from, seen from node_modules, where the window finds them, and which. */
const shipped = [
  { from: "pdfjs-dist/cmaps", to: "pdf/cmaps", files: "*" },
  { from: "pdfjs-dist/standard_fonts", to: "pdf/standard_fonts", files: "*" },
  { from: "pdfjs-dist/iccs", to: "pdf/iccs", files: "*" },
  // Without the engine for the scripts in a PDF, which is never to run here.
  { from: "pdfjs-dist/wasm", to: "pdf/wasm", files: "{openjpeg,jbig2,qcms_bg}.wasm" },
  { from: "pdfjs-dist/wasm", to: "pdf/wasm", files: "LICENSE_*{JBIG2,OPENJPEG,QCMS}" },
  { from: "pdfjs-dist", to: "pdf", files: "LICENSE" },
  { from: "tesseract-wasm/dist", to: "print", files: "tesseract-core.wasm" },
  { from: "tesseract-wasm", to: "print", files: "LICENSE.md" },
  { from: "@tesseract.js-data/eng/4.0.0_best_int", to: "print", files: "eng.traineddata.gz" },
  // The text that Tesseract, its model and ZXing-C++ are under as well: their packages leave it out.
  { from: "pdfjs-dist", to: "licences/apache-2.0", files: "LICENSE" },
  { from: "zxing-wasm", to: "licences/zxing-wasm", files: "LICENSE" },
  { from: "../build/licences", to: "licences", files: "*.txt" },
  // Unchanged and by itself, since it is under the LGPL: docs/heic.md.
  { from: "libheif-js/libheif-wasm", to: "heic", files: "{libheif-bundle.mjs,LICENSE}" },
];

/** Vite's plugin that puts them into the build, and gives them out by the dev server. */
export function shippedFiles() {
  return {
    name: "branchscan-shipped-files",
    generateBundle: {
      order: /** @type {const} */ ("post"),
      /**
       * @this {{ emitFile(file: { type: "asset", fileName: string, source: Uint8Array }): string }}
       * @param {unknown} _options
       * @param {Record<string, unknown>} bundle
       */
      handler(_options, bundle) {
        for (const [fileName, path] of filesByName())
          this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
        // tesseract-wasm names files of its own that are not asked for here.
        for (const fileName of Object.keys(bundle))
          if (/^assets.tesseract-/.test(fileName)) delete bundle[fileName];
      },
    },
    /** @param {{ middlewares: { use(handle: (request: { url?: string }, response: { setHeader(name: string, value: string): void, end(bytes: Uint8Array): void }, next: () => void) => void): void } }} server */
    configureServer({ middlewares }) {
      const files = new Map(filesByName());
      middlewares.use(({ url = "" }, response, next) => {
        const path = files.get(url.slice(1));
        if (!path) return next();
        if (path.endsWith(".mjs")) response.setHeader("Content-Type", "text/javascript");
        if (path.endsWith(".wasm")) response.setHeader("Content-Type", "application/wasm");
        response.end(readFileSync(path));
      });
    },
  };
}

/** @returns {[string, string][]} */
function filesByName() {
  return shipped.flatMap(({ from, to, files }) => {
    const folder = join(root, "node_modules", from);
    const names = globSync(files, { cwd: folder });
    if (names.length === 0) throw new Error(`There is no ${files} in ${folder}`);
    return names.map((name) => pair(`${to}/${basename(name)}`, join(folder, name)));
  });
}

/**
 * @param {string} name
 * @param {string} path
 * @returns {[string, string]}
 */
function pair(name, path) {
  return [name, path];
}
