import { defineConfig } from "vite";

// Names carry a hash of the content and manifest.json maps them: org.xmppradar.web.Assets reads it.
export default defineConfig({
  base: "/app/",
  publicDir: false,
  build: {
    outDir: "../target/classes/static/app",
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsDir: ".",
    assetsInlineLimit: 0,
    // light-dark() and nesting stay as they are written.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rolldownOptions: { input: ["src/main.ts", "src/theme.ts"] },
    chunkSizeWarningLimit: 300,
    reportCompressedSize: false,
  },
  test: { include: ["src/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
