import { defineConfig } from "vite";

// What only `./radar bench map` needs: the page of sigma, under names that stay.
export default defineConfig({
  base: "/bench/app/",
  publicDir: false,
  build: {
    outDir: "../target/bench/web",
    emptyOutDir: true,
    rolldownOptions: {
      input: { sigma: "src/map/testing/sigma.ts" },
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
    reportCompressedSize: false,
  },
} as Parameters<typeof defineConfig>[0]);
