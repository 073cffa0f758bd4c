import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv, type Plugin } from 'vite'
import { mantineStyles } from './mantine-styles.ts'
import { preloadScreens } from './preload-screens.ts'

export default defineConfig(({ mode }) => {
  const { LANYARD_URL, VITE_CACHE, PORT } = loadEnv(mode, import.meta.dirname, '')
  /** The running Lanyard that the development server passes the API on to. */
  const lanyard = LANYARD_URL ?? 'http://127.0.0.1:7300'
  return {
    root: import.meta.dirname,
    ...(VITE_CACHE ? { cacheDir: VITE_CACHE } : {}),
    plugins: [react(), mantineStyles(), preloadScreens(), compressed()],
    build: {
      // What Chromium, Firefox and Safari of the last two years run.
      target: 'es2023',
      sourcemap: false,
      chunkSizeWarningLimit: 450,
    },
    server: {
      host: '127.0.0.1',
      port: Number(PORT ?? 5780),
      strictPort: true,
      // Lanyard takes changes from its own pages only, so the origin is said to be its own.
      proxy: { '/api': { target: lanyard, headers: { origin: lanyard } }, '/docs': { target: lanyard } },
    },
  }
})

/** Writes each file a second and third time, compressed, so that the server does not compress the same file for everybody. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = join(dir!, 'assets')
      for (const name of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))) {
        const path = join(assets, name)
        const content = readFileSync(path)
        writeFileSync(`${path}.br`, brotliCompressSync(content))
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}
