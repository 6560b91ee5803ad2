import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

// Everything is bundled: the packaged app carries no node_modules, so nothing but
// reviewed, built files ships.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
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
    plugins: [react()],
    build: {
      outDir: "out/renderer",
      // Nothing may be inlined as data: the CSP allows files of our own only.
      assetsInlineLimit: 0,
      minify: true,
      rollupOptions: { input: { index: "renderer/index.html" } },
    },
    worker: { format: "es" },
  },
});
