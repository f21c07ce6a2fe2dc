import { defineConfig } from 'vite'
import { nhsukStyles } from './nhsuk-styles.mjs'

export default defineConfig({
  base: '/assets/',
  plugins: [nhsukStyles()],
  build: {
    outDir: '../../../target/frontend/static/assets',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // an inlined image would be a data: URL
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: 'src/app.ts', support: 'src/support.ts', bottlenecks: 'src/bottlenecks.ts' },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
})
