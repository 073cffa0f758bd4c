export type Dot = { key: string; label: string; x: number; y: number; radius: number }
export type Label = { key: string; label: string; x: number; y: number }
type Box = { left: number; right: number; top: number; bottom: number }

/** How wide a letter is about, in pixels, at the size labels are written in. */
const letter = 6.8

/** Names beside dots, the first dots first; a name that would lie over another, over a dot or beyond the edge is left out. */
export function placeLabels(dots: readonly Dot[], width: number): Label[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => {
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  })
  const labels: Label[] = []
  for (const { key, label, x, y, radius } of dots) {
    const long = label.length * letter
    const right = { left: x + radius + 3, right: x + radius + 3 + long, top: y - 8, bottom: y + 8 }
    const left = { ...right, left: x - radius - 3 - long, right: x - radius - 3 }
    const box = [right, left].find(
      (one) => one.left > 0 && one.right < width && !taken.some((other) => meet(one, other)),
    )
    if (!box) continue
    taken.push(box)
    labels.push({ key, label, x: box.left, y: y + 4 })
  }
  return labels
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
