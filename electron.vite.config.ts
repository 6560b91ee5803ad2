import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { shippedFiles } from "./build/shipped-files.mjs";

// Everything is bundled: the packaged app carries no node_modules, so nothing but
// reviewed, built files ships.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      license: { fileName: "licences.md" },
      rollupOptions: { input: { index: "main/index.ts" }, output: { format: "es" } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: "preload/index.ts" },
        // A sandboxed preload must be a single CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    // Gives the dev server the specimens, which the packaged app has beside it; nothing of it is built in.
    publicDir: resolve(import.meta.dirname, "out"),
    plugins: [react(), shippedFiles()],
    build: {
      outDir: "out/renderer",
      copyPublicDir: false,
      // Nothing may be inlined as data: the CSP allows files of our own only.
      assetsInlineLimit: 0,
      minify: true,
      license: { fileName: "licences/bundled.md" },
      rollupOptions: { input: { index: resolve(import.meta.dirname, "renderer/index.html") } },
    },
    // Workers lie in a folder of their own: theirs are the only scripts that may compile WebAssembly.
    worker: {
      format: "es",
      rollupOptions: { output: { entryFileNames: "workers/[name]-[hash].js" } },
    },
  },
});
